using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>What corpora declare of entities, apart from what the graph makes of it.</summary>
static class DeclarationNodes
{
    const string Returned = "RETURN c.id, c.kind, c.name, c.aliases, c.description, c.when, c.wikidata";

    public static Question<DeclaredEntity> Find(IEnumerable<EntityId> ids) => new(
        $"UNWIND $ids AS id MATCH (c:Declaration {{id: id}}) USING INDEX c:Declaration(id) {Returned}", Read, ("ids", ids.Texts()));

    public static Question<DeclaredEntity> All() => new($"MATCH (c:Declaration) {Returned}", Read);

    /// <summary>Those behind an id, in ordinal order; at most so many.</summary>
    public static Question<DeclaredEntity> After(EntityId id, int limit) => new(
        $"MATCH (c:Declaration) WHERE c.id > $after {Returned} ORDER BY c.id LIMIT $limit", Read, ("after", id.Value), ("limit", limit));

    public static Write Put { get; } = new(7, "UNWIND $rows AS row MERGE (c:Declaration {id: row.id}) SET c = row");

    public static Dictionary<string, object?> ToRow(DeclaredEntity entity) => new()
    {
        ["id"] = entity.Id.Value,
        ["kind"] = Name.Of(entity.Kind),
        ["name"] = entity.Name,
        ["aliases"] = entity.Aliases,
        ["description"] = entity.Description,
        ["when"] = entity.When?.ToString(),
        ["wikidata"] = entity.Wikidata?.Value,
    };

    static DeclaredEntity Read(Row row) => new(
        row.Entity(0), row.Named<EntityKind>(1), row.Text(2), row.Texts(3), row.TextOrNull(4), row.Date(5), row.Wikidata(6));
}
