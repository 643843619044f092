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
            foreach (var link in await records.CarryingAsync(LinkEnd.Target, [.. turned.Select(link => link.Source).Distinct()]).ConfigureAwait(false)) stale[link.Id] = link;
            foreach (var link in await records.CarryingAsync(LinkEnd.Source, [.. turned.Select(link => link.Target).Distinct()]).ConfigureAwait(false)) stale[link.Id] = link;
        }

        foreach (var chunk in stale.Values.Chunk(2_000))
        {
            var into = await records.CarryingCountsAsync(LinkEnd.Target, [.. chunk.Select(link => link.Source).Distinct()]).ConfigureAwait(false);
            var outOf = await records.CarryingCountsAsync(LinkEnd.Source, [.. chunk.Select(link => link.Target).Distinct()]).ConfigureAwait(false);
            foreach (var link in chunk)
            {
                var priority = ReviewPriority.Of(link, into.GetValueOrDefault(link.Source), outOf.GetValueOrDefault(link.Target));
                if (priority != link.ReviewPriority) records.PutPriority(link.Id, priority);
            }
        }
    }

    static bool Carries(Link? link) => link is not null && ReviewPriority.Carries(link.Type, link.Assessment.Modality, link.Status);
}
