using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Descriptions: by what was said before, by who stands beside, or as something new.</content>
sealed partial class Referents
{
    // Words of a noun with the clause that tells which it is; a longer one is no name.
    const int LongestTold = 8;

    // Verbs that lend themselves to a noun, the two being one deed.
    static readonly FrozenSet<string> Lending = FrozenSet.ToFrozenSet(
        ["give", "take", "make", "have", "get", "do", "play", "pay", "put", "set", "lay", "bear", "hold", "keep", "lose", "catch", "bring", "come", "go", "draw", "call", "cast", "run", "break", "show", "find", "turn", "lend", "throw", "stand", "shed", "wage", "strike", "raise", "mark"]);

    static readonly FrozenSet<string> Weathers = FrozenSet.ToFrozenSet(
        ["harsh", "severe", "cold", "bitter", "mild", "hard", "hot", "dry", "wet", "brutal", "terrible", "freezing", "icy", "rainy", "snowy", "cruel", "fierce", "stormy", "wintry", "warm", "exceptional", "failed", "scorching"]);

    Referent? Described(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (IsSum(tree, token) && Summed(sentence, token) is { } summed) return summed;
        if (tree[token].Relation == "appos" && _at.GetValueOrDefault((sentence, tree[token].Head)) is { IsNamed: true } bearer && IsSuch(tree, token, bearer))
        {
            var role = Phrase.Of(tree, token);
            bearer.MetAs(_scene[sentence].TextOf(role.First, role.End));
            return bearer;
        }

        if (SaidAgain(sentence, token) is { } known) return known;
        if ((SaidToBe(sentence, token) ?? Risen(sentence, token) ?? SameAs(sentence, token) ?? NamedBehind(sentence, token) ?? Titled(sentence, token) ?? InRole(sentence, token)) is { } same)
        {
            var role = Phrase.Of(tree, token);
            same.MetAs(_scene[sentence].TextOf(role.First, role.End));
            return same;
        }

        if (Country(sentence, token) is { } country) return country;
        if (Site(sentence, token) is { } site)
        {
            site.MetAs(_scene[sentence].TextOf(token, token + 1));
            return site;
        }

        if (tree[token].Upos == Upos.Adj || Nations.OfPeople(tree[token].Form) is not null) return People(sentence, token);
        if (!IsCommonNoun(tree, token) || KindOf(tree, token) is not { } kind || kind == MentionKind.Time) return null;

        // "The Secret Speech weakened censorship", its verb taken for a participle before the noun: no phrase.
        if (tree.Child(token, "amod") is > 0 and var participle && tree[participle].Xpos == "VBN" && tree[participle - 1] is { Upos: Upos.Propn, Relation: "compound" }) return null;

        // "the sack of the city": what is done to something, not a place.
        if (kind is MentionKind.Place or MentionKind.Thing && tree.Child(token, "nmod") is var done && done > token && Clauses.Marked(tree, done, "of") && (Nominals.IsNoun(tree[token].Lemma.ToLowerInvariant()) || Nominals.Has(tree[token].Lemma.ToLowerInvariant())) && WordTopics.MayHappen(tree[token].Lemma)) kind = MentionKind.Event;

        var phrase = Phrase.Of(tree, token);
        var spokenOf = kind == MentionKind.Person && (Bearer(sentence, token, phrase) ?? Numbered(sentence, token, phrase) ?? Inferred(sentence, token)) is { } inOffice ? inOffice : IsDefinite(tree, token) ? Antecedent(sentence, token, phrase) ?? ToldBefore(sentence, token, phrase) : tree.Child(token, "nmod:poss") is >= 0 and var owner ? NamedEvent(tree, token, phrase) ?? ToldOf(sentence, token, phrase, owner) : null;
        if (spokenOf is not null)
        {
            spokenOf.MetAs(_scene[sentence].TextOf(phrase.First, phrase.End));
            if (tree[phrase.First].Upos == Upos.Pron) spokenOf.AlsoKnownAs(NameOf(sentence, phrase));
            return spokenOf;
        }

        var told = ToldBehind(tree, phrase);
        var name = told > phrase.Core && phrase.Core == phrase.First + 1 && tree.Child(token, "acl:relcl") < 0 ? _scene[sentence].TextOf(phrase.First, told) : NameOf(sentence, phrase);
        // "another revolt" is not the one told of before.
        if (!EntityId.TryFromName(name, out var id) || (_byId.ContainsKey(id) && tree.Child(token, "det") is >= 0 and var article && tree[article].Lemma == "another" && !EntityId.TryFromName(name = $"another {name}", out id))) return null;

        var referent = Keep(id, () => new(id, Kinds.Of(kind, tree, token), Capitalised(name)) { Head = tree[token].Lemma.ToLowerInvariant(), IsBare = IsBare(name, HasOtherCapital(sentence, phrase.First)), IsPlural = IsPlural(tree, token) });
        referent.MetAs(_scene[sentence].TextOf(phrase.First, phrase.End));
        referent.AlsoKnownAs(_scene[sentence].TextOf(phrase.First, phrase.Core));
        referent.AlsoKnownAs(_scene[sentence].TextOf(phrase.First, Math.Max(phrase.End, Wide(tree, token))));
        if (told > phrase.Core) referent.AlsoKnownAs(_scene[sentence].TextOf(phrase.First, told));
        return referent;
    }

    /// <summary>The happening that a heading speaks of and perhaps no sentence: "Causes of the Bronze Age Collapse". Null where it is none.</summary>
    public Referent? InHeading(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (At(sentence, token) is { } known) return known.Kind is EntityKind.Event or EntityKind.Condition ? known : null;
        if (tree[token].Upos is not (Upos.Noun or Upos.Propn) || (tree.MentionOf(token) is not { Kind: MentionKind.Event } && !WordTopics.IsHappening(tree[token].Lemma.ToLowerInvariant()) && !Nominals.IsNoun(tree[token].Lemma.ToLowerInvariant()))) return null;

        var phrase = Phrase.Of(tree, token);
        var name = NameOf(sentence, phrase);
        if (!EntityId.TryFromName(name, out var id)) return null;

        var referent = Keep(id, () => new(id, EntityKind.Event, Capitalised(name)) { Head = tree[token].Lemma.ToLowerInvariant(), IsNamed = tree[token].Upos == Upos.Propn, IsBare = IsBare(name, HasOtherCapital(sentence, phrase.First)) });
        referent.MetAs(_scene[sentence].TextOf(phrase.First, phrase.End));
        return _at[(sentence, token)] = referent;
    }

    // "Hitler, the chancellor", "Melcombe, a small port": what it is told to be it is, where it can be that.
    static bool IsSuch(Sentence tree, int token, Referent bearer) => tree.MentionOf(token) is { } mention && bearer.Kind switch
    {
        EntityKind.Person => mention.Kind == MentionKind.Person,
        EntityKind.Place => mention.Kind == MentionKind.Place && IsOne(tree, token),
        EntityKind.Organization => mention.Kind == MentionKind.Organization && IsOne(tree, token),
        _ => false,
    };

    static bool IsOne(Sentence tree, int token) => tree[token] is { Upos: Upos.Noun, Xpos: "NN" } && tree.Child(token, "conj") < 0 && tree.Child(token, "det") is >= 0 and var det && tree[det].Lemma is "a" or "an" or "the";

    // "a committee chaired by Malik", "a front that hunted communists": where the clause ends that tells which; 0 where none does.
    static int ToldBehind(Sentence tree, Phrase phrase)
    {
        if (phrase.End > phrase.Head + 1) return 0;

        foreach (var child in tree.Children(phrase.Head))
        {
            if (child < phrase.End) continue;

            var (first, end) = tree.Subtree(child);
            if (!tree[child].Is("acl") || first != phrase.End || tree[first].Upos == Upos.Punct) return 0;

            for (var at = child + 1; at < end; at++)
                if ((tree[at].Upos is Upos.Punct or Upos.Cconj && tree[at].Form != "-") || tree[at].Is("advcl") || tree[at].Is("acl")) end = Math.Min(at, Math.Max(child + 1, tree.Subtree(at).First));

            end = Phrase.Untorn(tree, first, end);
            return end > child + 1 && end - phrase.First <= LongestTold && Enumerable.Range(first, end - first).All(at => tree[at].Xpos is not ("PRP" or "PRP$")) ? end : 0;
        }

        return 0;
    }

    // "Hunger forced them to surrender": a capital at the beginning makes no name.
    static bool IsCommonNoun(Sentence tree, int token) => tree[token].Upos == Upos.Noun
        || (tree[token].Upos == Upos.Propn && (char.IsLower(tree[token].Form[0]) || (token == 0 && tree[token].Xpos is "NNP" or "NNPS" && WordTopics.IsCommonNoun(tree[token].Form))));

    // What the mention recogniser passes over may happen or last all the same; not so "gave rise to", "took part".
    static MentionKind? KindOf(Sentence tree, int token)
    {
        // "led to outrage across the world": what somebody feels is nowhere a place.
        // "the fall of Granada" is no autumn.
        if (tree[token].Lemma == "fall" && Standing.Below(tree, token, "of") is >= 0 and var fallen && tree.MentionOf(fallen) is not { Kind: MentionKind.Time }) return MentionKind.Event;
        if (tree[token].Lemma == "fall" && tree.Child(token, "nmod:poss") >= 0) return MentionKind.Event;
        // "died of a stroke", "the fall in output": no times.
        if (tree[token].Lemma == "stroke" && Standing.Below(tree, token, "of") < 0 && tree.MentionOf(token) is { Kind: MentionKind.Time }) return MentionKind.Event;
        if (tree[token].Lemma == "fall" && Standing.Below(tree, token, "in") is >= 0 and var falling && tree[falling].Upos == Upos.Noun && tree.MentionOf(falling) is not { Kind: MentionKind.Time or MentionKind.Place }) return MentionKind.Event;
        if (tree[token].Lemma == "want" && Standing.Below(tree, token, "of") >= 0 && tree.MentionOf(token) is null) return MentionKind.Abstract;
        if (IsWeather(tree, token)) return MentionKind.Event;
        // "the queen" is no animal.
        if (tree.MentionOf(token) is { Kind: MentionKind.Animal } && IsOffice(tree[token].Lemma)) return MentionKind.Person;
        if (tree.MentionOf(token) is { } mention) return mention.Kind is MentionKind.Place or MentionKind.Organization && WordTopics.IsState(tree[token].Lemma) && !WordTopics.IsPlace(tree[token].Lemma) ? MentionKind.Abstract : mention.Kind;
        // "led to calls for reform"
        if (tree[token].Lemma is "call" or "plea" or "appeal" && Standing.Below(tree, token, "for") >= 0) return MentionKind.Event;
        if (tree[token].Is("obj") && tree.Child(token, "det") < 0 && Lending.Contains(tree[tree[token].Head].Lemma) && !tree.Has(tree[token].Head + 1, "about")) return null;
        // "brought about the end of the monopoly", not "reached the end of the road"
        if (tree[token].Lemma == "end" && tree.Child(token, "det") >= 0 && Standing.Below(tree, token, "of") is >= 0 and var ended && tree.MentionOf(ended) is not { Kind: MentionKind.Place or MentionKind.Thing or MentionKind.Time or MentionKind.Person }) return MentionKind.Event;
        if (WordTopics.IsPerson(tree[token].Lemma) || Forces.Contains(tree[token].Lemma)) return MentionKind.Person;
        return WordTopics.IsHappening(tree[token].Lemma) || ((tree[token].Is("nsubj") || Standing.Below(tree, token, "for") >= 0) && WordTopics.MayHappen(tree[token].Lemma)) || (Standing.Below(tree, token, "of") >= 0 && Nominals.IsNoun(tree[token].Lemma) && !WordTopics.IsThing(tree[token].Lemma) && !WordTopics.IsPlace(tree[token].Lemma)) ? MentionKind.Event : WordTopics.IsState(tree[token].Lemma) ? MentionKind.Abstract : null;
    }

    // "The harsh winter destroyed the army": what it was like did that, not when it was.
    static bool IsWeather(Sentence tree, int token)
    {
        if (tree[token].Lemma is not ("winter" or "summer" or "spring" or "season" or "monsoon" or "night")) return false;

        foreach (var child in tree.Children(token))
            if (tree[child].Is("amod") && Weathers.Contains(tree[child].Lemma)) return true;

        return false;
    }

    // "Lenin was a lawyer": the lawyer is he.
    Referent? SaidToBe(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token] is not { Upos: Upos.Noun, Xpos: "NN" } || tree.Child(token, "cop") is not (>= 0 and var copula) || tree.Child(token, "nsubj") is not (>= 0 and var subject) || subject > copula) return null;
        if (tree[copula].Lemma != "be" || tree.Child(token, "case") >= 0 || Clauses.Marked(tree, token, "whether") || Clauses.Marked(tree, token, "if") || KindOf(tree, token) != MentionKind.Person) return null;
        if (Stances.Of(tree, token, RuleKind.Noun) is not { Modality: Modality.Asserted, Conditional: false, Question: false }) return null;
        return tree.Child(token, "det") is >= 0 and var article && tree[article].Lemma is "a" or "an" && _at.GetValueOrDefault((sentence, subject)) is { Kind: EntityKind.Person, IsNamed: true } said ? said : null;
    }

    // "He was seen as an infallible leader", "they criticised him as a leader who": the same person.
    Referent? SameAs(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (!(tree[token].Upos == Upos.Noun || (tree[token].Upos == Upos.Propn && char.IsLower(tree[token].Form[0]))) || tree.MentionOf(token) is not { Kind: MentionKind.Person } || IsPlural(tree, token)) return null;

        var above = tree[token].Head;
        if (above < 0) return null;
        // ", now the new leader of the USSR": right behind a name, whatever the parser makes of it.
        var first = tree.Child(token, "det") is >= 0 and var article ? article : token;
        var comma = first > 0 && tree[first - 1].Upos == Upos.Adv ? first - 2 : first - 1;
        if (first < token && comma > 0 && tree[comma].Form == "," && _at.GetValueOrDefault((sentence, comma - 1)) is { Kind: EntityKind.Person, IsNamed: true } before && tree[comma - 1].Upos == Upos.Propn) return before;

        // "his rival André Rigaud", "the last shogun, Tokugawa Yoshinobu": the name right behind.
        if (tree.Child(token, "appos") is var beside && beside > token && (beside == token + 1 || (tree[token + 1].Form == "," && IsOnlyTitled(tree, token + 2, beside))) && _at.GetValueOrDefault((sentence, beside)) is { Kind: EntityKind.Person, IsNamed: true } called) return called;

        if (tree[token].Is("appos")) return _at.GetValueOrDefault((sentence, above)) is { Kind: EntityKind.Person } other && !other.IsPlural ? other : null;

        if (!tree[token].Is("obl") || tree.Child(token, "case") is not (>= 0 and var word) || tree[word].Lemma != "as" || tree[above].Upos != Upos.Verb) return null;

        var bearer = tree.IsPassive(above) ? tree.SubjectOf(above) : tree.ObjectOf(above);
        return bearer >= 0 && bearer < token && _at.GetValueOrDefault((sentence, bearer)) is { Kind: EntityKind.Person, IsNamed: true } named ? named : null;
    }

    // "his widow, Queen Victoria": nothing but titles before the name.
    static bool IsOnlyTitled(Sentence tree, int first, int name)
    {
        for (var at = first; at < name; at++)
            if (tree[at].Upos != Upos.Propn || !IsTitle(tree[at].Form)) return false;

        return first <= name;
    }

    // "a prophet called Kinjikitile", "a plan known as Atoms for Peace", "the newspaper La Prensa": the name behind.
    Referent? NamedBehind(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Upos != Upos.Noun || IsPlural(tree, token)) return null;

        var name = tree.Child(token, "acl") is var called && called == token + 1 && tree[called].Xpos == "VBN" ? tree[called].Lemma switch
            {
                "call" or "name" or "dub" or "nickname" or "entitle" or "title" or "christen" => called + 1,
                "know" when called + 2 < tree.Count && tree[called + 1].Lemma == "as" => called + 2,
                _ => -1,
            }
            : (tree.Child(token, "det") >= 0 || tree.Child(token, "nmod:poss") >= 0) && token + 1 < tree.Count && tree[token + 1].Upos == Upos.Propn && (tree[token + 1].Is("appos") && tree[token + 1].Head == token || (tree[token + 1].Relation == tree[token].Relation && tree[token + 1].Head == tree[token].Head)) ? token + 1
            : -1;
        if (name < 0 || name >= tree.Count || _at.GetValueOrDefault((sentence, name)) is not { IsNamed: true } named) return null;

        // "a lawyer named Poland's prime minister" is not Poland.
        var head = name;
        while (tree[head].Head > head && (tree[head].Is("compound") || tree[head].Is("flat"))) head = tree[head].Head;
        return !tree[head].Is("nmod") && _at.GetValueOrDefault((sentence, head)) == named ? named : null;
    }

    // "the Chinese took the opposite line": the state, where the text speaks of it.
    Referent? People(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        var state = Nations.OfPeople(tree[token].Form);
        var isAll = tree.Child(token, "det") is >= 0 and var det && tree[det].Lemma == "the" && tree.Child(token, "amod") < 0 && tree.Child(token, "compound") < 0;
        var named = isAll ? StateNamed(state) : null;
        named?.MetAs(tree[token].Form);
        return named;
    }

    // With everything that belongs to the phrase but its clauses: "satellite states of Poland and Hungary".
    static int Wide(Sentence tree, int token)
    {
        var end = token + 1;
        foreach (var child in tree.Children(token))
        {
            if (child < token) continue;
            if (!tree[child].Is("nmod") || tree.Subtree(child).First != end) break;

            end = tree.Subtree(child).End;
            for (var at = child; at < end; at++)
            {
                if (!tree[at].Is("acl") && !tree[at].Is("appos") && !tree[at].Is("parataxis") && !tree[at].Is("advcl")) continue;
                return tree[tree.Subtree(at).First - 1].Upos == Upos.Punct ? tree.Subtree(at).First - 1 : tree.Subtree(at).First;
            }
        }

        return Math.Min(end, token + 14);
    }

    static bool IsDefinite(Sentence tree, int token) =>
        tree.Child(token, "det") is >= 0 and var det && tree[det].Lemma is "the" or "this" or "that" or "these" or "those";

    // "the speech": the last one spoken of whose description holds all the words of this one; a name before a description.
    Referent? Antecedent(int sentence, int token, Phrase phrase)
    {
        var tree = _scene[sentence].Tree;
        var head = tree[token].Lemma.ToLowerInvariant();
        var said = Enumerable.Range(phrase.First, phrase.End - phrase.First)
            .Where(at => at != token && (tree[at].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num || (tree[at].Upos == Upos.Verb && tree[at].Is("amod"))))
            .Select(at => tree[at].Lemma.ToLowerInvariant())
            .ToHashSet();
        Referent? described = null;
        if (head.Length == 0 || !_byLetter.TryGetValue(head[0], out var alike)) return null;

        for (var i = alike.Count - 1; i >= 0 && alike[i] >= _candidates.Count - Remembered; i--)
        {
            var candidate = _candidates[alike[i]].Referent;
            if (candidate.Head != head || (candidate.IsNamed && IsOnlyNamedSo(candidate))) continue;
            if (said.Count > 0 && !said.IsSubsetOf(WordsOf(candidate))) continue;
            // "The European Central Bank froze its loans. The government closed the banks": that is none of them.
            if (candidate.IsNamed && tree[token].Xpos == "NNS" && !IsCalled(candidate, tree[token].Form)) continue;
            if (candidate.IsNamed) return said.Count > 0 || sentence - _candidates[alike[i]].Sentence <= 1 ? candidate : Foremost(head, candidate);

            described ??= candidate;
        }

        return described;
    }

    // "HMS Victory" is no victory, "Martin Luther King" no king.
    static bool IsOnlyNamedSo(Referent referent) =>
        referent.Name.Split(' ') is [var first, _, ..] && (NameWords.Ships.Contains(first) || (referent.Kind == EntityKind.Person && !referent.Name.Contains(" of ", StringComparison.Ordinal) && (NameWords.GivenNames.Contains(first.ToLowerInvariant()) || NameWords.Women.Contains(first.ToLowerInvariant()))));

    static bool IsCalled(Referent referent, string word) => referent.Surfaces.Keys.Append(referent.Name).Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    // "the revolution", some sentences after one was named: the one the text is about.
    Referent Foremost(string head, Referent last) =>
        NamedEventsOf(head).Append(last).MaxBy(referent => (referent.Salience, referent == last)) is { } foremost && foremost.Salience > 2 * last.Salience ? foremost : last;

    IEnumerable<Referent> NamedEventsOf(string head) => (_namedEvents ??= Named.Where(referent => referent.Kind == EntityKind.Event).ToLookup(referent => referent.Head, StringComparer.Ordinal))[head];

    // "Khrushchev's speech", where the document knows one speech by name: that one.
    Referent? NamedEvent(Sentence tree, int token, Phrase phrase)
    {
        if (phrase.End > token + 1 || phrase.First != tree.Subtree(tree.Child(token, "nmod:poss")).First || tree.Children(token).ToArray().Any(child => tree[child].Is("amod") || tree[child].Is("compound"))) return null;

        var head = tree[token].Lemma.ToLowerInvariant();
        return NamedEventsOf(head).Take(2).ToList() is [var only] ? only : null;
    }

    static HashSet<string> WordsOf(Referent referent) => [.. referent.Surfaces.Keys.Append(referent.Name).SelectMany(name => name.ToLowerInvariant().Split(' '))];
}
