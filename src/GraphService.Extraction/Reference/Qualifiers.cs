using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What the words around a relation change in it: degree, denial, purpose.</summary>
static class Qualifiers
{
    static readonly string[] Denials = ["deny", "dispute", "refute", "reject"];

    static readonly string[] Aims =
        ["meet", "want", "hope", "plan", "intend", "aim", "seek", "agree", "decide", "promise", "threaten", "vote", "fight", "work", "struggle", "wish", "demand", "prepare", "offer"];

    /// <summary>"helped to cause", "partly caused", "one of the causes": one factor among several.</summary>
    public static LinkType Type(Sentence tree, Relation relation)
    {
        if (relation.Type != LinkType.Caused) return relation.Type;

        var trigger = relation.Trigger;
        if (tree[trigger].Is("xcomp") && tree[tree[trigger].Head].Lemma == "help") return LinkType.ContributedTo;
        foreach (var child in tree.Children(trigger))
            if (tree[child].Lemma is "partly" or "partially") return LinkType.ContributedTo;

        var isOneOf = tree[trigger].Upos == Upos.Noun && tree[trigger].Is("nmod") && tree[tree[trigger].Head].Lemma is "one" or "part" or "some";
        return isOneOf ? LinkType.ContributedTo : relation.Type;
    }

    /// <summary>Whether the relation is only what somebody meant to do: "met to prevent the war".</summary>
    public static bool IsMereAim(Sentence tree, Relation relation)
    {
        ref readonly var token = ref tree[relation.Trigger];
        var isPurpose = token.Relation is "advcl" or "acl" || (token.Is("xcomp") && Aims.Contains(tree[token.Head].Lemma));
        return relation.Rule.Kind == RuleKind.Verb && token.Xpos == "VB" && isPurpose && tree.Child(relation.Trigger, "mark") is >= 0 and var mark && tree[mark].Lemma == "to";
    }

    /// <summary>Whether the question takes it for granted: "why did it cause an uproar?"</summary>
    public static bool IsPresupposed(Sentence tree, int trigger)
    {
        foreach (var child in tree.Children(trigger))
            if (child < trigger && tree[child].Lemma is "why" or "how" && tree[child].Is("advmod")) return true;

        return false;
    }

    /// <summary>The head of whoever denies it: "Gibbon denied that lead poisoning caused the fall"; -1 when nobody does.</summary>
    public static int Denier(Sentence tree, int trigger)
    {
        for (var at = trigger; tree[at].Head >= 0; at = tree[at].Head)
            if (tree[at].Is("ccomp") && Denials.Contains(tree[tree[at].Head].Lemma)) return tree.SubjectOf(tree[at].Head);

        return -1;
    }

    /// <summary>"Not by the plague alone" neither affirms nor denies it.</summary>
    public static bool IsNotAlone(Sentence tree, int trigger)
    {
        for (var at = trigger + 1; at < tree.Count; at++)
            if (tree[at].Lemma is "alone" or "solely" or "entirely" or "exclusively") return true;

        return false;
    }

    /// <summary>"Not only" denies nothing.</summary>
    public static bool IsNotOnly(Sentence tree, int trigger)
    {
        for (var at = 1; at < tree.Count; at++)
            if (tree[at].Lemma is "only" or "just" or "merely" && tree[at - 1].Lemma == "not" && Math.Abs(at - trigger) < 6) return true;

        return false;
    }
}
