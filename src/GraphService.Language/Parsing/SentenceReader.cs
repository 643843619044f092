namespace GraphService.Language;

/// <summary>
/// Tags the words of a sentence and draws its tree; then has second thoughts about the tags that were in doubt: where the tag that came second, with
/// what follows from it for the words behind and for the tree, is more probable as a whole, it is taken.
/// </summary>
/// <remarks>
/// A tagger that reads from left to right sees "bread prices doubled" and may take the verb for a participle; the tree that cannot find a place for
/// it tells. The probabilities are those of <see cref="Odds"/>.
/// </remarks>
sealed class SentenceReader(TagSet known, Tagger tagger, Parser parser, MainVerb mainVerb, Subordinator subordinator, ClauseJoint joint)
{
    readonly int _name = known.Number(Upos.Propn, "NNP");

    // Tried are the tags that came so near, the nearest first, and no more than so many a sentence: trees are hardly better for more of either.
    const int Near = 9_000;
    const int MostTrials = 6;

    // The word that came nearest to a finite verb may turn out to be that of a clause below.
    const int MostVerbs = 2;

    // More clauses that begin with a mistaken word no sentence has but one made to have them.
    const int MostClauses = 4;

    /// <summary>Reads a sentence.</summary>
    /// <param name="words">The words.</param>
    /// <param name="one">Room for a reading.</param>
    /// <param name="other">Room for another.</param>
    /// <returns>The one of the two that now holds the result.</returns>
    public Reading Read(ReadOnlySpan<Word> words, Reading one, Reading other)
    {
        one.Fit(words.Length);
        tagger.Tag(words, one.Tags, 0, mainVerb.Tags, one.Verbs, one.Seconds);
        if (_name >= 0 && BeastNames.Begins(words)) Name(words, one);
        var best = Reconsidered(words, one, other);
        var tags = best.Tags.AsSpan(0, words.Length);
        for (var left = MostVerbs; left > 0 && mainVerb.Missing(words, tags, best.State, best.Verbs) is >= 0 and var verb; left--)
        {
            var same = best.Turned + 1;
            best.Turn(verb, best.Verbs[verb].Tag);
            tagger.Tag(words, tags, verb + 1, mainVerb.Tags, best.Verbs, best.Seconds, same);
            parser.Parse(words, tags, best.State);
        }

        best = Subordinated(words, best, best == one ? other : one);
        joint.Mend(best.Tags.AsSpan(0, words.Length), best.State);
        return best;
    }

    // "Sitting Bull refused": a capital at the beginning tells the tagger nothing. No second thoughts about it.
    void Name(ReadOnlySpan<Word> words, Reading reading)
    {
        reading.Turn(0, (ushort)_name);
        tagger.Tag(words, reading.Tags, 1, mainVerb.Tags, reading.Verbs, reading.Seconds);
        reading.Turn(1, (ushort)_name);
        tagger.Tag(words, reading.Tags, 2, mainVerb.Tags, reading.Verbs, reading.Seconds);
        for (var word = 0; word < 2; word++) reading.Seconds[word].Behind = -1;
        reading.Verbs[0].Behind = reading.Verbs[1].Behind = int.MaxValue / 2;
    }

    // Each such word once: where the tree is no better for it, all stays as it was.
    Reading Subordinated(ReadOnlySpan<Word> words, Reading best, Reading trial)
    {
        var from = 0;
        for (var left = MostClauses; left > 0 && subordinator.Mistaken(words, best.Tags.AsSpan(0, words.Length), best.State, from) is (>= 0 and var word, var noun, var verb); left--)
        {
            from = word + 1;
            trial.Take(best, words.Length);
            trial.Turn(word, subordinator.Tag);
            parser.Parse(words, trial.Tags.AsSpan(0, words.Length), trial.State);
            if (subordinator.IsMended(trial.State, noun, verb)) (best, trial) = (trial, best);
        }

        return best;
    }

    Reading Reconsidered(ReadOnlySpan<Word> words, Reading best, Reading trial)
    {
        Span<bool> tried = stackalloc bool[words.Length];
        var next = Nearest(best, tried);
        var doubt = parser.Parse(words, best.Tags.AsSpan(0, words.Length), best.State);
        if (next < 0) return best;

        var ofTags = best.Doubt(words.Length);
        for (var left = MostTrials; next >= 0 && left > 0; left--, next = Nearest(best, tried))
        {
            tried[next] = true;
            trial.Take(best, words.Length);
            trial.Turn(next);
            tagger.Tag(words, trial.Tags, next + 1, mainVerb.Tags, trial.Verbs, trial.Seconds, best.Turned + 1);
            var ofOthers = trial.Doubt(words.Length);
            var tree = parser.Parse(words, trial.Tags.AsSpan(0, words.Length), next, best.State, ofOthers / ofTags, trial.State);
            if (ofOthers * tree < ofTags * doubt) (best, trial, ofTags, doubt) = (trial, best, ofOthers, tree);
        }

        return best;
    }

    // The word most in doubt of those not yet tried; -1 when there is none.
    static int Nearest(Reading reading, ReadOnlySpan<bool> tried)
    {
        var nearest = -1;
        for (var i = 0; i < tried.Length; i++)
            if (!tried[i] && reading.Seconds[i].Behind is >= 0 and < Near && (nearest < 0 || reading.Seconds[i].Behind < reading.Seconds[nearest].Behind)) nearest = i;

        return nearest;
    }
}
