namespace GraphService.Language;

/// <summary>What the parser's scores say of how probable its actions are: e to the power of the score, as it were.</summary>
/// <remarks>
/// A perceptron's scores are not meant as probabilities, but multiplied along a path they tell well which of two paths went wrong. A table of steps
/// of a thirty-second keeps the results the same on every machine.
/// </remarks>
static class Odds
{
    // Found by trial: trees are best from 5,500 to 8,000, and not much worse around.
    const int ScoreOfE = 5_600;
    const int TagScoreOfE = 7_500;
    const int Fineness = 32;

    static readonly double[] Table = Powers();

    /// <summary>How many times less probable than the best an action is whose score lies so much below; 0 stands for hopelessly.</summary>
    public static double Share(int below)
    {
        var index = below / (ScoreOfE / Fineness);
        return index < Table.Length ? Table[index] : 0;
    }

    /// <summary>The same for tags.</summary>
    public static double ShareOfTag(int below)
    {
        var index = below / (TagScoreOfE / Fineness);
        return index < Table.Length ? Table[index] : 0;
    }

    static double[] Powers()
    {
        const double Step = 0.96923323447634413; // e^(-1/32); multiplying is exact to the last bit everywhere, Math.Exp is not.
        var powers = new double[Fineness * 10];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * Step;
        return powers;
    }
}
