using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>
/// Evidence: <c>(:Document)&lt;-[:STANDS_IN]-(:Evidence)-[:HAS_SOURCE]->(:Entity)</c> and <c>-[:HAS_TARGET]-></c>. <c>readSource</c> and
/// <c>readTarget</c> are the ends as they were read; <c>link</c> and the relationships are those it counts for, none where its ends became one.
/// </summary>
static class EvidenceNodes
{
    const string Attributed = "WITH v, v.attributionEntity AS named OPTIONAL MATCH (m:Merger {entity: named}) USING INDEX m:Merger(entity) WITH v, coalesce(m.root, v.attributionEntity) AS speaker";

    const string Words = "v.document, v.start, v.end, v.exact, v.prefix, v.suffix, v.modality, v.cue, v.rule, v.confidence, v.attribution, v.when";

    /// <summary>What returns evidence <c>v</c> as the graph shows it.</summary>
    public const string Returned = $"{Attributed} RETURN v.source, v.type, v.target, {Words}, speaker, v.readSource, v.type AS readType, v.readTarget";

    const string AsRead = $"RETURN v.readSource, v.type, v.readTarget, {Words}, v.attributionEntity, null AS readAs, null AS readType, null AS readTo";

    public static Evidence Read(Row row)
    {
        var link = row.Link(0);
        LinkId? read = row.IsNull(16) ? null : row.Link(16);
        return new(
            link, row.Document(3), new(row.Number(4), row.Number(5), row.Text(6), row.Text(7), row.Text(8)), row.Named<Modality>(9), row.Text(10), row.Text(11), row.Real(12))
        {
            Attribution = row.TextOrNull(13) is { } name ? new(name, row.IsNull(15) ? null : row.Entity(15)) : null,
            When = row.Date(14),
            AsRead = read == link ? null : read,
        };
    }

    public static Question<Evidence> Find(IEnumerable<EvidenceId> ids) => new(
        $"UNWIND $ids AS id MATCH (v:Evidence {{id: id}}) USING INDEX v:Evidence(id) WHERE v.link IS NOT NULL {Returned}", Read, ("ids", ids.Texts()));

    /// <summary>All evidence in these documents, as it was read.</summary>
    public static Question<Evidence> In(IEnumerable<DocumentId> documents) => new(
        $"UNWIND $documents AS document MATCH (v:Evidence {{document: document}}) USING INDEX v:Evidence(document) {AsRead}", Read, ("documents", documents.Texts()));

    /// <summary>All evidence for these links.</summary>
    public static Question<Evidence> For(IEnumerable<LinkId> links) => new(
        $"UNWIND $links AS link MATCH (v:Evidence {{link: link}}) USING INDEX v:Evidence(link) {Returned}", Read, ("links", links.Texts()));

    /// <summary>The first pieces for each link, in the order of a link's evidence.</summary>
    public static Question<Evidence> First(IEnumerable<LinkId> links, int perLink) => new(
        $"""
        UNWIND $links AS link
        MATCH (v:Evidence {"{link: link}"}) USING INDEX v:Evidence(link)
        WITH link, v ORDER BY v.confidence DESC, v.document, v.start, v.id
        WITH link, collect(v)[..$most] AS first
        UNWIND first AS v
        {Returned}
        """,
        Read, ("links", links.Texts()), ("most", perLink));

    /// <summary>The pieces whose link, as it was read, starts or ends at one of these entities.</summary>
    public static Question<(EvidenceId Id, LinkId AsRead)> Touching(IEnumerable<EntityId> entities) => new(
        """
        UNWIND $ids AS id MATCH (v:Evidence {readSource: id}) USING INDEX v:Evidence(readSource) RETURN v.id, v.readSource, v.type, v.readTarget
        UNION UNWIND $ids AS id MATCH (v:Evidence {readTarget: id}) USING INDEX v:Evidence(readTarget) RETURN v.id, v.readSource, v.type, v.readTarget
        """,
        row => (new(row.Text(0)), row.Link(1)), ("ids", entities.Texts()));

    /// <summary>Keeps pieces that are not there and count for no link. To look first whether one stands in its document would cost a look at all that stand there.</summary>
    public static Write Add { get; } = new(6, "UNWIND $rows AS row WITH row, row.document AS document MATCH (d:Document {id: document}) USING INDEX d:Document(id) CREATE (v:Evidence) SET v = row CREATE (v)-[:STANDS_IN]->(d)");

    /// <summary>Keeps pieces that are not there and leads them to links.</summary>
    public static Write AddOnto { get; } = new(
        6,
        """
        UNWIND $rows AS row
        WITH row, row.document AS document
        MATCH (d:Document {id: document}) USING INDEX d:Document(id)
        MERGE (s:Entity {id: row.source})
        MERGE (t:Entity {id: row.target})
        CREATE (v:Evidence)
        SET v = row
        CREATE (v)-[:STANDS_IN]->(d)
        CREATE (v)-[:HAS_SOURCE]->(s)
        CREATE (v)-[:HAS_TARGET]->(t)
        """);

    /// <summary>Leads pieces to links, which their rows name; they lead to none where the row names none.</summary>
    public static Write Lead { get; } = new(
        12,
        """
        UNWIND $rows AS row
        WITH row, row.id AS id
        MATCH (v:Evidence {id: id}) USING INDEX v:Evidence(id)
        SET v.source = row.source, v.target = row.target, v.link = row.link
        WITH v, row
        OPTIONAL MATCH (v)-[old:HAS_SOURCE|HAS_TARGET]->()
        DELETE old
        WITH DISTINCT v, row WHERE row.link IS NOT NULL
        MERGE (s:Entity {id: row.source})
        MERGE (t:Entity {id: row.target})
        MERGE (v)-[:HAS_SOURCE]->(s)
        MERGE (v)-[:HAS_TARGET]->(t)
        """);

    public static Write Remove { get; } = new(2, "UNWIND $rows AS row WITH row.id AS id MATCH (v:Evidence {id: id}) USING INDEX v:Evidence(id) DETACH DELETE v");

    public static Dictionary<string, object?> ToRow(Evidence piece, LinkId? onto)
    {
        var words = SearchWords.Of(piece.Selector.Exact);
        return new()
        {
            ["id"] = piece.Id.Value,
            ["source"] = onto?.Source.Value,
            ["type"] = piece.Link.Type.Name,
            ["target"] = onto?.Target.Value,
            ["link"] = onto?.ToString(),
            ["readSource"] = piece.Link.Source.Value,
            ["readTarget"] = piece.Link.Target.Value,
            ["document"] = piece.Document.Value,
            ["start"] = piece.Selector.Start,
            ["end"] = piece.Selector.End,
            ["exact"] = piece.Selector.Exact,
            ["prefix"] = piece.Selector.Prefix,
            ["suffix"] = piece.Selector.Suffix,
            ["modality"] = Name.Of(piece.Modality),
            ["cue"] = piece.Cue,
            ["rule"] = piece.Rule,
            ["confidence"] = piece.Confidence,
            ["attribution"] = piece.Attribution?.Name,
            ["attributionEntity"] = piece.Attribution?.Entity?.Value,
            ["when"] = piece.When?.ToString(),
            ["words"] = $" {string.Join(' ', words)} ",
            ["length"] = words.Length,
        };
    }

    public static Dictionary<string, object?> ToRow(EvidenceId id, LinkId? onto) =>
        new() { ["id"] = id.Value, ["source"] = onto?.Source.Value, ["target"] = onto?.Target.Value, ["link"] = onto?.ToString() };
}
