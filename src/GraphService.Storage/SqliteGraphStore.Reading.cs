using GraphService.Graph;

namespace GraphService.Storage;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredReading>> ReadingsAsync(CancellationToken cancel) =>
        await ReadAsync(DocumentTable.Readings, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeclaredEntity>> DeclaredAsync(CancellationToken cancel) => ReadAsync<IReadOnlyList<DeclaredEntity>>(
        session =>
        {
            var known = DeclarationTable.All(session).ToDictionary(entity => entity.Id);
            foreach (var added in StandingDecisions.Added(RulingTable.OfEntities(session))) known[added.Id] = added;
            return [.. known.Values.OrderBy(entity => entity.Id)];
        },
        cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(long after, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await ReadAsync(session => JournalTable.After(session, after, limit), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<LinkId, IReadOnlyList<JournalEntry>>> HistoryAsync(IReadOnlyCollection<LinkId> links, int perLink, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perLink, 1);
        return ReadAsync<IReadOnlyDictionary<LinkId, IReadOnlyList<JournalEntry>>>(
            session =>
            {
                var mergers = MergerTable.Load(session);
                return Histories(links, link => JournalTable.History(session, mergers.CountingFor(link), perLink));
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<JournalEntry>>> HistoryAsync(IReadOnlyCollection<EntityId> entities, int perEntity, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perEntity, 1);
        return ReadAsync<IReadOnlyDictionary<EntityId, IReadOnlyList<JournalEntry>>>(
            session =>
            {
                var mergers = MergerTable.Load(session);
                return Histories(entities, entity => JournalTable.History(session, mergers.Members(entity), perEntity));
            },
            cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel) =>
        await ReadAsync(session => EntityTable.Find(session, ids), cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<string>>> WordingsAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel) =>
        ReadAsync(session => MentionTable.Wordings(session, ids), cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids, CancellationToken cancel) =>
        await ReadAsync(session => LinkTable.Find(session, ids), cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<DocumentId, Document>> DocumentsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancel) =>
        await ReadAsync(session => DocumentTable.Find(session, ids), cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<EvidenceId, Evidence>> EvidenceAsync(IReadOnlyCollection<EvidenceId> ids, CancellationToken cancel) =>
        await ReadAsync(session => EvidenceTable.Find(session, ids), cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<LinkId, Page<Evidence>>> EvidenceOfAsync(IReadOnlyCollection<LinkId> links, int perLink, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perLink, 1);
        return ReadAsync<IReadOnlyDictionary<LinkId, Page<Evidence>>>(
            session => EvidenceTable.First(session, links, perLink + 1).ToDictionary(found => found.Key, found => ListOrders.Evidence.FirstPage(found, perLink)),
            cancel);
    }

    /// <inheritdoc/>
    public Task<string?> TextAsync(DocumentId id, CancellationToken cancel) => ReadAsync(session => DocumentTable.Text(session, id), cancel);

    /// <inheritdoc/>
    public Task<Page<Entity>> BrowseEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return ReadAsync(session => Lists.Entities(query.OrderBy).Page(session, "entities", Queries.Of(query), page), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<Link>> BrowseLinksAsync(LinkQuery query, PageRequest page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        var (source, where) = Queries.Of(query);
        return ReadAsync(session => Lists.Links(query.OrderBy).Page(session, source, where, page), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<Document>> BrowseDocumentsAsync(PageRequest page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ReadAsync(session => Lists.Documents.Page(session, "documents", new(), page), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<Evidence>> BrowseEvidenceAsync(LinkId link, PageRequest page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ReadAsync(session => Lists.Evidence.Page(session, "evidence", Queries.Of(link), page), cancel);
    }

    /// <inheritdoc/>
    public Task<int> CountEntitiesAsync(EntityQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CountAsync("entities", Queries.Of(query), cancel);
    }

    /// <inheritdoc/>
    public Task<int> CountLinksAsync(LinkQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (source, where) = Queries.Of(query);
        return CountAsync(source, where, cancel);
    }

    /// <inheritdoc/>
    /// <remarks>Looks at the first 200 characters of the text.</remarks>
    public Task<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<EntityKind> kinds, int limit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(session => Search.Find(session, text, kinds, limit), cancel);
    }

    /// <inheritdoc/>
    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancel) => ReadAsync(Statistics.Of, cancel);

    static Dictionary<TId, IReadOnlyList<JournalEntry>> Histories<TId>(IEnumerable<TId> ids, Func<TId, IReadOnlyList<JournalEntry>> read) where TId : notnull =>
        ids.Distinct().Select(id => KeyValuePair.Create(id, read(id))).Where(history => history.Value.Count > 0).ToDictionary();

    Task<int> CountAsync(string source, Conditions where, CancellationToken cancel) =>
        ReadAsync(session => (int)session.Number($"SELECT count(*) FROM {source} {where.Where}", where.Values), cancel);
}
