namespace GraphService.Extraction;

/// <summary>A cue found in a sentence.</summary>
/// <param name="Cue">Which.</param>
/// <param name="Group">The first token of the verb group: auxiliaries, negations and adverbs before the verb.</param>
/// <param name="First">The verb itself.</param>
/// <param name="End">Behind its last word: the tail, or the "by" of a passive.</param>
/// <param name="IsPassive">Whether "by" names the source.</param>
/// <param name="IsBare">Whether the verb stands in its base form, which tells nothing by itself: "to cause".</param>
/// <param name="IsLicensed">Whether the group makes a statement of a bare verb: "did not cause", "helped to cause".</param>
/// <param name="IsPartial">Whether the group makes it one factor among several: "helped", "partly".</param>
sealed record CueMatch(Cue Cue, int Group, int First, int End, bool IsPassive, bool IsBare, bool IsLicensed, bool IsPartial)
{
    // "was the main cause of"
    static readonly Cue CauseOf = new("cause causes", "of", Graph.LinkType.Caused, 0.85, Targets: [Graph.EntityKind.Event, Graph.EntityKind.Condition, Graph.EntityKind.Concept]);

    static readonly ILookup<string, Cue> ByForm = Cues.Table.SelectMany(cue => cue.Words.Distinct().Select(form => (form, cue))).ToLookup(row => row.form, row => row.cue);

    static readonly ILookup<string, Cue> Prepositions = Cues.Prepositions.ToLookup(cue => cue.Words[0]);

    /// <summary>Whether the subject is the target of the link.</summary>
    public bool IsReversed => Cue.Preposition || Cue.Reversed != IsPassive;

    public bool IsParticiple(IReadOnlyList<Token> tokens) => tokens[First].Word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>The cue as the text has it.</summary>
    public string Words(ReadSentence sentence) => sentence.TextOf(First, End);

    /// <summary>The cue whose verb is this token, the most specific of several; null when none is.</summary>
    public static CueMatch? At(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || tokens[at].Glued) return null;
        if (NounAt(tokens, at) is { } noun) return noun;

        foreach (var cue in ByForm[tokens[at].Word].Concat(Prepositions[tokens[at].Word]).OrderByDescending(cue => cue.TailWords.Length))
        {
            if (EndOfTail(tokens, at + 1, cue) is not { } end) continue;

            var by = SkipAdverbs(tokens, end);
            var passive = !cue.Preposition && by < tokens.Count && tokens[by].Is("by") && tokens[at].Word is not "be";
            var isPast = cue.Words.Length > 3 && (tokens[at].Word == cue.Words[2] || tokens[at].Word == cue.Words[3]);
            var group = GroupStart(tokens, at, out var licensed, out var partial);
            if (passive && !isPast) continue;
            if (!passive && isPast && IsPassiveWithoutAgent(tokens, group, at, cue)) continue;

            partial |= Enumerable.Range(at, (passive ? by : end) - at).Any(i => Lexicon.Partly.Contains(tokens[i].Word));
            var bare = !cue.Preposition && tokens[at].Word == cue.Words[0] && tokens[at].Word != cue.Words[2];
            return new(cue, group, at, passive ? by + 1 : end, passive, bare, licensed, partial);
        }

        return null;
    }

    // "was denounced as": nobody denounces anything after it.
    static bool IsPassiveWithoutAgent(IReadOnlyList<Token> tokens, int group, int at, Cue cue) =>
        !cue.Reversed && Enumerable.Range(group, at - group).Any(i => tokens[i].Word is "is" or "are" or "was" or "were" or "be" or "been" or "being");

    static CueMatch? NounAt(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Word is not ("cause" or "causes") || at + 1 >= tokens.Count || !tokens[at + 1].Is("of")) return null;

        for (var i = at - 1; i >= Math.Max(1, at - 6); i--)
        {
            if (tokens[i].IsMark) return null;
            if (tokens[i].Word is "was" or "is" or "were" or "are" or "became" or "remains") return new(CauseOf, GroupStart(tokens, i, out _, out _), i, at + 2, false, false, true, tokens[at].Is("causes"));
        }

        return null;
    }

    static int? EndOfTail(IReadOnlyList<Token> tokens, int at, Cue cue)
    {
        foreach (var word in cue.TailWords)
        {
            if (word == cue.TailWords[0] && !cue.Preposition) at = SkipAdverbs(tokens, at, upTo: word);
            if (at >= tokens.Count || !tokens[at].Is(word)) return null;
            at++;
        }

        return at;
    }

    static int SkipAdverbs(IReadOnlyList<Token> tokens, int at, string upTo = "")
    {
        for (var skipped = 0; skipped < 3 && at < tokens.Count && !tokens[at].Is(upTo) && IsAdverb(tokens[at]); skipped++) at++;
        return at;
    }

    static int GroupStart(IReadOnlyList<Token> tokens, int at, out bool licensed, out bool partial)
    {
        (licensed, partial) = (false, false);
        var group = at;
        while (group > 0)
        {
            var token = tokens[group - 1];
            var help = token.Word is "help" or "helps" or "helped" or "helping";
            if (token.Is("to") && !(group > 1 && tokens[group - 2].Word is "help" or "helps" or "helped" or "helping" or "seems" or "seem" or "seemed" or "appears" or "appear" or "appeared")) break;
            if (!help && !token.Is("to") && !Lexicon.Auxiliaries.Contains(token.Word) && !Lexicon.Negations.Contains(token.Word) && !IsAdverb(token)) break;

            licensed |= help || token.Word is "did" or "does" or "do" or "didnt" or "doesnt" or "dont" or "may" or "might" or "can" or "could" or "will" or "would" or "to" or "couldnt" or "cannot";
            partial |= help || Lexicon.Partly.Contains(token.Word);
            group--;
        }

        return group;
    }

    static bool IsAdverb(Token token) =>
        token.Kind == TokenKind.Word && !token.Capital && (Lexicon.Adverbs.Contains(token.Word) || Lexicon.Hedges.Contains(token.Word) || (token.Word.Length > 4 && token.Word.EndsWith("ly", StringComparison.Ordinal)));
}
