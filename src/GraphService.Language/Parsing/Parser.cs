namespace GraphService.Language;

/// <summary>A greedy transition parser whose model was trained with a dynamic oracle (Goldberg and Nivre 2013).</summary>
sealed class Parser(LinearModel model, int labels)
{
    readonly Actions _actions = new(labels);

    /// <summary>Draws the tree; heads and labels are then in the state, the root's number standing for "no head".</summary>
    public void Parse(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, ParserState state)
    {
        Span<int> scores = stackalloc int[_actions.Count];
        Span<ulong> features = stackalloc ulong[ParseFeatures.Most];
        state.Start(words.Length);
        while (!state.Done)
        {
            // An empty stack leaves no choice but to read on.
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            scores.Clear();
            model.Score(features[..ParseFeatures.Fill(state, words, tags, features)], scores);
            _actions.Apply(state, _actions.Best(state, scores));
        }
    }
}
