using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Keeps what a loader merges and remembers readings; answers no question about the graph.</summary>
sealed class RecordingStore : IGraphStore
{
    readonly SortedDictionary<DocumentId, Reading> _readings = [];
    readonly SortedDictionary<EntityId, DeclaredEntity> _declared = [];

    public List<GraphDelta> Merged { get; } = [];

    public List<GraphDelta> Previewed { get; } = [];

    public IReadOnlyCollection<Reading> Readings => _readings.Values;

    /// <summary>What happens before a merge.</summary>
    public Action? Merging { get; init; }

    public ValueTask<long> VersionAsync(CancellationToken cancel) => new(Merged.Count);

    public Task<MergeReport> MergeAsync(GraphDelta delta, CancellationToken cancel)
    {
        Merging?.Invoke();
        Merged.Add(delta);
        foreach (var entity in delta.Declared) _declared[entity.Id] = entity;
        foreach (var id in delta.Removed) _readings.Remove(id);
        foreach (var reading in delta.Readings) _readings[reading.Document.Id] = reading;
        return Task.FromResult(MergeReport.Nothing(Merged.Count) with { Documents = new([.. delta.Readings.Select(reading => reading.Document.Id)], [], []) });
    }

    public async Task<MergeReport> PreviewAsync(IAsyncEnumerable<GraphDelta> deltas, CancellationToken cancel)
    {
        await foreach (var delta in deltas.WithCancellation(cancel)) Previewed.Add(delta);
        return MergeReport.Nothing(Merged.Count);
    }

    public Task<IReadOnlyList<StoredReading>> ReadingsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<StoredReading>>(
        [.. _readings.Values.Select(reading => new StoredReading(reading.Document.Id, reading.Document.Sha256, reading.Fingerprint, reading.Location))]);

    public Task<IReadOnlyList<DeclaredEntity>> DeclaredAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<DeclaredEntity>>([.. _declared.Values]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<JournalEntry> DecideAsync(Decision decision, string reviewer, string reason, long? expected, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<JournalEntry>> JournalAsync(long after, int limit, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<LinkId, IReadOnlyList<JournalEntry>>> HistoryAsync(IReadOnlyCollection<LinkId> links, int perLink, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<JournalEntry>>> HistoryAsync(IReadOnlyCollection<EntityId> entities, int perEntity, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<string>>> WordingsAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<DocumentId, Document>> DocumentsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EvidenceId, Evidence>> EvidenceAsync(IReadOnlyCollection<EvidenceId> ids, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<LinkId, Page<Evidence>>> EvidenceOfAsync(IReadOnlyCollection<LinkId> links, int perLink, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<string?> TextAsync(DocumentId id, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<Entity>> BrowseEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<Link>> BrowseLinksAsync(LinkQuery query, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<Document>> BrowseDocumentsAsync(PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<Evidence>> BrowseEvidenceAsync(LinkId link, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<int> CountEntitiesAsync(EntityQuery query, CancellationToken cancel) => throw new NotSupportedException();

    public Task<int> CountLinksAsync(LinkQuery query, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<EntityKind> kinds, int limit, CancellationToken cancel) => throw new NotSupportedException();

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancel) => throw new NotSupportedException();

    public IAsyncEnumerable<GraphChange> ChangesAsync(long after, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<GraphSnapshot> RegionAsync(Region region, CancellationToken cancel) => throw new NotSupportedException();
}
