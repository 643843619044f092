namespace GraphService.Graph;

/// <summary>What a merge or decision changes in the topology.</summary>
/// <param name="Entities">Entities that are new.</param>
/// <param name="RemovedEntities">Entities that are gone; their links must be among <paramref name="RemovedLinks"/>.</param>
/// <param name="Links">Links that are new or read differently now; their ends are known or among <paramref name="Entities"/>.</param>
/// <param name="RemovedLinks">Links that are gone.</param>
public sealed record SnapshotChanges(
    IReadOnlyCollection<EntityId> Entities,
    IReadOnlyCollection<EntityId> RemovedEntities,
    IReadOnlyCollection<SnapshotLink> Links,
    IReadOnlyCollection<LinkId> RemovedLinks);
