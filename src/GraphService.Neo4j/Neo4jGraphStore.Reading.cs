using GraphService.Graph;

namespace GraphService.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredReading>> ReadingsAsync(CancellationToken cancel)
    {
        var readings = await AskAsync(reader => reader.AskAsync(DocumentNodes.Readings()), cancel).ConfigureAwait(false);
        return [.. readings.OrderBy(reading => reading.Document)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeclaredEntity>> DeclaredAsync(CancellationToken cancel)
    {
        var (declared, rulings) = await AskAsync(reader => reader.AskAsync(DeclarationNodes.All(), DecisionNodes.AllRulingsOnEntities()), cancel).ConfigureAwait(false);
        var known = declared.ToDictionary(entity => entity.Id);
        foreach (var added in StandingDecisions.Added(rulings)) known[added.Id] = added;
        return [.. known.Values.OrderBy(entity => entity.Id)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(long after, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await AskAsync(reader => reader.AskAsync(DecisionNodes.After(after, limit)), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<LinkId, IReadOnlyList<JournalEntry>>> HistoryAsync(IReadOnlyCollection<LinkId> links, int perLink, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentOutOfRangeException.ThrowIfLessThan(perLink, 1);
        return AskAsync<IReadOnlyDictionary<LinkId, IReadOnlyList<JournalEntry>>>(
            async reader =>
            {
                var mergers = await MergersAsync(reader).ConfigureAwait(false);
                var counting = links.Distinct().ToDictionary(link => link, link => mergers.CountingFor(link).ToHashSet());
                LinkId[] all = [.. counting.Values.SelectMany(ids => ids).Distinct()];
                // What a decision is about is asked for, too: a revert does not say it itself.
                var (entries, rulings) = await reader.AskAsync(DecisionNodes.OnLinks(all), DecisionNodes.RulingsOnLinks(all)).ConfigureAwait(false);
                var about = rulings.ToDictionary(ruling => ruling.Number, ruling => ruling.Link);
                return Histories(counting, (ids, entry) => ids.Contains(about[entry.Number]), entries, perLink);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<JournalEntry>>> HistoryAsync(IReadOnlyCollection<EntityId> entities, int perEntity, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentOutOfRangeException.ThrowIfLessThan(perEntity, 1);
        return AskAsync<IReadOnlyDictionary<EntityId, IReadOnlyList<JournalEntry>>>(
            async reader =>
            {
                var mergers = await MergersAsync(reader).ConfigureAwait(false);
                var members = entities.Distinct().ToDictionary(entity => entity, entity => mergers.Members(entity).ToHashSet());
                EntityId[] all = [.. members.Values.SelectMany(ids => ids).Distinct()];
                var (entries, naming) = await reader.AskAsync(DecisionNodes.OnEntities(all), DecisionNodes.Naming(all)).ConfigureAwait(false);
                var named = naming.ToLookup(row => row.Number, row => row.Entity);
                return Histories(members, (ids, entry) => named[entry.Number].Any(ids.Contains), entries, perEntity);
            },
            cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel) =>
        (await AskAsync(reader => reader.AskAsync(EntityNodes.Find(ids.Distinct())), cancel).ConfigureAwait(false)).ToDictionary(entity => entity.Id);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<string>>> WordingsAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel) =>
        (await AskAsync(reader => reader.AskAsync(MentionNodes.Wordings(ids.Distinct())), cancel).ConfigureAwait(false)).InOrder();

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids, CancellationToken cancel) =>
        (await AskAsync(reader => reader.AskAsync(LinkRelationships.Find(ids.Distinct())), cancel).ConfigureAwait(false)).ToDictionary(link => link.Id);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<DocumentId, Document>> DocumentsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancel) =>
        (await AskAsync(reader => reader.AskAsync(DocumentNodes.Find(ids.Distinct())), cancel).ConfigureAwait(false)).ToDictionary(document => document.Id);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<EvidenceId, Evidence>> EvidenceAsync(IReadOnlyCollection<EvidenceId> ids, CancellationToken cancel) =>
        (await AskAsync(reader => reader.AskAsync(EvidenceNodes.Find(ids.Distinct())), cancel).ConfigureAwait(false)).ToDictionary(piece => piece.Id);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<LinkId, Page<Evidence>>> EvidenceOfAsync(IReadOnlyCollection<LinkId> links, int perLink, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perLink, 1);
        var pieces = await AskAsync(reader => reader.AskAsync(EvidenceNodes.First(links.Distinct(), perLink + 1)), cancel).ConfigureAwait(false);
        return pieces.GroupBy(piece => piece.Link).ToDictionary(found => found.Key, found => ListOrders.Evidence.FirstPage(InOrder(found), perLink));
    }

    /// <inheritdoc/>
    public async Task<string?> TextAsync(DocumentId id, CancellationToken cancel) =>
        (await AskAsync(reader => reader.AskAsync(DocumentNodes.Text(id)), cancel).ConfigureAwait(false)).FirstOrDefault();

    /// <inheritdoc/>
    public Task<Page<Entity>> BrowseEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return AskAsync(reader => Lists.Entities(query.OrderBy, query).PageAsync(reader, Lists.Of(query), page), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<Link>> BrowseLinksAsync(LinkQuery query, PageRequest page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return AskAsync(reader => Lists.Links(query.OrderBy, query).PageAsync(reader, Lists.Of(query), page), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<Document>> BrowseDocumentsAsync(PageRequest page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        return AskAsync(reader => Lists.Documents.PageAsync(reader, new(), page), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<Evidence>> BrowseEvidenceAsync(LinkId link, PageRequest page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        return AskAsync(reader => Lists.Evidence.PageAsync(reader, Lists.Of(link), page), cancel);
    }

    /// <inheritdoc/>
    public Task<int> CountEntitiesAsync(EntityQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CountAsync(Lists.EntityPattern(query), Lists.Of(query), cancel);
    }

    /// <inheritdoc/>
    public Task<int> CountLinksAsync(LinkQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CountAsync(Lists.LinkPattern(query), Lists.Of(query), cancel);
    }

    /// <inheritdoc/>
    /// <remarks>Looks at the first 200 characters of the text.</remarks>
    public Task<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<EntityKind> kinds, int limit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return AskAsync(reader => Search.FindAsync(reader, text, kinds, limit), cancel);
    }

    /// <inheritdoc/>
    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancel) => AskAsync(Statistics.OfAsync, cancel);

    static async Task<Mergers> MergersAsync(Reader reader) => new((await reader.AskAsync(MergerNodes.All()).ConfigureAwait(false)).ToDictionary());

    static Dictionary<TId, IReadOnlyList<JournalEntry>> Histories<TId>(
        Dictionary<TId, HashSet<TId>> asked, Func<HashSet<TId>, JournalEntry, bool> isAbout, List<JournalEntry> entries, int most) where TId : notnull => asked
        .Select(row => KeyValuePair.Create<TId, IReadOnlyList<JournalEntry>>(
            row.Key, [.. entries.Where(entry => isAbout(row.Value, entry)).OrderByDescending(entry => entry.Number).Take(most)]))
        .Where(history => history.Value.Count > 0)
        .ToDictionary();

    static IEnumerable<Evidence> InOrder(IEnumerable<Evidence> pieces) => pieces
        .OrderByDescending(piece => piece.Confidence).ThenBy(piece => piece.Document).ThenBy(piece => piece.Selector.Start).ThenBy(piece => piece.Id);

    async Task<int> CountAsync(string match, Conditions where, CancellationToken cancel)
    {
        var count = new Question<int>(new Statement($"{match} {where.Where} RETURN count(*)", where.Values), row => row.Number(0));
        return (await AskAsync(reader => reader.AskAsync(count), cancel).ConfigureAwait(false))[0];
    }
}
