using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Tells of clauses whether what their verb says was not done: what happened must not be named as if it had been.</summary>
static class Undone
{
    /// <summary>Whether the verb is denied, by a word of its own or by its subject: "did not act", "without acting", "neither side acted", "none of the banks lent money".</summary>
    public static bool IsDenied(Sentence tree, int verb)
    {
        if (Stances.IsDenied(tree, verb)) return true;

        foreach (var child in tree.Children(verb))
        {
            if (child > verb) break;
            if (tree[child].Relation is "aux" && tree[child].Lemma is "not" or "n't") return true;
            if (tree[child].Relation is "mark" && tree[child].Lemma == "without") return true;
            if (tree[child].Relation is "nsubj" or "nsubj:pass" && Stances.IsNone(tree, child)) return true;
        }

        return false;
    }

    /// <summary>Whether the verb has an object of which there was none: "built no hospital".</summary>
    public static bool IsOfNone(Sentence tree, int verb) => tree.ObjectOf(verb) is >= 0 and var thing && Stances.IsNone(tree, thing);

    /// <summary>Whether the verb is told to have been done but little: "spread slowly", "rarely met".</summary>
    public static bool IsHardlyDone(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree[child].Relation is "advmod" or "obj" && tree[child].Upos is Upos.Adv or Upos.Adj && tree[child].Lemma is "slowly" or "rarely" or "seldom" or "poorly" or "badly" or "little" or "less") return true;

        return false;
    }

    /// <summary>Whom "none of the banks", "neither of the engineers" speaks of; the word itself for others.</summary>
    public static int PartOf(Sentence tree, int none)
    {
        if (tree[none].Lemma is not ("none" or "neither")) return none;
        foreach (var child in tree.Children(none))
            if (Clauses.Marked(tree, child, "of")) return child;

        return none;
    }

    /// <summary>Whether a phrase is named only to be ruled out: "not by Wren but by Hawksmoor", "the harvest, not the war", "it was not the Pope who", "the war rather than the harvest"; nothing is in "not only the king".</summary>
    public static bool IsRuledOut(Sentence tree, int thing)
    {
        if (tree[thing].Xpos is "WP" or "WDT" && tree[thing].Head is >= 0 and var verb && tree[verb] is { Relation: "acl:relcl", Head: >= 0 and var noun }) thing = noun;
        foreach (var child in tree.Children(thing))
            if (child < thing && ((tree[child].Lemma is "rather" or "instead" && tree[child].Relation is "cc" or "case" or "mark") || tree[child].Lemma is "not" or "n't" && tree[child].Relation is "advmod" or "cc:preconj" or "cc" && tree[child + 1].Lemma is not ("only" or "just" or "merely" or "simply" or "least"))) return true;

        return false;
    }

    /// <summary>Whether "it was not" or "it was neither" rules a phrase out of what the clause behind tells.</summary>
    public static bool IsInsteadOf(Sentence tree, int thing)
    {
        if (tree[thing].Xpos is "WP" or "WDT" && tree[thing].Head is >= 0 and var verb && tree[verb].Is("acl") && tree[verb].Head is >= 0 and var noun) thing = noun;
        return tree.Child(thing, "cop") is >= 0 and var was && tree.Child(thing, "nsubj") is >= 0 and var it && it < was && tree[it].Lemma == "it" && tree.Child(thing, "acl:relcl") > thing && Stances.IsDenied(tree, thing) && !Qualifiers.IsNotOnly(tree, thing);
    }

    /// <summary>Whether a word by itself says that there was nobody: what is named with it needs no "not".</summary>
    public static bool IsNobody(Sentence tree, int word) => tree[word].Lemma is "nobody" or "nothing" or "none";
}
