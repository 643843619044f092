namespace GraphService.Neo4j;

/// <summary>Versions before 4.4: constraints and indexes without names, which are not made again when they are there.</summary>
sealed class OldDialect : Dialect
{
    public override IEnumerable<string> Schema =>
    [
        .. Keys.Select(key => $"CREATE CONSTRAINT ON (n:{key.Label}) ASSERT n.{key.Property} IS UNIQUE"),
        .. Indexes.Select(index => $"CREATE INDEX ON :{index.Label}({index.Property})"),
    ];
}
