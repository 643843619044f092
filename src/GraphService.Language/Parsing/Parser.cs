using System.Runtime.CompilerServices;

namespace GraphService.Language;

/// <summary>
/// A transition parser whose model was trained with a dynamic oracle (Goldberg and Nivre 2013). It draws the tree greedily, then tries the second best
/// action wherever it hesitated (after Choi and McCallum 2013) and keeps what is more probable.
/// </summary>
/// <remarks>
/// A trial goes on greedily until stack and front are again what they were on the path taken; from there the two are held to go on alike. A mistake
/// often shows only by the doubt that follows it: the trees get a point better, for two thirds more actions scored.
/// </remarks>
sealed class Parser(LinearModel model, int labels)
{
    // The second best action is tried when it is at least a quarter as probable, and given up when its way has become so much less probable.
    const double LeastShare = 0.24;
    const double Hopeless = 16;

    // Trials may take so many times the steps of the first path, or a sentence that is doubtful throughout would take the square of its length.
    const int MostTrials = 4;
    const int StepsToBegin = 8;

    // The front and the two words behind it are looked at before they are read.
    const int InSight = 3;

    readonly Actions _actions = new(labels);

    /// <summary>Draws the tree; heads and labels are then in the state, the root's number standing for "no head".</summary>
    /// <returns>One over the tree's probability.</returns>
    public double Parse(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, ParserState state)
    {
        (state.Sums ??= new(model.Width)).Begin();
        state.Begin(tags);
        while (!state.Done) state.Path.Add(Advance(words, tags, state));
        return Reconsider(words, tags, state, 0);
    }

    /// <summary>Draws the tree of the same sentence with other tags.</summary>
    /// <param name="words">The words.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="changed">The first word whose tag is another.</param>
    /// <param name="known">The state after the tree was drawn with the tags as they were: it is followed until the first such word comes in sight.</param>
    /// <param name="odds">How many times less probable the tags are than the known ones.</param>
    /// <param name="state">The state to draw in, which shares what was scored with the other.</param>
    /// <returns>One over the tree's probability; infinite when it is hopeless.</returns>
    public double Parse(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, int changed, ParserState known, double odds, ParserState state)
    {
        state.Sums = known.Sums;
        state.Begin(tags);
        var (path, from) = (state.Path, 0);
        while (state.Front + InSight <= changed && from < known.Path.Count)
        {
            path.Add(known.Path[from] with { Rival = -1 });
            _actions.Apply(state, path[from++].Action);
        }

        // Trees of one sentence take equally many steps.
        for (var i = from; !state.Done; i++)
        {
            path.Add(Advance(words, tags, state));
            odds *= path[i].Doubt / known.Path[i].Doubt;
            if (odds > Hopeless) return double.PositiveInfinity;
        }

        return Reconsider(words, tags, state, from);
    }

    // Second thoughts about a path from one of its steps on.
    double Reconsider(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, ParserState state, int from)
    {
        var path = state.Path;
        if (!path.Hesitates) return path.Doubt(0, path.Count);

        var left = MostTrials * path.Count;
        for (var i = from; i < path.Count && left > 0; i++)
        {
            if (path[i].Rival < 0) continue;

            if (Improves(words, tags, state, i)) path.Take(state.Detour, i);
            left -= StepsToBegin + state.Detour.Count;
        }

        Follow(path, path.Count, words.Length, state);
        return path.Doubt(0, path.Count);
    }

    // Takes the best action.
    ParsePath.Step Advance(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, ParserState state)
    {
        var place = state.Place;
        // An empty stack leaves no choice but to read on, and the last word none but to hang on the root.
        if (state.Depth == 0 || (state.Depth == 1 && !state.CanShift))
        {
            var only = state.CanShift ? Actions.Shift : Actions.Left(_actions.RootLabel);
            _actions.Apply(state, only);
            return new(place, only);
        }

        var sums = state.Sums ??= new(model.Width);
        var key = sums.Key(state);
        ref var known = ref sums.Step(key);
        var step = known.Key == key ? known.Step : Choose(words, tags, state);
        known = (key, step);
        _actions.Apply(state, step.Action);
        return step with { Place = place };
    }

    [SkipLocalsInit]
    ParsePath.Step Choose(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, ParserState state)
    {
        Span<int> scores = stackalloc int[model.Width];
        ParseScores.Score(model, state, words, tags, scores);
        var best = _actions.Best(state, scores);
        var rival = _actions.Rival(state, scores, best);
        var share = rival >= 0 ? Odds.Share(scores[best] - scores[rival]) : 0;
        var doubt = _actions.Doubt(state, scores, best);
        return share >= LeastShare ? new(0, best, doubt, rival, doubt / share) : new(0, best, doubt);
    }

    // Tries the rival at a step: is the way from there to where the paths meet again more probable? It is the detour then.
    bool Improves(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, ParserState state, int at)
    {
        var (path, detour) = (state.Path, state.Detour);
        Follow(path, at, words.Length, state);
        detour.Clear();
        detour.Add(new(path[at].Place, path[at].Rival, path[at].RivalDoubt));
        _actions.Apply(state, path[at].Rival);
        var (known, tried, whole) = (path[at].Doubt, path[at].RivalDoubt, path.Doubt(at, path.Count));
        for (var i = at + 1; i < path.Count && path[i].Place != state.Place; i++)
        {
            detour.Add(Advance(words, tags, state));
            known *= path[i].Doubt;
            tried *= detour[detour.Count - 1].Doubt;
            // Doubt only ever grows: beyond that of all the rest of the path there is no hope left.
            if (tried >= whole || tried > known * Hopeless) return false;
        }

        return tried < known;
    }

    void Follow(ParsePath path, int count, int words, ParserState state)
    {
        state.Start(words);
        for (var i = 0; i < count; i++) _actions.Apply(state, path[i].Action);
    }
}
