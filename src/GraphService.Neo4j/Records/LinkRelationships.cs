using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Links: <c>(:Entity)-[:CAUSED {id, confidence, ...}]->(:Entity)</c>. No other relationship joins two entities.</summary>
static class LinkRelationships
{
    const string Columns =
        "s.id, type(r), t.id, r.confidence, r.modality, r.contested, r.evidence, size(r.documents), r.status, r.added, r.revision, r.priority";

    /// <summary>What returns links <c>r</c> from <c>s</c> to <c>t</c>.</summary>
    public const string Returned = $"RETURN {Columns}";

    static readonly string Carries =
        $"NOT r.modality IN ['{Name.Of(Modality.Negated)}'] AND NOT r.status IN ['{Name.Of(ReviewStatus.Rejected)}']";

    /// <summary>The types of a set, as a pattern names them: <c>CAUSED|TRIGGERED</c>.</summary>
    public static string Pattern(LinkTypeSet types) => string.Join('|', LinkTypes.All.Select(row => row.Type).Where(types.Contains).Select(type => type.Name));

    public static Link Read(Row row) => new(
        row.Link(0), new(row.Real(3), row.Named<Modality>(4), row.Flag(5), row.Number(6), row.Number(7)))
    {
        Status = row.Named<ReviewStatus>(8),
        Added = row.Flag(9),
        Revision = row.Whole(10),
        ReviewPriority = row.Real(11),
    };

    public static Question<Link> Find(IEnumerable<LinkId> ids) => new(
        $"""
        UNWIND $links AS link
        MATCH (s:Entity {"{id: link.source}"})
        MATCH (t:Entity {"{id: link.target}"})
        MATCH (s)-[r]->(t) WHERE type(r) = link.type
        {Returned}
        """,
        Read, ("links", ids.Rows()));

    /// <summary>The links that start at these entities.</summary>
    public static Question<Link> From(IEnumerable<EntityId> sources) => new(
        $"UNWIND $ids AS id MATCH (s:Entity {{id: id}})-[r]->(t:Entity) {Returned}", Read, ("ids", sources.Texts()));

    /// <summary>The links that carry chains at one end of these entities.</summary>
    public static Question<Link> Carrying(LinkEnd end, IEnumerable<EntityId> entities) => new($"{At(end)} {Returned}", Read, ("ids", entities.Texts()));

    /// <summary>How many links carry chains at one end of these entities.</summary>
    public static Question<(EntityId Entity, int Count)> CarryingCounts(LinkEnd end, IEnumerable<EntityId> entities) =>
        new($"{At(end)} RETURN id, count(r)", row => (row.Entity(0), row.Number(1)), ("ids", entities.Texts()));

    /// <summary>Keeps links of a type; their ends are made where they are not yet.</summary>
    public static Write Put(LinkType type) => new(
        10,
        $"""
        UNWIND $rows AS row
        MERGE (s:Entity {"{id: row.source}"})
        MERGE (t:Entity {"{id: row.target}"})
        MERGE (s)-[r:{type.Name}]->(t)
        SET r.id = row.id, r.typeNumber = row.typeNumber, r.confidence = toFloat(row.confidence), r.modality = row.modality, r.contested = row.contested,
          r.evidence = row.evidence, r.documents = row.documents, r.status = row.status, r.added = row.added, r.revision = row.revision, r.priority = toFloat(row.priority)
        """);

    public static Write PutPriority(LinkType type) => new(
        11, $"UNWIND $rows AS row MATCH (s:Entity {{id: row.source}})-[r:{type.Name}]->(t:Entity {{id: row.target}}) SET r.priority = toFloat(row.priority)");

    public static Write Remove(LinkType type) => new(
        9, $"UNWIND $rows AS row MATCH (s:Entity {{id: row.source}})-[r:{type.Name}]->(t:Entity {{id: row.target}}) DELETE r");

    public static Dictionary<string, object?> ToRow(Link link, IEnumerable<DocumentId> documents)
    {
        var row = link.Id.ToRow();
        row["id"] = link.Id.ToString();
        row["typeNumber"] = (int)link.Type;
        row["confidence"] = link.Assessment.Confidence;
        row["modality"] = Name.Of(link.Assessment.Modality);
        row["contested"] = link.Assessment.Contested;
        row["evidence"] = link.Assessment.Evidence;
        row["documents"] = documents.Texts();
        row["status"] = Name.Of(link.Status);
        row["added"] = link.Added;
        row["revision"] = link.Revision;
        row["priority"] = link.ReviewPriority;
        return row;
    }

    static string At(LinkEnd end) => end == LinkEnd.Source
        ? $"UNWIND $ids AS id MATCH (s:Entity {{id: id}})-[r:{Pattern(LinkTypes.Chaining)}]->(t:Entity) WHERE {Carries}"
        : $"UNWIND $ids AS id MATCH (s:Entity)-[r:{Pattern(LinkTypes.Chaining)}]->(t:Entity {{id: id}}) WHERE {Carries}";
}
