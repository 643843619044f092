namespace GraphService.Graph;

/// <summary>An entity that a search found.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Matched">The name, alias or quote that matched.</param>
/// <param name="Field">Which of the three it was.</param>
/// <param name="Score">From 0 to 1: how well it matched; 1 is the exact name.</param>
public sealed record SearchHit(Entity Entity, string Matched, SearchField Field, double Score);

/// <summary>Where a search found its words.</summary>
public enum SearchField
{
    /// <summary>In the entity's name.</summary>
    Name,

    /// <summary>In another name of the entity.</summary>
    Alias,

    /// <summary>In a quote that backs one of its links.</summary>
    Quote,
}
