using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Offices and trades: "the tsar" is whoever the text calls so.</content>
sealed partial class Referents
{
    // How far back somebody may have been spoken of, in sentences: by an office, by a trade, and just now, where several bear the title.
    const int InOffice = 12, AtWork = 8, JustNow = 3;

    // What says how he was, and not that he is so no more.
    static readonly FrozenSet<string> Passing = FrozenSet.ToFrozenSet(["ageing", "aging", "ailing", "captive", "dying", "elderly", "reigning"]);

    // Whose office is another one.
    static readonly FrozenSet<string> Lesser = FrozenSet.ToFrozenSet(["vice", "deputy", "prime", "assistant", "lieutenant", "acting", "under", "former", "future", "late"]);

    static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["of", "in", "to", "for", "from", "at", "on", "with", "under", "by", "and", "or", "who", "whose"]);

    // What many are, or are to somebody.
    static readonly FrozenSet<string> Anybody = FrozenSet.ToFrozenSet(
    [
        "man", "woman", "boy", "girl", "child", "person", "people", "member", "friend", "enemy", "victim", "citizen", "figure", "other", "one", "father", "mother", "son", "daughter", "brother", "sister",
        "wife", "husband", "widow", "uncle", "aunt", "nephew", "niece", "cousin", "heir", "successor", "predecessor", "rival", "ally", "opponent", "follower", "supporter", "relative", "parent",
    ]);

    // By what numbered names the bearers of an office went; a king goes by any but those of the others.
    static readonly FrozenSet<string> Popes = FrozenSet.ToFrozenSet(["adrian", "benedict", "boniface", "celestine", "clement", "eugene", "gregory", "honorius", "innocent", "julius", "leo", "paul", "pius", "sixtus", "urban"]);

    static readonly FrozenSet<string> Sultans = FrozenSet.ToFrozenSet(["abdulhamid", "ahmed", "bayezid", "ibrahim", "mahmud", "mehmed", "murad", "mustafa", "osman", "selim", "suleiman"]);

    static readonly FrozenSet<string> Tsars = FrozenSet.ToFrozenSet(["alexander", "nicholas", "peter"]);

    static readonly FrozenSet<string> Emperors = FrozenSet.ToFrozenSet(["alexander", "charles", "ferdinand", "francis", "frederick", "joseph", "leopold", "maximilian", "napoleon", "nicholas", "otto", "pedro", "peter", "wilhelm"]);

    // What gives somebody an office.
    static readonly FrozenSet<string> Raising = FrozenSet.ToFrozenSet(["appoint", "choose", "crown", "declare", "elect", "install", "make", "name", "proclaim"]);

    readonly Dictionary<Referent, int> _inPerson = [];

    /// <summary>Who is meant by "the tsar", "the ailing president", "the Pope". Null when nobody was called so, when several were and not one of them just now, or when somebody without a name was since.</summary>
    Referent? Bearer(int sentence, int token, Phrase phrase)
    {
        var tree = _scene[sentence].Tree;
        var isOffice = IsOffice(tree[token].Lemma);
        if (phrase.End > token + 1 || tree[token].Xpos is "NNS" or "NNPS" || !(isOffice || IsTrade(tree[token].Lemma)) || tree.Child(token, "det") is not (>= 0 and var det) || tree[det].Lemma is not ("the" or "this" or "that")) return null;

        var first = phrase.First;
        while (first < token && (first <= det || Passing.Contains(tree[first].Lemma.ToLowerInvariant()))) first++;
        var office = _scene[sentence].TextOf(first, token + 1).ToLowerInvariant().Split(' ');
        var (bearers, others, just) = (new HashSet<Referent>(), new HashSet<Referent>(), new HashSet<Referent>());
        var isAnother = false;
        foreach (var candidate in Between(sentence - (isOffice ? InOffice : AtWork), sentence))
        {
            // "The union elected a president. The president ..."
            if (candidate.Referent is { IsNamed: false, IsPlural: false, Kind: EntityKind.Person } && candidate.Referent.Head.Equals(tree[token].Lemma, StringComparison.OrdinalIgnoreCase)) isAnother = true;
            if (candidate.Referent is not { Kind: EntityKind.Person, IsNamed: true } somebody || others.Contains(somebody)) continue;
            if (!bearers.Contains(somebody) && !somebody.Surfaces.Keys.Any(surface => Tells(surface, office)))
            {
                others.Add(somebody);
                continue;
            }

            isAnother = false;
            bearers.Add(somebody);
            if (candidate.Sentence >= sentence - JustNow) just.Add(somebody);
            // "King William defeated the king": that is another one.
            if (candidate.Sentence == sentence && tree[candidate.Token].Head == tree[token].Head) return null;
        }

        return isAnother ? null : bearers.Count == 1 ? bearers.First() : just.Count == 1 && isOffice ? just.First() : null;
    }

    // "Louis XIV revoked the edict. The king's wars ...": whoever bears a ruler's number, when no other ruler is spoken of.
    Referent? Numbered(int sentence, int token, Phrase phrase)
    {
        var tree = _scene[sentence].Tree;
        if (phrase.End > token + 1 || phrase.First < token - 1 || token == 0 || !tree.Has(token - 1, "the") || tree[token].Xpos != "NN") return null;

        var before = Between(sentence - 1, sentence).Where(candidate => candidate.Referent is { Kind: EntityKind.Person, IsPlural: false }).ToList();
        var numbered = before.FindAll(candidate => IsNumbered(candidate.Referent));
        if (numbered.Select(candidate => candidate.Referent).Distinct().Take(2).ToList() is not [var ruler] || !MayBe(ruler, tree[token].Lemma)) return null;
        if (numbered.Exists(candidate => candidate.Sentence == sentence && tree[candidate.Token].Head == tree[token].Head)) return null;
        return before.Exists(candidate => candidate.Referent != ruler && (candidate.Referent.IsNamed ? candidate.Referent.Surfaces.Keys.Any(surface => Reigns(surface.Split(' ')[0])) : Reigns(candidate.Referent.Head))) ? null : ruler;
    }

    static bool IsNumbered(Referent referent) => referent.IsNamed && referent.Name.Split(' ') is [var first, .., var last] && NameSpotter.IsNumeral(last) && (last != "X" || first is "Charles" or "Alfonso" || Popes.Contains(first.ToLowerInvariant())); // not Malcolm X

    static bool Reigns(string word) => word.ToLowerInvariant() is "king" or "queen" or "emperor" or "empress" or "tsar" or "tsarina" or "sultan" or "pope" or "kaiser" or "shah";

    static bool MayBe(Referent ruler, string office)
    {
        var name = ruler.Name.ToLowerInvariant().Split(' ')[0];
        if (ruler.Surfaces.Keys.Any(surface => Reigns(surface.Split(' ')[0]) && !surface.StartsWith(office, StringComparison.OrdinalIgnoreCase))) return false;
        return office switch
        {
            "pope" => Popes.Contains(name),
            "sultan" => Sultans.Contains(name),
            "tsar" or "czar" => Tsars.Contains(name),
            "emperor" => Emperors.Contains(name),
            "king" => !IsWoman(ruler) && !Popes.Contains(name) && !Sultans.Contains(name),
            "kaiser" => name == "wilhelm",
            "queen" or "empress" => IsWoman(ruler),
            _ => false,
        };
    }

    // "Napoleon became emperor", "was elected president", "They crowned Otto king": the same person from now on.
    Referent? Risen(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Xpos != "NN" || !IsOffice(tree[token].Lemma) || tree[token].Head is not (>= 0 and var verb)) return null;

        var subject = Roles.Becoming(tree, token);
        if (subject < 0 && tree[token] is { Relation: "xcomp" } && Raising.Contains(tree[verb].Lemma) && !tree.IsPassive(verb) && Stances.Of(tree, verb, RuleKind.Verb) is { Modality: Modality.Asserted, Conditional: false }) subject = tree.ObjectOf(verb);
        return subject >= 0 && subject < token && At(sentence, subject) is { Kind: EntityKind.Person, IsNamed: true } risen ? risen : null;
    }

    // "Soviet leader Mikhail Gorbachev", "Argentine general Leopoldo Galtieri"
    Referent? Titled(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        return tree[token] is { Xpos: "NN", Relation: "nmod:desc" or "compound", Head: var name } && name == token + 1 && (IsOffice(tree[token].Lemma) || IsTrade(tree[token].Lemma)) && At(sentence, name) is { Kind: EntityKind.Person, IsNamed: true } named ? named : null;
    }

    // "the Tsar" is written as a name, and is the name of none.
    Referent? InPerson(int sentence, int token, Referent named)
    {
        if (named is not { Kind: EntityKind.Person }) return null;

        var inRole = IsRoleOnly(named) ? InRole(sentence, token) : null;
        if (inRole is null && !IsOffice(named.Name[(named.Name.LastIndexOf(' ') + 1)..]) || (inRole ?? Bearer(sentence, token, Phrase.Of(_scene[sentence].Tree, token))) is not { } bearer || bearer == named) return null;

        for (var at = token - 1; at >= 0 && _at.GetValueOrDefault((sentence, at)) == named; at--) _at[(sentence, at)] = bearer;
        for (var at = token + 1; at < _scene[sentence].Tree.Count && _at.GetValueOrDefault((sentence, at)) == named; at++) _at[(sentence, at)] = bearer;
        _inPerson[named] = _inPerson.GetValueOrDefault(named) + 1;
        bearer.MetAs(_scene[sentence].TextOf(token, token + 1));
        return bearer;
    }

    // A title that was always somebody's is nobody of its own.
    void Vacate()
    {
        foreach (var (title, times) in _inPerson)
            if (title.Surfaces.Values.Sum() == times) _byId.Remove(title.Id);
    }

    static bool IsTitle(string word) => word.ToLowerInvariant() is var title && (NameWords.Titles.Contains(title) || Lexicon.Offices.Contains(title));

    static bool IsOffice(string noun) => IsTitle(noun) && noun.ToLowerInvariant() is not ("dr" or "professor" or "lord" or "lady" or "sir" or "comrade" or "foreign" or "prime" or "major");

    // "the lawyer", "the tribune", "the leader", not "the son", "the man"
    static bool IsTrade(string noun) => noun == "leader" || (WordTopics.IsPerson(noun) && !Anybody.Contains(noun));

    // "Tsar Nicholas II", "first president of Zimbabwe"; not "Martin Luther King", "General Secretary Gorbachev", "wife of the king", "vice president".
    static bool Tells(string surface, string[] office)
    {
        var words = surface.Split(' ');
        if (words.Length > office.Length && char.IsUpper(words[office.Length][0]) && !IsTitle(words[office.Length]) && Enumerable.Range(0, office.Length).All(i => words[i].Equals(office[i], StringComparison.OrdinalIgnoreCase))) return true;

        var end = Array.FindIndex(words, Prepositions.Contains);
        if (end < 0) end = words.Length;
        var first = end - office.Length;
        // "the Soviet leader", "the Prime Minister", but no "King" of a name.
        return first >= 0 && (words[end - 1] == office[^1] || Array.TrueForAll(words[..end], IsTitle)) && words.AsSpan(first, office.Length).SequenceEqual(office, StringComparer.OrdinalIgnoreCase) && !(first > 0 && Lesser.Contains(words[first - 1].ToLowerInvariant()));
    }
}
