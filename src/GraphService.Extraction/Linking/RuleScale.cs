using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>How likely a rule has read two words rightly: as often as it was right elsewhere, more where learned weights read the same there, less where they do not.</summary>
/// <remarks>
/// A logistic regression on the odds of both (stacking: Wolpert 1992), measured on texts that the weights were not learned from; the precision of a rule
/// was measured on all of them.
/// </remarks>
/// <param name="numbers">
/// For the logarithm of the odds of the rule, of those of the weights, for what is hedged or told by others, for the length of the way from 0 to 1,
/// and always.
/// </param>
sealed class RuleScale(double[] numbers)
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 5;

    /// <summary>How often such a reading is right.</summary>
    public double Confidence(ReadOnlySpan<double> signs)
    {
        var odds = 0.0;
        for (var i = 0; i < Count; i++) odds += numbers[i] * signs[i];
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>What the numbers are multiplied by.</summary>
    /// <param name="precision">How often the rule was right, from 0 to 1; no rule is taken to be surer than 99 in 100, whichever way.</param>
    /// <param name="odds">The logarithm of the odds that the weights give to its reading.</param>
    /// <param name="isPlain">Whether the text says so outright and for itself.</param>
    /// <param name="steps">How many steps the way between the two words has.</param>
    /// <param name="signs">Where they go.</param>
    public static void Signs(double precision, double odds, bool isPlain, int steps, Span<double> signs) =>
        ((ReadOnlySpan<double>)[LogOdds(Math.Clamp(precision, 0.01, 0.99)), odds, isPlain ? 0 : 1, LinkScales.Long(steps), 1]).CopyTo(signs);

    static double LogOdds(double share) => Math.Log(share / (1 - share));

    /// <summary>Reads the numbers of a model file, which are thousandths.</summary>
    public static RuleScale Read(ModelReader reader)
    {
        var numbers = new double[Count];
        for (var i = 0; i < Count; i++) numbers[i] = reader.Number() / 1000.0;
        return new(numbers);
    }
}
