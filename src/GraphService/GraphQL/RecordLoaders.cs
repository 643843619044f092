using System.Collections.Concurrent;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>The records that one request needs, each kind fetched together.</summary>
sealed class RecordLoaders(IGraphStore store)
{
    readonly BatchLoader<EntityId, Entity> _entities = new(store.EntitiesAsync);
    readonly BatchLoader<LinkId, Link> _links = new(store.LinksAsync);
    readonly BatchLoader<DocumentId, Document> _documents = new(store.DocumentsAsync);
    readonly ConcurrentDictionary<int, BatchLoader<LinkId, Page<Evidence>>> _evidence = [];

    readonly ConcurrentDictionary<int, BatchLoader<LinkId, IReadOnlyList<JournalEntry>>> _linkHistories = [];
    readonly ConcurrentDictionary<int, BatchLoader<EntityId, IReadOnlyList<JournalEntry>>> _entityHistories = [];

    public IDataLoaderResult<Entity?> Entity(EntityId id) => _entities.Load(id);

    public IDataLoaderResult<Link?> Link(LinkId id) => _links.Load(id);

    public IDataLoaderResult<Document?> Document(DocumentId id) => _documents.Load(id);

    /// <summary>The first page of a link's evidence.</summary>
    public IDataLoaderResult<Page<Evidence>?> Evidence(LinkId link, int first) =>
        _evidence.GetOrAdd(first, _ => new((links, cancel) => store.EvidenceOfAsync(links, first, cancel))).Load(link);

    /// <summary>The last decisions on a link.</summary>
    public IDataLoaderResult<IReadOnlyList<JournalEntry>?> History(LinkId link, int first) =>
        _linkHistories.GetOrAdd(first, _ => new((links, cancel) => store.HistoryAsync(links, first, cancel))).Load(link);

    /// <summary>The last decisions on an entity.</summary>
    public IDataLoaderResult<IReadOnlyList<JournalEntry>?> History(EntityId entity, int first) =>
        _entityHistories.GetOrAdd(first, _ => new((entities, cancel) => store.HistoryAsync(entities, first, cancel))).Load(entity);
}
