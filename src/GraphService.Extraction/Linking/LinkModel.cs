using System.IO.Compression;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>The learned weights that tell whether and how two words of a sentence are linked. docs/linking.md says what they learned from.</summary>
/// <remarks>
/// The file: a Brotli stream of the numbers of <see cref="LinkScales"/> and <see cref="RuleScale"/>, <see cref="LinkGate"/>, and two linear models. The first
/// of these has two classes for each group of links, from the left word to the right and from the right to the left; the second has a class for each type.
/// </remarks>
/// <param name="scales">What sums of weights stand for.</param>
/// <param name="ruled">What they stand for where a rule has read something.</param>
/// <param name="gate">Tells what is worth weighing.</param>
/// <param name="groups">Tells the groups apart.</param>
/// <param name="types">Tells the types of a group apart.</param>
sealed class LinkModel(LinkScales scales, RuleScale ruled, LinkGate gate, LinearModel groups, LinearModel types)
{
    /// <summary>How many classes the groups have.</summary>
    public const int GroupClasses = LinkGroups.Count * 2;

    static readonly Lazy<LinkModel?> Built = new(() =>
    {
        using var file = typeof(LinkModel).Assembly.GetManifestResourceStream("links.br");
        return file is null ? null : Read(file);
    });

    /// <summary>The model that comes with this assembly; null when it was built without one.</summary>
    public static LinkModel? Default => Built.Value;

    /// <summary>Tells what is worth weighing.</summary>
    public LinkGate Gate => gate;

    /// <summary>The class of a group in one direction.</summary>
    public static int Class(LinkGroup group, bool isToTheRight) => ((int)group * 2) + (isToTheRight ? 0 : 1);

    /// <summary>The likeliest group, its direction, and how often such a reading is right.</summary>
    /// <param name="features">What tells it.</param>
    /// <param name="apart">How many words on the right word stands.</param>
    /// <param name="steps">How many steps the way between the two has.</param>
    public (LinkGroup Group, bool IsToTheRight, double Confidence) Weigh(ReadOnlySpan<ulong> features, int apart, int steps)
    {
        Span<int> sums = stackalloc int[GroupClasses];
        groups.Score(features, sums);
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
            if (sums[i] > sums[best]) best = i;

        return ((LinkGroup)(best / 2), best % 2 == 0, scales.Confidence(sums[best], best, apart, steps));
    }

    /// <summary>The logarithm of the odds of one class, not scaled.</summary>
    public double Odds(ReadOnlySpan<ulong> features, int reading)
    {
        Span<int> sums = stackalloc int[GroupClasses];
        groups.Score(features, sums);
        return scales.Odds(sums[reading]);
    }

    /// <summary>How likely a rule has read two words rightly.</summary>
    /// <param name="precision">How often the rule was right elsewhere.</param>
    /// <param name="odds">The <see cref="Odds"/> of what it reads.</param>
    /// <param name="isPlain">Whether the text says so outright and for itself.</param>
    /// <param name="steps">How many steps the way between the two words has.</param>
    public double Confidence(double precision, double odds, bool isPlain, int steps)
    {
        Span<double> signs = stackalloc double[RuleScale.Count];
        RuleScale.Signs(precision, odds, isPlain, steps, signs);
        return ruled.Confidence(signs);
    }

    /// <summary>The likeliest of some types; the first of those that are equal.</summary>
    public LinkType Type(ReadOnlySpan<ulong> features, ReadOnlySpan<LinkType> among)
    {
        Span<int> sums = stackalloc int[LinkTypes.All.Count];
        types.Score(features, sums);
        var best = among[0];
        foreach (var type in among)
            if (sums[(int)type] > sums[(int)best]) best = type;

        return best;
    }

    /// <summary>Reads a model file.</summary>
    public static LinkModel Read(Stream file)
    {
        using var reader = new ModelReader(new BrotliStream(file, CompressionMode.Decompress));
        return new(LinkScales.Read(reader), RuleScale.Read(reader), LinkGate.Read(reader), reader.Model(), reader.Model());
    }
}
