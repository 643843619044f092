namespace GraphService.Graph;

/// <summary>What a load would add to a graph. Merged whole or not at all; merging it twice changes nothing.</summary>
public sealed record GraphDelta
{
    /// <summary>Entities that the corpus declares; they replace declarations of the same id.</summary>
    public IReadOnlyList<DeclaredEntity> Declared { get; init; } = [];

    /// <summary>Texts as read; each replaces the earlier reading of its document.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Documents to forget, with their evidence.</summary>
    public IReadOnlyList<DocumentId> Removed { get; init; } = [];
}
