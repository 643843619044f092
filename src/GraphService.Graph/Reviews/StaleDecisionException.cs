namespace GraphService.Graph;

/// <summary>Somebody decided on the record after the reviewer had looked at it. Nothing was changed; <see cref="Link"/> or <see cref="Entity"/> is how it stands now.</summary>
/// <param name="subject">The record, as people read it.</param>
/// <param name="expected">The revision that the reviewer saw.</param>
/// <param name="current">The revision it has.</param>
public sealed class StaleDecisionException(string subject, long expected, long current)
    : GraphServiceException($"Somebody has decided on {subject} since: its revision is {current}, not {expected}. Look at it again and decide anew.")
{
    /// <summary>The revision that the reviewer saw.</summary>
    public long Expected { get; } = expected;

    /// <summary>The revision the record has.</summary>
    public long Current { get; } = current;

    /// <summary>The link as it stands; null when the decision is about an entity, or the link is gone.</summary>
    public Link? Link { get; init; }

    /// <summary>The entity as it stands; null when the decision is about a link, or the entity is gone.</summary>
    public Entity? Entity { get; init; }
}
