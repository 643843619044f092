using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>What stands behind a verb and its object without which neither says anything: "treated the slaves as property".</content>
static partial class ClauseNamer
{
    // How many tokens the words of a clause may go on beyond their usual end to reach what they lead up to.
    const int Furthest = 20;

    // What somebody is taken for: "regarded the rebels as traitors".
    static readonly FrozenSet<string> Regarding = FrozenSet.ToFrozenSet(["regard", "treat", "view", "perceive", "portray", "brand", "label", "classify", "identify"]);

    // What somebody is made: "was created a count", "declared the city open".
    static readonly FrozenSet<string> Ranking = FrozenSet.ToFrozenSet(["create", "declare", "proclaim", "pronounce", "deem"]);

    // What somebody is at, told behind the noun for it: "engaged in piracy".
    static readonly FrozenDictionary<string, string> Pursuits = new Dictionary<string, string>
    {
        ["engage"] = "in", ["return"] = "to", ["interfere"] = "with", ["resort"] = "to", ["convert"] = "to", ["object"] = "to", ["adhere"] = "to", ["consent"] = "to", ["submit"] = "to", ["comply"] = "with", ["persist"] = "in", ["indulge"] = "in",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Whoever does these does them to say or to repeat something.
    static readonly FrozenSet<string> Uttering = FrozenSet.ToFrozenSet(["observe", "remark", "reply", "comment", "exclaim", "quip", "retort", "conclude", "recall", "repeat", "insist", "quote"]);

    /// <summary>What a verb and its object say too little without: "regarded the rebels as traitors", "was created a count", "placed the duke in charge"; -1 where nothing is wanting.</summary>
    static int Complement(Sentence tree, int verb)
    {
        var lemma = tree[verb].Lemma;
        if (tree.IsPassive(verb) ? Undergoing(tree, verb) < 0 : tree.ObjectOf(verb) < verb) return -1;

        foreach (var child in tree.Children(verb))
        {
            if (child < verb) continue;
            if (Ranking.Contains(lemma) && tree[child].Is("xcomp") && tree[child].Upos is Upos.Noun or Upos.Propn or Upos.Adj && tree[tree.Subtree(child).First].Upos != Upos.Adp) return child;
            if (Regarding.Contains(lemma) && tree[child].Relation is "obl" or "advcl" or "xcomp" && Clauses.Marked(tree, child, "as")) return child;
            if (lemma == "place" && tree[child].Is("obl") && tree.MentionOf(child) is not { Kind: MentionKind.Time } && (Clauses.Marked(tree, child, "in") || Clauses.Marked(tree, child, "under") || Clauses.Marked(tree, child, "on"))) return child;
        }

        return Bidden(tree, verb);
    }

    // "placed the duke, a former soldier, in charge": with what stands behind the words that were cut.
    static string Completed(Referents referents, SceneSentence sentence, int index, int verb, int end, int subject, string rest)
    {
        var tree = sentence.Tree;
        if (Complement(tree, verb) is not (>= 0 and var complement) || tree.Subtree(complement).First is var first && first < end) return rest;

        var behind = Rest(referents, sentence, index, complement, first, Math.Min(Ends(tree, complement).End, complement + LongestRest), subject);
        return rest.Length > 0 ? $"{rest} {behind}" : behind;
    }

    // "the return of the prisoner to mathematics", "the engagement of the sailors in piracy"; who returned to a town or to his friends has simply returned.
    static string Pursuit(Referents referents, SceneSentence sentence, int index, int verb)
    {
        var tree = sentence.Tree;
        if (!Pursuits.TryGetValue(tree[verb].Lemma, out var link)) return "";

        foreach (var child in tree.Children(verb))
        {
            if (child < verb || tree.Subtree(child).First != verb + 1 || !tree[child].Is("obl") || !Clauses.Marked(tree, child, link) || tree.MentionOf(child) is { Kind: MentionKind.Time }) continue;
            if (link == "to" && tree[verb].Lemma == "return" && (tree.MentionOf(child) is { Kind: MentionKind.Place or MentionKind.Person or MentionKind.Organization } || referents.At(index, child) is { Kind: Graph.EntityKind.Place or Graph.EntityKind.Person or Graph.EntityKind.Organization })) continue;
            return Words(referents, sentence, index, child) is { } words ? $" {link} {words}" : "";
        }

        return "";
    }

    // "expressed the wish that librarians become fluent", "denied the claim that": the wish says nothing without what is wished; -1 where there is none.
    static int Content(Sentence tree, int thing)
    {
        if (thing < 0 || tree[thing].Lemma is not ("wish" or "hope" or "fear" or "belief" or "view" or "opinion" or "concern" or "desire" or "conviction" or "fact" or "idea" or "claim")) return -1;

        foreach (var child in tree.Children(thing))
            if (child > thing && tree[child].Relation is "acl" or "acl:relcl" or "ccomp" && tree.Subtree(child).First == thing + 1 && tree.Has(thing + 1, "that") && tree.Child(child, "nsubj") > thing + 1) return child;

        return -1;
    }

    /// <summary>Where the words of a clause end so that none of its clauses is left without its predicate: "noted that the height to which the water rose" goes on to "was related to the pressure", or is cut before "that".</summary>
    static int Whole(Sentence tree, int verb, int end)
    {
        for (var depth = 0; depth < 3; depth++)
        {
            var (open, first) = Open(tree, verb, end);
            if (open < 0) return end;

            var (last, core) = Ends(tree, open);
            var goal = core > open + 1 && tree.Child(open, "expl") < 0 && tree.Child(open, "ccomp") < 0 ? core : last;
            // "is neither clear nor developed"
            if (tree.Child(open, "cc:preconj") >= 0 && tree.Child(open, "conj") is var both && both > open) goal = Math.Max(goal, both + 1);
            if (goal - verb > Furthest) goal = First(tree, open);
            if (goal - verb > Furthest) goal = open + 1;
            if (goal - verb > Furthest || goal <= end || Stop(tree, verb, verb + 1, goal) < goal) return first;

            end = goal;
        }

        return end;
    }

    // "was related to the pressure in the pipe": to the pressure, at least.
    static int First(Sentence tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (child > predicate && tree[child].Relation is "obj" or "obl" or "xcomp") return child + 1;

        return predicate + 1;
    }

    // The first clause that begins before some end while its predicate stands behind it, or ends with it and wants more: "suggests that there are".
    static (int Predicate, int First) Open(Sentence tree, int verb, int end)
    {
        for (var at = verb + 1; at < Math.Min(tree.Subtree(verb).End, end + Furthest); at++)
        {
            if (!(tree[at].Is("ccomp") || (tree[at].Is("acl") && Clauses.Marked(tree, at, "that")) || IsOfWhat(tree, at)) || !tree.IsBelow(at, verb)) continue;
            if (tree.Subtree(at).First is var first && first > verb && first < end && (at >= end || (at == end - 1 && tree[at].Upos != Upos.Noun && (tree.Child(at, "expl") >= 0 || tree.Child(at, "ccomp") > at || tree.Child(at, "xcomp") > at)))) return (at, first);
        }

        return (-1, -1);
    }

    // "listened to what the women were complaining about"
    static bool IsOfWhat(Sentence tree, int clause) => tree[clause] is { Relation: "acl:relcl", Head: >= 0 and var what } && tree[what] is { Xpos: "WP", Lemma: "what" };

    // "Flight of the women and children": those who did it together are named together; of more than four the first stands for all.
    static string Together(Referents referents, SceneSentence sentence, int index, int verb, int subject, string named)
    {
        const int Most = 4;

        var tree = sentence.Tree;
        // "Lawyer and soldier William Travis": one man.
        var bearer = tree.Child(subject, "appos") is var name && name > subject && tree[name].Upos == Upos.Propn && tree[name - 1].Is("conj") ? name : -1;
        var names = new List<string> { bearer >= 0 && Words(referents, sentence, index, bearer) is { } known ? known : named };
        foreach (var child in tree.Children(subject))
        {
            if (!tree[child].Is("conj") || child < bearer || (child > verb && subject < verb)) continue;
            if (tree[child].Upos is not (Upos.Noun or Upos.Propn) || (tree.Child(child, "cc") is >= 0 and var or && tree[or].Lemma != "and") || names.Count == Most || Words(referents, sentence, index, child) is not { } other) return names[0];
            if (!names.Contains(other)) names.Add(other);
        }

        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    // Where the words break off: at a comma, or at what tells why.
    static int Stop(Sentence tree, int but, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (at > but && (tree[at].Form is "," or ";" or ":" or "(" or "–" or "—" || tree[at].Lemma is "because" or "owing" or "thanks" || (tree.Has(at, "by") && at + 1 < tree.Count && tree.Has(at + 1, "means")) || (tree.Has(at, "for") && at + 2 < tree.Count && tree.Has(at + 2, "of") && tree[at + 1].Lemma is "want" or "lack" or "fear") || (tree[at].Lemma == "as" && at + 2 < tree.Count && tree[at + 2].Lemma is "result" or "consequence"))) return at;

        return end;
    }

    // Without the words at the end that lead up to something: "the hard drives were", "the penitentiary in", "the second player to have".
    static int Trimmed(Sentence tree, int first, int end)
    {
        while (end > first + 1)
        {
            var last = end - 1;
            // "learned what the facts are"
            if (IsClosing(tree, first, last) || (tree[last] is { Upos: Upos.Aux, Relation: "cop" or "ccomp" or "acl:relcl", Head: >= 0 and var of } && of < last)) break;
            if ((tree[last].Relation != "compound:prt" && tree[last].Upos is Upos.Punct or Upos.Adp or Upos.Det or Upos.Aux or Upos.Cconj or Upos.Sconj or Upos.Part) || tree[last].Xpos is "WP" or "WDT" or "WRB") end--;
            else if (tree[last].Upos == Upos.Adv && tree[last].Lemma is "merely" or "only" or "partly" or "just" or "largely" or "mainly" or "even" or "also" or "instead") end--;
            else if (last > first + 1 && tree[last].Lemma is "have" or "be" or "do" && tree.Has(last - 1, "to")) end -= 2;
            else if (tree[last].Xpos == "JJ" && tree.Child(last, "det") is >= 0 and var article && article > first + 1 && tree[article].Lemma is "a" or "an") end = article; // "as a violent, though pure, passion"
            else if (Phrase.Untorn(tree, first, end) is var sound && sound < end) end = sound;
            else break;
        }

        return end;
    }

    static bool IsClosing(Sentence tree, int first, int last) => tree[last].Form is "\"" or "”" or "''" && Enumerable.Range(first, last - first).Count(at => tree[at].Form is "\"" or "“" or "``") % 2 == 1;

    // "calling himself "Norton": of quotation marks that were torn apart none is left.
    internal static string Unquoted(string words) =>
        words.Count(letter => letter == '"') % 2 == 1 ? words.Remove(words.LastIndexOf('"'), 1) : words.Contains('“', StringComparison.Ordinal) != words.Contains('”', StringComparison.Ordinal) ? words.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal) : words;
}
