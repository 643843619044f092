namespace GraphService.Neo4j;

/// <summary>Version 4.4 and later: named constraints and indexes, and full-text indexes over the words of names and quotes.</summary>
/// <remarks>The full-text indexes are there for people in Neo4j Browser. The service's own search reads names, so that it finds the same on every version and store.</remarks>
sealed class NewDialect : Dialect
{
    public override IEnumerable<string> Schema =>
    [
        .. Keys.Select(key => $"CREATE CONSTRAINT {Named(key)}_key IF NOT EXISTS FOR (n:{key.Label}) REQUIRE n.{key.Property} IS UNIQUE"),
        .. Indexes.Select(index => $"CREATE INDEX {Named(index)} IF NOT EXISTS FOR (n:{index.Label}) ON (n.{index.Property})"),
        "CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity) ON EACH [n.words]",
        "CREATE FULLTEXT INDEX quotes IF NOT EXISTS FOR (n:Evidence) ON EACH [n.words]",
    ];

    static string Named((string Label, string Property) index) => $"{index.Label}_{index.Property}".ToLowerInvariant();
}
