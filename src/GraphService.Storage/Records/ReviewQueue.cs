using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Keeps the order in which links should be reviewed: whatever a change touches, and the links whose chains have become more or fewer.</summary>
static class ReviewQueue
{
    const int AtOnce = 2_000;

    static readonly string Carrying =
        $"({LinkTypes.Chaining.Bits} >> type) & 1 AND modality <> {(int)Modality.Negated} AND status <> {(int)ReviewStatus.Rejected}";

    public static void Refresh(Session session, Changes changes)
    {
        var links = changes.Links.Changes.ToList();
        if (links.Count == 0) return;

        var turned = links.Where(change => ReviewPriority.Carries(change.Before) != ReviewPriority.Carries(change.After)).Select(change => change.Key).ToList();
        var stale = LinkTable.Find(session, links.Where(change => change.After is not null).Select(change => change.Key));
        // A link that chains pass, or no longer do, counts for those that lead to its source and those that start at its target.
        foreach (var link in Carried(session, "target", turned.Select(link => link.Source))) stale[link.Id] = link;
        foreach (var link in Carried(session, "source", turned.Select(link => link.Target))) stale[link.Id] = link;

        foreach (var chunk in stale.Values.Chunk(AtOnce))
        {
            var (into, outOf) = (Counts(session, "target", chunk.Select(link => link.Source)), Counts(session, "source", chunk.Select(link => link.Target)));
            foreach (var link in chunk)
            {
                var priority = ReviewPriority.Of(link, into.GetValueOrDefault(link.Source), outOf.GetValueOrDefault(link.Target));
                if (priority != link.ReviewPriority) LinkTable.PutPriority(session, link.Id, priority);
            }
        }
    }

    static List<Link> Carried(Session session, string end, IEnumerable<EntityId> entities) => session.Rows(
        $"SELECT {LinkTable.Columns} FROM links WHERE {end} IN (SELECT value FROM json_each(?1)) AND {Carrying}", LinkTable.Read, Json.Of(entities.Distinct()));

    static Dictionary<EntityId, int> Counts(Session session, string end, IEnumerable<EntityId> entities) => session.Rows(
        $"SELECT {end}, count(*) FROM links WHERE {end} IN (SELECT value FROM json_each(?1)) AND {Carrying} GROUP BY {end}",
        row => (row.Entity(0), row.GetInt32(1)), Json.Of(entities.Distinct())).ToDictionary();
}
