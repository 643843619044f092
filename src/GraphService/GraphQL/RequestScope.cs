using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What the fields of one request share: records are fetched together and once.</summary>
public sealed class RequestScope(IGraphStore store)
{
    readonly RecordLoaders _records = new(store);

    internal IDataLoaderResult<EntityObject> EntityOf(EntityId id) =>
        _records.Entity(id).Then(entity => new EntityObject(entity ?? throw Vanished("entity", id.Value)));

    internal IDataLoaderResult<LinkObject> LinkOf(LinkId id) =>
        _records.Link(id).Then(link => new LinkObject(link ?? throw Vanished("link", id.ToString())));

    internal IDataLoaderResult<DocumentObject> DocumentOf(DocumentId id) =>
        _records.Document(id).Then(document => new DocumentObject(document ?? throw Vanished("document", id.Value)));

    internal IDataLoaderResult<EvidenceConnection> EvidenceOf(LinkId link, PageRequest page) =>
        page is { After: null, Before: null, FromEnd: false }
            ? _records.Evidence(link, page.Limit).Then(found => new EvidenceConnection(found ?? new([], false, false)))
            : new Later<EvidenceConnection>(async cancel => new(await store.BrowseEvidenceAsync(link, page, cancel).ConfigureAwait(false)));

    // A merge between two reads of one request can take a record away; the client asks again.
    static QueryError Vanished(string kind, string id) => QueryError.NotFound($"The {kind} {id} has just been removed. Ask again.");

    sealed class Later<T>(Func<CancellationToken, Task<T>> fetch) : IDataLoaderResult<T>
    {
        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => fetch(cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await fetch(cancellationToken).ConfigureAwait(false);
    }
}
