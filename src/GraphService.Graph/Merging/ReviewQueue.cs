namespace GraphService.Graph;

/// <summary>Keeps the order in which links should be reviewed: whatever a change touches, and the links whose chains have become more or fewer.</summary>
static class ReviewQueue
{
    public static async ValueTask RefreshAsync(IRecords records, Changes changes)
    {
        var links = changes.Links.Changes.ToList();
        if (links.Count == 0) return;

        var turned = links.Where(change => Carries(change.Before) != Carries(change.After)).Select(change => change.Key).ToList();
        var stale = await records.LinksAsync([.. links.Where(change => change.After is not null).Select(change => change.Key)]).ConfigureAwait(false);
        // A link that chains pass, or no longer do, counts for those that lead to its source and those that start at its target.
        if (turned.Count > 0)
        {
            var around = await records.CarryingAsync([.. turned.Select(link => link.Source).Distinct()], [.. turned.Select(link => link.Target).Distinct()]).ConfigureAwait(false);
            foreach (var link in around) stale[link.Id] = link;
        }

        foreach (var chunk in stale.Values.Chunk(2_000))
        {
            var (into, outOf) = await records.CarryingCountsAsync(
                [.. chunk.Select(link => link.Source).Distinct()], [.. chunk.Select(link => link.Target).Distinct()]).ConfigureAwait(false);
            foreach (var link in chunk)
            {
                var priority = ReviewPriority.Of(link, into.GetValueOrDefault(link.Source), outOf.GetValueOrDefault(link.Target));
                if (priority != link.ReviewPriority) records.PutPriority(link.Id, priority);
            }
        }
    }

    static bool Carries(Link? link) => link is not null && ReviewPriority.Carries(link.Type, link.Assessment.Modality, link.Status);
}
