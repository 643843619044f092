using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What the fields of one request share: records are fetched together and once.</summary>
public sealed class RequestScope(IGraphStore store)
{
    RecordLoaders _records = new(store);

    /// <summary>Forgets what was fetched: a mutation may have changed it.</summary>
    internal void Forget() => _records = new(store);

    internal IDataLoaderResult<EntityObject> EntityOf(EntityId id) =>
        _records.Entity(id).Then(entity => new EntityObject(entity ?? throw Vanished("entity", id.Value)));

    internal IDataLoaderResult<LinkObject> LinkOf(LinkId id) =>
        _records.Link(id).Then(link => new LinkObject(link ?? throw Vanished("link", id.ToString())));

    /// <summary>The entity; null when the graph does not hold it.</summary>
    internal IDataLoaderResult<EntityObject?> FindEntity(EntityId id) => _records.Entity(id).Then(entity => entity is null ? null : new EntityObject(entity));

    /// <summary>The link; null when the graph does not hold it.</summary>
    internal IDataLoaderResult<LinkObject?> FindLink(LinkId id) => _records.Link(id).Then(link => link is null ? null : new LinkObject(link));

    /// <summary>The document; null when the graph does not hold it.</summary>
    internal IDataLoaderResult<DocumentObject?> FindDocument(DocumentId id) => _records.Document(id).Then(document => document is null ? null : new DocumentObject(document));

    internal IDataLoaderResult<IEnumerable<JournalEntryObject>> HistoryOf(EntityId id, int first) => _records.History(id, Checked(first)).Then(Entries);

    internal IDataLoaderResult<IEnumerable<JournalEntryObject>> HistoryOf(LinkId id, int first) => _records.History(id, Checked(first)).Then(Entries);

    internal IDataLoaderResult<DocumentObject> DocumentOf(DocumentId id) =>
        _records.Document(id).Then(document => new DocumentObject(document ?? throw Vanished("document", id.Value)));

    internal IDataLoaderResult<EvidenceConnection> EvidenceOf(LinkId link, PageRequest page) =>
        page is { After: null, Before: null, FromEnd: false }
            ? _records.Evidence(link, page.Limit).Then(found => new EvidenceConnection(found ?? new([], false, false)))
            : new Later<EvidenceConnection>(async cancel => new(await store.BrowseEvidenceAsync(link, page, cancel).ConfigureAwait(false)));

    static int Checked(int first) => PageArguments.Checked(first, null, null, null).Limit;

    static IEnumerable<JournalEntryObject> Entries(IReadOnlyList<JournalEntry>? entries) => (entries ?? []).Select(entry => new JournalEntryObject(entry));

    // A merge between two reads of one request can take a record away; the client asks again.
    static QueryError Vanished(string kind, string id) => QueryError.NotFound($"The {kind} {id} has just been removed. Ask again.");

    sealed class Later<T>(Func<CancellationToken, Task<T>> fetch) : IDataLoaderResult<T>
    {
        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => fetch(cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await fetch(cancellationToken).ConfigureAwait(false);
    }
}
