using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Entities: <c>(:Entity:Person {id, name, ...})</c>, with a second label for what they are.</summary>
/// <remarks>A link may be written before its ends are: until then they are nodes without a name, which nobody sees.</remarks>
static class EntityNodes
{
    const string Columns =
        "e.id, e.kind, e.name, e.aliases, e.description, e.when, e.wikidata, e.origin, e.status, e.mentions, e.merged, e.revision";

    static readonly EntityKind[] Kinds = Enum.GetValues<EntityKind>();

    /// <summary>What returns entities named <c>e</c>.</summary>
    public const string Returned = $"RETURN {Columns}";

    public static Entity Read(Row row) => new(row.Entity(0), row.Named<EntityKind>(1), row.Text(2))
    {
        Aliases = row.Texts(3),
        Description = row.TextOrNull(4),
        When = row.Date(5),
        Wikidata = row.Wikidata(6),
        Origin = row.Named<EntityOrigin>(7),
        Status = row.Named<ReviewStatus>(8),
        Mentions = row.Number(9),
        Merged = [.. row.Texts(10).Select(id => new EntityId(id))],
        Revision = row.Whole(11),
    };

    public static Question<Entity> Find(IEnumerable<EntityId> ids) => new(
        $"UNWIND $ids AS id MATCH (e:Entity {{id: id}}) USING INDEX e:Entity(id) WHERE e.name IS NOT NULL {Returned}", Read, ("ids", ids.Texts()));

    /// <summary>Those behind an id, in ordinal order; at most so many.</summary>
    public static Question<Entity> After(EntityId id, int limit) => new(
        $"MATCH (e:Entity) WHERE e.id > $after AND e.name IS NOT NULL {Returned} ORDER BY e.id LIMIT $limit", Read, ("after", id.Value), ("limit", limit));

    /// <summary>Which of these there are.</summary>
    public static Question<EntityId> Standing(IEnumerable<EntityId> ids) => new(
        "UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX e:Entity(id) WHERE e.name IS NOT NULL RETURN e.id", row => row.Entity(0), ("ids", ids.Texts()));

    /// <summary>Which of these a link starts or ends at.</summary>
    /// <remarks>The pattern names types and no label, so that nobody thinks of looking through all entities for the other end.</remarks>
    public static Question<EntityId> Ends(IEnumerable<EntityId> ids) => new(
        $"UNWIND $ids AS id MATCH (e:Entity {{id: id}}) USING INDEX e:Entity(id) WHERE (e)-->() OR (e)<-[:{LinkRelationships.Pattern(LinkTypeSet.Everything)}]-() RETURN e.id", row => row.Entity(0), ("ids", ids.Texts()));

    /// <summary>Keeps entities, and what is counted at them; the label tells the kind, so there is a statement for each.</summary>
    public static Write Put(EntityKind kind)
    {
        var others = string.Concat(Kinds.Where(other => other != kind).Select(other => $":{Label(other)}"));
        return new(8, $"UNWIND $rows AS row MERGE (e:Entity {{id: row.id}}) SET e += row SET e:{Label(kind)} REMOVE e{others}");
    }

    public static Write Remove { get; } = new(14, "UNWIND $rows AS row WITH row.id AS id MATCH (e:Entity {id: id}) USING INDEX e:Entity(id) DETACH DELETE e");

    /// <summary>Takes from the aliases of entities that texts alone tell of what only cuts other words, and is no name of those merged into them.</summary>
    public static Statement ForgetWordings { get; } = new(
        $$"""
        MATCH (m:Mention) OPTIONAL MATCH (g:Merger {entity: m.entity})
        WITH coalesce(g.root, m.entity) AS entity, m.surface AS surface, max(m.count) AS count WHERE count = 0
        WITH entity, collect(surface) AS cuts
        MATCH (e:Entity {id: entity}) WHERE e.origin = '{{Name.Of(EntityOrigin.Extracted)}}'
        OPTIONAL MATCH (h:Merger {root: entity}) OPTIONAL MATCH (n:Mention {entity: h.entity})
        WITH e, cuts, collect(n.name) AS names
        SET e.aliases = [alias IN e.aliases WHERE alias IN names OR NOT alias IN cuts]
        """);

    public static Dictionary<string, object?> ToRow(Entity entity) => new()
    {
        ["id"] = entity.Id.Value,
        ["kind"] = Name.Of(entity.Kind),
        ["name"] = entity.Name,
        ["folded"] = Folding.Fold(entity.Name),
        ["aliases"] = entity.Aliases,
        ["words"] = NameWords.Of(entity),
        ["description"] = entity.Description,
        ["when"] = entity.When?.ToString(),
        ["earliest"] = DayNumber.Earliest(entity.When),
        ["latest"] = DayNumber.Latest(entity.When),
        ["wikidata"] = entity.Wikidata?.Value,
        ["origin"] = Name.Of(entity.Origin),
        ["status"] = Name.Of(entity.Status),
        ["mentions"] = entity.Mentions,
        ["merged"] = entity.Merged.Texts(),
        ["revision"] = entity.Revision,
    };

    static string Label(EntityKind kind) => $"{kind}";
}
