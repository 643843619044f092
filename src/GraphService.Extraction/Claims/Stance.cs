using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>How a sentence stands to what it tells from a token on: firmly, doubtfully, in another's name, or not at all.</summary>
/// <param name="Modality">How firmly.</param>
/// <param name="Attribution">Whose claim it is, if another's.</param>
sealed record Stance(Modality Modality, Attribution? Attribution)
{
    /// <summary>The stance to a claim whose subject begins at one token and and whose verb is a cue; null when the sentence claims nothing.</summary>
    public static Stance? Of(ReadSentence sentence, IReadOnlyList<Mention> mentions, int subject, CueMatch match)
    {
        var tokens = sentence.Tokens;
        if (tokens.Count > 0 && sentence.Text.AsSpan().TrimEnd().TrimEnd("\"”’)").EndsWith("?")) return null;

        var clause = ClauseStart(tokens, subject);
        var (negated, hedged) = (false, false);
        for (var i = match.Group; i < match.End; i++)
        {
            negated |= Lexicon.Negations.Contains(tokens[i].Word) && !(tokens[i + 1 < tokens.Count ? i + 1 : i].Word is "only" or "just" or "merely" or "simply");
            hedged |= Lexicon.Hedges.Contains(tokens[i].Word) && !(tokens[i].Is("would") && match.Cue.Frame == CueFrame.Deed); // "would later denounce" tells what he did
            if (tokens[i].Word is "would" or "could" && i + 1 < match.End && tokens[i + 1].Is("have")) return null;
        }

        for (var i = clause; i < subject; i++)
        {
            if (tokens[i].Word is "if" or "unless" or "without" or "whether" or "had" && i == clause) return null;
            hedged |= Lexicon.Hedges.Contains(tokens[i].Word);
        }

        var (said, attribution, denied) = Attributed(sentence, mentions, subject);
        hedged |= said && attribution is { Entity: null } && !IsNamed(attribution.Name);
        var modality = negated != denied ? Modality.Negated : hedged ? Modality.Hedged : said ? Modality.Reported : Modality.Asserted;
        return new(modality, attribution);
    }

    static bool IsNamed(string name) => name.Split(' ').Skip(1).Any(word => char.IsUpper(word[0]));

    static int ClauseStart(IReadOnlyList<Token> tokens, int at)
    {
        while (at > 0 && tokens[at - 1].Word is not (";" or ":" or "—" or "–" or "that")) at--;
        return at;
    }

    // "According to X, ..." and "X argues that ...": what X says goes on to the end of the sentence.
    static (bool Said, Attribution? By, bool Denied) Attributed(ReadSentence sentence, IReadOnlyList<Mention> mentions, int before)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i + 2 < before; i++)
        {
            if (!tokens[i].Is("according") || !tokens[i + 1].Is("to")) continue;

            var end = i + 2;
            while (end < before && !(tokens[end].IsMark && !tokens[end].Is("\""))) end++;
            return (true, Named(sentence, mentions, i + 2, end), false);
        }

        for (var that = before - 1; that > 0; that--)
        {
            if (!tokens[that].Is("that") || !Lexicon.Says.Contains(tokens[that - 1].Word)) continue;

            var end = that - 1;
            var first = end;
            while (first > 0 && !tokens[first - 1].IsMark && end - first < 7) first--;
            while (first < end && tokens[first].Word is "and" or "but" or "although" or "though" or "while") first++;
            var last = end;
            while (last > first && (Lexicon.Adverbs.Contains(tokens[last - 1].Word) || Lexicon.Auxiliaries.Contains(tokens[last - 1].Word) || tokens[last - 1].Word.EndsWith("ly", StringComparison.Ordinal))) last--;
            if (last == first) return (false, null, false);
            if (tokens[first].Word is "i" or "we" or "you" or "one") return (false, null, tokens[end].Word.StartsWith("den", StringComparison.Ordinal));
            return (true, Named(sentence, mentions, first, last), tokens[end].Word.StartsWith("den", StringComparison.Ordinal));
        }

        return (false, null, false);
    }

    static Attribution? Named(ReadSentence sentence, IReadOnlyList<Mention> mentions, int first, int end)
    {
        if (end <= first || Lexicon.Pronouns.Contains(sentence.Tokens[first].Word)) return null;

        var who = mentions.FirstOrDefault(mention => mention.First >= first && mention.End <= end && mention.Entity.Kind is EntityKind.Person or EntityKind.Organization);
        return new(sentence.TextOf(first, end), who is not null && who.End == end ? who.Entity.Id : null);
    }
}
