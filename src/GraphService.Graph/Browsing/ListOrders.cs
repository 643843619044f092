namespace GraphService.Graph;

/// <summary>The orders of the lists that a store can be asked for.</summary>
static class ListOrders
{
    static readonly SortKey Id = new("id", SortKeyKind.Text);

    static readonly SortKey[] LinkId = [new("source", SortKeyKind.Text), new("type", SortKeyKind.Whole), new("target", SortKeyKind.Text)];

    public static ListOrder<Document> Documents { get; } = new(
        "documents", [new("folded", SortKeyKind.Text), Id], document => [Folding.Fold(document.Title), document.Id.Value]);

    public static ListOrder<Evidence> Evidence { get; } = new(
        "evidence",
        [new("doubt", SortKeyKind.Real), new("document", SortKeyKind.Text), new("start", SortKeyKind.Whole), Id],
        piece => [-piece.Confidence, piece.Document.Value, piece.Selector.Start, piece.Id.Value]);

    static readonly ListOrder<Entity> EntitiesByName = new(
        "entities by name", [new("folded", SortKeyKind.Text), Id], entity => [Folding.Fold(entity.Name), entity.Id.Value]);

    static readonly ListOrder<Entity> EntitiesByDate = new(
        "entities by date", [new("earliest", SortKeyKind.Whole), Id], entity => [DayNumber.Earliest(entity.When), entity.Id.Value]);

    static readonly ListOrder<Entity> EntitiesByMentions = new(
        "entities by mentions", [new("rarity", SortKeyKind.Whole), Id], entity => [-(long)entity.Mentions, entity.Id.Value]);

    static readonly ListOrder<Link> LinksByConfidence = new(
        "links by confidence", [new("doubt", SortKeyKind.Real), .. LinkId], link => [-link.Assessment.Confidence, .. IdOf(link)]);

    static readonly ListOrder<Link> LinksById = new("links by id", LinkId, IdOf);

    static readonly ListOrder<Link> LinksByEvidence = new(
        "links by evidence", [new("scarcity", SortKeyKind.Whole), .. LinkId], link => [-(long)link.Assessment.Evidence, .. IdOf(link)]);

    static readonly ListOrder<Link> LinksByPriority = new(
        "links by review priority", [new("leisure", SortKeyKind.Real), .. LinkId], link => [-link.ReviewPriority, .. IdOf(link)]);

    public static ListOrder<Entity> Entities(EntityOrder order) => order switch
    {
        EntityOrder.Name => EntitiesByName,
        EntityOrder.Date => EntitiesByDate,
        EntityOrder.Mentions => EntitiesByMentions,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order of entities."),
    };

    public static ListOrder<Link> Links(LinkOrder order) => order switch
    {
        LinkOrder.Confidence => LinksByConfidence,
        LinkOrder.Id => LinksById,
        LinkOrder.Evidence => LinksByEvidence,
        LinkOrder.ReviewPriority => LinksByPriority,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order of links."),
    };

    static object[] IdOf(Link link) => [link.Source.Value, (int)link.Type, link.Target.Value];
}
