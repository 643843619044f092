using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Finds records by what clients name them by.</summary>
public sealed class NodeFinder(IGraphStore store)
{
    /// <summary>The records of these global ids, in order; null for each that the graph does not hold. One read for each kind of record.</summary>
    internal async Task<IReadOnlyList<INode?>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        (string Type, string Key)[] names = [.. ids.Select(id => GlobalId.TryParse(id, out var type, out var key)
            ? (type, key)
            : throw QueryError.BadInput($"'{References.Shown(id)}' is not a global id. Take it from a record's field 'id'."))];
        var entities = await store.EntitiesAsync([.. Keys("Entity").Where(Slug.IsValid).Select(key => new EntityId(key))], cancel).ConfigureAwait(false);
        var links = await store.LinksAsync([.. Keys("Link").Select(Link).OfType<LinkId>()], cancel).ConfigureAwait(false);
        var documents = await store.DocumentsAsync([.. Keys("Document").Where(DocumentId.IsValid).Select(key => new DocumentId(key))], cancel).ConfigureAwait(false);
        var evidence = await store.EvidenceAsync([.. Keys("Evidence").Where(EvidenceId.IsValid).Select(key => new EvidenceId(key))], cancel).ConfigureAwait(false);
        return [.. names.Select(Record)];

        IEnumerable<string> Keys(string type) => names.Where(name => name.Type == type).Select(name => name.Key).Distinct();

        INode? Record((string Type, string Key) name) => name.Type switch
        {
            "Entity" when Slug.IsValid(name.Key) && entities.TryGetValue(new(name.Key), out var entity) => new EntityObject(entity),
            "Link" when Link(name.Key) is { } id && links.TryGetValue(id, out var link) => new LinkObject(link),
            "Document" when DocumentId.IsValid(name.Key) && documents.TryGetValue(new(name.Key), out var document) => new DocumentObject(document),
            "Evidence" when EvidenceId.IsValid(name.Key) && evidence.TryGetValue(new(name.Key), out var piece) => new EvidenceObject(piece),
            _ => null,
        };
    }

    internal async Task<EntityObject?> EntityAsync(EntityId id, CancellationToken cancel) =>
        (await store.EntitiesAsync([id], cancel).ConfigureAwait(false)).TryGetValue(id, out var entity) ? new(entity) : null;

    internal async Task<EntityObject?> EntityAsync(WikidataId id, CancellationToken cancel)
    {
        var found = await store.BrowseEntitiesAsync(new() { Wikidata = id }, new(1), cancel).ConfigureAwait(false);
        return found.Items is [var item, ..] ? new(item.Item) : null;
    }

    internal async Task<DocumentObject?> DocumentAsync(DocumentId id, CancellationToken cancel) =>
        (await store.DocumentsAsync([id], cancel).ConfigureAwait(false)).TryGetValue(id, out var document) ? new(document) : null;

    static LinkId? Link(string key) => LinkId.TryParse(key, out var id) ? id : null;
}
