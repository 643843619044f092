using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>The lists a store can be asked for, and the conditions of the queries that narrow them.</summary>
static class Lists
{
    public static Listing<Document> Documents { get; } = new(
        ListOrders.Documents, "MATCH (d:Document)", DocumentNodes.Returned, DocumentNodes.Read, column => $"d.{column}");

    public static Listing<Entity> Entities(EntityOrder order, EntityQuery query) => new(
        ListOrders.Entities(order), EntityPattern(query), EntityNodes.Returned, EntityNodes.Read, column => column == "rarity" ? "-e.mentions" : $"e.{column}");

    /// <summary>Links; where one of their ends is named, found from there.</summary>
    public static Listing<Link> Links(LinkOrder order, LinkQuery query) => new(
        ListOrders.Links(order), order == LinkOrder.ReviewPriority ? $"{LinkPattern(query)} WITH s, r, t, {LinkRelationships.Priority} AS priority" : LinkPattern(query), LinkRelationships.Returned, LinkRelationships.Read,
        column => column switch
        {
            "source" => "s.id",
            "type" => "r.typeNumber",
            "target" => "t.id",
            "doubt" => "-r.confidence",
            "scarcity" => "-r.evidence",
            "leisure" => "-priority",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Links are not ordered by it."),
        });

    public static Listing<Evidence> Evidence { get; } = new(
        ListOrders.Evidence, "MATCH (v:Evidence)", EvidenceNodes.Returned, EvidenceNodes.Read, column => column == "doubt" ? "-v.confidence" : $"v.{column}");

    /// <summary>The pattern of a query of entities: those of a document are found from its mentions, as what they were merged into.</summary>
    public static string EntityPattern(EntityQuery query) => query.Document is null
        ? "MATCH (e:Entity)"
        : """
          MATCH (mention:Mention {document: $document}) USING INDEX mention:Mention(document)
          WITH mention.entity AS entity
          OPTIONAL MATCH (merger:Merger {entity: entity}) USING INDEX merger:Merger(entity)
          WITH DISTINCT coalesce(merger.root, entity) AS id
          MATCH (e:Entity {id: id}) USING INDEX e:Entity(id)
          """;

    /// <summary>The pattern of a query of links.</summary>
    public static string LinkPattern(LinkQuery query)
    {
        var types = query.Types == LinkTypeSet.Everything ? "" : $":{LinkRelationships.Pattern(query.Types)}";
        // Matched without regard to direction from the one end, and then told by its own ends; a link from an entity to itself comes once.
        return query.About is null
            ? $"MATCH (s:Entity)-[r{types}]->(t:Entity)"
            : $"MATCH (about:Entity {{id: $about}})-[r{types}]-(:Entity) USING INDEX about:Entity(id) WITH DISTINCT r WITH r, startNode(r) AS s, endNode(r) AS t";
    }

    public static Conditions Of(EntityQuery query)
    {
        var where = new Conditions();
        if (query.Document is { } document) where.Name("document", document.Value);
        where.Add("e.name IS NOT NULL");
        where.AddAnyOf("e.kind", query.Kinds);
        where.AddAnyOf("e.status", query.Statuses);
        where.AddAnyOf("e.origin", query.Origins);
        if (query.Wikidata is { } wikidata) where.Add($"e.wikidata = {where.Value(wikidata.Value)}");
        if (query.NamePrefix is { } name && Folding.Fold(name) is { Length: > 0 } prefix) where.Add($"e.folded STARTS WITH {where.Value(prefix)}");
        if (query.During is { } during)
        {
            where.Add($"e.earliest <= {where.Value(DayNumber.Latest(during))}");
            where.Add($"e.latest >= {where.Value(DayNumber.Earliest(during))}");
        }

        return where;
    }

    public static Conditions Of(LinkQuery query)
    {
        var where = new Conditions();
        if (query.About is { } about) where.Name("about", about.Value);
        if (query.Source is { } source) where.Add($"s.id = {where.Value(source.Value)}");
        if (query.Target is { } target) where.Add($"t.id = {where.Value(target.Value)}");
        if (query.MinConfidence > 0) where.Add($"r.confidence >= {where.Value(query.MinConfidence)}");
        if (query.Contested is { } contested) where.Add($"r.contested = {where.Value(contested)}");
        where.AddAnyOf("r.modality", query.Modalities);
        where.AddAnyOf("r.status", query.Statuses);
        if (query.Documents.Count > 0) where.Add($"any(document IN r.documents WHERE document IN {where.Value(query.Documents.Texts())})");
        return where;
    }

    public static Conditions Of(LinkId link)
    {
        var where = new Conditions();
        where.Add($"v.link = {where.Value(link.ToString())}");
        return where;
    }
}
