using System.IO.Compression;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>The learned weights that tell what sort of entity a name stands for. docs/references.md says what they learned from.</summary>
/// <remarks>The file: a Brotli stream of a linear model with a class for each of <see cref="Kinds"/>.</remarks>
sealed class NameKindModel(LinearModel weights)
{
    /// <summary>What a name may stand for, in the order of the classes.</summary>
    public static readonly EntityKind[] Kinds = [EntityKind.Person, EntityKind.Organization, EntityKind.Place, EntityKind.Event, EntityKind.Concept];

    // More than weights ever come to.
    const int Certain = 1 << 22;

    static readonly Lazy<NameKindModel?> Built = new(() =>
    {
        using var file = typeof(NameKindModel).Assembly.GetManifestResourceStream("names.br");
        return file is null ? null : Read(file);
    });

    /// <summary>The model that comes with this assembly; null when it was built without one.</summary>
    public static NameKindModel? Default => Built.Value;

    /// <summary>How likely each kind is where a name stands, in the order of <see cref="Kinds"/>: what several places tell adds up, and only a comparison tells anything.</summary>
    /// <param name="features">What tells it.</param>
    /// <param name="looks">What the rules take it for. Of what a name itself calls a happening ("Tea Party", "India Act"), and where the rules are certain, nothing else is thought.</param>
    public int[] Weigh(ReadOnlySpan<ulong> features, (EntityKind Kind, double Weight) looks)
    {
        var sums = new int[Kinds.Length];
        if (looks is (EntityKind.Event, >= NameKinds.Sure) or (_, >= NameKinds.Certain)) sums[Array.IndexOf(Kinds, looks.Kind)] = Certain;
        else weights.Score(features, sums);
        return sums;
    }

    /// <summary>The likeliest kind by what was weighed; the first of those that are equal.</summary>
    public static EntityKind Likeliest<T>(ReadOnlySpan<T> sums)
        where T : IComparable<T>
    {
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
            if (sums[i].CompareTo(sums[best]) > 0) best = i;

        return Kinds[best];
    }

    /// <summary>Reads a model file.</summary>
    public static NameKindModel Read(Stream file)
    {
        using var reader = new ModelReader(new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true));
        return new(reader.Model());
    }
}
