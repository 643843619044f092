namespace GraphService.Graph;

/// <summary>What the evidence, taken together, says of two entities.</summary>
/// <param name="Id">Source, type and target.</param>
/// <param name="Assessment">What the evidence comes to.</param>
public sealed record Link(LinkId Id, Assessment Assessment)
{
    /// <summary>Where the link starts; the cause, the doer.</summary>
    public EntityId Source => Id.Source;

    /// <summary>What the link says.</summary>
    public LinkType Type => Id.Type;

    /// <summary>Where the link ends; the effect, the deed.</summary>
    public EntityId Target => Id.Target;

    /// <summary>What a reviewer said of it.</summary>
    public ReviewStatus Status { get; init; }

    /// <summary>Whether a person added it; such a link stays without evidence.</summary>
    public bool Added { get; init; }

    /// <summary>The journal's number of the last decision on it, or on a link that became this one; 0 when there is none.</summary>
    public long Revision { get; init; }

    /// <summary>How much a look at it is worth, see <see cref="Graph.ReviewPriority"/>; 0 once it has been reviewed.</summary>
    public double ReviewPriority { get; init; }
}
