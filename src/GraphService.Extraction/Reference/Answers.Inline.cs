using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Lists of causes and results behind a colon in one sentence: "It failed for three reasons: hunger, debt and treason".</content>
sealed partial class Answers
{
    /// <summary>Whether a word is a cause by no other name.</summary>
    public static bool IsCause(string lemma) => Causes.ContainsKey(lemma);

    /// <summary>Whether a word is a result by no other name.</summary>
    public static bool IsResult(string lemma) => Results.Contains(lemma);

    // "Causes of the war: debt, fear of decline, and the seizure of the port"
    IEnumerable<TreeClaim> ReadInline(int index, Func<int, bool> isTold)
    {
        var tree = scene[index].Tree;
        var colon = 1;
        while (colon < tree.Count && tree[colon].Form != ":") colon++;
        if (colon > tree.Count - 3) yield break;

        var named = Enumerable.Range(0, colon).LastOrDefault(at => SideOf(tree, at) is not null, -1);
        if (named < 0 || isTold(named) || tree.Child(named, "cop") >= 0 || tree.Child(named, "nmod:poss") >= 0 || SideOf(tree, named) is not { } side) yield break;

        var isLabel = named == tree.Root;
        var topic = _topic is { } open && open.Since == index && open.Side == side ? open : isLabel && Titled(index, named) is { Count: > 0 } titled ? Open(index, side, titled, named, isCounted: true) : null;
        if (topic is null || (!isLabel && !IsSeries(tree, named))) yield break;
        // "Results of the election: Labour 300 seats, the Liberals 12"
        if (tree[named].Lemma is "result" or "outcome" && topic.Of.Exists(of => Contests.Contains(of.Head))) yield break;

        // The parser may take the list for more of what it is about.
        var items = Items(tree, colon + 1);
        var given = items.SelectMany(item => Given(index, item, item)).ToHashSet();
        topic = topic with { Of = [.. topic.Of.Where(of => !given.Contains(of))], Trust = OfList };
        if (_topic?.Since == index) _topic = topic with { Trust = _topic.Trust };
        foreach (var item in items)
            foreach (var claim in Claims(index, item, item, topic, side == Side.Cause ? LinkType.ContributedTo : LinkType.Caused, topic.Cue, "listed")) yield return claim;
    }

    // The heads of what commas, or semicolons, divide.
    static List<int> Items(Sentence tree, int from)
    {
        var mark = Enumerable.Range(from, tree.Count - from).Any(at => tree[at].Form == ";") ? ";" : ",";
        var heads = new List<int>();
        for (var first = from; first < tree.Count;)
        {
            var end = first;
            while (end < tree.Count && tree[end].Form != mark) end++;
            if (HeadOf(tree, first, end) is >= 0 and var head)
            {
                heads.Add(head);
                // "hunger, debt and treason"
                for (var at = head + 1; at < end; at++)
                    if (tree[at].Is("conj") && IsNominal(tree, at) && heads.Contains(tree[at].Head)) heads.Add(at);
            }

            first = end + 1;
        }

        return heads;
    }

    // The noun or the verb with its subject on which a stretch hangs; -1 where it is only said of something else.
    static int HeadOf(Sentence tree, int first, int end)
    {
        while (first < end && tree[first].Upos is Upos.Cconj or Upos.Punct) first++;
        if (first >= end || tree[first].Xpos is "WDT" or "WP" or "WRB" || tree[first].Upos is Upos.Sconj or Upos.Verb || Turning.Contains(tree[first].Lemma) || tree[first].Lemma is "including" or "such" or "especially") return -1;

        for (var at = first; at < end; at++)
        {
            if (tree[at].Head >= first && tree[at].Head < end) continue;
            if (IsNominal(tree, at) && tree.Child(at, "case") < 0) return at;
            if (tree[at].Upos is Upos.Verb or Upos.Adj && tree.SubjectOf(at) is var subject && subject >= first && subject < at) return at;
        }

        return -1;
    }
}
