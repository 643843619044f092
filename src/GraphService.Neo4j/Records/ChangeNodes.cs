using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>What each of the last versions changed, for those who listen, in this process or another.</summary>
static class ChangeNodes
{
    public static Question<GraphChange> Find(long version) => new(
        "MATCH (c:Change {version: $version}) RETURN c.version, c.entities, c.links",
        row => KeptChange.FromJson(row.Whole(0), row.Text(1), row.Text(2)), ("version", version));

    /// <summary>Notes a change and forgets the one that has become too old.</summary>
    public static IReadOnlyList<Statement> Append(GraphChange change) =>
    [
        new(
            "MERGE (c:Change {version: $version}) SET c.entities = $entities, c.links = $links",
            ("version", change.Version), ("entities", KeptChange.ToJson(change.Entities)), ("links", KeptChange.ToJson(change.Links))),
        new("MATCH (c:Change {version: $version}) DELETE c", ("version", change.Version - GraphChange.Remembered)),
    ];
}
