using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Who and what a clause is named by.</content>
static partial class ClauseNamer
{
    // What a clause tells is done to: by its own subject; of "had the heretic burned" the heretic; of "the town was attacked and captured" the town both times; -1 where it tells none.
    static int Undergoing(Sentence tree, int verb)
    {
        if (tree.Child(verb, "nsubj:pass") is >= 0 and var own) return own;
        if (tree[verb] is { Relation: "ccomp" or "xcomp", Head: >= 0 and var had } && had < verb && tree[had].Lemma is "have" or "get" && tree.IsPassive(verb)) return tree.Child(verb, "nsubj") is >= 0 and var whom ? whom : tree.ObjectOf(had);
        return tree[verb].Is("conj") && tree.Child(verb, "nsubj") < 0 ? tree.SubjectOf(verb) : -1;
    }

    static bool IsBare(Sentence tree, int verb, int subject) =>
        tree.Children(verb).ToArray().All(child => child == subject || tree[child].Relation is "mark" or "punct" or "aux" or "cc" or "conj" or "parataxis" or "advcl" or "nsubj");

    // "forced the garrison to surrender": the garrison, whatever the parser joins the verb to.
    static int Moved(Sentence tree, int verb)
    {
        if (tree[verb].Xpos != "VB" || tree[verb].Head < 0 || tree.Child(verb, "mark") < 0) return -1;

        var above = tree[verb].Head;
        if (tree[verb].Is("acl") && tree[above].Is("obj") && tree[above].Head is >= 0 and var mover && Moving.Contains(tree[mover].Lemma)) return above;
        return tree[verb].Relation is "advcl" or "xcomp" && Moving.Contains(tree[above].Lemma) && tree.ObjectOf(above) is var moved && moved > above && moved < verb ? moved : -1;
    }

    // "wrote the president a letter": of two objects the second is the thing; of "calmed the markets more than" the last is none.
    static int LastObject(Sentence tree, int verb)
    {
        var found = -1;
        foreach (var child in tree.Children(verb))
            if (tree[child].Is("obj") && tree[child].Form is not "thanks" && !(tree[child].Xpos == "WDT" && Happenings.IsAlone(tree[verb].Lemma)) && !(tree[child].Upos == Upos.Adj && tree[child].Lemma is "more" or "most" or "less" or "least" or "much" or "little" && !HasPart(tree, child)) && (found < 0 || tree[child].Upos is Upos.Noun or Upos.Propn)) found = child;

        if (found >= 0) return found;

        // "killed most of the islanders", "killed or enslaved the islanders"; "mutinied and killed the governor" is no mutiny of the governor.
        var thing = tree.ObjectOf(verb) is >= 0 and var own ? own : !Happenings.IsAlone(tree[verb].Lemma) && tree.Child(verb, "nsubj:pass") < 0 ? tree.SharedObject(verb, verb) : -1;
        return thing >= 0 && (tree[thing].Upos != Upos.Adj || HasPart(tree, thing)) ? thing : -1;
    }

    static bool HasPart(Sentence tree, int some) => some + 1 < tree.Count && tree.Has(some + 1, "of");
}
