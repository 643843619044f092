using GraphService.Language;

namespace GraphService.Training;

/// <summary>Counts the arcs of the right tree that an action puts out of reach, from any state (Goldberg and Nivre 2013, for arc-hybrid).</summary>
/// <remarks>The root takes only the last word of the stack, so its arc is lost too once anything lies below its child.</remarks>
static class DynamicOracle
{
    public const int NotPermitted = int.MaxValue;

    /// <summary>The costs of shifting, of an arc to the left and of one to the right. Heads are gold; the root has the number of words.</summary>
    public static (int Shift, int Left, int Right) Costs(ParserState state, ReadOnlySpan<int> heads)
    {
        var (top, below, front) = (state.Stack(0), state.Stack(1), state.Front);
        var lost = 0;
        if (top != ParserState.None)
            for (var child = front; child < state.Words; child++)
                if (heads[child] == top) lost++;

        // The root counts as unread, but only the last word of the stack can still have it.
        var headUnread = top != ParserState.None && heads[top] >= front && (heads[top] < state.Words || state.Depth == 1);
        var shift = state.CanShift ? ShiftCost(state, heads) : NotPermitted;
        var left = state.CanLeft ? lost + (headUnread && heads[top] != front ? 1 : 0) + (below != ParserState.None && heads[top] == below ? 1 : 0) : NotPermitted;
        var right = state.CanRight ? lost + (headUnread ? 1 : 0) : NotPermitted;
        return (shift, left, right);
    }

    static int ShiftCost(ParserState state, ReadOnlySpan<int> heads)
    {
        var front = state.Front;
        var cost = heads[front] == state.Words && state.Depth > 0 ? 1 : 0;
        for (var depth = 0; depth < state.Depth; depth++)
        {
            var word = state.Stack(depth);
            if (heads[word] == front) cost++;
            if (depth > 0 && heads[front] == word) cost++;
        }

        return cost;
    }
}
