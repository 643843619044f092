using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>The lists a store can be asked for, each with its orders.</summary>
static class Lists
{
    static readonly SortKey Id = new("id", SortKeyKind.Text);

    static readonly SortKey[] LinkId = [new("source", SortKeyKind.Text), new("type", SortKeyKind.Whole), new("target", SortKeyKind.Text)];

    public static Listing<Document> Documents { get; } = new(
        "documents", DocumentTable.Columns, DocumentTable.Read, [new("folded", SortKeyKind.Text), Id],
        document => [Folding.Fold(document.Title), document.Id.Value]);

    public static Listing<Evidence> Evidence { get; } = new(
        "evidence", EvidenceTable.Columns, EvidenceTable.Read,
        [new("doubt", SortKeyKind.Real), new("document", SortKeyKind.Text), new("start", SortKeyKind.Whole), Id],
        piece => [-piece.Confidence, piece.Document.Value, piece.Selector.Start, piece.Id.Value]);

    static readonly Listing<Entity> EntitiesByName = new(
        "entities by name", EntityTable.Columns, EntityTable.Read, [new("folded", SortKeyKind.Text), Id],
        entity => [Folding.Fold(entity.Name), entity.Id.Value]);

    static readonly Listing<Entity> EntitiesByDate = new(
        "entities by date", EntityTable.Columns, EntityTable.Read, [new("earliest", SortKeyKind.Whole), Id],
        entity => [EntityTable.Earliest(entity.When), entity.Id.Value]);

    static readonly Listing<Entity> EntitiesByMentions = new(
        "entities by mentions", EntityTable.Columns, EntityTable.Read, [new("rarity", SortKeyKind.Whole), Id],
        entity => [-(long)entity.Mentions, entity.Id.Value]);

    static readonly Listing<Link> LinksByConfidence = new(
        "links by confidence", LinkTable.Columns, LinkTable.Read, [new("doubt", SortKeyKind.Real), .. LinkId],
        link => [-link.Assessment.Confidence, .. IdOf(link)]);

    static readonly Listing<Link> LinksById = new("links by id", LinkTable.Columns, LinkTable.Read, LinkId, IdOf);

    static readonly Listing<Link> LinksByEvidence = new(
        "links by evidence", LinkTable.Columns, LinkTable.Read, [new("scarcity", SortKeyKind.Whole), .. LinkId],
        link => [-(long)link.Assessment.Evidence, .. IdOf(link)]);

    static readonly Listing<Link> LinksByPriority = new(
        "links by review priority", LinkTable.Columns, LinkTable.Read, [new("leisure", SortKeyKind.Real), .. LinkId],
        link => [-link.ReviewPriority, .. IdOf(link)]);

    public static Listing<Entity> Entities(EntityOrder order) => order switch
    {
        EntityOrder.Name => EntitiesByName,
        EntityOrder.Date => EntitiesByDate,
        EntityOrder.Mentions => EntitiesByMentions,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order of entities."),
    };

    public static Listing<Link> Links(LinkOrder order) => order switch
    {
        LinkOrder.Confidence => LinksByConfidence,
        LinkOrder.Id => LinksById,
        LinkOrder.Evidence => LinksByEvidence,
        LinkOrder.ReviewPriority => LinksByPriority,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order of links."),
    };

    static object[] IdOf(Link link) => [link.Source.Value, (int)link.Type, link.Target.Value];
}
