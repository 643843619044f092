namespace GraphService.Graph;

/// <summary>An entity that a corpus knows beforehand: one entry of <c>entities.yaml</c>.</summary>
/// <param name="Id">The slug that links use.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="Aliases">Other names by which the texts call it.</param>
/// <param name="Description">One sentence on who or what this is.</param>
/// <param name="When">A life span or the time of an event.</param>
/// <param name="Wikidata">The Wikidata item, where known.</param>
public sealed record DeclaredEntity(
    EntityId Id,
    EntityKind Kind,
    string Name,
    IReadOnlyList<string> Aliases,
    string? Description = null,
    FuzzyDate? When = null,
    WikidataId? Wikidata = null);
