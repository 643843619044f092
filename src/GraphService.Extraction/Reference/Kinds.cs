using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What sort of entity a phrase stands for: by its noun where that is telling, else by the mention recogniser.</summary>
static class Kinds
{
    // What nobody does to a person.
    static readonly FrozenSet<string> Making = FrozenSet.ToFrozenSet(
        ["found", "establish", "build", "construct", "write", "compose", "publish", "print", "draft", "sign", "ratify", "enact", "repeal", "abolish", "invade", "annex", "launch"]);

    // What was built, and is a place to be in.
    static readonly FrozenSet<string> Sites = FrozenSet.ToFrozenSet(
        ["abbey", "airport", "arena", "bridge", "building", "camp", "castle", "cathedral", "cemetery", "chapel", "church", "citadel", "convent", "court", "factory", "farm", "fort", "fortress", "garden", "gate", "hall", "harbour", "harbor", "home", "hospital", "hotel", "house", "inn", "jail", "library", "market", "mill", "mine", "monastery", "mosque", "museum", "palace", "park", "port", "prison", "quarter", "room", "school", "shop", "shrine", "square", "stadium", "station", "street", "synagogue", "temple", "theatre", "theater", "tomb", "tower", "workshop", "yard"]);

    // What is built, and is nobody.
    static readonly FrozenSet<string> Structures = FrozenSet.ToFrozenSet(["canal", "railway", "railroad", "bridge", "dam", "road", "highway", "tunnel", "aqueduct", "reservoir", "pipeline", "harbour"]);

    /// <summary>Whether it was built and does what it does by being there: "the Suez Canal shortened the route".</summary>
    public static bool IsStructure(Referent who) => who.Kind is EntityKind.Place or EntityKind.Concept or EntityKind.Organization && Structures.Contains(who.Name[(who.Name.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    // What only says how many: "thousands of deaths".
    static readonly FrozenSet<string> Counts = FrozenSet.ToFrozenSet(["ten", "dozen", "score", "hundred", "thousand", "million", "billion"]);

    /// <summary>Whether a word only says how many there are of what follows: "thousands of deaths".</summary>
    public static bool IsCount(Sentence tree, int noun) => Counts.Contains(tree[noun].Lemma) && Standing.Below(tree, noun, "of") >= 0;

    /// <summary>The kind of what a noun of a sentence stands for; not somebody where it is founded, written or invaded: "founded the republic", "wrote The Black Jacobins".</summary>
    public static EntityKind Of(MentionKind kind, Sentence tree, int noun) =>
        Counts.Contains(tree[noun].Lemma) && Standing.Below(tree, noun, "of") is >= 0 and var counted ? Of(tree.MentionOf(counted)?.Kind ?? (WordTopics.IsHappening(tree[counted].Lemma) ? MentionKind.Event : kind), tree, counted) :
        tree[noun].Lemma == "opposition" && Standing.Below(tree, noun, "to") >= 0 ? EntityKind.Condition :
        // "poor leadership": how somebody leads.
        tree[noun].Lemma == "leadership" && tree.Child(noun, "amod") is >= 0 and var how && tree[how].Lemma is "poor" or "bad" or "weak" or "strong" or "good" or "inept" or "incompetent" or "indecisive" or "divided" or "able" or "skilful" or "effective" ? EntityKind.Concept :
        // "led to the foundation of the party"
        kind == MentionKind.Organization && tree[noun].Lemma is "foundation" or "establishment" && Standing.Below(tree, noun, "of") is >= 0 and var founded && (tree[founded].Upos == Upos.Propn || tree.Child(founded, "det") >= 0) ? EntityKind.Event :
        // "owed its foundation to"
        kind == MentionKind.Organization && tree[noun].Lemma is "foundation" or "establishment" && tree.Child(noun, "nmod:poss") >= 0 && tree[noun].Head is >= 0 and var above && tree[above].Lemma is "owe" or "lead" or "date" or "trace" ? EntityKind.Event :
        // "control of the straits", not "the resistance"
        kind == MentionKind.Person && char.IsLower(tree[noun].Form[0]) && Standing.Below(tree, noun, "of") >= 0 && Nominals.IsNoun(tree[noun].Lemma) && !WordTopics.MayBeSomebody(tree[noun].Lemma) && !WordTopics.IsPerson(tree[noun].Lemma) ? EntityKind.Event :
        Of(kind, tree[noun].Lemma) is var looks && ((looks == EntityKind.Person && IsMade(tree, noun)) || (tree[noun].Lemma == "press" && noun > 0 && tree.Has(noun - 1, "printing"))) ? EntityKind.Concept : looks;

    static bool IsMade(Sentence tree, int noun) => tree[noun].Relation is "obj" or "nsubj:pass" && tree[noun].Head is >= 0 and var verb && Making.Contains(tree[verb].Lemma);

    public static EntityKind Of(MentionKind kind, string noun)
    {
        var word = noun.ToLowerInvariant();
        if (kind == MentionKind.Animal && (Lexicon.Men.Contains(word) || Lexicon.Women.Contains(word))) return EntityKind.Person; // "the queen"
        if (kind is not (MentionKind.Person or MentionKind.Time) && Lexicon.EventNouns.Contains(word)) return EntityKind.Event;
        if (kind is MentionKind.Abstract or MentionKind.Event or MentionKind.Thing)
        {
            if (Lexicon.ConditionNouns.Contains(word)) return EntityKind.Condition;
        }

        if (Lexicon.GroupNouns.Contains(word)) return EntityKind.Organization;
        // "the steam engine", "gunboats": nobody, and nowhere.
        if (char.IsLower(noun[0]) && kind is MentionKind.Organization or MentionKind.Place && WordTopics.IsThing(word) && !WordTopics.MayBeSomebody(word) && !(kind == MentionKind.Place && Sites.Contains(word))) return EntityKind.Concept;
        if (kind is MentionKind.Person && char.IsLower(noun[0]))
        {
            if (word.EndsWith("orship", StringComparison.Ordinal)) return EntityKind.Condition; // "a dictatorship"
            if (WordTopics.IsThing(word)) return EntityKind.Concept; // "guns"
            if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && !WordTopics.MayBeSomebody(word) && !WordTopics.IsPerson(word)) return EntityKind.Event; // "overgrazing"
            if (WordTopics.IsHappening(word) && !WordTopics.MayBeSomebody(word)) return EntityKind.Event; // "the weather"
            if (!WordTopics.MayBeSomebody(word) && !WordTopics.IsPerson(word) && WordTopics.IsState(word)) return EntityKind.Condition; // "the poverty of the peasants"
        }

        if (kind is MentionKind.Abstract or MentionKind.Event or MentionKind.Thing && WordTopics.IsPerson(word)) return EntityKind.Person;
        if (kind is MentionKind.Abstract or MentionKind.Event)
        {
            if (word != "work" && WordTopics.IsHappening(word)) return EntityKind.Event; // "a locomotive works"
            if (kind == MentionKind.Abstract && WordTopics.IsState(word)) return EntityKind.Condition;
        }

        return kind switch
        {
            MentionKind.Person => EntityKind.Person,
            MentionKind.Place => EntityKind.Place,
            MentionKind.Organization => EntityKind.Organization,
            MentionKind.Event => EntityKind.Event,
            _ => EntityKind.Concept,
        };
    }
}
