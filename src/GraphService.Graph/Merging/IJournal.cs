namespace GraphService.Graph;

/// <summary>What people decided, as the rules of decisions read and write it, in the transaction of <see cref="IRecords"/>.</summary>
interface IJournal
{
    /// <summary>The entry of this number; null when there is none.</summary>
    ValueTask<JournalEntry?> EntryAsync(long number);

    /// <summary>Every decision on one of these links, standing or not, in order.</summary>
    ValueTask<IReadOnlyList<LinkRuling>> OnLinksAsync(IReadOnlyCollection<LinkId> links);

    /// <summary>The numbers of the last decisions on these entities, standing or not; entities without any are left out.</summary>
    ValueTask<Dictionary<EntityId, long>> RevisionsAsync(IReadOnlyCollection<EntityId> ids);

    /// <summary>Every link that starts or ends at one of these entities and was ever decided on.</summary>
    ValueTask<IReadOnlyList<LinkId>> DecidedAsync(IReadOnlyCollection<EntityId> entities);

    /// <summary>Which entities were merged into which, as worked out last.</summary>
    ValueTask<Mergers> MergersAsync();

    /// <summary>What standing merges and un-merges lead entities to, in order of decisions, then of entities: an entity led to itself is merged no more.</summary>
    ValueTask<IReadOnlyList<(EntityId Entity, EntityId Target)>> MovesAsync();

    /// <summary>The decision that this one reverts, if it is a revert; the last standing revert of it, if any; and whether it is kept as standing.</summary>
    ValueTask<(long? Reverts, long? TakenBackBy, bool Stands)> RevertsAsync(long number);

    /// <summary>Appends a decision, which is given the next number.</summary>
    ValueTask<JournalEntry> AppendAsync(JournalEntry entry, Subject subject, IReadOnlyCollection<Entity> witnesses);

    /// <summary>Keeps whether a decision stands.</summary>
    void PutStanding(long number, bool stands);

    /// <summary>Keeps what an entity is merged into now; null for nothing.</summary>
    void PutMerger(EntityId entity, EntityId? root);
}

/// <summary>A decision on a link.</summary>
/// <param name="Link">The link.</param>
/// <param name="Status">The verdict; null for an addition or a revert.</param>
/// <param name="Number">Its number.</param>
/// <param name="Counts">Whether it stands and is no revert.</param>
readonly record struct LinkRuling(LinkId Link, ReviewStatus? Status, long Number, bool Counts);

/// <summary>A standing decision on an entity: a verdict or an addition.</summary>
readonly record struct EntityRuling(EntityId Entity, ReviewStatus? Status, DeclaredEntity? Added);
