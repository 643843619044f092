namespace GraphService.Graph;

/// <summary>A store as copies see it: all that it holds, in ordinal order, and a way to write what another store was told.</summary>
interface ICopyable
{
    /// <summary>What corpora declare, behind an id; at most so many.</summary>
    Task<IReadOnlyList<DeclaredEntity>> DeclarationsAsync(EntityId after, int limit, CancellationToken cancel);

    /// <summary>These documents as they were read last, with their texts, mentions and evidence.</summary>
    Task<IReadOnlyList<Reading>> ReadingsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancel);

    /// <summary>What entities were taken for when the decisions between two numbers (the last included) were made, by number, then by entity.</summary>
    Task<IReadOnlyList<(long Number, Entity Witness)>> WitnessesAsync(long after, long last, CancellationToken cancel);

    /// <summary>The entities behind an id; at most so many.</summary>
    Task<IReadOnlyList<Entity>> EntitiesAsync(EntityId after, int limit, CancellationToken cancel);

    /// <summary>The links that start at these entities, in any order.</summary>
    Task<IReadOnlyList<Link>> LinksFromAsync(IReadOnlyCollection<EntityId> sources, CancellationToken cancel);

    /// <summary>Writes in one transaction that counts as a version. It may be run anew, then on records that hold nothing of the earlier run.</summary>
    Task WriteAsync(Func<IRecords, ValueTask<Changes>> write, CancellationToken cancel);
}
