using System.IO.Compression;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>The learned weights that tell what a pronoun takes up. docs/references.md says what they learned from.</summary>
/// <remarks>The file: a Brotli stream of a number and a linear model of one class.</remarks>
/// <param name="unit">How many thousand-millionths of a logarithm of odds one point is.</param>
/// <param name="weights">What the features weigh.</param>
sealed class AntecedentModel(int unit, LinearModel weights)
{
    static readonly Lazy<AntecedentModel?> Built = new(() =>
    {
        using var file = typeof(AntecedentModel).Assembly.GetManifestResourceStream("antecedents.br");
        return file is null ? null : Read(file);
    });

    /// <summary>The model that comes with this assembly; null when it was built without one.</summary>
    public static AntecedentModel? Default => Built.Value;

    /// <summary>How likely one of several is meant; only a comparison with the others tells anything.</summary>
    public int Weigh(ReadOnlySpan<ulong> features)
    {
        Span<int> sum = stackalloc int[1];
        weights.Score(features, sum);
        return sum[0];
    }

    /// <summary>How likely that one is meant for which some sums stand, of all for which sums stand.</summary>
    public double Likelihood(ReadOnlySpan<int> own, ReadOnlySpan<int> all)
    {
        var (most, meant, any) = (int.MinValue, 0.0, 0.0);
        foreach (var sum in all) most = Math.Max(most, sum);
        foreach (var sum in own) meant += Math.Exp((sum - most) * (unit / 1e9));
        foreach (var sum in all) any += Math.Exp((sum - most) * (unit / 1e9));
        return meant / any;
    }

    /// <summary>Reads a model file.</summary>
    public static AntecedentModel Read(Stream file)
    {
        using var reader = new ModelReader(new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true));
        return new(reader.Number(), reader.Model());
    }
}

/// <summary>A pronoun and what it may take up.</summary>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Token">Where it stands there.</param>
/// <param name="Options">Who or what it may take up, the nearest first, with what is seen of each; one may be there several times.</param>
sealed record AntecedentQuestion(int Sentence, int Token, IReadOnlyList<(Referent Referent, ulong[] Features)> Options);
