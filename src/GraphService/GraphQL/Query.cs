using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>The questions a client may ask of the graph.</summary>
public sealed partial class Query
{
    /// <summary>Any record by its global id; null when the graph does not hold it.</summary>
    public static async Task<INode?> Node([FromServices] NodeFinder finder, [Id] string id, CancellationToken cancel) =>
        (await finder.FindAsync([id], cancel).ConfigureAwait(false))[0];

    /// <summary>Records by their global ids, in the order asked for; null for each that the graph does not hold. At most 200.</summary>
    public static async Task<IEnumerable<INode?>> Nodes([FromServices] NodeFinder finder, [Id] IReadOnlyList<string> ids, CancellationToken cancel)
    {
        if (ids.Count > PageArguments.Max) throw QueryError.BadInput($"At most {PageArguments.Max} ids at a time; {ids.Count} were given.");
        return await finder.FindAsync(ids, cancel).ConfigureAwait(false);
    }

    /// <summary>One entity, by exactly one of slug, global id or Wikidata item; null when the graph does not hold it.</summary>
    public static async Task<EntityObject?> Entity(
        [FromServices] NodeFinder finder, string? slug = null, [Id] string? id = null, string? wikidata = null, CancellationToken cancel = default)
    {
        if (new[] { slug, id, wikidata }.Count(given => given is not null) != 1) throw QueryError.BadInput("Give exactly one of 'slug', 'id' and 'wikidata'.");
        if (wikidata is null) return await finder.EntityAsync(References.Entity((slug ?? id)!), cancel).ConfigureAwait(false);
        if (!WikidataId.IsValid(wikidata)) throw QueryError.BadInput($"'{References.Shown(wikidata)}' is not a Wikidata item such as Q35314.");

        return await finder.EntityAsync(new WikidataId(wikidata), cancel).ConfigureAwait(false);
    }

    /// <summary>Entities, page by page.</summary>
    public static async Task<EntityConnection> Entities(
        [FromServices] IGraphStore store, EntityFilter? filter = null, EntityOrder orderBy = EntityOrder.Name,
        int? first = null, string? after = null, int? last = null, string? before = null, CancellationToken cancel = default)
    {
        var query = (filter ?? new()).ToQuery(orderBy);
        return new(await store.BrowseEntitiesAsync(query, PageArguments.Checked(first, after, last, before), cancel).ConfigureAwait(false), query);
    }

    /// <summary>Entities by name, alias or words of a quote, best first. Diacritics do not matter, and misspellings are forgiven.</summary>
    [Costs(25_000)]
    public static async Task<IEnumerable<SearchHitObject>> Search(
        [FromServices] IGraphStore store, string text, IReadOnlyList<EntityKind>? kinds = null, int first = 10, CancellationToken cancel = default)
    {
        if (first is < 1 or > 50) throw QueryError.BadInput($"'first' runs from 1 to 50; {first} was asked for.");
        if (text.Length > 200) throw QueryError.BadInput($"'text' has at most 200 characters; {text.Length} were given.");

        var hits = await store.SearchAsync(text, kinds ?? [], first, cancel).ConfigureAwait(false);
        return hits.Select(hit => new SearchHitObject(hit));
    }

    /// <summary>Links, page by page.</summary>
    public static async Task<LinkConnection> Links(
        [FromServices] IGraphStore store, LinksFilter? filter = null, LinkOrder orderBy = LinkOrder.Confidence,
        int? first = null, string? after = null, int? last = null, string? before = null, CancellationToken cancel = default)
    {
        var query = (filter ?? new()).ToQuery(orderBy);
        return new(await store.BrowseLinksAsync(query, PageArguments.Checked(first, after, last, before), cancel).ConfigureAwait(false), query);
    }

    /// <summary>One document, by its slug or global id; null when the graph does not hold it.</summary>
    public static Task<DocumentObject?> Document([FromServices] NodeFinder finder, [Id] string id, CancellationToken cancel) =>
        finder.DocumentAsync(References.Document(id), cancel);

    /// <summary>Documents by title, page by page.</summary>
    public static async Task<DocumentConnection> Documents(
        [FromServices] IGraphStore store, int? first = null, string? after = null, int? last = null, string? before = null, CancellationToken cancel = default) =>
        new(await store.BrowseDocumentsAsync(PageArguments.Checked(first, after, last, before), cancel).ConfigureAwait(false));

    /// <summary>How much the graph holds.</summary>
    [Costs(200)]
    public static async Task<StatisticsObject> Statistics([FromServices] IGraphStore store, CancellationToken cancel) =>
        new(await store.StatisticsAsync(cancel).ConfigureAwait(false));
}
