using GraphService.Language;

namespace GraphService.Extraction;

/// <content>What is joined to a word by "and", "or" or a list.</content>
sealed partial class Standing
{
    static IEnumerable<Referent> Joined(int index, RelationArgument argument, Func<int, Referent?> one, bool isTrigger = false) =>
        index < 0 ? [] : Siblings(argument.Sentence, argument.Head, isTrigger).Select(one).OfType<Referent>().Distinct();

    // Of "disputes over trade and the seizure of the ship" only the disputes are over trade: then they are the trigger.
    static IEnumerable<int> Siblings(Sentence tree, int head, bool isTrigger = false)
    {
        // "a combination of hunger and taxation"
        if (tree[head].Lemma is "combination" or "mixture" or "mix" && Below(tree, head, "of") is >= 0 and var first)
        {
            foreach (var part in Siblings(tree, first)) yield return part;
            yield break;
        }

        // "three factors: hunger, debt and fear"
        if (tree[head].Xpos == "NNS" && Answers.IsCause(tree[head].Lemma) && Parts(tree, head).Skip(1).ToList() is { Count: > 0 } listed)
        {
            foreach (var part in listed) yield return part;
            yield break;
        }

        yield return head;
        int[] above = tree[head].Is("nmod") ? [.. Alike(tree, tree[head].Head)] : [];
        foreach (var child in tree.Children(head).ToArray())
        {
            if (!tree[child].Is("conj") || child < head || IsRuledOut(tree, child) || above.Contains(child)) continue;
            if (IsContrary(tree, child)) break; // "not of hunger but of typhus and fever"
            if (IsNominal(tree, child) && IsNominal(tree, head))
                foreach (var further in Siblings(tree, child)) yield return further;
            else if (tree.Child(child, "expl") >= 0 && tree.Child(head, "expl") >= 0 && tree[child].Lemma == "be") yield return child;
            else if (tree[child].Upos == Upos.Verb && tree[head].Upos == Upos.Verb && tree[child].Xpos == tree[head].Xpos && tree.Child(child, "nsubj") < 0 && (tree[head].Xpos is "VB" or "VBG" || tree.Child(head, "mark") >= 0)) yield return child;
        }

        if (IsContrary(tree, head))
        {
            foreach (var other in tree.Children(tree[head].Head).ToArray())
                if (other > head && tree[other].Is("conj") && IsNominal(tree, other) && !IsRuledOut(tree, other)) yield return other;
        }

        foreach (var like in isTrigger ? [] : Alike(tree, head)) yield return like;
        if (!isTrigger && Companion(tree, head) is >= 0 and var beside) yield return beside;

        // "resulted from the strikes, from the famine and from the war": the preposition is said again.
        if (IsNominal(tree, head) && Astray(tree, head) is >= 0 and var astray) yield return astray;
        if (!IsNominal(tree, head) || tree[head].Head < 0 || Preposition(tree, head) is not (>= 0 and var word)) yield break;

        // "less by the purge than by the surprise, by a faulty plan and by ..."
        var whole = tree[head].Head;
        while (IsNominal(tree, whole) && tree[whole].Is("obl") && tree[whole].Head >= 0) whole = tree[whole].Head;
        for (var at = head + 1; at < tree.Subtree(whole).End; at++)
        {
            if (!IsNominal(tree, at) || tree[at].Head == head || tree.Child(at, "case") is not (> 0 and var again) || tree[again].Lemma != tree[word].Lemma) continue;
            if (tree[again - 1].Form == "," || tree[again - 1].Lemma is "and" or "or") yield return at;
        }
    }

    // That of "than by the surprise" too; -1 where none of those stands there that are said again.
    static int Preposition(Sentence tree, int head)
    {
        foreach (var child in tree.Children(head))
            if (child < head && tree[child].Is("case") && tree[child].Lemma is "from" or "by" or "of" or "to") return child;

        return -1;
    }

    // "deforestation, coupled with heavy rain", "the drought, together with the war"; -1 when nothing is.
    static int Companion(Sentence tree, int head)
    {
        if (!IsNominal(tree, head)) return -1;

        for (var at = head + 1; at < Math.Min(tree.Count - 2, tree.Subtree(head).End); at++)
        {
            if (!tree.Has(at + 1, "with") || !(tree[at].Lemma is "couple" or "combine" && tree[at].Head == head || tree[at].Form is "together" or "along" or "coupled" or "combined") || tree[at - 1].Form != ",") continue;

            var noun = tree[at + 1].Head > at + 1 && tree[at + 1].Relation == "case" ? tree[at + 1].Head : -1;
            return noun > at && IsNominal(tree, noun) && tree.MentionOf(noun) is not { Kind: MentionKind.Person or MentionKind.Place or MentionKind.Organization } ? noun : -1;
        }

        return -1;
    }

    // "the sale of offices and the preparations for a new war": the parser may join the second to the offices.
    static IEnumerable<int> Alike(Sentence tree, int head)
    {
        if (!IsNominal(tree, head) || Answers.IsCause(tree[head].Lemma) || Answers.IsResult(tree[head].Lemma)) yield break;

        foreach (var part in tree.Children(head).ToArray())
        {
            if (part < head || !tree[part].Is("nmod") || tree[part].Upos != Upos.Noun) continue;
            foreach (var other in tree.Children(part).ToArray())
            {
                if (other < part || !tree[other].Is("conj") || tree[other].Upos != Upos.Noun || tree.Child(other, "det") < 0 || tree.Child(other, "case") >= 0 || IsRuledOut(tree, other)) continue;
                if (other + 1 < tree.Count && tree[other + 1].Upos == Upos.Adp && (tree.Child(part, "det") < 0 || (Clauses.Marked(tree, part, "of") && tree.Has(other + 1, "of")))) yield return other;
            }
        }
    }

    // "not of hunger but of typhus"
    static bool IsContrary(Sentence tree, int conjunct) => tree[conjunct] is { Relation: "conj", Head: >= 0 and var first } && tree.Child(conjunct, "cc") is >= 0 and var joint && tree.Has(joint, "but") && Stances.IsDenied(tree, first) && !Enumerable.Range(tree.Subtree(first).First, first - tree.Subtree(first).First).Any(at => tree[at].Lemma is "only" or "merely" or "just" or "simply");

    // "the title rather than the crown", "decisions, and not some law"
    static bool IsRuledOut(Sentence tree, int conjunct)
    {
        if (Qualifiers.IsInstead(tree, conjunct)) return true;
        foreach (var child in tree.Children(conjunct))
            if (child < conjunct && tree[child].Lemma is "rather" or "than" or "not" or "instead" or "without") return true;

        return false;
    }
}
