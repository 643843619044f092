using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Clauses that give reasons, what came of them, and what those of a list are told of.</content>
sealed partial class Standing
{
    // "because the USA never joined and it had no army", "because people wanted to drink, there were too few agents, and policemen took bribes": all of them.
    static List<int> Reasons(Relation relation)
    {
        var (tree, head) = (relation.Sentence, relation.Source.Head);
        if (relation.Rule.Id is not ("because" or "since") || relation.Source.Sentence != tree || !tree[head].Is("advcl") || head < relation.Trigger) return [];

        var own = Following(tree, head, head).Where(clause => tree.Child(clause, "cc") is >= 0 and var and && tree[and - 1].Form != ",").ToList();
        if (own.Count > 0 || tree[head].Head is not (>= 0 and var matrix) || matrix > head) return own;

        // The parser may take the rest of a list for more of what came of it.
        var further = Following(tree, matrix, head).ToList();
        return further is [var second, _, ..] && tree.Child(second, "cc") < 0 && tree.Child(further[^1], "cc") >= 0 ? further : [];
    }

    // "As a result of the plague, wages rose and serfdom declined"
    static bool IsFronted(Relation relation) => relation.Rule.Kind == RuleKind.Joint && relation.Type == LinkType.Caused && relation.Source.Sentence == relation.Sentence && relation.Width == 0
        && relation.Source.Head < relation.Target.Head && relation.Trigger <= 1 && relation.Sentence.Root == relation.Target.Head;

    // "As a result, the emperor was captured and the empire fell": both; not so "he abdicated, and his son built a palace", "and died ten years later".
    static IEnumerable<int> Ensuing(RelationArgument argument)
    {
        var (tree, head) = (argument.Sentence, argument.Head);
        foreach (var sibling in Siblings(tree, head).ToList()) yield return sibling;
        if (tree[head].Upos != Upos.Verb) yield break;

        foreach (var child in tree.Children(head).ToArray())
        {
            if (child < head || !tree[child].Is("conj") || tree[child].Upos != Upos.Verb || !tree[child].IsPast || tree.Child(child, "cc") is not (> 0 and var joint) || !tree.Has(joint, "and") || tree[joint - 1].Form == ",") continue;
            if (tree.Child(child, "nsubj") < 0 && tree.Child(child, "nsubj:pass") < 0) continue;
            if (!tree.Children(child).ToArray().Any(other => tree.MentionOf(other) is { Kind: MentionKind.Time } || tree[other].Lemma == "later")) yield return child;
        }
    }

    // Clauses with subjects of their own that "and" or a comma joins to one, behind a word.
    static IEnumerable<int> Following(Sentence tree, int clause, int behind)
    {
        foreach (var child in tree.Children(clause).ToArray())
        {
            if (child < behind || !tree[child].Is("conj") || !tree.IsClause(child) || tree.Child(child, "mark") >= 0 || (tree.Child(child, "cc") is >= 0 and var joint && tree[joint].Lemma != "and")) continue;
            if ((tree.Child(child, "nsubj") >= 0 || tree.Child(child, "nsubj:pass") >= 0) && !tree.Children(child).ToArray().Any(other => tree[other].Lemma is "so" or "then" or "therefore" or "thus" or "later" or "soon" or "finally" or "eventually")) yield return child;
        }
    }

    // "to disputes, war, and fear of decline": the parser may hang the last of a list on its "and"; -1 where it does not.
    static int Astray(Sentence tree, int head)
    {
        var isList = false;
        for (var at = head + 1; at < tree.Count; at++)
        {
            if (tree[at].Form is ";" or ":" || (tree[at].Upos == Upos.Verb && tree[at].Xpos is "VBD" or "VBZ" or "VBP")) return -1;
            if (tree[at] is { Relation: "acl", Xpos: "VBN" } && tree[at].Head == head) return -1;
            if (!tree[at].Is("conj") || !IsNominal(tree, at)) continue;
            if (tree[at].Head == head) isList = true;
            else if (tree[at].Head is >= 0 and var above && tree[above].Upos is Upos.Punct or Upos.Cconj) return isList && !IsRuledOut(tree, at) ? at : -1;
        }

        return -1;
    }

    // "since the miners were on holiday": that they were.
    static bool IsState(Sentence tree, int head, Relation relation) =>
        relation.Rule.Kind == RuleKind.Joint && IsNominal(tree, head) && tree.Child(head, "cop") is >= 0 and var copula && copula > relation.Trigger && tree.Child(head, "case") > copula && tree.Child(head, "nsubj") is >= 0 and var subject && subject < copula && tree[subject].Lemma != "it";

    // "The canal was a failure because": what it was.
    static bool IsJudged(Sentence tree, int head, Relation relation) =>
        relation.Rule.Kind == RuleKind.Joint && tree[head].Lemma is "failure" or "success" && tree.Child(head, "cop") is >= 0 and var copula && tree.Child(head, "case") < 0 && tree.Child(head, "nsubj") is >= 0 and var subject && subject < copula;
}
