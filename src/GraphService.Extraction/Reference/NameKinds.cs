using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What sort of entity a name looks like where it stands, and how much that place tells: the document decides by the sum.</summary>
static class NameKinds
{
    /// <summary>How much it tells when a word of the name itself or a title before it leaves no doubt.</summary>
    public const double Sure = 20;

    /// <summary>How much it tells when weights would only err.</summary>
    public const double Certain = 40;

    static readonly System.Collections.Frozen.FrozenSet<string> Moving = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["exile", "banish", "deport", "flee", "escape", "withdraw", "retreat", "return", "march", "sail", "travel", "move", "emigrate", "migrate", "fly", "ride", "advance", "retire", "journey", "ship"]);

    static readonly System.Collections.Frozen.FrozenSet<string> Saying = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["say", "write", "think", "believe", "tell", "speak", "die", "resign", "marry", "argue", "remark", "reply", "want", "hope", "feel", "know", "realise", "realize", "remember"]);

    public static (EntityKind Kind, double Weight) Of(Sentence tree, int first, int end, int head)
    {
        var last = tree[end - 1].Form.ToLowerInvariant();
        var headWord = tree[head].Form.ToLowerInvariant();
        if (Nations.State(Gazetteer.KeyOf(string.Join(' ', Words(tree, first, end)))) is not null) return (EntityKind.Place, Sure);
        if (end - first == 2 && BeastNames.IsOne(tree[first].Form, tree[first + 1].Form)) return (EntityKind.Person, Certain);
        if (last == "dynasty" && end - first > 1) return (EntityKind.Organization, Certain);
        if (IsCrowned(tree, head) || (end - first > 1 && tree[first].Form is "elder" or "younger")) return (EntityKind.Person, Certain);
        if (Words(tree, first + 1, end - 1).Any(word => word is "v" or "v." or "vs" or "vs.")) return (EntityKind.Event, Sure); // "Roe v. Wade"
        if (end - first > 1 && NameWords.Ships.Contains(tree[first].Form)) return (EntityKind.Concept, Certain);
        if (string.Join(' ', Words(tree, first, end)) is var name && (NameWords.IsSeat(name) || NameWords.WithoutEpithet(name) != name)) return (EntityKind.Person, Sure);
        if ((last == "congress" || headWord == "congress") && IsBody(tree, first, end)) return (EntityKind.Organization, Sure);
        if (end - first == 1 && last == "congress") return tree.Child(head, "det") < 0 ? (EntityKind.Organization, 3) : (EntityKind.Event, 1);
        // "the Ministry of War"
        if (NameWords.Bureaus.Contains(headWord) && head + 1 < end && tree[head + 1].Form == "of" && headWord is "board" or "bureau" or "department" or "ministry" or "office") return (EntityKind.Organization, Certain);
        if (NameWords.Events.Contains(last) || NameWords.Events.Contains(headWord)) return (EntityKind.Event, Sure);
        if (last == "party" && end - first > 1 && NameWords.Feasts.Contains(tree[end - 2].Form.ToLowerInvariant())) return (EntityKind.Event, Sure);
        if (NameWords.Organizations.Contains(last) || NameWords.Organizations.Contains(headWord)) return (EntityKind.Organization, char.IsDigit(tree[first].Form[0]) ? Certain : Sure);
        if (NameWords.States.Contains(last) || (NameWords.States.Contains(headWord) && tree[head + 1].Form == "of")) return (EntityKind.Place, Sure);
        // "Apollo 11": nobody has a number.
        if (end - first > 1 && tree[end - 1].Form.All(char.IsAsciiDigit) && tree.MentionOf(head) is { Kind: MentionKind.Person }) return (EntityKind.Concept, Certain);
        if (NameWords.GivenNames.Contains(tree[first].Form.ToLowerInvariant()) || IsTitled(tree, first)) return (EntityKind.Person, end - first > 1 || IsTitled(tree, first) ? Sure : 2);
        if (end - first > 1 && (NameWords.Laws.Contains(last) || (NameWords.Laws.Contains(headWord) && tree[head + 1].Form == "of")) && tree.MentionOf(head) is not { Kind: MentionKind.Person }) return (EntityKind.Event, Sure);
        if (NameWords.Doctrines(last)) return (EntityKind.Concept, Sure);
        if (Around(tree, head) is { } around) return (around, 2);

        // "the Great Leap Forward": no person has an article.
        var isNoPerson = end - first > 1 && tree[end - 1].Xpos != "NNPS" && first > 0 && tree[first - 1].Form is "the" or "The";
        if (isNoPerson && tree.MentionOf(head) is { Kind: MentionKind.Person }) return (EntityKind.Concept, 2);

        if (end - first == 1 && tree.MentionOf(head) is { Kind: MentionKind.Person })
        {
            if (WordTopics.IsPlace(tree[head].Form)) return (EntityKind.Place, 1);
            // "the Reichstag", "the Freikorps"
            if (first > 0 && tree[first - 1].Form is "the" or "The" && tree[head].Xpos == "NNP" && !Lexicon.Offices.Contains(last) && !WordTopics.IsPerson(last)) return (EntityKind.Organization, 1);
        }

        return tree.MentionOf(head) is { } mention ? (Kinds.Of(mention.Kind, tree, head), mention.Kind is MentionKind.Abstract or MentionKind.Thing ? 0.5 : 1) : (EntityKind.Concept, 0.2);
    }

    static IEnumerable<string> Words(Sentence tree, int first, int end)
    {
        for (var at = first; at < end; at++) yield return tree[at].Form;
    }

    // The Congress of Vienna and a party's Twentieth Congress met once; others sit for good: "the African National Congress".
    static bool IsBody(Sentence tree, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tree[at].Upos == Upos.Num || tree[at].Form.ToLowerInvariant() is "of" or "party" or "first" or "second" or "third" || (tree[at].Form.EndsWith("th", StringComparison.Ordinal) && tree[at].Upos == Upos.Adj)) return false;

        return end - first > 1;
    }

    // "Shaka became king": somebody, though no state and no body.
    static bool IsCrowned(Sentence tree, int head)
    {
        if (!tree[head].Is("nsubj") || tree[head].Head is not (>= 0 and var verb) || tree[verb].Lemma != "become") return false;

        return tree.Child(verb, "xcomp") is >= 0 and var office && tree[office] is { Upos: Upos.Noun, Xpos: "NN" } && tree[office].Lemma is "king" or "queen" or "emperor" or "empress" or "tsar" or "sultan" or "pope" or "president" or "chancellor" or "governor" or "bishop" or "archbishop" && tree.Child(head, "conj") < 0;
    }

    static bool IsTitled(Sentence tree, int first) =>
        NameWords.TitlesOf(tree[first].Form, first + 1 < tree.Count ? tree[first + 1].Form : "") > 0 || (first > 0 && NameWords.Titles.Contains(tree[first - 1].Form.ToLowerInvariant()) && tree[first - 1].Head >= first);

    // "Tisza, the Hungarian prime minister", "Sazonov thought", "shot near Quemoy".
    static EntityKind? Around(Sentence tree, int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree[child].Relation is "appos" && tree.MentionOf(child) is { Kind: MentionKind.Person }) return EntityKind.Person;
            if (tree[child].Relation is "case" && tree[child].Lemma is "in" or "at" or "near" or "outside" && tree[head].Relation is "obl" or "nmod"
                && tree.MentionOf(head) is not { Kind: MentionKind.Event or MentionKind.Organization }) return EntityKind.Place;
        }

        foreach (var child in tree.Children(head))
            if (tree[child].Relation == "acl:relcl" && tree.Child(child, "nsubj") is >= 0 and var who && tree[who].Form == "who") return EntityKind.Person;

        // "a prophet called Kinjikitile"
        if (tree[head].Head is >= 1 and var called && called == head - 1 && tree[called] is { Xpos: "VBN", Relation: "acl", Lemma: "call" or "name" } && tree[called].Head == called - 1 && tree.MentionOf(called - 1) is { } what) return Kinds.Of(what.Kind, tree, called - 1);

        // "exiled him to Elba"
        if (tree[head].Is("obl") && tree[head].Head is >= 0 and var moved && Moving.Contains(tree[moved].Lemma) && (Clauses.Marked(tree, head, "to") || Clauses.Marked(tree, head, "from") || Clauses.Marked(tree, head, "into"))) return EntityKind.Place;
        // "the village of Ketton"
        if (tree[head].Is("nmod") && tree[head].Head is >= 0 and var site && site < head && tree[site].Lemma is "city" or "town" or "village" or "island" && Clauses.Marked(tree, head, "of")) return EntityKind.Place;
        // "King William I of Württemberg"
        if (tree[head].Is("nmod") && tree[head].Head is >= 0 and var ruler && Clauses.Marked(tree, head, "of") && (Roles.IsRuler(tree[ruler].Lemma) || tree.Child(ruler, "compound") is >= 0 and var title && Roles.IsRuler(tree[title].Lemma))) return EntityKind.Place;
        if (tree[head].Is("obj") && tree[head].Head >= 0 && Settings.IsLocal(tree[tree[head].Head].Lemma)) return EntityKind.Place;
        if (tree[head].Is("appos") && tree[tree[head].Head].Upos == Upos.Noun && tree.MentionOf(tree[head].Head) is { Kind: MentionKind.Person }) return EntityKind.Person;
        if (tree[head].Relation is "nsubj" && tree[head].Head >= 0 && Saying.Contains(tree[tree[head].Head].Lemma)) return EntityKind.Person;
        return null;
    }
}
