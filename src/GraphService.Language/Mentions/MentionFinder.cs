namespace GraphService.Language;

/// <summary>Finds mentions: for each word that may head one, a model chooses its kind or none; a second one says how far the mention reaches.</summary>
/// <param name="kinds">Class 0 is no mention, class n the kind n - 1.</param>
/// <param name="reach">Class 1 takes a child into the mention of its head.</param>
sealed class MentionFinder(LinearModel kinds, LinearModel reach)
{
    public void Find(MentionScene scene, List<Mention> mentions)
    {
        Span<ulong> features = stackalloc ulong[MentionFeatures.Most];
        Span<int> scores = stackalloc int[kinds.Classes];
        for (var head = 0; head < scene.Count; head++)
        {
            if (!MentionFeatures.MayHead(scene.Token(head))) continue;

            scores.Clear();
            kinds.Score(features[..MentionFeatures.FillKind(scene, head, features)], scores);
            var best = 0;
            for (var other = 1; other < scores.Length; other++)
                if (scores[other] > scores[best]) best = other;

            if (best == 0) continue;

            var (first, last) = Reach(scene, head, features);
            var kind = (MentionKind)(best - 1);
            mentions.Add(new(first, last + 1, head, kind == MentionKind.Time && NamedTimes.Is(scene, head) ? MentionKind.Event : kind));
        }

        mentions.Sort(static (a, b) => a.First != b.First ? a.First - b.First : a.End != b.End ? b.End - a.End : a.Head - b.Head);
    }

    // Outwards from the head on each side, until the first child that stays outside.
    (int First, int Last) Reach(MentionScene scene, int head, Span<ulong> features)
    {
        var (first, last) = (head, head);
        var children = scene.Tree.Children(head);
        for (var i = children.Length - 1; i >= 0; i--)
        {
            if (children[i] > head) continue;
            if (Takes(scene, head, children[i], features)) first = scene.Tree.First(children[i]);
            else if (scene.Token(children[i]).Upos != Upos.Punct) break;
        }

        foreach (var child in children)
        {
            if (child < head) continue;
            if (Takes(scene, head, child, features)) last = scene.Tree.Last(child);
            else if (scene.Token(child).Upos != Upos.Punct) break; // A comma may stand before what still belongs to the mention.
        }

        return (first, last);
    }

    bool Takes(MentionScene scene, int head, int child, Span<ulong> features)
    {
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        reach.Score(features[..MentionFeatures.FillChild(scene, head, child, features)], scores);
        return scores[1] > scores[0];
    }
}
