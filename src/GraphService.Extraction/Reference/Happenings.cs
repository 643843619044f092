using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What happens in a clause: the speech of "he delivered a speech", the war of "the war broke out", else the clause itself.</summary>
sealed class Happenings(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    // Verbs that only say that their object, or their subject, happens.
    static readonly FrozenSet<string> Doing = Set("deliver give make hold launch order commit stage conduct start begin wage carry undertake perpetrate organise organize mount read issue have lead attend do pay announce call send fight sign impose stage declare proclaim hold");
    // Those of them that do something to a thing that does not happen itself: "sent a ship", "signed the paper".
    static readonly FrozenSet<string> Handling = Set("send launch issue sign read stage organise organize proclaim declare");
    static readonly FrozenSet<string> Befalling = Set("take happen occur begin break come erupt start end follow be last rage continue open");

    // What is no happening: thoughts, states, and what only introduces a clause.
    static readonly FrozenSet<string> Still = Set("""
        accept know see hear feel like love hate want wish hope fear expect prefer respect need enjoy own have live remain agree believe think consider lack mean seem
        claim deny admit use find change develop move try seek intend plan decide say tell state ask speak write become continue
        be suspect lie stand sit belong contain include involve concern depend matter owe cost last exist appear look sound resemble deserve belong interest please surprise worry
        experience undergo inherit notice observe watch listen imagine dream guess learn teach discuss note mention describe explain argue quote cite suggest imply
        represent reflect show prove demonstrate illustrate indicate reveal signify symbolise symbolize characterise characterize
        fit suit match earn gain outline sketch express voice equal exceed follow precede result cause lead bring make let help enable allow force compel prompt trigger spark prevent
        take go come stay wait sleep eat drink talk think enjoy require
        spend keep highlight underline underscore face
        receive get win recover miss understand forget remember trust doubt regard view call name convince persuade remind inform assure warn govern link guarantee promise bar dread detest loathe despise resent lay
        """);

    // "The price of wheat soared"
    static readonly FrozenSet<string> Rising = Set("soar double triple plunge plummet dwindle shrink swell tumble rocket mushroom");

    // What befalls somebody: a happening, but nobody's deed.
    static readonly FrozenSet<string> Undergone = Set("die perish drown vanish disappear crumble crash collapse fall fail decline grow rise increase improve suffer survive lose emerge starve bleed");

    // What is done to nobody: "mutinied and killed the governor" is no mutiny of the governor.
    static readonly FrozenSet<string> Alone = Set(
        "abdicate act advance agree appear arrive begin break capitulate come conspire defect die emerge erupt escape explode fall flee gather go grow happen intervene land live march mobilise mobilize move mutiny negotiate occur plot protest react rebel resign respond retaliate retreat return revolt riot rise rush sail sit speak spread stand starve strike struggle surrender talk travel turn vote wait walk withdraw work");

    // What is nobody's deed in any frame.
    static readonly FrozenSet<string> Befallen = Set("lose suffer die perish starve bleed vanish crumble collapse succumb undergo own possess belong contain lack inherit");

    /// <summary>Whether a verb as a rule has no object.</summary>
    public static bool IsAlone(string verb) => Alone.Contains(verb) || Undergone.Contains(verb) || Rising.Contains(verb);

    /// <summary>The happening a verb tells of; null when it tells of none that can be named.</summary>
    public Referent? Of(int sentence, int verb)
    {
        var tree = scene[sentence].Tree;
        if (tree[verb].Upos != Upos.Verb) return null;

        var lemma = tree[verb].Lemma;
        var thing = tree.IsPassive(verb) ? tree.SubjectOf(verb) : tree.ObjectOf(verb);
        if (lemma == "carry" && tree.Child(verb, "compound:prt") < 0) return null; // "carried the flames across the river"
        if (IsTaking(referents, tree, sentence, verb)) return referents.Clause(sentence, verb);
        if (Doing.Contains(lemma) && thing >= 0 && !IsGivenUp(tree, verb) && referents.At(sentence, thing) is { Kind: EntityKind.Event } done) return done;
        if (Doing.Contains(lemma) && !(thing >= 0 && tree.Child(verb, "compound:prt") >= 0) && !(Handling.Contains(lemma) && thing >= 0 && tree[thing].Upos is Upos.Noun or Upos.Propn)) return null;
        if (thing < 0 && Befalling.Contains(lemma) && tree.SubjectOf(verb) is >= 0 and var subject) return referents.At(sentence, subject) is { Kind: EntityKind.Event or EntityKind.Condition } own ? own : null;
        if (thing < 0 && tree.SubjectOf(verb) is >= 0 and var agent && referents.At(sentence, agent) is { Kind: EntityKind.Event }) return null;
        // "attempt of Khrushchev", "aiming of Khrushchev" say nothing; "Perry steaming into the bay" does.
        if (thing < 0 && Nominals.Of(lemma) is var noun && (noun is "attempt" || (noun.EndsWith("ing", StringComparison.Ordinal) && !HasPlace(sentence, verb) && !Rising.Contains(lemma)))) return null;
        if (lemma == "leave" && (tree.Child(verb, "compound:prt") >= 0 || tree.Child(verb, "xcomp") >= 0)) return null;

        return !Still.Contains(lemma) ? referents.Clause(sentence, verb) : null;
    }

    /// <summary>"Gave up war", "called off the campaign": it was not carried out.</summary>
    public static bool IsGivenUp(Sentence tree, int verb) => tree.Child(verb, "compound:prt") is >= 0 and var particle && (tree[verb].Lemma, tree[particle].Lemma) is ("give", "up") or ("call", "off") or ("break", "off") or ("put", "off");

    /// <summary>Whether a town or a country is taken: "took Tientsin", "Delhi was retaken".</summary>
    public static bool IsTaking(Referents referents, Sentence tree, int sentence, int verb) =>
        tree[verb].Lemma is "take" or "retake" or "recover" && (tree.IsPassive(verb) ? tree.SubjectOf(verb) : tree.ObjectOf(verb)) is >= 0 and var thing && referents.At(sentence, thing) is { Kind: EntityKind.Place, IsNamed: true };

    /// <summary>The subject of a verb that only says that it happened: the famine of "the famine came", "a famine broke out"; -1 when the clause tells more.</summary>
    public static int Occurring(Sentence tree, int verb)
    {
        if (tree[verb].Upos != Upos.Verb || tree.Child(verb, "nsubj") is not (>= 0 and var subject) || tree[subject].Xpos == "PRP" || (tree[subject].Xpos == "NNS" && tree[verb].Lemma is not ("happen" or "occur" or "take" or "erupt" or "break" or "ensue")) || tree.IsPassive(verb) || Undone.IsDenied(tree, verb) || Undone.IsOfNone(tree, verb)) return -1;

        var rest = "";
        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation is "compound:prt" || (tree[verb].Lemma == "take" && tree[child] is { Relation: "obj", Lemma: "place" })) rest = tree[child].Form;
            // "It came to nothing", "it came to be hated", "it came from Paris", "it began late", "it took place without the king": more than that it happened.
            else if (tree[child].Relation is "obj" or "iobj" or "xcomp" or "ccomp") return -1;
            else if (tree[child].Is("advmod") && tree[child].Lemma is not ("so" or "therefore" or "thus" or "hence" or "then" or "soon" or "already" or "again" or "also" or "when" or "only" or "partly" or "largely" or "mainly")) return -1;
            else if (child > verb && tree[child].Is("obl") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma is "to" or "from" or "with" or "without" or "as" or "before" or "after") return -1;
        }

        return (tree[verb].Lemma, rest) is ("happen" or "occur" or "ensue" or "erupt" or "arise" or "begin" or "start" or "come" or "follow", "") or ("break", "out") or ("set", "in") or ("come", "about") or ("take", "place") ? subject : -1;
    }

    bool HasPlace(int sentence, int verb)
    {
        var tree = scene[sentence].Tree;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb || !tree[child].Is("obl")) continue;

            var (first, end) = tree.Subtree(child);
            for (var at = first; at < end; at++)
                if (referents.At(sentence, at) is { Kind: EntityKind.Place, IsNamed: true }) return true;
        }

        return false;
    }

    /// <summary>Whether a clause with this verb tells what somebody did.</summary>
    public static bool IsDeed(string lemma) => !Still.Contains(lemma) && !Undergone.Contains(lemma);

    /// <summary>Whether the verb tells only of what befalls somebody or of what he has: "the king lost his crown". "Rose" and "fell upon" are deeds.</summary>
    public static bool IsBefallen(string lemma) => Befallen.Contains(lemma);

    static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
