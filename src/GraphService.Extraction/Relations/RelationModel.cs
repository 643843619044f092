using System.IO.Compression;

namespace GraphService.Extraction;

/// <summary>A logistic regression that tells how likely a relation found by a rule is meant as one. docs/relations.md says what it learned from.</summary>
/// <remarks>The file: a Brotli stream of a count, the ascending keys as differences, and two signed bytes for each weight.</remarks>
sealed class RelationModel
{
    /// <summary>What one step of a weight in the file is worth.</summary>
    public const double Step = 1.0 / 32;

    static readonly Lazy<RelationModel> Built = new(() =>
    {
        using var file = typeof(RelationModel).Assembly.GetManifestResourceStream("relations.br");
        return file is null ? new([]) : Read(file);
    });

    readonly Dictionary<uint, (sbyte Meant, sbyte Exact)> _weights;

    RelationModel(Dictionary<uint, (sbyte, sbyte)> weights) => _weights = weights;

    /// <summary>The model that comes with this assembly.</summary>
    public static RelationModel Default => Built.Value;

    /// <summary>A model that knows nothing: every relation keeps the confidence of its rule.</summary>
    public static RelationModel Empty => new([]);

    /// <summary>How likely the words tell of a cause, and how likely both arguments are cut out as a reader would.</summary>
    public (double Meant, double Exact) Judge(Relation relation)
    {
        if (_weights.Count == 0) return (relation.Rule.Confidence, relation.Rule.Confidence);

        var (meant, exact) = (0, 0);
        foreach (var feature in new RelationFeatures().Of(relation))
        {
            if (!_weights.TryGetValue(feature, out var weight)) continue;

            meant += weight.Meant;
            exact += weight.Exact;
        }

        return (Share(meant), Share(exact));
    }

    static double Share(int sum) => 1 / (1 + Math.Exp(-sum * Step));

    /// <summary>Reads a model file.</summary>
    public static RelationModel Read(Stream file)
    {
        using var reader = new BinaryReader(new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true));
        var keys = new uint[reader.Read7BitEncodedInt()];
        var key = 0u;
        for (var i = 0; i < keys.Length; i++) keys[i] = key += (uint)reader.Read7BitEncodedInt64();

        var meant = reader.ReadBytes(keys.Length);
        var exact = reader.ReadBytes(keys.Length);
        var weights = new Dictionary<uint, (sbyte, sbyte)>(keys.Length);
        for (var i = 0; i < keys.Length; i++) weights.Add(keys[i], ((sbyte)meant[i], (sbyte)exact[i]));
        return new(weights);
    }

    /// <summary>Writes a model file.</summary>
    public static void Write(Stream file, IReadOnlyDictionary<uint, (sbyte Meant, sbyte Exact)> weights)
    {
        using var writer = new BinaryWriter(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true));
        var rows = weights.OrderBy(row => row.Key).ToList();
        writer.Write7BitEncodedInt(rows.Count);
        var before = 0u;
        foreach (var (key, _) in rows)
        {
            writer.Write7BitEncodedInt64(key - before);
            before = key;
        }

        foreach (var (_, weight) in rows) writer.Write(weight.Meant);
        foreach (var (_, weight) in rows) writer.Write(weight.Exact);
    }
}
