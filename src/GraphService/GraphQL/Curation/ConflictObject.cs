using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Two people decided on one record: the later of them had not seen the decision of the first, and changed nothing.</summary>
[Name("Conflict")]
public sealed class ConflictObject
{
    readonly StaleDecisionException _stale;

    internal ConflictObject(StaleDecisionException stale) => _stale = stale;

    /// <summary>What happened and what to do, in a sentence or two.</summary>
    public string Message => _stale.Message;

    /// <summary>The revision that the client saw.</summary>
    public long ExpectedRevision => _stale.Expected;

    /// <summary>The revision the record has; <c>expectedRevision</c> of a decision made in its knowledge.</summary>
    public long Revision => _stale.Current;

    /// <summary>The link as it stands; null when the decision is about an entity, or the link is gone.</summary>
    public LinkObject? Link => _stale.Link is { } link ? new(link) : null;

    /// <summary>The entity as it stands; null when the decision is about a link, or the entity is gone.</summary>
    public EntityObject? Entity => _stale.Entity is { } entity ? new(entity) : null;
}
