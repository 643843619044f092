using System.IO.Compression;

namespace GraphService.Extraction;

/// <summary>The learned weights by which candidates and texts are judged. docs/relations.md says what they learned from.</summary>
/// <remarks>
/// The file: a Brotli stream of the floors of each register, a count, the ascending keys as differences, and four signed bytes for each key.
/// A key is a feature, or a feature in a register; a word that the corpora do not hold has none.
/// </remarks>
sealed class RelationModel
{
    /// <summary>What one step of a weight in the file is worth.</summary>
    public const double Step = 1.0 / 32;

    static readonly Lazy<RelationModel> Built = new(() =>
    {
        using var file = typeof(RelationModel).Assembly.GetManifestResourceStream("relations.br")
            ?? throw new InvalidOperationException("This build of GraphService.Extraction holds no model of relations. Train one as docs/relations.md says.");
        return Read(file);
    });

    readonly Dictionary<uint, RelationWeights> _weights;

    /// <summary>A model of weights.</summary>
    public RelationModel(IReadOnlyList<RelationFloors> floors, Dictionary<uint, RelationWeights> weights) => (Floors, _weights) = (floors, weights);

    /// <summary>The model that comes with this assembly.</summary>
    public static RelationModel Default => Built.Value;

    /// <summary>What is told in each register.</summary>
    public IReadOnlyList<RelationFloors> Floors { get; }

    /// <summary>The key of a feature in a register.</summary>
    public static uint Key(uint feature, int register) => FeatureHash.In(feature, (uint)register + 1);

    /// <summary>The logarithms of the odds that a text is written in each register; <see cref="RegisterShares"/> makes shares of them.</summary>
    public double[] RegisterOdds(IReadOnlyList<uint> features)
    {
        var odds = new double[Floors.Count];
        for (var register = 0; register < odds.Length; register++)
            foreach (var feature in features)
                if (_weights.TryGetValue(Key(feature, register), out var weights)) odds[register] += weights.First * Step;

        return odds;
    }

    /// <summary>The sums of the weights of features, those of a register by its share.</summary>
    public (double First, double Second, double Third, double Fourth) Sums(List<uint> features, double[] registers)
    {
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        foreach (var feature in features)
        {
            if (!_weights.TryGetValue(feature, out var weights)) continue;

            Add(weights, Step);
            for (var register = 0; register < registers.Length; register++)
                if (registers[register] > LeastShare && _weights.TryGetValue(Key(feature, register), out var own)) Add(own, Step * registers[register]);
        }

        return (first, second, third, fourth);

        void Add(RelationWeights weights, double share)
        {
            first += weights.First * share;
            second += weights.Second * share;
            third += weights.Third * share;
            fourth += weights.Fourth * share;
        }
    }

    /// <summary>Below this share a register has no say.</summary>
    public const double LeastShare = 0.02;

    /// <summary>Reads a model file.</summary>
    public static RelationModel Read(Stream file)
    {
        using var reader = new BinaryReader(new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true));
        var floors = new RelationFloors[reader.Read7BitEncodedInt()];
        for (var i = 0; i < floors.Length; i++) floors[i] = new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());

        var keys = new uint[reader.Read7BitEncodedInt()];
        var key = 0u;
        for (var i = 0; i < keys.Length; i++) keys[i] = key += (uint)reader.Read7BitEncodedInt64();

        var columns = Enumerable.Range(0, 4).Select(_ => reader.ReadBytes(keys.Length)).ToArray();
        var weights = new Dictionary<uint, RelationWeights>(keys.Length);
        for (var i = 0; i < keys.Length; i++) weights.Add(keys[i], new((sbyte)columns[0][i], (sbyte)columns[1][i], (sbyte)columns[2][i], (sbyte)columns[3][i]));
        return new(floors, weights);
    }

    /// <summary>Writes a model file.</summary>
    public void Write(Stream file)
    {
        using var writer = new BinaryWriter(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write7BitEncodedInt(Floors.Count);
        foreach (var floors in Floors)
        {
            writer.Write((float)floors.Text);
            writer.Write((float)floors.Pair);
            writer.Write((float)floors.Forward);
        }

        var rows = _weights.OrderBy(row => row.Key).ToList();
        writer.Write7BitEncodedInt(rows.Count);
        var before = 0u;
        foreach (var (key, _) in rows)
        {
            writer.Write7BitEncodedInt64(key - before);
            before = key;
        }

        foreach (var (_, weights) in rows) writer.Write(weights.First);
        foreach (var (_, weights) in rows) writer.Write(weights.Second);
        foreach (var (_, weights) in rows) writer.Write(weights.Third);
        foreach (var (_, weights) in rows) writer.Write(weights.Fourth);
    }
}

/// <summary>The weights of a feature for up to four questions, in steps of <see cref="RelationModel.Step"/>.</summary>
/// <param name="First">Of a candidate: is it meant and cut out well. Of a text or pair: is it told.</param>
/// <param name="Second">Of a candidate: is it cut out better than others with the same trigger.</param>
/// <param name="Third">Of a candidate: is it meant.</param>
/// <param name="Fourth">Of a candidate that tells of a cause and its effect: is its cause the cause.</param>
readonly record struct RelationWeights(sbyte First, sbyte Second, sbyte Third, sbyte Fourth);

/// <summary>From which logarithm of odds on something is told.</summary>
/// <param name="Text">That a text tells of a cause.</param>
/// <param name="Pair">That it tells of a pair.</param>
/// <param name="Forward">That of the two of a pair the one told to be the cause is the cause.</param>
readonly record struct RelationFloors(double Text, double Pair, double Forward);
