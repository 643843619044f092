using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>The lists a store can be asked for.</summary>
static class Lists
{
    public static Listing<Document> Documents { get; } = new(ListOrders.Documents, DocumentTable.Columns, DocumentTable.Read);

    public static Listing<Evidence> Evidence { get; } = new(ListOrders.Evidence, EvidenceTable.Columns, EvidenceTable.Read);

    public static Listing<Entity> Entities(EntityOrder order) => new(ListOrders.Entities(order), EntityTable.Columns, EntityTable.Read);

    public static Listing<Link> Links(LinkOrder order) => new(ListOrders.Links(order), LinkTable.Columns, LinkTable.Read);
}
