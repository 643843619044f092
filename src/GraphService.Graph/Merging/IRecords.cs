namespace GraphService.Graph;

/// <summary>
/// What merges and decisions read and write, inside one transaction that sees its own writes and nobody else's. The rules stand beside it
/// once, for every store; each read takes all ids at once, so that their number costs no more questions.
/// </summary>
interface IRecords
{
    /// <summary>What these documents said so far.</summary>
    ValueTask<ReadingBasis> ReadingBasisAsync(IReadOnlyCollection<DocumentId> documents);

    /// <summary>What these links follow from.</summary>
    /// <param name="links">The links.</param>
    /// <param name="counting">The links whose decisions count for them.</param>
    ValueTask<LinkBasis> LinkBasisAsync(IReadOnlyCollection<LinkId> links, IReadOnlyCollection<LinkId> counting);

    /// <summary>What these entities follow from.</summary>
    /// <param name="ids">The entities.</param>
    /// <param name="members">They and those merged into them.</param>
    ValueTask<EntityBasis> EntityBasisAsync(IReadOnlyCollection<EntityId> ids, IReadOnlyCollection<EntityId> members);

    /// <summary>The evidence whose link, as it was read, starts or ends at one of these entities.</summary>
    ValueTask<IReadOnlyList<(EvidenceId Id, LinkId AsRead)>> EvidenceTouchingAsync(IReadOnlyCollection<EntityId> entities);

    /// <summary>What corpora declare of these entities.</summary>
    ValueTask<Dictionary<EntityId, DeclaredEntity>> DeclarationsAsync(IReadOnlyCollection<EntityId> ids);

    /// <summary>Which of these entities there are.</summary>
    ValueTask<HashSet<EntityId>> StandingAsync(IReadOnlyCollection<EntityId> ids);

    /// <summary>The entities with these ids.</summary>
    ValueTask<Dictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids);

    /// <summary>The links with these ids.</summary>
    ValueTask<Dictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids);

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

    /// <summary>Removes a link as it stood.</summary>
    void Remove(Link link);

    /// <summary>
    /// Works out what a store keeps besides, once all else of these changes is written: review priorities of the links that they make more
    /// or less worth a look, the words to search by.
    /// </summary>
    void Complete(Changes changes);
}

/// <summary>What documents said so far.</summary>
/// <param name="Digests">What the last reading of each said, as one word; documents never read are left out.</param>
/// <param name="Mentions">Their mentions.</param>
/// <param name="Evidence">Their evidence, as it was read.</param>
sealed record ReadingBasis(Dictionary<DocumentId, string> Digests, ILookup<DocumentId, EntityMention> Mentions, ILookup<DocumentId, Evidence> Evidence);

/// <summary>What links follow from.</summary>
/// <param name="Links">The links as they stand.</param>
/// <param name="Evidence">All evidence for them, as the graph shows it.</param>
/// <param name="Rulings">Every decision that counts for them, standing or not, in order.</param>
sealed record LinkBasis(Dictionary<LinkId, Link> Links, ILookup<LinkId, Evidence> Evidence, IReadOnlyList<LinkRuling> Rulings);

/// <summary>What entities follow from.</summary>
/// <param name="Entities">The entities as they stand.</param>
/// <param name="Declared">What corpora declare of them.</param>
/// <param name="Rulings">The standing verdicts on, and additions of, them, in order.</param>
/// <param name="Mentions">How texts name them, summed up over all documents; one for each time that texts give.</param>
/// <param name="Witnesses">What they were taken for when somebody last decided on them, by decisions that stand.</param>
/// <param name="Revisions">The numbers of the last decisions on them, standing or not; entities without any are left out.</param>
/// <param name="Ends">Which of them a link starts or ends at.</param>
sealed record EntityBasis(
    Dictionary<EntityId, Entity> Entities,
    Dictionary<EntityId, DeclaredEntity> Declared,
    IReadOnlyList<EntityRuling> Rulings,
    ILookup<EntityId, EntityMention> Mentions,
    Dictionary<EntityId, (EntityKind Kind, string Name)> Witnesses,
    Dictionary<EntityId, long> Revisions,
    HashSet<EntityId> Ends);

/// <summary>Where a link starts or where it ends.</summary>
enum LinkEnd
{
    Source,
    Target,
}
