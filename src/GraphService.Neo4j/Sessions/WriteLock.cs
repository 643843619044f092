namespace GraphService.Neo4j;

/// <summary>
/// Makes writers take turns, in this process and others: each writes to the node <c>(:Graph)</c> first, which Neo4j lets one transaction do
/// at a time. The node keeps the graph's version and who wrote it last, so that a writer whose answer was lost can find out whether it did.
/// </summary>
static class WriteLock
{
    /// <summary>Waits for its turn and tells the version and the mark of the last writer.</summary>
    public static Question<(long Version, string Writer)> Take(string mark) => new(
        "MATCH (g:Graph {id: 'graph'}) SET g.turn = $mark RETURN g.version, g.writer", row => (row.Whole(0), row.TextOrNull(1) ?? ""), ("mark", mark));

    public static Statement Put(long version, string mark) =>
        new("MATCH (g:Graph {id: 'graph'}) SET g.version = $version, g.writer = $mark", ("version", version), ("mark", mark));
}
