namespace GraphService.Graph;

/// <summary>How one text names one entity: the graph's entities are the sum of these over all texts.</summary>
/// <param name="Entity">The entity meant.</param>
/// <param name="Kind">What the text takes it for.</param>
/// <param name="Name">The name to show should no corpus declare the entity.</param>
/// <param name="Surface">The words used, without article.</param>
/// <param name="Count">At how many places the text uses them; 0 where they are a shorter or longer cut of words counted already.</param>
public sealed record EntityMention(EntityId Entity, EntityKind Kind, string Name, string Surface, int Count)
{
    /// <summary>At how many places the text uses the words; never negative.</summary>
    public int Count { get; } = Count >= 0 ? Count : throw new ArgumentOutOfRangeException(nameof(Count), Count, "Nothing is mentioned less than not at all.");

    /// <summary>When the entity was according to the text, where it says: the time of an event.</summary>
    public FuzzyDate? When { get; init; }
}
