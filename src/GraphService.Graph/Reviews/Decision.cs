namespace GraphService.Graph;

/// <summary>Something a person decided about the graph. Decisions are appended, never changed; of those that were not taken back the latest on a subject counts.</summary>
public abstract record Decision
{
    Decision()
    {
    }

    /// <summary>A verdict on a link; UNREVIEWED takes an earlier verdict back.</summary>
    public sealed record ReviewLink(LinkId Link, ReviewStatus Status) : Decision;

    /// <summary>A verdict on an entity; UNREVIEWED takes an earlier verdict back.</summary>
    public sealed record ReviewEntity(EntityId Entity, ReviewStatus Status) : Decision;

    /// <summary>A link that a person vouches for. Both ends must be in the graph.</summary>
    public sealed record AddLink(LinkId Link) : Decision;

    /// <summary>An entity that a person adds, or describes anew.</summary>
    public sealed record AddEntity(DeclaredEntity Entity) : Decision;

    /// <summary>
    /// Several entities are one and the same: what texts and people say of <paramref name="Merged"/> counts for <paramref name="Into"/> from
    /// now on. Nothing that was read is changed, and a link between two that become one is not shown. All of them must be in the graph;
    /// merging again what is merged already changes nothing.
    /// </summary>
    public sealed record MergeEntities(EntityId Into, IReadOnlyList<EntityId> Merged) : Decision
    {
        /// <summary>How many entities one decision can merge.</summary>
        public const int Most = 100;
    }

    /// <summary>Entities that were merged into <paramref name="From"/> stand for themselves again, with whatever was merged into them.</summary>
    public sealed record UnmergeEntities(EntityId From, IReadOnlyList<EntityId> Unmerged) : Decision;

    /// <summary>Takes the earlier decision of this number back, as if it had not been made. Taken back itself, it brings that decision back.</summary>
    public sealed record Revert(long Number) : Decision;
}
