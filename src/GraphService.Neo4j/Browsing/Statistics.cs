using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Counts what the graph holds.</summary>
static class Statistics
{
    static readonly Question<(EntityKind Kind, int Count)> Entities = new(
        "MATCH (e:Entity) WHERE e.name IS NOT NULL RETURN e.kind, count(*)", row => (row.Named<EntityKind>(0), row.Number(1)));

    // One statement for all counts of links: they are read once.
    static readonly Question<(LinkType Type, int Count, int Contested, int Reviewed)> Links = new(
        """
        MATCH (:Entity)-[r]->(:Entity)
        RETURN type(r), count(r), sum(CASE WHEN r.contested THEN 1 ELSE 0 END), sum(CASE WHEN r.status IN $unreviewed THEN 0 ELSE 1 END)
        """,
        row => (row.Type(0), row.Number(1), row.Number(2), row.Number(3)), ("unreviewed", Name.Of<ReviewStatus>([ReviewStatus.Unreviewed])));

    static readonly Question<KeyValuePair<DocumentId, int>> Evidence = new(
        "MATCH (v:Evidence) WHERE v.link IS NOT NULL RETURN v.document, count(*)", row => KeyValuePair.Create(row.Document(0), row.Number(1)));

    public static async Task<GraphStatistics> OfAsync(Reader reader)
    {
        var (entities, links, evidence) = await reader.AskAsync(Entities, Links, Evidence).ConfigureAwait(false);
        return new(
            reader.Version,
            entities.ToDictionary(),
            links.ToDictionary(row => row.Type, row => row.Count),
            [.. evidence.OrderByDescending(row => row.Value).ThenBy(row => row.Key)],
            links.Sum(row => row.Contested),
            links.Sum(row => row.Reviewed));
    }
}
