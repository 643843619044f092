using System.IO.Compression;

namespace GraphService.Extraction;

/// <summary>A logistic regression that tells how likely a relation found by a rule is meant as one. docs/relations.md says what it learned from.</summary>
/// <remarks>The file: a Brotli stream of a count, the ascending keys as differences, and a signed byte for each weight.</remarks>
sealed class RelationModel
{
    /// <summary>What one step of a weight in the file is worth.</summary>
    public const double Step = 1.0 / 32;

    static readonly Lazy<RelationModel> Built = new(() =>
    {
        using var file = typeof(RelationModel).Assembly.GetManifestResourceStream("relations.br");
        return file is null ? new([]) : Read(file);
    });

    readonly Dictionary<uint, sbyte> _weights;

    RelationModel(Dictionary<uint, sbyte> weights) => _weights = weights;

    /// <summary>The model that comes with this assembly.</summary>
    public static RelationModel Default => Built.Value;

    /// <summary>A model that knows nothing: every relation keeps the confidence of its rule.</summary>
    public static RelationModel Empty => new([]);

    /// <summary>How likely the relation is meant, from 0 to 1.</summary>
    public double Confidence(Relation relation, Language.Sentence sentence)
    {
        if (_weights.Count == 0) return relation.Rule.Confidence;

        var sum = 0;
        foreach (var feature in new RelationFeatures().Of(relation, sentence))
            if (_weights.TryGetValue(feature, out var weight)) sum += weight;

        return 1 / (1 + Math.Exp(-sum * Step));
    }

    /// <summary>Reads a model file.</summary>
    public static RelationModel Read(Stream file)
    {
        using var reader = new BinaryReader(new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true));
        var keys = new uint[reader.Read7BitEncodedInt()];
        var key = 0u;
        for (var i = 0; i < keys.Length; i++) keys[i] = key += (uint)reader.Read7BitEncodedInt64();

        var weights = new Dictionary<uint, sbyte>(keys.Length);
        foreach (var known in keys) weights.Add(known, reader.ReadSByte());
        return new(weights);
    }

    /// <summary>Writes a model file.</summary>
    public static void Write(Stream file, IReadOnlyDictionary<uint, sbyte> weights)
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

        foreach (var (_, weight) in rows) writer.Write(weight);
    }
}
