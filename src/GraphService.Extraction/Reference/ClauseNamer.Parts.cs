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

    // Who is deprived, and of what; who is exposed, and to what.
    static readonly string[] Depriving = ["deprive", "rob", "strip", "rid", "cheat", "relieve", "remind", "inform", "assure", "warn", "convince"];
    static readonly string[] Exposing = ["expose", "subject", "condemn", "sentence", "confine", "reduce"];

    static readonly string[] Bidding = ["require", "urge", "order", "command", "instruct", "convince", "beg", "warn", "remind", "assure", "advise", "forbid", "invite", "implore", "request", "entitle", "encourage", "compel", "oblige", "persuade", "induce", "authorise", "authorize", "empower", "summon", "direct"];

    // What falls on somebody, and does not fall.
    static readonly string[] Burdens = ["burden", "task", "duty", "responsibility", "lot", "suspicion", "blame", "choice", "cost", "tax", "work", "job", "command"];

    // "deprived the towns of their rights", "exposed the vizier to the anger of the guards"
    static bool IsDeprived(Sentence tree, int verb)
    {
        var (isOf, isTo) = (Depriving.Contains(tree[verb].Lemma), Exposing.Contains(tree[verb].Lemma));
        if (!isOf && !isTo) return false;

        var thing = tree.ObjectOf(verb);
        foreach (var child in (ReadOnlySpan<int>)[.. tree.Children(verb), .. thing > verb && isOf && tree[thing].Upos == Upos.Propn ? tree.Children(thing).ToArray() : []])
            if (child > verb && child > thing && tree[child].Relation is "obl" or "nmod" && tree.MentionOf(child) is not { Kind: MentionKind.Time } && Clauses.Marked(tree, child, isOf ? "of" : "to")) return true;

        return false;
    }

    // "required every mine to have two shafts", "convinced the admirals that guns won battles": what somebody is bidden to do; -1 where it is not told.
    static int Bidden(Sentence tree, int verb)
    {
        if (!Bidding.Contains(tree[verb].Lemma) || (tree.IsPassive(verb) && Undergoing(tree, verb) >= 0 ? verb : tree.ObjectOf(verb)) is not (>= 0 and var whom)) return -1;
        foreach (var child in tree.Children(verb))
            if (child > whom && child <= verb + Furthest && ((tree[child].Is("xcomp") && tree[child].Upos is Upos.Verb or Upos.Adj or Upos.Noun && Clauses.Marked(tree, child, "to")) || (tree[child].Is("ccomp") && Clauses.Marked(tree, child, "that") && !IsResult(tree, verb, child)))) return child;

        return -1;
    }

    // "a burden that fell on the graziers", "fell behind with his payments": no fall.
    static bool IsFigure(Sentence tree, int verb, int subject)
    {
        if (tree[verb].Lemma != "fall") return false;

        var isOn = false;
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && tree[child].Is("advmod") && tree[child].Lemma is "behind" or "short" or "apart" or "ill" or "asleep" or "silent") return true;
            isOn |= child > verb && tree[child].Is("obl") && (Clauses.Marked(tree, child, "on") || Clauses.Marked(tree, child, "to") || Clauses.Marked(tree, child, "upon"));
        }

        var what = subject >= 0 && tree[subject].Xpos is "WDT" && tree[verb].Head is >= 0 and var noun ? noun : subject;
        return isOn && what >= 0 && Burdens.Contains(tree[what].Lemma);
    }

    // "The trade suffered a collapse"
    static bool Suffered(Sentence tree, int verb, int thing) =>
        tree[verb].Lemma == "suffer" && thing > verb && tree[thing].Lemma is "collapse" or "decline" or "defeat" or "setback" or "breakdown" or "downturn" && tree[thing].Xpos == "NN" && tree.Child(thing, "nmod") < 0;

    // "The farmers were denied relief": what they did not get; -1 for other verbs.
    static int Withheld(Sentence tree, int verb) =>
        tree[verb].Lemma is "deny" or "refuse" or "grant" or "award" && tree.Child(verb, "obj") is var thing && thing > verb && tree[thing].Upos is Upos.Noun ? thing : -1;

    // Verbs that say too little of what was done, and enough of what was not, or of what something underwent.
    static readonly string[] Failing = ["work", "pay", "come", "help", "act", "run", "start", "open", "pass", "meet", "begin", "continue", "serve", "stay", "speak"];
    static readonly string[] Undergone = ["provide", "pay", "send", "open", "write", "hold", "pass", "break", "save", "split", "find", "begin", "start", "continue"];

    // "The plan did not work", "nobody paid", "only one station was provided"
    static bool IsEnough(Sentence tree, int verb, bool isPassive, bool isUndone) => isPassive ? Undergone.Contains(tree[verb].Lemma) : isUndone && Failing.Contains(tree[verb].Lemma);

    // "The canal was a failure": the failure of the canal.
    static string? Quality(Sentence tree, int noun) =>
        tree[noun].Lemma is "failure" or "success" && tree.Child(noun, "det") is >= 0 and var det && tree[det].Lemma is "a" or "an" && det == noun - 1 && tree.Child(noun, "nmod") < 0 ? tree[noun].Lemma : null;

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
            if (tree[child].Is("obj") && !Clauses.IsTurn(tree, child) && tree[child].Form is not "thanks" && !(tree[child].Xpos == "WDT" && Happenings.IsAlone(tree[verb].Lemma)) && !(tree[child].Upos == Upos.Adj && tree[child].Lemma is "more" or "most" or "less" or "least" or "much" or "little" && !HasPart(tree, child)) && (found < 0 || tree[child].Upos is Upos.Noun or Upos.Propn)) found = child;

        if (found >= 0) return found;

        // "killed most of the islanders", "killed or enslaved the islanders"; "mutinied and killed the governor" is no mutiny of the governor.
        var thing = tree.ObjectOf(verb) is >= 0 and var own ? own : !Happenings.IsAlone(tree[verb].Lemma) && tree.Child(verb, "nsubj:pass") < 0 ? tree.SharedObject(verb, verb) : -1;
        if (thing < 0) thing = Borrowed(tree, verb);
        return thing >= 0 && (tree[thing].Upos != Upos.Adj || HasPart(tree, thing)) ? thing : -1;
    }

    // "the principles the state functions by"
    static readonly string[] Working = ["function", "operate", "behave", "differ", "exist", "compete", "interact", "cooperate", "dwell", "reside"];

    // "by storing and organising information": the parser hangs it on the first; "the theme she repeated": the theme.
    static int Borrowed(Sentence tree, int verb)
    {
        if (tree[verb].Head is not (>= 0 and var above) || Happenings.IsAlone(tree[verb].Lemma)) return -1;
        if (tree[verb].Is("conj") && tree[above].Upos == Upos.Verb) return tree.Child(above, "obj") is var shared && shared > verb && Phrase.Of(tree, shared).First is var first && (first == verb + 1 || (first == verb + 2 && tree[verb + 1].Upos == Upos.Det)) ? shared : -1;

        // "the day the army left", "the way they worked"
        return tree[verb].Is("acl:relcl") && above < verb && !Light.Contains(tree[verb].Lemma) && !Working.Contains(tree[verb].Lemma) && tree.Children(verb).ToArray().All(child => child < verb || tree[child].Upos is not (Upos.Adp or Upos.Verb or Upos.Adj) || tree[child].Is("compound:prt")) && tree.Child(verb, "nsubj") is var who && who > above && tree.Subtree(verb).First == tree.Subtree(who).First && tree[tree.Subtree(who).First].Xpos is not ("WDT" or "WP" or "WRB") && !tree.IsPassive(verb)
            && tree.Child(verb, "xcomp") < 0 && tree.Child(verb, "ccomp") < 0 && tree.MentionOf(above) is not { Kind: MentionKind.Time or MentionKind.Place } && tree[above].Lemma is not ("way" or "reason" or "manner" or "moment" or "time" or "place" or "extent" or "degree" or "rate") ? above : -1;
    }

    static bool HasPart(Sentence tree, int some) => some + 1 < tree.Count && tree.Has(some + 1, "of");
}
