namespace GraphService.Graph;

/// <summary>How one text names one entity: the graph's entities are the sum of these over all texts.</summary>
/// <param name="Entity">The entity meant.</param>
/// <param name="Kind">What the text takes it for.</param>
/// <param name="Name">The name to show should no corpus declare the entity.</param>
/// <param name="Surface">The words used, without article.</param>
/// <param name="Count">How often the text uses them; at least 1.</param>
public sealed record EntityMention(EntityId Entity, EntityKind Kind, string Name, string Surface, int Count)
{
    /// <summary>How often the text uses the words; at least 1.</summary>
    public int Count { get; } = Count >= 1 ? Count : throw new ArgumentOutOfRangeException(nameof(Count), Count, "A mention occurs at least once.");

    /// <summary>When the entity was according to the text, where it says: the time of an event.</summary>
    public FuzzyDate? When { get; init; }
}
