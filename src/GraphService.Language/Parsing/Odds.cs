using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    const int Exponents = 10;

    static readonly double[] Table = Powers();

    /// <summary>How many times less probable than the best an action is whose score lies so much below; 0 stands for hopelessly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Share(int below)
    {
        var index = below / (ScoreOfE / Fineness);
        return index < Table.Length ? Table[index] : 0;
    }

    /// <summary>Adds up the shares of several, in their order.</summary>
    public static double AddShares(ReadOnlySpan<int> scores, int best, double sum)
    {
        // Most are hopeless: eight are looked at together whether one of them is not.
        var hopeless = best - (Fineness * Exponents * (ScoreOfE / Fineness));
        ref var from = ref MemoryMarshal.GetReference(scores);
        var at = 0;
        for (; at <= scores.Length - Vector256<int>.Count; at += Vector256<int>.Count)
        {
            var worth = Vector256.GreaterThan(Vector256.LoadUnsafe(ref from, (nuint)at), Vector256.Create(hopeless)).ExtractMostSignificantBits();
            for (; worth != 0; worth &= worth - 1) sum += Share(best - scores[at + BitOperations.TrailingZeroCount(worth)]);
        }

        for (; at < scores.Length; at++) sum += Share(best - scores[at]);
        return sum;
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
        var powers = new double[Fineness * Exponents];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * Step;
        return powers;
    }
}
