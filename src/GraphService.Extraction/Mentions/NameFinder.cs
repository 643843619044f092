using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Finds the names of a document that nobody declared, by their shape: titles, given names, and nouns that end the names of organisations and events.</summary>
/// <remarks>It would rather miss a name than take an ordinary word for one.</remarks>
sealed class NameFinder(Gazetteer known)
{
    readonly Dictionary<EntityId, DeclaredEntity> _found = [];
    readonly HashSet<string> _small = new(StringComparer.Ordinal);

    /// <summary>The entities named in these sentences and not known before.</summary>
    public static IReadOnlyList<DeclaredEntity> Find(IReadOnlyList<ReadSentence> sentences, Gazetteer known)
    {
        var finder = new NameFinder(known);
        foreach (var sentence in sentences) finder.NoteSmallWords(sentence);
        foreach (var sentence in sentences) finder.Read(sentence);
        finder.AddSurnames(sentences);
        return [.. finder.WithoutNamesakes().OrderBy(entity => entity.Id)];
    }

    // A word that the document also writes small is no name where a sentence begins with it.
    void NoteSmallWords(ReadSentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (!token.Capital && token.Kind == TokenKind.Word) _small.Add(token.Word);
        }
    }

    void Read(ReadSentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Count;)
        {
            if (!tokens[at].Capital && !IsOrdinalOfName(tokens, at))
            {
                at++;
                continue;
            }

            var end = EndOfRun(tokens, at);
            var first = WithoutOrdinaryWords(tokens, at, end);
            if (first < end) Judge(sentence, first, end);
            at = end;
        }
    }

    // "20th Congress": the number belongs to the name.
    static bool IsOrdinalOfName(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Word is [>= '0' and <= '9', .., 's' or 'n' or 'r' or 't', 't' or 'd' or 'h'] && at + 1 < tokens.Count && tokens[at + 1].Capital;

    // Capitalised words in a row; "of" and "of the" join the name of an institution to its place or people.
    static int EndOfRun(IReadOnlyList<Token> tokens, int at)
    {
        var end = at + 1;
        while (end < tokens.Count)
        {
            if (tokens[end].Capital && !IsNoName(tokens, end)) end++;
            else if (NameWords.TakesOf.Contains(tokens[end - 1].Word) && tokens[end].Is("of") && CapitalAfterOf(tokens, end) is { } capital) end = capital + 1;
            else break;
        }

        // "Georgian affair", "Vienna summit": a small word that names an event closes the run.
        return end < tokens.Count && NameWords.SmallEvents.Contains(tokens[end].Word) && !NameWords.Never.Contains(tokens[end - 1].Word) && !NameWords.TooWide.Contains(tokens[end - 1].Word)
            && (end + 1 == tokens.Count || !tokens[end + 1].Is("of")) ? end + 1 : end;
    }

    static int? CapitalAfterOf(IReadOnlyList<Token> tokens, int of)
    {
        var next = of + 1 < tokens.Count && tokens[of + 1].Is("the") ? of + 2 : of + 1;
        return next < tokens.Count && tokens[next].Capital && !NameWords.Never.Contains(tokens[next].Word) ? next : null;
    }

    int WithoutOrdinaryWords(IReadOnlyList<Token> tokens, int first, int end)
    {
        while (first < end && (IsNoName(tokens, first) || (first == 0 && _small.Contains(tokens[first].Word)))) first++;
        return first;
    }

    // A hyphen makes a part of a name of any word: "Five-Year Plan".
    static bool IsNoName(IReadOnlyList<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        return !tokens[at].Glued && !next.Glued && (NameWords.Never.Contains(tokens[at].Word) || (NameWords.Ordinals.Contains(tokens[at].Word) && !next.Capital));
    }

    void Judge(ReadSentence sentence, int first, int end)
    {
        var tokens = sentence.Tokens;
        if (known.LongestAt(tokens, first) is { } match && (match.End >= end || match.Entity.Kind == EntityKind.Person)) return;

        var last = tokens[end - 1].Word;
        var hasOf = Enumerable.Range(first, end - first).FirstOrDefault(i => tokens[i].Is("of"), -1);
        var head = hasOf > first ? tokens[hasOf - 1].Word : last;
        var untitled = first;
        while (untitled < end && NameWords.Titles.Contains(tokens[untitled].Word)) untitled++;

        // The capitals of a heading prove nothing; a given name does.
        if (sentence.IsHeading)
        {
            if (end - first is 2 or 3 && hasOf < 0 && IsPerson(tokens, first, end)) Add(sentence, first, end, EntityKind.Person);
            return;
        }

        if (untitled > first && untitled < end && end - untitled <= 3) Add(sentence, untitled, end, EntityKind.Person);
        else if (end - first >= 2 && NameWords.Events.Contains(head)) Add(sentence, first, end, EntityKind.Event);
        else if (end - first >= 2 && (NameWords.States.Contains(last) || (last == "union" && NameWords.Nationalities(tokens[first].Word)))) Add(sentence, first, end, EntityKind.Place);
        else if (end - first >= 2 && NameWords.Organizations.Contains(head)) Add(sentence, first, end, EntityKind.Organization);
        else if (end - first is 2 or 3 && hasOf < 0 && IsPerson(tokens, first, end)) Add(sentence, first, end, EntityKind.Person);
        else if (end - first <= 2 && hasOf < 0 && IsPlace(tokens, first, end)) Add(sentence, first, end, EntityKind.Place);
    }

    // "Stalin died", "Stalin's crimes": a name of one word that the text repeats, treats as a person and never as a place.
    void AddSurnames(IReadOnlyList<ReadSentence> sentences)
    {
        var named = _found.Values.SelectMany(entity => Tokenizer.Cut(entity.Name)).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, (int Count, bool IsPerson, string Name)>(StringComparer.Ordinal);
        foreach (var tokens in sentences.Where(sentence => !sentence.IsHeading).Select(sentence => (sentence.Tokens, sentence.Text)))
        {
            for (var at = 0; at < tokens.Tokens.Count; at++)
            {
                if (!IsLoneName(tokens.Tokens, at, named)) continue;

                var word = tokens.Tokens[at].Word;
                var before = seen.GetValueOrDefault(word, (0, false, tokens.Tokens[at].In(tokens.Text).ToString()));
                seen[word] = (before.Item1 + 1, before.Item2 || IsPersonal(tokens.Tokens, at), before.Item3);
            }
        }

        foreach (var (word, (count, isPerson, name)) in seen)
        {
            if (count >= 2 && isPerson && EntityId.TryFromName(name, out var id)) _found.TryAdd(id, new(id, EntityKind.Person, name, []));
        }
    }

    bool IsLoneName(IReadOnlyList<Token> tokens, int at, HashSet<string> named)
    {
        var (token, word) = (tokens[at], tokens[at].Word);
        if (!token.Capital || token.Glued || word.Length < 3 || named.Contains(word) || _small.Contains(word) || IsNoName(tokens, at) || NameWords.Nationalities(word)) return false;
        if (word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal) || NameWords.NoPlaces.Contains(word) || known.LongestAt(tokens, at) is not null) return false;
        if (at > 0 && (tokens[at - 1].Capital || tokens[at - 1].Word is "the" or "a" or "an" or "in" or "at")) return false;
        return at + 1 == tokens.Count || (!tokens[at + 1].Capital && !tokens[at + 1].Glued);
    }

    static bool IsPersonal(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && (NameWords.DoneByPeople.Contains(tokens[at + 1].Word)
            || (at + 2 < tokens.Count && ((tokens[at + 1].Kind == TokenKind.Possessive && NameWords.OwnedByPeople.Contains(tokens[at + 2].Word)) || (tokens[at + 1].Is("was") && tokens[at + 2].Is("born")))));

    static bool IsPerson(IReadOnlyList<Token> tokens, int first, int end) =>
        (NameWords.GivenNames.Contains(tokens[first].Word) || (tokens[first].Word.Length == 1 && end - first > 1))
        && tokens[end - 1].Word.Length > 2 && !NameWords.Nationalities(tokens[end - 1].Word) && !NameWords.NotSurnames.Contains(tokens[end - 1].Word);

    // "in Leningrad", but not "in March", "in Russian", "faith in Lenin" or "in Pravda's words".
    static bool IsPlace(IReadOnlyList<Token> tokens, int first, int end)
    {
        if (first == 0 || !tokens[first - 1].Is("in") || tokens[first].Word.Length < 4) return false;
        if (first > 1 && NameWords.TakesIn.Contains(tokens[first - 2].Word)) return false;
        if (end < tokens.Count && (tokens[end].Kind == TokenKind.Possessive || tokens[end].Glued || (tokens[end].Kind == TokenKind.Word && NameWords.IsNoun(tokens[end].Word)))) return false;
        for (var i = first; i < end; i++)
        {
            var word = tokens[i].Word;
            if (tokens[i].Glued || NameWords.Nationalities(word) || NameWords.NoPlaces.Contains(word) || NameWords.Organizations.Contains(word) || word.EndsWith("ism", StringComparison.Ordinal)) return false;
        }

        return true;
    }

    void Add(ReadSentence sentence, int first, int end, EntityKind kind)
    {
        var name = sentence.TextOf(first, end);
        if (!EntityId.TryFromName(name, out var id) || id.Value.Length < 2) return;
        if (!_found.TryGetValue(id, out var before) || before.Kind == EntityKind.Place) _found[id] = new(id, kind, name, []);
    }

    // "Marshal Tukhachevsky" is Mikhail Tukhachevsky where the document names him in full.
    IEnumerable<DeclaredEntity> WithoutNamesakes()
    {
        var people = _found.Values.Where(entity => entity.Kind == EntityKind.Person).ToList();
        return _found.Values.Where(entity => !people.Exists(person => person.Id != entity.Id && person.Id.Value.EndsWith("-" + entity.Id.Value, StringComparison.Ordinal)
            && entity.Kind is EntityKind.Person or EntityKind.Place));
    }
}
