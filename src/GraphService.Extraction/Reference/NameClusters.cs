using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Joins the names of a document that mean the same: a surname and the full name, an abbreviation and what it stands for, a state and its people.</summary>
sealed class NameClusters
{
    readonly Dictionary<string, List<NameSpan>> _groups;
    readonly Dictionary<string, Referent> _discovered = new(StringComparer.Ordinal);
    readonly Dictionary<EntityId, Referent> _known = [];
    readonly Dictionary<string, Referent> _knownStates;
    readonly ILookup<string, string> _byFirst, _byLast, _byNickname, _byInitials;
    readonly Dictionary<string, string> _second = new(StringComparer.Ordinal); // What somebody is called besides, and how he is called here.
    readonly HashSet<string> _quoted, _called = new(StringComparer.Ordinal);

    NameClusters(IReadOnlyList<NameSpan> names, IReadOnlyList<SceneSentence> scene)
    {
        foreach (var entity in names.Select(name => name.Known).OfType<DeclaredEntity>())
            if (!_known.ContainsKey(entity.Id)) _known[entity.Id] = new(entity.Id, entity.Kind, entity.Name) { IsNamed = true, Head = HeadOf(entity.Name) };
        _groups = names.Where(name => name.Known is null).GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.ToList());
        _knownStates = _known.Values.Where(referent => StateOf(referent) is not null).DistinctBy(StateOf).ToDictionary(referent => StateOf(referent)!);
        var longer = _groups.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).ToList();
        _byFirst = longer.ToLookup(key => key[..key.IndexOf(' ', StringComparison.Ordinal)]);
        _byLast = longer.SelectMany(key => Surnames(key).Select(surname => (Key: key, Surname: surname))).ToLookup(row => row.Surname, row => row.Key);
        _byNickname = longer.Where(key => NicknameOf(key) is not null).ToLookup(key => NicknameOf(key)!);
        _byInitials = _groups.Keys.ToLookup(key => Initials(_groups[key][0].Text));
        _quoted = [.. longer.Where(key => _groups[key].TrueForAll(name => IsQuoted(scene[name.Sentence].Tree, name)))];
        foreach (var (one, other) in SecondNames.In(scene, names).ToList()) Call(KeyOf(one), KeyOf(other));
    }

    /// <summary>The referent of each name, in the order of the names.</summary>
    /// <param name="names">The names of a document.</param>
    /// <param name="scene">Its sentences.</param>
    public static List<Referent> Join(IReadOnlyList<NameSpan> names, IReadOnlyList<SceneSentence> scene)
    {
        var clusters = new NameClusters(names, scene);
        var states = names.Where(name => name.State is not null && name.IsState).Select(name => name.State!).ToHashSet(StringComparer.Ordinal);
        var full = clusters._groups.Keys.ToDictionary(key => key, key => clusters.Same(clusters.FullNameOf(key)));
        var found = new List<Referent>(names.Count);
        foreach (var name in names)
        {
            var referent = name.Known is { } entity ? clusters._known[entity.Id]
                : name.State is { } state && (states.Contains(state) || clusters.IsKnown(state)) ? clusters.State(state)
                : clusters.Discovered(full[KeyOf(name)]);
            referent.Named(name.Text);
            found.Add(referent);
        }

        return found;
    }

    // "Samuel Clemens, known as Mark Twain": by whichever of the two the text speaks of him more often.
    void Call(string name, string other)
    {
        var (one, two) = (Same(FullNameOf(name)), Same(FullNameOf(other)));
        if (one == two || KindOf(one) != EntityKind.Person || KindOf(two) is not (EntityKind.Person or EntityKind.Concept)) return;

        var (kept, left) = Often(two) > Often(one) ? (two, one) : (one, two);
        foreach (var (key, _) in _second.Where(row => row.Value == left).ToList()) _second[key] = kept;
        _second[left] = kept;
        _called.UnionWith([one, two]);
    }

    string Same(string key) => _second.GetValueOrDefault(key, key);

    // With his surname alone.
    int Often(string key) => _groups[key].Count + (key.Contains(' ', StringComparison.Ordinal) ? Surnames(key).Sum(surname => _groups.TryGetValue(surname, out var alone) ? alone.Count : 0) : 0);

    bool IsKnown(string state) => _known.Values.Any(referent => referent.Name == state);

    Referent State(string state)
    {
        if (_knownStates.TryGetValue(state, out var known)) return known;
        if (_discovered.TryGetValue(state, out var referent)) return referent;
        if (!EntityId.TryFromName(state, out var id)) id = new("unnamed");
        return _discovered[state] = new(id, EntityKind.Place, state) { IsNamed = true, Head = HeadOf(state) };
    }

    Referent Discovered(string key)
    {
        if (_discovered.TryGetValue(key, out var referent)) return referent;

        var spans = _groups[key];
        var name = spans.CountBy(Untitled).OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).First().Key;
        var kind = KindOf(key);
        if (!EntityId.TryFromName(name, out var id)) id = new("unnamed");
        return _discovered[key] = new(id, kind, name) { IsNamed = true, Head = HeadOf(name) };
    }

    EntityKind KindOf(string key) => _called.Contains(key) ? EntityKind.Person : KindOf(_groups[key]);

    /// <summary>What a name stands for by all its places in a document.</summary>
    public static EntityKind KindOf(IReadOnlyList<NameSpan> spans)
    {
        if (spans.Any(span => span.Weighed is null)) return spans.AggregateBy(span => span.Kind, 0.0, (sum, span) => sum + span.Weight).OrderByDescending(row => row.Value).ThenBy(row => row.Key).First().Key;

        Span<long> sums = stackalloc long[NameKindModel.Kinds.Length];
        foreach (var span in spans)
            for (var kind = 0; kind < sums.Length; kind++) sums[kind] += span.Weighed![kind];

        return NameKindModel.Likeliest<long>(sums);
    }

    // What stands in quotes inside a name: "Che" in 'Ernesto "Che" Guevara'; in small letters, as keys are.
    string? NicknameOf(string key) => _groups[key][0].Text.Split('"', '“', '”', '\'', '‘', '’') is [_, { Length: > 0 } nickname, { Length: > 1 }] ? Gazetteer.KeyOf(nickname) : null;

    static string? StateOf(Referent referent) => Nations.State(Gazetteer.KeyOf(referent.Name));

    static string KeyOf(NameSpan name) => Gazetteer.KeyOf(Untitled(name));

    // "Count Berchtold" is Berchtold, "Serb Nikola Tesla" Nikola Tesla; "King Charles" stays a king.
    static string Untitled(NameSpan name)
    {
        if (name.Kind != EntityKind.Person) return name.Text;

        var words = name.Text.Split(' ');
        if (words.Length > 2 && Nations.IsSomebodyFrom(words[0])) words = words[1..];
        var titles = NameWords.TitlesOf([.. words.Select(word => word.TrimEnd('.'))]);
        return titles == 0 || titles == words.Length || words[titles] == "of" || (titles == words.Length - 1 && NameWords.GivenNames.Contains(words[^1].ToLowerInvariant())) ? string.Join(' ', words) : string.Join(' ', words[titles..]);
    }

    // The last word, "King" of "Martin Luther King Jr."; of two that are joined, "Ortega y Gasset", the first as well.
    static IEnumerable<string> Surnames(string key)
    {
        var words = NameWords.WithoutEpithet(key).Split(' ');
        var last = words.Length > 2 && words[^1] is "jr" or "jr." or "sr" or "sr." ? words.Length - 2 : words.Length - 1;
        yield return words[last];
        if (last > 2 && words[last - 1] == "y") yield return words[last - 2];
    }

    // The one longer name of the document that a short one can only mean.
    string FullNameOf(string key)
    {
        var words = key.Split(' ');
        var text = _groups[key][0].Text;
        if (words.Length > 1)
            return Only(_byFirst[words[0]], longer => longer.StartsWith($"{key} of ", StringComparison.Ordinal) || NameWords.WithoutEpithet(longer) == key && longer != key)
                ?? (NameWords.IsParticle(words[0]) ? Only(_byLast[words[^1]], longer => IsPerson(longer) && longer.EndsWith($" {key}", StringComparison.Ordinal)) : null)
                ?? (IsCivil(key) && !_quoted.Contains(key) ? Only(_byLast[words[1]], longer => IsPerson(longer) && MayBeCalled(words[0], longer)) : null)
                ?? Only(_byNickname[words[0]], longer => longer.EndsWith($" {key}", StringComparison.Ordinal)) ?? OfTwo(words) ?? OfState(text, words) ?? key;

        if (text.Length is > 1 and < 7 && text.All(char.IsUpper) && Only(_byInitials[text], _ => true) is { } spelt) return spelt;
        if (Only(_byFirst[key], longer => longer.Split(' ') is [_, "of", var year] && year.All(char.IsAsciiDigit) && IsBefore(longer, key)) is { } dated) return dated; // "the Revolution of 1905 ... the Revolution"
        if (Nations.State(key) is not null || (_groups[key].TrueForAll(span => span.Kind != EntityKind.Person) && NameWords.Organizations.Contains(key))) return key;

        // "Wellington" may be the duke; Canterbury is no archbishop.
        var alike = _byLast[key].Where(longer => IsShip(longer) || IsPerson(longer) && (!longer.Contains(" of ", StringComparison.Ordinal) || KindOf(key) == EntityKind.Person)).Select(longer => Same(FullNameOf(longer))).Distinct().ToList();
        // Mr. Jones is Tom Jones where one is spoken of; who is called by a full name comes before "Mr. Jones".
        if (alike.Exists(longer => !IsCivil(longer))) alike.RemoveAll(IsCivil);
        else alike.RemoveAll(_quoted.Contains);
        // "Martin Luther King ... King ... Coretta Scott King": who alone was named before.
        var byLast = Only(alike, _ => true) ?? Only(alike, longer => IsBefore(longer, key));
        return byLast ?? (NameWords.GivenNames.Contains(key) ? Only(_byFirst[key].Where(IsPerson), longer => IsBefore(longer, key)) is { } namesake && namesake.StartsWith($"{key} of ", StringComparison.Ordinal) ? namesake : null : Only(_byFirst[key], longer => IsPerson(longer) && IsBefore(longer, key))) ?? Only(_byNickname[key], _ => true) ?? (KindOf(key) != EntityKind.Person ? Only(_byFirst[key], longer => longer == $"{key} dynasty") : null) ?? key;
    }

    // "Mr. Jones", "Mrs Jones"
    static bool IsCivil(string key) => key.Split(' ') is [var title, _] && title.TrimEnd('.') is "mr" or "mrs" or "ms" or "miss";

    // "Mr. Jones" is Tom Jones, neither Jane Jones nor who may be a woman; "Mrs. Jones" is not he.
    static bool MayBeCalled(string title, string longer) =>
        longer.Split(' ')[0] is var given && NameWords.Women.Contains(given) ? title.TrimEnd('.') != "mr" : title.TrimEnd('.') == "mr" && NameWords.GivenNames.Contains(given);

    // 'a dog called "Mr. Jones"'
    static bool IsQuoted(Sentence tree, NameSpan name) => name.First > 0 && name.End < tree.Count && SecondNames.IsQuote(tree[name.First - 1].Form) && SecondNames.IsQuote(tree[name.End].Form);

    // "the younger Pitt" is William Pitt the Younger.
    string? OfTwo(string[] words) => words is ["elder" or "younger", _] ? Only(_byLast[words[1]], longer => longer.EndsWith($" the {words[0]}", StringComparison.Ordinal)) : null;

    // "Soviet government" is the government of the Soviet Union.
    string? OfState(string text, string[] words) =>
        Nations.Of(text.Split(' ')[0]) is { } state && Gazetteer.KeyOf($"{string.Join(' ', words[1..])} of the {state}") is var longer && _groups.ContainsKey(longer) ? longer : null;

    static string? Only(IEnumerable<string> names, Func<string, bool> fits)
    {
        var found = names.Where(fits).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    // "Mao Zedong ... Mao", but not "Gaius ... Gaius Marius".
    bool IsBefore(string one, string other) => (_groups[one][0].Sentence, _groups[one][0].First).CompareTo((_groups[other][0].Sentence, _groups[other][0].First)) < 0;

    // "RMS Titanic ... the Titanic"
    bool IsShip(string key) => NameWords.Ships.Contains(_groups[key][0].Text.Split(' ')[0]);

    bool IsPerson(string key) => key.Contains(' ', StringComparison.Ordinal) && (_called.Contains(key) || _groups[key].Exists(span => span.Kind == EntityKind.Person));

    static string Initials(string name) => string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));

    static string HeadOf(string name)
    {
        var words = name.Split(' ');
        var head = words.TakeWhile((word, i) => i == 0 || !Lexicon.Prepositions.Contains(word)).Last();
        return head.ToLowerInvariant();
    }
}
