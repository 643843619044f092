using System.Text.RegularExpressions;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What each noun phrase and pronoun of a document stands for.</summary>
/// <remarks>
/// A deterministic sieve from the surest to the least sure (after Lee et al., Computational Linguistics 39, 2013): names, definite
/// descriptions by their head noun, then pronouns by weights that see agreement, grammatical role and nearness. What it cannot tell stays unresolved.
/// </remarks>
sealed partial class Referents
{
    // A description far behind, some twenty pages of phrases, is no longer in mind.
    const int Remembered = 8192;

    readonly IReadOnlyList<SceneSentence> _scene;
    readonly Dictionary<(int Sentence, int Token), Referent> _at = [];
    readonly Dictionary<(int Sentence, int Verb), Referent> _clauses = [];
    readonly Dictionary<EntityId, Referent> _byId = [];
    readonly Dictionary<EntityId, Referent> _doers = [];
    readonly List<Candidate> _candidates = []; // In the order of the text.
    readonly Dictionary<string, (int Sentence, int Verb)> _deeds = []; // The last verb of each noun for what it does.
    readonly Dictionary<char, List<int>> _byLetter = []; // Where those stand whose head begins so.
    ILookup<string, Referent>? _namedEvents;
    Dictionary<string, Referent>? _states;
    Dictionary<Referent, int>? _introductions;

    Referents(IReadOnlyList<SceneSentence> scene, AntecedentModel? model, Action<AntecedentQuestion>? asked) => (_scene, _model, _asked) = (scene, model, asked);

    /// <summary>Every referent that has a name of its own.</summary>
    public IEnumerable<Referent> Named => _byId.Values.Where(referent => referent.IsNamed);

    /// <summary>Finds out what the words of a document stand for.</summary>
    /// <param name="scene">Its sentences.</param>
    /// <param name="known">What is known beforehand.</param>
    /// <param name="model">What tells which of several a pronoun takes up; null leaves it to roles and nearness.</param>
    /// <param name="kinds">What tells what sort of entity a name stands for; null leaves it to rules.</param>
    /// <param name="asked">Is told of each pronoun with all that it may take up, one or several, for those who learn from it.</param>
    public static Referents Of(IReadOnlyList<SceneSentence> scene, Gazetteer known, AntecedentModel? model = null, NameKindModel? kinds = null, Action<AntecedentQuestion>? asked = null)
    {
        var referents = new Referents(scene, model, asked);
        var names = NameSpotter.Spot(scene, known, kinds);
        foreach (var (name, referent) in names.Zip(NameClusters.Join(names, scene)))
        {
            referents._byId.TryAdd(referent.Id, referent);
            referents._at[(name.Sentence, name.Head)] = referent;
            for (var token = name.First; token < name.End; token++) referents._at.TryAdd((name.Sentence, token), referent);
        }

        referents.Entitled(names.Select(referents.Called).ToList());
        referents.TellSexes();

        for (var sentence = 0; sentence < scene.Count; sentence++)
        {
            referents.Resolve(sentence);
            if (!scene[sentence].IsHeading) referents.RememberDeeds(sentence);
        }

        referents.Vacate();
        return referents;
    }

    // "The Mayor of London, William Walworth": a capital title is whoever is named beside it. The title and its bearer; null when nobody is.
    (Referent Title, Referent Bearer)? Called(NameSpan title)
    {
        if (!NameWords.IsSeat(title.Text) && !IsOwnTitle(title.Text) && !IsByname(title) && !IsStyled(title) && !title.Text.Split(' ').All(IsTitle)) return null;
        if (BearerBeside(title) is not { } bearer || _at[(title.Sentence, title.Head)] is var called && called == bearer) return null;

        for (var token = title.First; token < title.End; token++) _at[(title.Sentence, token)] = bearer;
        bearer.MetAs(title.Text);
        return (called, bearer);
    }

    // "the Northern King", "the Iron Chancellor"; "the French President" is any of them.
    static bool IsOwnTitle(string name) => name.Split(' ') is [var first, var last] && !IsTitle(first) && IsTitle(last) && Nations.Of(first) is null && !NameWords.Nationalities(first.ToLowerInvariant()) && !NameWords.GivenNames.Contains(first.ToLowerInvariant());

    // "Muhammad Ahmad, the Mahdi"
    bool IsByname(NameSpan title) => NameWords.Bynames.Contains(title.Text.ToLowerInvariant()) && BeforeComma(_scene[title.Sentence].Tree, title) >= 0;

    // "Emma, Lady Hamilton"
    bool IsStyled(NameSpan title)
    {
        var tree = _scene[title.Sentence].Tree;
        return IsStyle(title.Text) && BeforeComma(tree, title) is >= 0 and var before && tree[title.Head].Head == before && tree[before].Relation is not "flat" && _at.GetValueOrDefault((title.Sentence, before)) is { } named && !named.Name.Contains(' ', StringComparison.Ordinal);
    }

    static bool IsStyle(string text) => text.Split(' ') is [var style, _] && NameWords.Styles.Contains(style.ToLowerInvariant());

    // Named behind, or before as in "Arthur Wellesley, Duke of Wellington".
    Referent? BearerBeside(NameSpan title)
    {
        var tree = _scene[title.Sentence].Tree;
        var beside = tree.Child(title.Head, "appos");
        if (beside < title.End || beside > title.End + 6) beside = BeforeComma(tree, title);
        return _at.GetValueOrDefault((title.Sentence, beside)) is { Kind: EntityKind.Person, IsNamed: true } bearer ? bearer : null;
    }

    // Where the name ends behind which the title stands; -1 where none does.
    static int BeforeComma(Sentence tree, NameSpan title)
    {
        if (IsStyle(title.Text)) return title.First > 1 && tree[title.Head].Relation is "appos" or "flat" && tree[title.First - 1].Form == "," && tree[Math.Min(title.End, tree.Count - 1)].Upos == Upos.Punct ? title.First - 2 : -1;
        if (!tree[title.Head].Is("appos")) return -1;
        if (NameWords.IsSeat(title.Text)) return title.First > 1 && tree[title.First - 1].Form == "," ? title.First - 2 : -1;
        return (IsOwnTitle(title.Text) || NameWords.Bynames.Contains(title.Text.ToLowerInvariant())) && title.First > 2 && tree.Has(title.First - 1, "the") && tree[title.First - 2].Form == "," ? title.First - 3 : -1;
    }

    // A title with its place is his all through the text, unless others bear it too.
    void Entitled(IReadOnlyList<(Referent Title, Referent Bearer)?> called)
    {
        var bearers = called.OfType<(Referent Title, Referent Bearer)>().Distinct().Where(row => NameWords.IsSeat(row.Title.Name) || IsOwnTitle(row.Title.Name) || NameWords.Bynames.Contains(row.Title.Name.ToLowerInvariant()) || row.Title.Surfaces.Keys.Any(IsStyle))
            .GroupBy(row => row.Title).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First().Bearer);
        if (bearers.Count == 0) return;

        foreach (var (place, referent) in _at.ToList())
            if (bearers.TryGetValue(referent, out var bearer)) _at[place] = bearer;
        foreach (var (title, bearer) in bearers)
        {
            _byId.Remove(title.Id);
            bearer.Joined(title);
        }
    }

    /// <summary>What the phrase headed by a token stands for; null when it is not known or nothing that an entity could be.</summary>
    public Referent? At(int sentence, int token) => _at.GetValueOrDefault((sentence, token));

    /// <summary>What a clause tells of, as an entity of its own: "Stalin died" is the death of Stalin. Null when the clause says too little.</summary>
    public Referent? Clause(int sentence, int verb, bool isDone = false)
    {
        if (_clauses.TryGetValue((sentence, verb), out var named)) return named;

        var tree = _scene[sentence].Tree;
        if (Happenings.Occurring(tree, verb) is >= 0 and var happening && At(sentence, happening) is { Kind: EntityKind.Event or EntityKind.Condition } itself)
        {
            if (!itself.IsNamed) itself.ToldBy(() => ClauseWords.Surfaces(_scene[sentence], verb));
            return _clauses[(sentence, verb)] = itself;
        }

        if (ClauseNamer.Name(this, _scene[sentence], sentence, verb, isDone || IsDone(sentence, verb)) is not { } name || !EntityId.TryFromName(name, out var id)) return null;

        // Two who declared war declared two wars.
        var isOfBare = false;
        var doer = (tree.IsPassive(verb) ? tree.Agent(verb) : tree.SubjectOf(verb)) is >= 0 and var subject ? At(sentence, subject) : null;
        if (doer is not null && !_doers.TryAdd(id, doer) && _doers[id] != doer)
        {
            name = $"{Owner(doer)} {char.ToLowerInvariant(name[0])}{name[1..]}";
            isOfBare = doer.IsBare;
            if (!EntityId.TryFromName(name, out id)) return null;
        }

        var kind = tree[verb].Upos == Upos.Verb ? EntityKind.Event : EntityKind.Condition;
        var referent = Keep(id, () => new(id, kind, Capitalised(name)) { Head = Nominals.Of(tree[verb].Lemma), IsBare = IsBare(name, isOfBare) });
        referent.ToldBy(() => ClauseWords.Surfaces(_scene[sentence], verb).Concat(ClauseWords.Of(_scene[sentence], verb)));
        return _clauses[(sentence, verb)] = referent;
    }

    // What a happening does to something is named without it: "the war emptied the treasury" is the emptying of the treasury. What it does not do is named with it.
    bool IsDone(int sentence, int verb) =>
        _scene[sentence].Tree is var tree && !tree.IsPassive(verb) && tree.ObjectOf(verb) >= 0 && !Undone.IsDenied(tree, verb) && !Undone.IsOfNone(tree, verb) && tree.SubjectOf(verb) is >= 0 and var doer && At(sentence, doer) is { } who && (who.Kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept || Kinds.IsStructure(who));

    /// <summary>What a sentence tells of though none of its phrases or clauses stands for it: the rise of a party that something "led to". Null where the name is no name.</summary>
    public Referent? Untold(string name, EntityKind kind, string head) =>
        EntityId.TryFromName(name, out var id) ? Keep(id, () => new(id, kind, Capitalised(name)) { Head = head, IsBare = IsBare(name, false) }) : null;

    /// <summary>What a clause was found to tell of when a claim spoke of it.</summary>
    public Referent? ClauseAt(int sentence, int verb) => _clauses.GetValueOrDefault((sentence, verb));

    void Resolve(int sentence)
    {
        var tree = _scene[sentence].Tree;
        for (var token = 0; token < tree.Count; token++)
        {
            if (!IsNominal(tree, token)) continue;

            var referent = _at.GetValueOrDefault((sentence, token))
                ?? (_scene[sentence].IsHeading ? null : IsOneOfTwo(tree, token) ? OneOfTwo(sentence, token) : tree[token].Upos == Upos.Pron ? Pronoun(sentence, token) : Described(sentence, token));
            if (referent is null) continue;
            if (referent.IsNamed && InPerson(sentence, token, referent) is { } bearer) referent = bearer;

            _at[(sentence, token)] = referent;
            if ((referent.Kind == EntityKind.Person && (IsMadeOf(tree, token) || (tree[token].Is("xcomp") && Risen(sentence, token) == referent))) || ((referent.Kind == EntityKind.Person || tree.Has(tree.Count - 1, "?")) && IsPredicate(sentence, token, referent)) || IsSum(tree, token)) continue;
            if (referent.Head.Length > 0) (_byLetter.TryGetValue(referent.Head[0], out var row) ? row : _byLetter[referent.Head[0]] = []).Add(_candidates.Count);
            _candidates.Add(new(referent, sentence, token, Role(tree, token), Depth(tree, token), tree[token].Upos == Upos.Pron ? referent.IsPlural || tree[token].Lemma is "they" : IsPlural(tree, token) || tree[token].Upos == Upos.Adj));
        }
    }

    // "made Wallenstein a duke": nobody is spoken of but Wallenstein.
    static bool IsMadeOf(Sentence tree, int token) => tree[token] is { Upos: Upos.Noun, Relation: "xcomp" } && tree.ObjectOf(tree[token].Head) is >= 0 and var whom && whom < token && tree.Child(token, "det") is >= 0 and var article && tree[article].Lemma is "a" or "an";

    // "Ashoka became a Buddhist", "He was a lawyer": nobody is spoken of but Ashoka. "Was the treaty a success? It ...": nothing but the treaty.
    bool IsPredicate(int sentence, int token, Referent referent)
    {
        var tree = _scene[sentence].Tree;
        var subject = tree.Child(token, "cop") is >= 0 and var copula && tree[copula].Lemma == "be" ? tree.Child(token, "nsubj") : tree[token] is { Relation: "xcomp", Head: >= 0 and var verb } && tree[verb].Lemma is "become" or "remain" ? tree.SubjectOf(verb) : -1;
        return subject >= 0 && subject < token && !IsPlural(tree, token) && tree.Child(token, "det") is >= 0 and var article && tree[article].Lemma is "a" or "an" && At(sentence, subject) is { } said && said != referent && (said.Kind == EntityKind.Person || tree.MentionOf(subject) is { Kind: MentionKind.Person } || (referent.Kind != EntityKind.Person && tree.Has(tree.Count - 1, "?")));
    }

    void RememberDeeds(int sentence)
    {
        var tree = _scene[sentence].Tree;
        for (var verb = 0; verb < tree.Count; verb++)
            if (IsToldDeed(tree, verb)) _deeds[Nominals.Of(tree[verb].Lemma)] = (sentence, verb);
    }

    // "repealed the laws", "allowed the treaty to lapse"
    static bool IsToldDeed(Sentence tree, int verb) =>
        tree[verb].Upos == Upos.Verb && (tree[verb].IsPast || IsBroughtAbout(tree, verb)) && !tree[verb].Is("amod") && Nominals.Has(tree[verb].Lemma) && !Undone.IsDenied(tree, verb);

    static bool IsBroughtAbout(Sentence tree, int verb) =>
        tree[verb] is { Relation: "xcomp", Xpos: "VB", Head: >= 0 and var cause } && tree[cause].IsPast && tree[cause].Lemma is "allow" or "let" or "cause" or "force" or "make" or "compel" or "help" && !Undone.IsDenied(tree, cause) && Stances.Of(tree, cause, RuleKind.Verb) is { Modality: Modality.Asserted, Conditional: false, Question: false };

    static bool IsNominal(Sentence tree, int token) =>
        (tree[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron || IsOneOfTwo(tree, token) || (tree[token].Upos == Upos.Adj && Nations.OfPeople(tree[token].Form) is not null && tree[token].Relation is not "amod")) && tree[token].Relation is not ("compound" or "flat" or "fixed" or "goeswith" or "expl" or "det");

    static readonly System.Collections.Frozen.FrozenSet<string> Forces = System.Collections.Frozen.FrozenSet.ToFrozenSet(
    [
        "troop", "troops", "soldier", "force", "forces", "army", "navy", "fleet", "aircraft", "plane", "bomber", "fighter", "tank", "paratrooper", "gunboat", "warship", "ship", "submarine",
        "government", "authority", "authorities", "regime", "cavalry", "infantry", "artillery", "garrison", "marine", "squadron",
        "representative", "delegate", "delegation", "envoy", "diplomat", "negotiator", "emissary",
    ]);

    /// <summary>The states that act by what is theirs: "British and French aircraft"; empty when the phrase is of another sort, or the document does not speak of them by name.</summary>
    public IEnumerable<Referent> StatesOf(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (!Forces.Contains(tree[token].Lemma.ToLowerInvariant()) || At(sentence, token) is { IsNamed: true }) yield break;

        foreach (var child in tree.Children(token).ToArray())
        {
            // "soldiers from Poland and Hungary"
            if (child > token && tree[child].Is("nmod") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma is "of" or "from" && At(sentence, child) is { Kind: EntityKind.Place, IsNamed: true } land)
            {
                yield return land;
                foreach (var other in tree.Children(child).ToArray())
                    if (tree[other].Is("conj") && At(sentence, other) is { Kind: EntityKind.Place, IsNamed: true } further) yield return further;
            }

            if (child > token || tree[child].Relation is not ("amod" or "compound")) continue;
            if (StateNamed(Nations.Of(tree[child].Form)) is { } state) yield return state;
            foreach (var other in tree.Children(child).ToArray())
                if (tree[other].Is("conj") && StateNamed(Nations.Of(tree[other].Form)) is { } joined) yield return joined;
        }
    }

    /// <summary>The state of that name, if the document speaks of it.</summary>
    public Referent? StateNamed(string? state)
    {
        _states ??= _byId.Values.Where(referent => referent.IsNamed && Nations.State(Gazetteer.KeyOf(referent.Name)) is not null)
            .DistinctBy(referent => Nations.State(Gazetteer.KeyOf(referent.Name)))
            .ToDictionary(referent => Nations.State(Gazetteer.KeyOf(referent.Name))!);
        return state is null ? null : _states.GetValueOrDefault(state);
    }

    Referent Keep(EntityId id, Func<Referent> make) => _byId.TryGetValue(id, out var referent) ? referent : _byId[id] = make();

    // What was spoken of from one sentence up to another. Texts may be as long as books, so no more of them is looked at than needed.
    IEnumerable<Candidate> Between(int first, int last)
    {
        var (low, high) = (0, _candidates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_candidates[middle].Sentence < first) low = middle + 1;
            else high = middle;
        }

        for (; low < _candidates.Count && _candidates[low].Sentence <= last; low++) yield return _candidates[low];
    }

    /// <summary>The name of a phrase, its pronouns filled in: "his death" is "Stalin's death", "the discovery of it" that of gold.</summary>
    string NameOf(int sentence, Phrase phrase)
    {
        var tree = _scene[sentence].Tree;
        var isOwned = tree[phrase.First].Xpos is "PRP$" or "WP$" && tree[phrase.First].Is("nmod:poss"); // not "one's religion"
        var (first, end) = (isOwned ? phrase.First + 1 : phrase.First, phrase.Core);
        var behind = "";
        // What is not known is left out: "the discovery".
        if (end - 1 > phrase.Head && tree[end - 1] is { Lemma: "it" or "they" or "he" or "she" or "who" or "whom" or "which", Upos: Upos.Pron, Relation: "nmod" } && tree.Child(end - 1, "case") is var of && of > phrase.Head && of == end - 2)
        {
            if (At(sentence, end - 1) is null && Pronoun(sentence, end - 1) is { } foreseen) _at[(sentence, end - 1)] = foreseen;
            behind = At(sentence, end - 1) is { } thing ? $" {tree[of].Form} {ClauseNamer.InPlace(thing, Short(thing))}" : "";
            end = of;
        }

        var text = end > first ? ClauseNamer.Unquoted(_scene[sentence].TextOf(first, end).Replace('’', '\'')) + behind : "";
        return isOwned && At(sentence, phrase.First) is { } owner ? $"{Owner(owner)} {text}" : text;
    }

    /// <summary>A person by the one word of the name that the document uses most ("Mao", "Khrushchev"), by the last when it uses none alone and the name is one whose last word is a surname; anything else by its name.</summary>
    internal static string Short(Referent referent) => referent.Kind != EntityKind.Person || !referent.IsNamed || IsUnshortened(referent)
        ? referent.Name
        : NameWords.WithoutEpithet(referent.Name).Split(' ') is var words && (NameSpotter.IsNumeral(words[^1]) || (words.Contains("of") && !words.Any(referent.Surfaces.ContainsKey))) ? referent.Name : words.Reverse().MaxBy(word => referent.Surfaces.GetValueOrDefault(word))!;

    // "Lin Zexu", "Hu Yaobang": which word is the family's name nobody can tell who does not know.
    static bool IsUnshortened(Referent referent) =>
        referent.Name.Split(' ') is { Length: 2 or 3 } words && !NameWords.GivenNames.Contains(words[0].ToLowerInvariant()) && !NameWords.Women.Contains(words[0].ToLowerInvariant()) && !NameWords.Titles.Contains(words[0].ToLowerInvariant()) && !words.Any(referent.Surfaces.ContainsKey);

    /// <summary>Whose: "Stalin's", "the doctors'", "the flood of letters'".</summary>
    internal static string Owner(Referent referent) => Owner(Short(referent), referent.IsPlural || IsPeople(referent));

    // "the Greeks'", "the Ottomans'", but "Congress's".
    static bool IsPeople(Referent referent) => referent.Name.EndsWith('s') && (Nations.OfPeople(referent.Name) is not null || WordTopics.IsPerson(referent.Name[..^1].ToLowerInvariant()) || (referent.Kind == EntityKind.Organization && !referent.Name.EndsWith("ss", StringComparison.Ordinal) && !referent.Name.EndsWith("us", StringComparison.Ordinal)));

    /// <summary>Whose, by a name or a description.</summary>
    internal static string Owner(string name, bool isPlural = false) => name.EndsWith('s') && (isPlural || char.IsLower(name[name.LastIndexOf(' ') + 1])) ? name + "'" : name + "'s";

    static int Role(Sentence tree, int token) => tree[token] switch
    {
        var word when word.Is("nsubj") || (word.Head < 0 && tree.Child(token, "nsubj") < 0) => 0,
        var word when word.Is("obj") => 1,
        var word when word.Is("obl") || word.Relation == "nmod:poss" => 2,
        var word when word.Is("nmod") => 3,
        _ => 4,
    };

    static int Depth(Sentence tree, int token) => tree.PathUp(token).Count();

    static bool IsPlural(Sentence tree, int token) => tree[token].Xpos is "NNS" or "NNPS" || tree[token].Lemma is "people" or "police" or "clergy" or "nobility" or "peasantry" or "gentry" or "elite" or "samurai" or "cavalry" or "infantry" or "crew" or "public" || tree.Child(token, "conj") >= 0;

    // Neither a name, a people nor a year is in it. Its first word may have a capital that is no name's: from the sentence, or as "King's" in "King's death".
    static bool IsBare(string name, bool hasOtherCapital) => !name.Skip(hasOtherCapital ? 1 : 0).Any(char.IsUpper) && !YearOrRank().IsMatch(name);

    // "His death" bears the capital of whoever he is.
    bool HasOtherCapital(int sentence, int first) => _scene[sentence].Tree is var tree && tree[first].Upos == Upos.Pron ? At(sentence, first) is { IsBare: true } : Phrase.HasCapitalOfSentence(tree, first);

    // "1921", "20th", but not how many: "300", "1,600".
    [GeneratedRegex(@"(?<![\d.,])(?:1\d|20)\d\d(?![\d,]\d)|\d(?:st|nd|rd|th)\b")]
    private static partial Regex YearOrRank();

    static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    readonly record struct Candidate(Referent Referent, int Sentence, int Token, int Role, int Depth, bool IsPlural);
}
