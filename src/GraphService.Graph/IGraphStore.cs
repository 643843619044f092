namespace GraphService.Graph;

/// <summary>Where the graph is kept. Every store passes the same tests, <c>GraphStoreContract</c>.</summary>
/// <remarks>
/// Safe for concurrent use. Reads see the last finished merge or decision, never half of one. Entities and links that lost their last
/// evidence are gone unless a person added or accepted them. A store that cannot be read or written throws <see cref="GraphStoreException"/>.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The graph's version: 0 when empty, one more with every merge that changes something and with every decision: the journal is seen, too. Survives a restart.</summary>
    ValueTask<long> VersionAsync(CancellationToken cancel);

    /// <summary>
    /// Every change after a version, in order, then each as it comes; a change that another process makes comes within a second. Who falls
    /// behind by more than <see cref="GraphChange.Remembered"/> versions gets the newest, marked <see cref="GraphChange.Missed"/>. Ends when
    /// the store is closed.
    /// </summary>
    IAsyncEnumerable<GraphChange> ChangesAsync(long after, CancellationToken cancel);

    /// <summary>Adds what was read, all or nothing. Merging the same again changes nothing.</summary>
    /// <exception cref="ArgumentException">The evidence names an entity that is neither mentioned nor declared, or lies outside its text.</exception>
    Task<MergeReport> MergeAsync(GraphDelta delta, CancellationToken cancel);

    /// <summary>What merging these one after the other would do, all in all; nothing is changed.</summary>
    Task<MergeReport> PreviewAsync(IAsyncEnumerable<GraphDelta> deltas, CancellationToken cancel);

    /// <summary>How each document was read, by id in ordinal order.</summary>
    Task<IReadOnlyList<StoredReading>> ReadingsAsync(CancellationToken cancel);

    /// <summary>Every entity that corpora declared or people added, as known to the reader of the next text, in ordinal order of ids.</summary>
    Task<IReadOnlyList<DeclaredEntity>> DeclaredAsync(CancellationToken cancel);

    /// <summary>Writes a decision into the journal, durably, and applies it.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="reviewer">Who decided.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="expected">
    /// The revision of the link or entity that the reviewer saw; for a merge that of the entity merged into, for a revert that of what the
    /// reverted decision is about. Null decides whatever the revision is.
    /// </param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="StaleDecisionException">Somebody has decided on the record since; nothing was written.</exception>
    /// <exception cref="UnknownSubjectException">What the decision is about is not in the graph; nothing was written.</exception>
    Task<JournalEntry> DecideAsync(Decision decision, string reviewer, string reason, long? expected, CancellationToken cancel);

    /// <summary>The journal from the first entry after <paramref name="after"/>, in order, at most <paramref name="limit"/> entries.</summary>
    Task<IReadOnlyList<JournalEntry>> JournalAsync(long after, int limit, CancellationToken cancel);

    /// <summary>For each link the last decisions on it, newest first, at most <paramref name="perLink"/>. Links without any are left out.</summary>
    Task<IReadOnlyDictionary<LinkId, IReadOnlyList<JournalEntry>>> HistoryAsync(IReadOnlyCollection<LinkId> links, int perLink, CancellationToken cancel);

    /// <summary>For each entity the last decisions on it and on those merged into it, newest first, at most <paramref name="perEntity"/>. Entities without any are left out.</summary>
    Task<IReadOnlyDictionary<EntityId, IReadOnlyList<JournalEntry>>> HistoryAsync(IReadOnlyCollection<EntityId> entities, int perEntity, CancellationToken cancel);

    /// <summary>The entities with these ids; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel);

    /// <summary>
    /// For each entity, as it was read, the shorter and longer ways to cut the words by which texts tell of it: "crushed the rising", "tanks crushed the
    /// rising". By them it may be found again in other descriptions of the same; none is a name. In ordinal order; entities without any are left out.
    /// </summary>
    Task<IReadOnlyDictionary<EntityId, IReadOnlyList<string>>> WordingsAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel);

    /// <summary>The links with these ids; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids, CancellationToken cancel);

    /// <summary>The documents with these ids; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<DocumentId, Document>> DocumentsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancel);

    /// <summary>The pieces of evidence with these ids; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<EvidenceId, Evidence>> EvidenceAsync(IReadOnlyCollection<EvidenceId> ids, CancellationToken cancel);

    /// <summary>For each link the first page of its evidence: strongest first, then by document and place; at most <paramref name="perLink"/> each. Links without any are left out.</summary>
    Task<IReadOnlyDictionary<LinkId, Page<Evidence>>> EvidenceOfAsync(IReadOnlyCollection<LinkId> links, int perLink, CancellationToken cancel);

    /// <summary>The stored words of a document; null when it is unknown.</summary>
    Task<string?> TextAsync(DocumentId id, CancellationToken cancel);

    /// <summary>A page of entities.</summary>
    Task<Page<Entity>> BrowseEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancel);

    /// <summary>A page of links.</summary>
    Task<Page<Link>> BrowseLinksAsync(LinkQuery query, PageRequest page, CancellationToken cancel);

    /// <summary>A page of documents, by title.</summary>
    Task<Page<Document>> BrowseDocumentsAsync(PageRequest page, CancellationToken cancel);

    /// <summary>A page of a link's evidence, ordered as <see cref="EvidenceOfAsync"/> orders it.</summary>
    Task<Page<Evidence>> BrowseEvidenceAsync(LinkId link, PageRequest page, CancellationToken cancel);

    /// <summary>How many entities the query finds.</summary>
    Task<int> CountEntitiesAsync(EntityQuery query, CancellationToken cancel);

    /// <summary>How many links the query finds.</summary>
    Task<int> CountLinksAsync(LinkQuery query, CancellationToken cancel);

    /// <summary>Entities by name, alias or words of a quote, best first; forgives diacritics and misspellings.</summary>
    Task<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<EntityKind> kinds, int limit, CancellationToken cancel);

    /// <summary>How much the graph holds.</summary>
    Task<GraphStatistics> StatisticsAsync(CancellationToken cancel);

    /// <summary>The part of the graph that a causal question needs, packed for traversal.</summary>
    ValueTask<GraphSnapshot> RegionAsync(Region region, CancellationToken cancel);
}
