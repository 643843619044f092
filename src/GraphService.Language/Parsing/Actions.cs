using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphService.Language;

/// <summary>The parser's actions as classes of its model: 0 shifts; then an arc to the left with each label, then to the right with each.</summary>
/// <param name="Labels">How many labels there are; the last is "root", which only the root gives.</param>
readonly record struct Actions(int Labels)
{
    public const int Shift = 0;

    public int Count => 1 + (2 * Labels);

    public byte RootLabel => (byte)(Labels - 1);

    public static int Left(byte label) => 1 + label;

    public int Right(byte label) => 1 + Labels + label;

    public bool IsLeft(int action) => action != Shift && action <= Labels;

    public byte Label(int action) => (byte)(action <= Labels ? action - 1 : action - 1 - Labels);

    public void Apply(ParserState state, int action)
    {
        if (action == Shift) state.Shift();
        else if (IsLeft(action)) state.LeftArc(Label(action));
        else state.RightArc(Label(action));
    }

    /// <summary>The best-scored action the state permits.</summary>
    public int Best(ParserState state, ReadOnlySpan<int> scores)
    {
        // With all words read and one left there is no choice; the label is certain too.
        if (!state.CanShift && state.Depth == 1) return Left(RootLabel);

        var best = -1;
        if (state.CanShift) best = Shift;
        if (state.CanLeft) best = BestOf(scores, 1, Labels, best);
        if (state.CanRight) best = BestOf(scores, 1 + Labels, 2 * Labels, best);
        return best;
    }

    /// <summary>The best action that shifts where the given one draws an arc, or draws one where it shifts or draws the other; -1 when none is permitted.</summary>
    public int Rival(ParserState state, ReadOnlySpan<int> scores, int action)
    {
        var best = -1;
        if (state.CanShift && action != Shift) best = Shift;
        if (state.CanLeft && !IsLeft(action)) best = BestOf(scores, 1, Labels, best);
        if (state.CanRight && (action == Shift || IsLeft(action))) best = BestOf(scores, 1 + Labels, 2 * Labels, best);
        return best;
    }

    /// <summary>One over the probability of the best-scored action.</summary>
    public double Doubt(ParserState state, ReadOnlySpan<int> scores, int best)
    {
        var doubt = 0.0;
        if (state.CanShift) doubt += Odds.Share(scores[best] - scores[Shift]);
        if (state.CanLeft) doubt = Odds.AddShares(scores[1..Labels], scores[best], doubt);
        if (state.CanRight) doubt = Odds.AddShares(scores[(1 + Labels)..(2 * Labels)], scores[best], doubt);
        return doubt;
    }

    // The last label of each direction is "root", which no word gives: the end is exclusive of it.
    static int BestOf(ReadOnlySpan<int> scores, int first, int end, int best)
    {
        var own = scores[first..end];
        var highest = Highest(own);
        return best < 0 || highest > scores[best] ? first + own.IndexOf(highest) : best;
    }

    static int Highest(ReadOnlySpan<int> scores)
    {
        var at = 0;
        var highest = int.MinValue;
        if (scores.Length >= Vector256<int>.Count)
        {
            ref var from = ref MemoryMarshal.GetReference(scores);
            var eight = Vector256.LoadUnsafe(ref from);
            for (at = Vector256<int>.Count; at <= scores.Length - Vector256<int>.Count; at += Vector256<int>.Count) eight = Vector256.Max(eight, Vector256.LoadUnsafe(ref from, (nuint)at));
            for (var i = 0; i < Vector256<int>.Count; i++) highest = Math.Max(highest, eight[i]);
        }

        for (; at < scores.Length; at++) highest = Math.Max(highest, scores[at]);
        return highest;
    }
}
