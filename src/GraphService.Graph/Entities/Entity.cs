namespace GraphService.Graph;

/// <summary>A person, event, organization, place, concept or condition that texts speak of.</summary>
/// <param name="Id">The slug that links and addresses use.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name shown to people; never empty.</param>
public sealed record Entity(EntityId Id, EntityKind Kind, string Name)
{
    /// <summary>The name shown to people; never empty.</summary>
    public string Name { get; } = string.IsNullOrWhiteSpace(Name) ? throw new ArgumentException("An entity needs a name.", nameof(Name)) : Name;

    /// <summary>Other names for the same entity, without <see cref="Name"/>, in ordinal order.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>One sentence on who or what this is.</summary>
    public string? Description { get; init; }

    /// <summary>A life span or the time of an event.</summary>
    public FuzzyDate? When { get; init; }

    /// <summary>The Wikidata item (<c>Q35314</c>), where known.</summary>
    public WikidataId? Wikidata { get; init; }

    /// <summary>How it came into the graph.</summary>
    public EntityOrigin Origin { get; init; }

    /// <summary>What a reviewer said of it.</summary>
    public ReviewStatus Status { get; init; }

    /// <summary>How often the texts name it.</summary>
    public int Mentions { get; init; }

    /// <summary>The entities that people merged into this one, in ordinal order.</summary>
    public IReadOnlyList<EntityId> Merged { get; init; } = [];

    /// <summary>The journal's number of the last decision on it, or on one that was merged into it; 0 when there is none.</summary>
    public long Revision { get; init; }
}
