using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Cuts out of a sentence the noun phrase that stands at a place, and names the event or condition it describes.</summary>
static class NounPhrases
{
    /// <summary>The phrase that begins at a token, as a new entity; null when it names no event or condition. Ends at or before the limit.</summary>
    public static Mention? At(ReadSentence sentence, int at, int limit)
    {
        var tokens = sentence.Tokens;
        var first = at;
        while (first < limit && Lexicon.Determiners.Contains(tokens[first].Word) && !Lexicon.Possessives.Contains(tokens[first].Word)) first++;
        var end = EndOfGroup(tokens, first, limit);
        if (end == first || !IsHead(tokens[end - 1].Word)) return null;

        var head = tokens[end - 1].Word;
        var modified = Enumerable.Range(first, end - first - 1).Any(i => tokens[i].Kind == TokenKind.Word && !Lexicon.Bare.Contains(tokens[i].Word) && !NameWords.Nationalities(tokens[i].Word));
        var (full, hasOf) = WithComplements(tokens, end, limit);
        while (first < end - 1 && Lexicon.Fillers.Contains(tokens[first].Word)) first++;
        if (full - first is < 2 or > 9 || (!modified && full == end) || (Lexicon.NeedOf.Contains(head) && !hasOf && !modified)) return null;

        var name = sentence.TextOf(first, full);
        if (name.Length > 80 || !EntityId.TryFromName(name, out var id)) return null;

        var kind = Lexicon.ConditionNouns.Contains(head) && !Lexicon.EventNouns.Contains(head) ? EntityKind.Condition : EntityKind.Event;
        return new(first, full, new(id, kind, char.ToUpperInvariant(name[0]) + name[1..], []));
    }

    static bool IsHead(string word) =>
        Lexicon.EventNouns.Contains(word) || Lexicon.ConditionNouns.Contains(word)
        || (word.Length > 8 && (word.EndsWith("isation", StringComparison.Ordinal) || word.EndsWith("ization", StringComparison.Ordinal)));

    // Adjectives and nouns in a row.
    static int EndOfGroup(IReadOnlyList<Token> tokens, int first, int limit)
    {
        var end = first;
        while (end < limit && !EndsGroup(tokens, first, end)) end++;
        if (end > first && tokens[end - 1].Kind == TokenKind.Possessive) end--;
        return end;
    }

    static bool EndsGroup(IReadOnlyList<Token> tokens, int first, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Possessive) return at == first;
        if (token.IsMark) return !token.Is("\"");
        if (Lexicon.Prepositions.Contains(token.Word) || Lexicon.Pronouns.Contains(token.Word) || Lexicon.Breaks.Contains(token.Word) || Lexicon.Determiners.Contains(token.Word)) return true;

        // After the head a verb may follow at once: "the panic spread", "revolts crushed by".
        return at > first && IsHead(tokens[at - 1].Word) && !IsHead(token.Word);
    }

    // "of the victims", "between the parties", "against Stalin": what makes the phrase mean one thing.
    static (int End, bool HasOf) WithComplements(IReadOnlyList<Token> tokens, int end, int limit)
    {
        var hasOf = false;
        while (end + 1 < limit && tokens[end].Word is "of" or "in" or "between" or "among" or "against" or "within" or "with")
        {
            var from = end + 1;
            if (Lexicon.Determiners.Contains(tokens[from].Word) && !Lexicon.Possessives.Contains(tokens[from].Word)) from++;
            if (from > end + 1 && tokens[end + 1].Word is "this" or "that" or "these" or "those" or "such") break;
            var stop = EndOfComplement(tokens, from, limit);
            if (stop == from || (tokens[end].Word is "in" or "within" or "with" && !tokens[from].Capital) || NameWords.Never.Contains(tokens[from].Word)) break;
            if (tokens[end].Is("in") && tokens[from].Kind == TokenKind.Number) break;
            if (tokens[end].Is("between") && stop + 1 < limit && tokens[stop].Is("and")) stop = Math.Max(stop, EndOfComplement(tokens, stop + 1, limit));

            if (stop == from + 1 && stop + 1 < limit && tokens[from].Kind == TokenKind.Number && tokens[stop].Is("and") && tokens[stop + 1].Kind == TokenKind.Number) stop += 2;

            if (SecondName(tokens, stop, limit) is { } second) stop = second;

            hasOf |= tokens[end].Is("of");
            end = stop;
        }

        return (end, hasOf);
    }

    // "of Poland and Hungary", unless the second name begins a clause of its own.
    static int? SecondName(IReadOnlyList<Token> tokens, int and, int limit)
    {
        if (and + 1 >= limit || !tokens[and].Is("and") || !tokens[and - 1].Capital) return null;

        var from = tokens[and + 1].Is("the") ? and + 2 : and + 1;
        if (from >= limit || !tokens[from].Capital) return null;

        var stop = EndOfComplement(tokens, from, limit);
        return stop == tokens.Count || tokens[stop].IsMark || Lexicon.Prepositions.Contains(tokens[stop].Word) ? stop : null;
    }

    static int EndOfComplement(IReadOnlyList<Token> tokens, int from, int limit)
    {
        var end = from;
        while (end < limit && end - from < 5 && !tokens[end].IsMark && (tokens[end].Kind == TokenKind.Possessive
            ? end > from
            : !Lexicon.Prepositions.Contains(tokens[end].Word) && !Lexicon.Pronouns.Contains(tokens[end].Word) && !Lexicon.Breaks.Contains(tokens[end].Word)
              && !Lexicon.Determiners.Contains(tokens[end].Word) && !(end > from && IsVerb(tokens, end, limit)))) end++;
        if (end > from && tokens[end - 1].Kind == TokenKind.Possessive) end--;
        return end;
    }

    // "-ing" closes a phrase as a noun ("collective farming") and goes on as a verb ("farmers leaving the land").
    static bool IsVerb(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var word = tokens[at].Word;
        if (word.EndsWith("ing", StringComparison.Ordinal))
            return at + 1 < limit && !tokens[at + 1].IsMark && !Lexicon.Prepositions.Contains(tokens[at + 1].Word) && !Lexicon.Breaks.Contains(tokens[at + 1].Word);
        return word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);
    }

    /// <summary>Whether the words of a name tell of something that happens, whatever the entity is: "debates of the club".</summary>
    public static bool TellsOfEvent(IReadOnlyList<Token> tokens, Mention mention)
    {
        var of = mention.First;
        while (of < mention.End && !Lexicon.Prepositions.Contains(tokens[of].Word)) of++;
        return of > mention.First && of < mention.End && Lexicon.EventNouns.Contains(tokens[of - 1].Word);
    }
}
