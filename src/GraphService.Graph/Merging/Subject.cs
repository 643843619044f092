namespace GraphService.Graph;

/// <summary>What a decision is about: a link, or an entity and perhaps others with it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Entities">Every entity that the decision names.</param>
sealed record Subject(LinkId? Link, EntityId? Entity, IReadOnlyList<EntityId> Entities)
{
    /// <summary>Of a decision that is no revert.</summary>
    public static Subject Of(Decision decision) => decision switch
    {
        Decision.ReviewLink(var link, _) => Of(link),
        Decision.AddLink(var link) => Of(link),
        Decision.ReviewEntity(var entity, _) => Of(entity, []),
        Decision.AddEntity(var added) => Of(added.Id, []),
        Decision.MergeEntities(var into, var merged) => Of(into, merged),
        Decision.UnmergeEntities(var from, var unmerged) => Of(from, unmerged),
        _ => throw new ArgumentException($"A decision of type {decision.GetType().Name} is about another decision.", nameof(decision)),
    };

    static Subject Of(LinkId link) => new(link, null, link.Source == link.Target ? [link.Source] : [link.Source, link.Target]);

    static Subject Of(EntityId entity, IReadOnlyList<EntityId> others) => new(null, entity, [.. others.Prepend(entity).Distinct()]);
}
