using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Links: <c>(:Entity)-[:CAUSED {id, confidence, ...}]->(:Entity)</c>. No other relationship joins two entities.</summary>
/// <remarks>
/// An entity counts the links that carry chains to it (<c>chainsIn</c>) and from it (<c>chainsOut</c>). From these the review priority of a
/// link follows when it is read: to keep it would mean to write, with every link, to all links around it.
/// </remarks>
static class LinkRelationships
{
    const string Columns =
        "s.id, type(r), t.id, r.confidence, r.modality, r.contested, r.evidence, size(r.documents), r.status, r.added, r.revision, " +
        "coalesce(s.chainsIn, 0), coalesce(t.chainsOut, 0)";

    /// <summary>What returns links <c>r</c> from <c>s</c> to <c>t</c>.</summary>
    public const string Returned = $"RETURN {Columns}";

    static readonly string OfChains = $"type(r) IN [{string.Join(", ", LinkTypes.All.Select(row => row.Type).Where(LinkTypes.Chaining.Contains).Select(type => $"'{type.Name}'"))}]";

    static readonly string Carries = $"{OfChains} AND r.modality <> '{Name.Of(Modality.Negated)}' AND r.status <> '{Name.Of(ReviewStatus.Rejected)}'";

    /// <summary>What links <c>r</c> from <c>s</c> to <c>t</c> are worth a look, as <see cref="ReviewPriority"/> says.</summary>
    public static string Priority { get; } =
        $"CASE WHEN r.status = '{Name.Of(ReviewStatus.Unreviewed)}' THEN round(1000000 * (1 - r.confidence) * log(1.0 + " +
        $"CASE WHEN r.modality = '{Name.Of(Modality.Negated)}' THEN 1.0 WHEN {OfChains} THEN (1.0 + coalesce(s.chainsIn, 0)) * (1.0 + coalesce(t.chainsOut, 0)) ELSE 1.0 END" +
        ") / log(2)) / 1000000 ELSE 0.0 END";

    /// <summary>The types of a set, as a pattern names them: <c>CAUSED|TRIGGERED</c>.</summary>
    public static string Pattern(LinkTypeSet types) => string.Join('|', LinkTypes.All.Select(row => row.Type).Where(types.Contains).Select(type => type.Name));

    public static Link Read(Row row)
    {
        var link = new Link(row.Link(0), new(row.Real(3), row.Named<Modality>(4), row.Flag(5), row.Number(6), row.Number(7)))
        {
            Status = row.Named<ReviewStatus>(8),
            Added = row.Flag(9),
            Revision = row.Whole(10),
        };
        return link with { ReviewPriority = ReviewPriority.Of(link, row.Number(11), row.Number(12)) };
    }

    public static Question<Link> Find(IEnumerable<LinkId> ids) => new(
        $"""
        UNWIND $links AS link
        {Ends("link")}
        MATCH (s)-[r]->(t) WHERE type(r) = link.type
        {Returned}
        """,
        Read, ("links", ids.Rows()));

    /// <summary>The links that start at these entities.</summary>
    public static Question<Link> From(IEnumerable<EntityId> sources) => new(
        $"UNWIND $ids AS id MATCH (s:Entity {{id: id}})-[r]->(t:Entity) USING INDEX s:Entity(id) {Returned}", Read, ("ids", sources.Texts()));

    /// <summary>Counts anew the links that carry chains to and from all entities.</summary>
    public static IReadOnlyList<Statement> CountAll { get; } =
    [
        new($"MATCH (s:Entity)-[r]->(:Entity) WHERE {Carries} WITH s, count(r) AS links SET s.chainsOut = links"),
        new($"MATCH (:Entity)-[r]->(t:Entity) WHERE {Carries} WITH t, count(r) AS links SET t.chainsIn = links"),
    ];

    /// <summary>Keeps links of a type; their ends are made where they are not yet.</summary>
    public static Write Put(LinkType type) => new(
        10,
        $"""
        UNWIND $rows AS row
        MERGE (s:Entity {"{id: row.source}"})
        MERGE (t:Entity {"{id: row.target}"})
        MERGE (s)-[r:{type.Name}]->(t)
        SET r.id = row.id, r.typeNumber = row.typeNumber, r.confidence = toFloat(row.confidence), r.modality = row.modality, r.contested = row.contested,
          r.evidence = row.evidence, r.documents = row.documents, r.status = row.status, r.added = row.added, r.revision = row.revision,
          s.chainsOut = coalesce(s.chainsOut, 0) + row.turn, t.chainsIn = coalesce(t.chainsIn, 0) + row.turn
        """);

    public static Write Remove(LinkType type) => new(
        9,
        $"""
        UNWIND $rows AS row
        {Ends("row")}
        MATCH (s)-[r:{type.Name}]->(t)
        SET s.chainsOut = coalesce(s.chainsOut, 0) + row.turn, t.chainsIn = coalesce(t.chainsIn, 0) + row.turn
        DELETE r
        """);

    /// <summary>The row of a link that is removed.</summary>
    public static Dictionary<string, object?> ToRow(Link link)
    {
        var row = link.Id.ToRow();
        row["turn"] = Turn(link, null);
        return row;
    }

    /// <summary>The row of a link that is kept.</summary>
    public static Dictionary<string, object?> ToRow(Link link, Link? before, IEnumerable<DocumentId> documents)
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
        row["turn"] = Turn(before, link);
        return row;
    }

    // Both ends are found first; the link is then looked for at the one that has fewer.
    static string Ends(string row) => $"""
        WITH {row}, {row}.source AS source
        MATCH (s:Entity {"{id: source}"}) USING INDEX s:Entity(id)
        WITH {row}, s, {row}.target AS target
        MATCH (t:Entity {"{id: target}"}) USING INDEX t:Entity(id)
        WITH {row}, s, t
        """;

    // By how much there are more links now that carry chains.
    static int Turn(Link? before, Link? after) => (ReviewPriority.Carries(after) ? 1 : 0) - (ReviewPriority.Carries(before) ? 1 : 0);
}
