using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What the words around a relation change in it: degree, denial, purpose.</summary>
static class Qualifiers
{
    static readonly string[] Denials = ["deny", "dispute", "refute", "reject"];

    static readonly string[] Aims =
        ["meet", "want", "hope", "plan", "intend", "aim", "seek", "agree", "decide", "promise", "threaten", "vote", "fight", "work", "struggle", "wish", "demand", "prepare", "offer"];

    // What is done by them is done: "managed to prevent", "was enough to cause".
    static readonly string[] Realised =
        ["help", "manage", "serve", "seem", "appear", "come", "tend", "begin", "start", "continue", "go", "suffice", "combine", "conspire", "contrive", "do", "able", "enough", "sufficient", "likely", "have", "fail", "refuse", "cease", "use", "prove", "bind", "be", "say", "believe", "think", "know", "suppose", "allege", "hold"];

    // "asked him to", "was forbidden to": whether he did so they do not say.
    static readonly string[] Asking = ["ask", "urge", "beg", "request", "invite", "implore", "entreat", "petition", "plead", "exhort", "press", "call", "challenge", "advise", "forbid", "prohibit"];

    // "It is a myth that", "what people get wrong is that": the text does not stand by it.
    static readonly string[] Disowning = ["wrong", "false", "untrue", "myth", "misconception", "mistaken", "simplistic", "simple", "simplification", "exaggeration", "exaggerated", "nonsense", "misleading", "legend", "incorrect", "fallacy"];

    // "tried to kill him": he may have done so or not, but who tries to help takes a side.
    static readonly string[] Trying = ["try", "attempt", "conspire", "plot", "vow", "propose"];

    /// <summary>"helped to cause", "partly caused", "one of the causes": one factor among several.</summary>
    public static LinkType Type(Sentence tree, Relation relation)
    {
        if (relation.Type != LinkType.Caused) return relation.Type;
        if (relation.Rule.Id == "make") return Made(relation.Target.Sentence[relation.Target.Head].Lemma);

        var trigger = relation.Trigger;
        if (tree[trigger].Is("xcomp") && tree[tree[trigger].Head].Lemma == "help") return LinkType.ContributedTo;
        foreach (var child in tree.Children(trigger))
            if (tree[child].Lemma is "partly" or "partially") return LinkType.ContributedTo;

        var isOneOf = tree[trigger].Upos == Upos.Noun && tree[trigger].Is("nmod") && tree[tree[trigger].Head].Lemma is "one" or "part" or "some";
        return isOneOf ? LinkType.ContributedTo : relation.Type;
    }

    // "made peace possible" is less than causing it, "made peace impossible" the opposite.
    static LinkType Made(string outcome) => outcome switch
    {
        "possible" or "easy" or "easier" => LinkType.Enabled,
        "impossible" => LinkType.Prevented,
        "difficult" or "harder" or "hard" => LinkType.Prevented,
        "likely" => LinkType.ContributedTo,
        _ => LinkType.Caused,
    };

    /// <summary>Whether the relation is only what somebody meant to do: "met to prevent the war".</summary>
    public static bool IsMereAim(Sentence tree, Relation relation)
    {
        var first = relation.Trigger;
        while (tree[first].Is("conj") && tree[first].Head >= 0 && tree[tree[first].Head].Xpos == tree[first].Xpos && tree.Child(first, "mark") < 0) first = tree[first].Head;
        ref readonly var token = ref tree[first];
        if (relation.Type == LinkType.Opposed && token.Is("xcomp")) return false; // Who wants to ban it is against it.
        if (token.Head >= 0 && Stances.IsVain(tree, token.Head)) return false; // "did nothing to stop the war": it did not.

        var isPurpose = token.Relation is "advcl" or "acl" || (token.Is("xcomp") && (Aims.Contains(tree[token.Head].Lemma) || (IsOfDone(relation.Type) && Trying.Contains(tree[token.Head].Lemma))));
        if (relation.Type.Info.Family == LinkFamily.Causal && token.Is("xcomp") && !Realised.Contains(tree[token.Head].Lemma)) isPurpose = true;
        return relation.Rule.Kind == RuleKind.Verb && token.Xpos == "VB" && isPurpose && Clauses.Marked(tree, first, "to");
    }

    static bool IsOfDone(LinkType type) => type is LinkType.Killed or LinkType.Invaded or LinkType.Suppressed or LinkType.Created or LinkType.DeclaredWarOn or LinkType.Disclosed or LinkType.Succeeded;

    /// <summary>Whether somebody named in the sentence ascribes the effect to the cause: "historians attribute the defeat to fever".</summary>
    public static bool IsAscribed(Sentence tree, Relation relation) =>
        relation.Rule.Id is "attribute" or "blame-on" or "blame-laid" && relation.Sentence == tree && tree[relation.Trigger].Lemma is "attribute" or "ascribe" or "credit" or "blame" or "lay" or "pin" or "put" or "place" && !tree.IsPassive(relation.Trigger) && tree.SubjectOf(relation.Trigger) >= 0;

    /// <summary>Whether the question takes it for granted: "why did it cause an uproar?"</summary>
    public static bool IsPresupposed(Sentence tree, int trigger)
    {
        foreach (var child in tree.Children(trigger))
            if (child < trigger && tree[child].Lemma is "why" or "how" && tree[child].Is("advmod")) return true;

        return false;
    }

    /// <summary>Whether the sentence puts it as an error or an open question: "it is a myth that", "whether the wall brought peace".</summary>
    public static bool IsDisowned(Sentence tree, int trigger)
    {
        for (var at = trigger; at >= 0; at = tree[at].Head)
        {
            if (Clauses.Marked(tree, at, "whether") || IsAsked(tree, at) || IsReplaced(tree, at)) return true;
            foreach (var child in tree.Children(at))
                if (child < at && tree[child].Relation is "nsubj:outer" or "csubj" or "csubj:outer" && Enumerable.Range(tree.Subtree(child).First, tree.Subtree(child).End - tree.Subtree(child).First).Any(word => Disowning.Contains(tree[word].Lemma))) return true;

            if (!(tree[at].Relation is "ccomp" or "csubj" or "xcomp" or "acl" or "conj" || tree[at].Is("csubj")) || tree[at].Head < 0) continue;

            // "it would be too much to say that", "it would be a mistake to think that"
            var above = tree[at].Head;
            if (Stances.IsReporting(tree[at].Lemma) && tree[at].Relation is "acl" or "csubj" && tree[above].Lemma is "mistake" or "error") return true;
            if (tree[at].Is("csubj") && tree.Child(above, "advmod") is >= 0 and var degree && tree[degree].Lemma == "too") return true;
            if (at != trigger && Disowning.Contains(tree[at].Lemma) || tree[at].Relation != "conj" && Disowning.Contains(tree[above].Lemma)) return true;
        }

        return false;
    }

    /// <summary>Whether somebody only wants or forbids what a clause tells of: "asked the king to launch a crusade", "proposed that he build it".</summary>
    public static bool IsAsked(Sentence tree, int verb)
    {
        var first = verb;
        while (tree[first].Is("conj") && tree[first].Head is >= 0 and var before && tree.Child(first, "nsubj") < 0) first = before;
        if (tree[first].Xpos != "VB" || tree[first].Head is not (>= 0 and var above)) return false;
        if (Clauses.Marked(tree, first, "to")) return tree[first].Relation is "xcomp" or "ccomp" or "advcl" && Asking.Contains(tree[above].Lemma);
        return tree[first].Relation is "ccomp" or "acl" && Clauses.Marked(tree, first, "that") && tree.Child(first, "aux") < 0;
    }

    /// <summary>Whether something else was done in its stead: "rather than founding an order", "instead of supporting the strike".</summary>
    public static bool IsReplaced(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && tree[child].Relation is "mark" or "cc" or "case" && tree[child].Lemma is "rather" or "instead" && tree[verb].Upos == Upos.Verb) return true;

        return false;
    }

    /// <summary>Whether a sentence only takes back the one before: "They weren't.", "It did not."</summary>
    public static bool TakesBack(Sentence tree)
    {
        var denied = false;
        foreach (var token in tree.Tokens)
        {
            denied |= token.Lemma is "not" or "n't" || token.Form is "n't" or "n’t" or "not";
            if (token.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num || (token.Upos == Upos.Verb && token.Lemma is not ("do" or "be"))) return false;
        }

        return denied && tree.Count <= 6;
    }

    /// <summary>The head of whoever denies it: "Gibbon denied that lead poisoning caused the fall"; -1 when nobody does.</summary>
    public static int Denier(Sentence tree, int trigger)
    {
        for (var at = trigger; tree[at].Head >= 0; at = tree[at].Head)
        {
            var above = tree[at].Head;
            if (tree[at].Is("ccomp") && Denials.Contains(tree[above].Lemma)) return tree.SubjectOf(above);
            // "rejected the notion that"
            if (tree[at].Is("acl") && tree[above] is { Relation: "obj", Head: >= 0 and var verb } && Stances.IsNotion(tree[above].Lemma) && Denials.Contains(tree[verb].Lemma)) return tree.SubjectOf(verb);
        }

        return -1;
    }

    /// <summary>What is denied and what is told in its stead, of "not by hunger but by a rumour"; null when nothing of it is denied by itself.</summary>
    public static (Relation Denied, Relation? Told)? Contrast(Sentence tree, Relation relation)
    {
        if (IsNotOnly(tree, relation.Trigger)) return null;

        foreach (var isSource in (ReadOnlySpan<bool>)[true, false])
        {
            var argument = isSource ? relation.Source : relation.Target;
            if (argument.Sentence != tree || tree[argument.Head].Upos is not (Upos.Noun or Upos.Propn)) continue;
            if (tree[relation.Trigger].Relation.EndsWith("relcl", StringComparison.Ordinal) && tree.Child(argument.Head, "cop") < 0 && (tree[relation.Trigger].Head == argument.Head || (argument.Head < relation.Trigger && tree[argument.Head].Head == tree[relation.Trigger].Head))) continue; // "accepted neither plea, which": that they did not.

            var isDenied = Stances.IsDenied(tree, argument.Head);
            if (!isDenied && relation.Stance.Modality != Modality.Negated) continue;

            foreach (var child in tree.Children(argument.Head))
            {
                if (!tree[child].Is("conj") || tree.Child(child, "cc") is not (>= 0 and var joint) || tree[joint].Lemma != "but" || Stances.IsDenied(tree, child)) continue;

                var (first, end) = tree.Subtree(child);
                var other = argument with { Head = child, Words = new(first, end) };
                var stance = relation.Stance;
                var firm = stance with { Modality = stance.Modality != Modality.Negated ? stance.Modality : stance.Speaker >= 0 ? Modality.Reported : Modality.Asserted };
                var told = relation with { Stance = firm, Source = isSource ? other : relation.Source, Target = isSource ? relation.Target : other };
                return (relation with { Stance = stance with { Modality = Modality.Negated } }, told);
            }

            if (isDenied) return (relation with { Stance = relation.Stance with { Modality = Modality.Negated } }, null);
        }

        return null;
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
