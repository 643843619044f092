using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Finds what several reasons that stand first are told of: "Because the harvest failed, because taxes rose and because the king was weak, the people rebelled".</summary>
/// <remarks>The parser takes the first of them for the main clause, and hangs the others and the main one on it.</remarks>
static class FrontedReasons
{
    /// <summary>The main clause behind a row of reasons to which the joint belongs; -1 when the sentence begins with none, or only one.</summary>
    public static int BehindReasons(this Sentence sentence, int joint)
    {
        if (!sentence.Has(joint, "because") || !sentence.Has(0, "because") || sentence.Root is not (> 0 and var first) || sentence.Child(first, "mark") != 0) return -1;

        var last = 0;
        for (var at = 1; at < sentence.Count; at++)
            if (sentence.Has(at, "because") && sentence[at] is { Relation: "mark", Head: var clause } && clause > at && !sentence.Has(at + 1, "of") && (sentence[at - 1].Form == "," || sentence[at - 1].Upos == Upos.Cconj)) last = at;
        if (last == 0 || joint > last) return -1;

        for (var clause = sentence[last].Head + 1; clause < sentence.Count; clause++)
        {
            if (!sentence.IsClause(clause) || sentence.Child(clause, "mark") >= 0 || sentence[clause].Relation is not ("conj" or "parataxis" or "ccomp" or "advcl" or "acl:relcl")) continue;
            if ((sentence.Child(clause, "nsubj") is >= 0 and var subject) && sentence.Subtree(subject).First is > 0 and var start && start > sentence[last].Head && sentence[start - 1].Form == ",") return clause;
        }

        return -1;
    }
}
