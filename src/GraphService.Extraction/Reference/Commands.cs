using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Who commands what, where no verb says so: "the column under Lee", "the duke in charge of the works", "a council with Lee at its head".</summary>
sealed class Commands(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    /// <summary>The commands that a token tells of, and the word that does.</summary>
    public IEnumerable<(Referent Who, Referent Led, int Cue)> At(int index, int token)
    {
        var tree = scene[index].Tree;
        var commands = tree[token].Lemma switch
        {
            "command" or "leadership" or "direction" or "generalship" when Clauses.Marked(tree, token, "under") => Under(index, token),
            "command" or "charge" when Clauses.Marked(tree, token, "in") => InCharge(index, token),
            "head" or "helm" => AtTheHead(index, token),
            "choose" or "elect" or "appoint" or "name" or "proclaim" or "make" or "declare" when tree[token].Upos == Upos.Verb => Chosen(index, token),
            _ when tree[token].Is("nmod") && Clauses.Marked(tree, token, "under") => [(Person(index, token), Group(index, tree[token].Head), tree.Child(token, "case"))],
            _ => [],
        };
        foreach (var (who, led, cue) in commands)
            if (who is not null && led is not null && who != led && LinkFrames.Fits(LinkType.Led, who.Kind, led.Kind)) yield return (who, led, cue);
    }

    // "The army came under the command of Gordon", "an army under the command of Gordon"
    IEnumerable<(Referent? Who, Referent? Led, int Cue)> Under(int index, int command)
    {
        var (tree, moved) = (scene[index].Tree, scene[index].Tree[command].Head);
        if (moved >= 0) yield return (Person(index, Standing.Below(tree, command, "of")), Group(index, tree[moved].Upos == Upos.Verb ? Placed(tree, moved) : moved), tree.Child(command, "case"));
    }

    // "They put the duke in charge of the works", "the duke was in command of the fleet"
    IEnumerable<(Referent? Who, Referent? Led, int Cue)> InCharge(int index, int charge)
    {
        var (tree, verb) = (scene[index].Tree, scene[index].Tree[charge].Head);
        var who = tree.Child(charge, "cop") >= 0 ? tree.SubjectOf(charge) : verb >= 0 && tree[verb].Upos == Upos.Verb ? Placed(tree, verb) : -1;
        yield return (Person(index, who), What(index, Standing.Below(tree, charge, "of")), charge);
    }

    // "a council with Lee at its head"
    IEnumerable<(Referent? Who, Referent? Led, int Cue)> AtTheHead(int index, int head)
    {
        var tree = scene[index].Tree;
        if (head < 3 || tree[head - 1].Xpos != "PRP$" || !tree.Has(head - 2, "at")) yield break;

        // "founded a council with Lee at its head": the council's; "the king founded it, with Lee at its head": whose it is otherwise.
        var with = head - 3;
        while (with > 0 && tree[with].Upos == Upos.Propn) with--;
        var led = with > 0 && tree.Has(with, "with") && tree[with - 1].Upos is Upos.Noun or Upos.Propn ? with - 1 : head - 1;
        for (var at = with + 1; at < head - 2; at++) yield return (Person(index, at), What(index, led), head);
    }

    // "The rebels chose Tyler as their captain"
    IEnumerable<(Referent? Who, Referent? Led, int Cue)> Chosen(int index, int verb)
    {
        var (tree, who) = (scene[index].Tree, scene[index].Tree.ObjectOf(verb));
        if (who < 0 || tree.IsPassive(verb) || Stances.Of(tree, verb, RuleKind.Verb) is not { Modality: Modality.Asserted, Conditional: false }) yield break;

        foreach (var office in tree.Children(verb).ToArray())
            if (office > who && tree[office].Upos == Upos.Noun && tree.Child(office, "nmod:poss") >= 0 && (Roles.IsLeader(tree, office) || tree[office].Lemma is "captain" or "commander" or "general")) yield return (Person(index, who), Group(index, tree.SubjectOf(verb)), office);
    }

    // Whom a verb puts somewhere; who gets there where it puts nobody.
    static int Placed(Sentence tree, int verb) => tree.ObjectOf(verb) is >= 0 and var thing ? thing : tree.SubjectOf(verb);

    Referent? What(int index, int token) => token < 0 ? null : referents.At(index, token);

    Referent? Person(int index, int token) => What(index, token) is { Kind: EntityKind.Person, IsNamed: true } person ? person : null;

    Referent? Group(int index, int token) => What(index, token) is { Kind: EntityKind.Organization or EntityKind.Event or EntityKind.Person } group && (group.Kind != EntityKind.Person || group.IsPlural) ? group : null;
}
