using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Finds what stands before and behind a cue: named entities, and for causal cues events and conditions that are only described.</summary>
sealed class Arguments(ReadSentence sentence, IReadOnlyList<Mention> mentions)
{
    readonly IReadOnlyList<Token> _tokens = sentence.Tokens;

    /// <summary>The subject of the cue; far when a relative clause or another verb stands between.</summary>
    public (IReadOnlyList<Mention> Found, bool IsFar) Before(CueMatch match, bool described)
    {
        var (left, far) = (match.Group, false);
        var isFollowUp = _tokens[left - 1].Word is "and" or "but" or "then" || (match.IsParticiple(_tokens) && _tokens[left - 1].Is(","));
        if (isFollowUp) return SubjectOfSentence(left) is { } subject ? ([subject], true) : ([], true);

        if (_tokens[left - 1].Word is "which" or "that" or "who")
        {
            (left, far) = (left - 1, true);
            if (left > 0 && _tokens[left - 1].Is(",")) left--;
        }
        else if (_tokens[left - 1].Is(",") && ParenthesisStart(left - 1) is { } start)
        {
            (left, far) = (start, true);
        }

        if (left > 0 && _tokens[left - 1].Is("\"")) left--;
        var undated = WithoutDate(left);
        foreach (var end in undated == left ? [left] : new[] { left, undated })
        {
            if (MentionEndingAt(end) is { } named) return (WithListBefore(named), far);
            if (described && PhraseEndingAt(end) is { } phrase) return (WithListBefore(phrase), far);
        }

        return ([], far);
    }

    /// <summary>What the cue acts on, with the rest of a list.</summary>
    public (IReadOnlyList<Mention> Found, int End) After(int at, bool described, Func<Mention, bool> fits)
    {
        var start = SkipToObject(at);
        if (MentionStartingAt(start) is { } named && fits(named)) return WithListAfter(named, fits);
        if (described && start < _tokens.Count && NounPhrases.At(sentence, SkipAdverbs(at), _tokens.Count) is { } phrase) return ([phrase with { IsCoined = true }], phrase.End);
        return ([], start);
    }

    /// <summary>The entities of ", not by X" or "rather than X" at a token.</summary>
    public IReadOnlyList<Mention> Denied(int at)
    {
        var and = at;
        while (and < _tokens.Count && and < at + 4 && !_tokens[and].Is("not") && !_tokens[and].Is("rather")) and++;
        if (and >= _tokens.Count || and == at + 4 || (!_tokens[and].Is("not") && (and + 1 >= _tokens.Count || !_tokens[and + 1].Is("than")))) return [];

        var next = and + (_tokens[and].Is("not") ? 1 : 2);
        while (next < _tokens.Count && (_tokens[next].Word is "by" or "to" or "from" or "of" or "because" || Lexicon.Determiners.Contains(_tokens[next].Word))) next++;
        return MentionStartingAt(next) is { } denied ? [denied] : [];
    }

    // "The speech offended Mao and led to ...": the first thing named, where the sentence begins with it or with a short phrase and a comma.
    Mention? SubjectOfSentence(int before)
    {
        foreach (var mention in mentions.Where(mention => mention.End < before).Take(2))
        {
            var lead = mention.First;
            while (lead > 0 && Lexicon.Determiners.Contains(_tokens[lead - 1].Word)) lead--;
            if (lead > 0 && !(_tokens[lead - 1].Is(",") && lead < 9)) continue;

            var next = _tokens[mention.End];
            if (next.IsMark || next.Kind == TokenKind.Possessive || Lexicon.Prepositions.Contains(next.Word) || next.Word is "and" or "or") return null;
            return Enumerable.Range(mention.End, before - mention.End).Any(i => _tokens[i].Word is ";" or ":" or "who" or "which" or "that" or "he" or "she" or "it" or "they") ? null : mention;
        }

        return null;
    }

    // ", who never forgave him," stands between subject and verb.
    int? ParenthesisStart(int comma)
    {
        for (var i = comma - 1; i > Math.Max(0, comma - 16); i--)
        {
            if (_tokens[i].Word is ";" or ":") return null;
            if (_tokens[i].Is(",")) return i;
        }

        return null;
    }

    // "the plot of June 1957", "the congress in February 1956"
    int WithoutDate(int left)
    {
        var at = left;
        while (at > 1 && (_tokens[at - 1].Kind == TokenKind.Number || NameWords.Never.Contains(_tokens[at - 1].Word) && _tokens[at - 1].Capital)) at--;
        return at < left && at > 1 && _tokens[at - 1].Word is "of" or "in" or "on" ? at - 1 : left;
    }

    Mention? MentionEndingAt(int left)
    {
        var mention = mentions.FirstOrDefault(mention => mention.End == left);
        if (mention is null) return null;

        var lead = mention.First;
        while (lead > 0 && (Lexicon.Determiners.Contains(_tokens[lead - 1].Word) || _tokens[lead - 1].Is("\"") || NameWords.Titles.Contains(_tokens[lead - 1].Word))) lead--;
        if (lead == 0 || !Lexicon.Prepositions.Contains(_tokens[lead - 1].Word)) return mention;
        return _tokens[lead - 1].Is("of") && lead > 1 && Lexicon.Transparent.Contains(_tokens[lead - 2].Word) ? mention : null;
    }

    Mention? PhraseEndingAt(int left)
    {
        for (var start = Math.Max(0, left - 14); start < left; start++)
        {
            if (IsPhraseStart(start) && NounPhrases.At(sentence, start, left) is { } phrase && phrase.End == left) return phrase with { IsCoined = true };
        }

        return null;
    }

    bool IsPhraseStart(int at)
    {
        if (at == 0) return true;

        var before = _tokens[at - 1];
        return (before.IsMark && !before.Is("\"")) || before.Word is "and" or "but" or "that" or "because" or "since" or "when" or "although" or "though" or "so" or "thus" or "while" or "whereas"
            || (_tokens[at].Word is "the" or "a" or "an" && (before.Capital || before.Kind == TokenKind.Number) && !Lexicon.Prepositions.Contains(before.Word));
    }

    List<Mention> WithListBefore(Mention last)
    {
        var list = new List<Mention> { last };
        for (var at = LeadOf(last); at > 1; at = LeadOf(list[0]))
        {
            var joint = at - 1;
            if (_tokens[joint].Word is not ("and" or ",") || (list.Count == 1 && !_tokens[joint].Is("and"))) break;
            if (_tokens[joint].Is("and") && _tokens[joint - 1].Is(",")) joint--;
            if (mentions.FirstOrDefault(mention => mention.End == joint) is not { } previous) break;

            list.Insert(0, previous);
        }

        var lead = LeadOf(list[0]);
        return list.Count > 1 && lead > 0 && Lexicon.Prepositions.Contains(_tokens[lead - 1].Word) ? [last] : list;
    }

    int LeadOf(Mention mention)
    {
        var lead = mention.First;
        while (lead > 0 && (Lexicon.Determiners.Contains(_tokens[lead - 1].Word) || NameWords.Titles.Contains(_tokens[lead - 1].Word) || _tokens[lead - 1].Is("\""))) lead--;
        return lead;
    }

    (IReadOnlyList<Mention> Found, int End) WithListAfter(Mention first, Func<Mention, bool> fits)
    {
        var list = new List<Mention> { first };
        while (true)
        {
            var at = list[^1].End;
            if (at < _tokens.Count && _tokens[at].Is("\"")) at++;
            var and = at < _tokens.Count && _tokens[at].Is(",") ? at + 1 : at;
            if (and < _tokens.Count && _tokens[and].Is("and")) and++;
            if (and == at || and >= _tokens.Count || MentionStartingAt(SkipToObject(and, joined: true)) is not { } next || !fits(next) || BeginsClause(next)) return (list, list[^1].End);

            list.Add(next);
        }
    }

    // "X led to Y, and Z did the rest": Z belongs to another clause.
    bool BeginsClause(Mention mention) =>
        mention.End < _tokens.Count && _tokens[mention.End] is { IsMark: false } next && !next.Is("and") && !next.Is("together") && !Lexicon.Prepositions.Contains(next.Word);

    Mention? MentionStartingAt(int at)
    {
        var mention = mentions.FirstOrDefault(mention => mention.First == at);
        if (mention is null || mention.End >= _tokens.Count) return mention;

        var next = _tokens[mention.End];
        return next.Kind == TokenKind.Possessive || next.Glued || (Lexicon.EventNouns.Contains(next.Word) && mention.Entity.Kind is not EntityKind.Event) ? null : mention;
    }

    int SkipToObject(int at, bool joined = false)
    {
        at = SkipAdverbs(at);
        if (joined && at < _tokens.Count && _tokens[at].Word is "by" or "from" or "to" or "of" or "in") at++;
        while (at < _tokens.Count && (Lexicon.Determiners.Contains(_tokens[at].Word) || _tokens[at].Is("\"") || NameWords.Titles.Contains(_tokens[at].Word)) && mentions.All(mention => mention.First != at)) at++;

        // "news of the uprising" is the uprising
        if (at + 2 < _tokens.Count && Lexicon.Transparent.Contains(_tokens[at].Word) && _tokens[at + 1].Is("of")) return SkipToObject(at + 2);
        return at;
    }

    int SkipAdverbs(int at)
    {
        while (at < _tokens.Count && !_tokens[at].Capital && (Lexicon.Adverbs.Contains(_tokens[at].Word) && !_tokens[at].Is("in") || _tokens[at].Word.EndsWith("ly", StringComparison.Ordinal))) at++;
        return at;
    }
}
