namespace GraphService.Graph;

/// <summary>How much a graph holds.</summary>
/// <param name="Version">The graph's version.</param>
/// <param name="Entities">Entities by kind; kinds without any are left out.</param>
/// <param name="Links">Links by type; types without any are left out.</param>
/// <param name="Evidence">Pieces of evidence by document, the most first, then by id.</param>
/// <param name="Contested">How many links are both affirmed and denied.</param>
/// <param name="Reviewed">How many links a person accepted or rejected.</param>
public sealed record GraphStatistics(
    long Version,
    IReadOnlyDictionary<EntityKind, int> Entities,
    IReadOnlyDictionary<LinkType, int> Links,
    IReadOnlyList<KeyValuePair<DocumentId, int>> Evidence,
    int Contested,
    int Reviewed);
