namespace GraphService.Graph;

/// <summary>Something a person decided about the graph. Decisions are appended, never changed; the latest on a subject counts.</summary>
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
}
