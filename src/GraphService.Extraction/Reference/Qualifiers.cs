using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What the words around a relation change in it: degree, denial, purpose.</summary>
static partial class Qualifiers
{
    static readonly string[] Denials = ["deny", "dispute", "refute", "reject"];

    static readonly string[] Aims =
        ["meet", "want", "hope", "plan", "intend", "aim", "seek", "agree", "decide", "promise", "threaten", "vote", "fight", "work", "struggle", "wish", "demand", "prepare", "offer"];

    // What is done by them is done: "managed to prevent", "was enough to cause".
    static readonly string[] Realised =
        ["help", "manage", "serve", "seem", "appear", "come", "tend", "begin", "start", "continue", "go", "suffice", "combine", "conspire", "contrive", "do", "able", "unable", "powerless", "incapable", "enough", "sufficient", "likely", "have", "fail", "refuse", "cease", "use", "prove", "bind", "be", "say", "believe", "think", "know", "suppose", "allege", "hold"];

    // "asked him to", "was forbidden to": whether he did so they do not say.
    static readonly string[] Asking = ["ask", "urge", "beg", "request", "invite", "implore", "entreat", "petition", "plead", "exhort", "press", "call", "challenge", "advise", "forbid", "prohibit"];

    // What is so called is denied: "it is a myth that", "has been discredited".
    static readonly string[] Rejecting = ["reject", "refute", "discredit", "disprove", "abandon", "dismiss", "discard"];
    static readonly string[] False = ["wrong", "false", "untrue", "myth", "misconception", "mistaken", "nonsense", "incorrect", "fallacy", "legend", "misleading"];

    // "It is an exaggeration that", "what people get wrong is that": the text does not stand by it.
    static readonly string[] Disowning = [.. False, "simplistic", "simple", "simplification", "exaggeration", "exaggerated"];

    // Before a yes or a no.
    static readonly string[] Surely = ["probably", "almost", "certainly", "definitely", "surely", "well"];

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

        var isOneOf = (relation.Stance.Modality == Modality.Negated && IsOnlyOne(tree, trigger)) || tree[trigger].Upos == Upos.Noun && tree[trigger].Is("nmod") && tree[tree[trigger].Head].Lemma is "one" or "part" or "some";
        return isOneOf ? LinkType.ContributedTo : relation.Type;
    }

    // "made peace possible" is less than causing it, "made peace impossible" the opposite.
    static LinkType Made(string outcome) => outcome switch
    {
        "possible" or "easy" or "easier" => LinkType.Enabled,
        "impossible" or "illegal" or "unlawful" or "unnecessary" or "unthinkable" => LinkType.Prevented,
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
        if (token.Head >= 0 && (Stances.IsVain(tree, token.Head) || Stances.IsTooMuch(tree, token.Head, first))) return false; // "did nothing to stop the war": it did not.

        var isPurpose = token.Relation is "advcl" or "acl" || (token.Is("xcomp") && (Aims.Contains(tree[token.Head].Lemma) || (IsOfDone(relation.Type) && Trying.Contains(tree[token.Head].Lemma))));
        if (relation.Type.Info.Family == LinkFamily.Causal && token.Is("xcomp") && !Realised.Contains(tree[token.Head].Lemma)) isPurpose = true;
        return relation.Rule.Kind == RuleKind.Verb && token.Xpos == "VB" && isPurpose && Clauses.Marked(tree, first, "to");
    }

    static bool IsOfDone(LinkType type) => type is LinkType.Killed or LinkType.Invaded or LinkType.Suppressed or LinkType.Created or LinkType.DeclaredWarOn or LinkType.Disclosed or LinkType.Succeeded;

    /// <summary>Whether somebody named in the sentence ascribes the effect to the cause: "historians attribute the defeat to fever".</summary>
    public static bool IsAscribed(Sentence tree, Relation relation) =>
        relation.Rule.Id is "attribute" or "blame-on" or "blame-laid" or "blame-thing" or "connect-with" && relation.Sentence == tree && !tree.IsPassive(relation.Trigger) && tree.SubjectOf(relation.Trigger) is >= 0 and var subject
        && (tree[relation.Trigger].Lemma is "attribute" or "ascribe" or "credit" or "blame" or "lay" or "pin" or "put" or "place" || tree.MentionOf(subject) is { Kind: MentionKind.Person });

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
            // "The claim that it caused the famine is false"
            if (tree[at].Is("acl") && tree[above].Is("nsubj") && Stances.IsNotion(tree[above].Lemma) && tree[above].Head is >= 0 and var judged && (Disowning.Contains(tree[judged].Lemma) || Rejecting.Contains(tree[judged].Lemma))) return true;
            if (Stances.IsReporting(tree[at].Lemma) && tree[at].Relation is "acl" or "csubj" && tree[above].Lemma is "mistake" or "error") return true;
            if (tree[at].Is("csubj") && tree.Child(above, "advmod") is >= 0 and var degree && tree[degree].Lemma == "too") return true;
            if (at != trigger && Disowning.Contains(tree[at].Lemma) || tree[at].Relation != "conj" && Disowning.Contains(tree[above].Lemma)) return true;
        }

        return false;
    }

    /// <summary>Whether the sentence says that it is not so: "it is a myth that", "the claim that ... is false", "it is not true that", "was wrongly blamed on".</summary>
    public static bool IsRefuted(Sentence tree, int trigger)
    {
        foreach (var child in tree.Children(trigger))
            if (tree[child].Is("advmod") && tree[child].Lemma is "wrongly" or "falsely" or "mistakenly" or "erroneously" or "incorrectly") return true;

        for (var at = trigger; tree[at].Head is >= 0 and var above; at = above)
        {
            if (tree[at].Relation is "csubj" or "ccomp" && (False.Contains(tree[above].Lemma) ? !Undone.IsDenied(tree, above) : tree[above].Lemma is "true" or "correct" && Undone.IsDenied(tree, above))) return true;
            if (tree[at].Is("acl") && tree[above].Is("nsubj") && Stances.IsNotion(tree[above].Lemma) && tree[above].Head is >= 0 and var judged && !Undone.IsDenied(tree, judged)
                && (False.Contains(tree[judged].Lemma) || Rejecting.Contains(tree[judged].Lemma))) return true;
            if (tree[at].Relation is "acl:relcl" or "advcl" or "parataxis") return false;
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
            if (token.Lemma is "alone" or "itself" or "themselves" or "only" or "just" or "entirely" or "wholly" or "exactly" or "necessarily" or "always" or "quite") return false; // "Not entirely."
            denied |= token.Lemma is "not" or "n't" || token.Form is "n't" or "n’t" or "not";
            if (token.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num || (token.Upos == Upos.Verb && token.Lemma is not ("do" or "be"))) return false;
        }

        return denied && tree.Count <= 6;
    }

    /// <summary>Whether the sentence ends by taking back what somebody is said to think: "many think that it freed all slaves, but it did not", "but this is not true".</summary>
    public static bool TakesBackAtEnd(Sentence tree, int trigger)
    {
        const int Longest = 8;

        var end = tree.Count - 1;
        while (end > trigger && tree[end].Upos == Upos.Punct) end--;
        for (var but = end - 1; but > trigger && but > end - Longest; but--)
        {
            if (tree[but].Lemma is not ("but" or "although" or "though" or "yet" or "when") || tree[but + 1].Lemma is not ("it" or "this" or "that" or "these" or "they") || but + 2 > end || tree[but + 2].Lemma is not ("do" or "be" or "have" or "will")) continue;
            // "but they are wrong": who think so.
            if (tree[but + 1].Lemma == "they" && tree[but + 2].Lemma == "be") continue;

            // What follows is a denial and nothing else, or says that it is false.
            var isDenied = false;
            for (var at = but + 3; at <= end; at++)
            {
                if (tree[at].Lemma is "not" or "n't" or "never" || tree[at].Form is "n’t") isDenied = true;
                else if (!(isDenied ? tree[at].Lemma is "true" or "so" or "correct" or "right" or "the" or "case" or "really" or "actually" : False.Contains(tree[at].Lemma) || tree[at].Lemma is "a" or "in" or "fact" or "simply")) return false;
            }

            return isDenied || False.Contains(tree[end].Lemma);
        }

        return false;
    }

    /// <summary>Whether a sentence asks for a yes or a no, and not for one of two things.</summary>
    public static bool IsAskedWhether(Sentence tree)
    {
        var first = tree[0].Upos is Upos.Cconj or Upos.Adv && tree.Count > 1 ? 1 : 0;
        return tree[tree.Count - 1].Form == "?" && tree[first].Upos == Upos.Aux && !Enumerable.Range(0, tree.Count).Any(at => tree[at].Lemma == "or");
    }

    /// <summary>Whether a question asks for what a relation tells, and does not take it for granted: its trigger stands in the main clause, or joins a clause to it.</summary>
    public static bool IsAskedItself(Relation relation)
    {
        var tree = relation.Sentence;
        var at = relation.Trigger;
        if (relation.Rule.Kind == RuleKind.Joint && tree[at].Head is >= 0 and var joined && tree[joined].Relation is "advcl" or "obl" && tree[joined].Head >= 0) at = tree[joined].Head;
        for (; tree[at].Head >= 0; at = tree[at].Head)
            if (tree[at].Relation is "acl" or "acl:relcl" or "advcl" or "ccomp" or "csubj" or "parataxis" or "appos") return false;

        return true;
    }

    /// <summary>Whether a sentence answers yes or no, and the last word that does: "No, it did not", "Hardly.", "Probably not"; null when it does neither.</summary>
    public static (bool IsSo, int Last)? Reply(Sentence tree)
    {
        if (TakesBack(tree)) return (false, tree.Count - 1);

        if (Starts(tree, "of", "course")) return (!tree.Has(2, "not"), 1);
        if (Starts(tree, "far", "from", "it") || Starts(tree, "on", "the", "contrary")) return (false, 2);
        if (Starts(tree, "without", "a", "doubt")) return (true, 2);

        var at = 0;
        while (at < Math.Min(2, tree.Count - 1) && Surely.Contains(tree[at].Form, StringComparer.OrdinalIgnoreCase)) at++;
        var end = at + 1 < tree.Count && tree.Has(at, "not") && (tree.Has(at + 1, "at") || tree.Has(at + 1, "so")) ? at + (tree.Has(at + 1, "at") ? 3 : 2) : at + 1;
        if (end < tree.Count && tree[end].Upos != Upos.Punct) return null;
        // "Yes, in part": neither.
        for (var word = at; word < tree.Count; word++)
            if (tree[word].Lemma is "partly" or "partially" or "part" or "extent" or "degree") return null;
        if (tree.Has(at, "no") || tree.Has(at, "not") || tree.Has(at, "hardly")) return (false, at);
        return at == 0 && tree.Has(at, "yes") ? (true, at) : null;
    }

    static bool Starts(Sentence tree, params ReadOnlySpan<string> words)
    {
        if (tree.Count <= words.Length) return false;
        for (var at = 0; at < words.Length; at++)
            if (!tree.Has(at, words[at])) return false;

        return true;
    }

    /// <summary>The head of whoever denies it: "Gibbon denied that lead poisoning caused the fall"; -1 when nobody does.</summary>
    public static int Denier(Sentence tree, int trigger)
    {
        for (var at = trigger; tree[at].Head >= 0; at = tree[at].Head)
        {
            var above = tree[at].Head;
            if (Undone.IsDenied(tree, above)) continue; // "No one denies that"
            if (tree[at].Is("ccomp") && Denials.Contains(tree[above].Lemma)) return tree.SubjectOf(above);
            // "rejected the notion that"
            if (tree[at].Is("acl") && tree[above] is { Relation: "obj", Head: >= 0 and var verb } && Stances.IsNotion(tree[above].Lemma) && Denials.Contains(tree[verb].Lemma)) return tree.SubjectOf(verb);
        }

        return -1;
    }

    /// <summary>Whether somebody did what the one clause tells in order that there be what the other tells: "built a fleet so that Russia would rule the sea".</summary>
    public static bool IsHoped(Sentence tree, int deed, int clause)
    {
        if (tree[deed].Upos != Upos.Verb || !Happenings.IsDeed(tree[deed].Lemma) || Undone.IsDenied(tree, clause)) return false;

        var doer = tree.IsPassive(deed) ? tree.Agent(deed) : tree.Doer(deed);
        if (doer < 0 ? !tree.IsPassive(deed) : tree[doer].Xpos != "PRP" && tree.MentionOf(doer) is not { Kind: MentionKind.Person or MentionKind.Organization or MentionKind.Place }) return false;

        // "so many that"
        foreach (var child in tree.Children(deed))
            if (child > deed && tree[child].Is("obj") && tree.Has(tree.Subtree(child).First, "so")) return false;

        foreach (var child in tree.Children(clause))
            if (tree[child] is { Relation: "aux", Lemma: "can" or "could" or "may" or "might" or "would" }) return true;

        return false;
    }
}
