namespace GraphService.Graph;

/// <summary>
/// What merges and decisions read and write, inside one transaction that sees its own writes and nobody else's. The rules stand beside it
/// once, for every store; each read takes all ids at once, so that their number costs no more questions.
/// </summary>
interface IRecords
{
    /// <summary>What the last reading of each document said, as one word; documents never read are left out.</summary>
    ValueTask<Dictionary<DocumentId, string>> DigestsAsync(IReadOnlyCollection<DocumentId> ids);

    /// <summary>The mentions in these documents.</summary>
    ValueTask<ILookup<DocumentId, EntityMention>> MentionsInAsync(IReadOnlyCollection<DocumentId> documents);

    /// <summary>The evidence in these documents, as it was read.</summary>
    ValueTask<ILookup<DocumentId, Evidence>> EvidenceInAsync(IReadOnlyCollection<DocumentId> documents);

    /// <summary>The evidence for these links, as the graph shows it.</summary>
    ValueTask<ILookup<LinkId, Evidence>> EvidenceForAsync(IReadOnlyCollection<LinkId> links);

    /// <summary>The evidence whose link, as it was read, starts or ends at one of these entities.</summary>
    ValueTask<IReadOnlyList<(EvidenceId Id, LinkId AsRead)>> EvidenceTouchingAsync(IReadOnlyCollection<EntityId> entities);

    /// <summary>The mentions of these entities, summed up over all documents; one for each time that texts give.</summary>
    ValueTask<ILookup<EntityId, EntityMention>> MentionsOfAsync(IReadOnlyCollection<EntityId> entities);

    /// <summary>What corpora declare of these entities.</summary>
    ValueTask<Dictionary<EntityId, DeclaredEntity>> DeclarationsAsync(IReadOnlyCollection<EntityId> ids);

    /// <summary>The entities with these ids.</summary>
    ValueTask<Dictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids);

    /// <summary>Which of these entities a link starts or ends at.</summary>
    ValueTask<HashSet<EntityId>> EndsAsync(IReadOnlyCollection<EntityId> ids);

    /// <summary>The links with these ids.</summary>
    ValueTask<Dictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids);

    /// <summary>The links that carry chains and start (<see cref="LinkEnd.Source"/>) or end at one of these entities.</summary>
    ValueTask<IReadOnlyList<Link>> CarryingAsync(LinkEnd end, IReadOnlyCollection<EntityId> entities);

    /// <summary>How many links that carry chains start or end at each of these entities; those without are left out.</summary>
    ValueTask<Dictionary<EntityId, int>> CarryingCountsAsync(LinkEnd end, IReadOnlyCollection<EntityId> entities);

    /// <summary>The journal.</summary>
    IJournal Journal { get; }

    /// <summary>Keeps a reading's document and text.</summary>
    void Put(Reading reading, string digest);

    /// <summary>Remembers how a text was read whose words say what they said before.</summary>
    void Note(Reading reading);

    /// <summary>Forgets a document and its text; its mentions and evidence are removed one by one.</summary>
    void Remove(DocumentId id);

    /// <summary>Keeps a mention.</summary>
    void Add(DocumentId document, EntityMention mention);

    /// <summary>Forgets a mention.</summary>
    void Remove(DocumentId document, EntityMention mention);

    /// <summary>Keeps a piece as it was read, led to the link it counts for; to none where that is null.</summary>
    void Add(Evidence piece, LinkId? onto);

    /// <summary>Leads a piece to the link it counts for now; to none where that is null.</summary>
    void Lead(EvidenceId id, LinkId asRead, LinkId? onto);

    /// <summary>Forgets a piece of evidence.</summary>
    void Remove(EvidenceId id);

    /// <summary>Keeps a declaration.</summary>
    void Put(DeclaredEntity declared);

    /// <summary>Keeps an entity.</summary>
    void Put(Entity entity, Entity? before);

    /// <summary>Removes an entity that no link starts or ends at.</summary>
    void Remove(EntityId id);

    /// <summary>Keeps a link and which documents speak of it, but not its review priority. Its ends are kept in the same transaction.</summary>
    void Put(Link link, Link? before, IReadOnlyList<Evidence> evidence);

    /// <summary>Keeps a link's review priority.</summary>
    void PutPriority(LinkId id, double priority);

    /// <summary>Removes a link.</summary>
    void Remove(LinkId id);
}

/// <summary>Where a link starts or where it ends.</summary>
enum LinkEnd
{
    Source,
    Target,
}
