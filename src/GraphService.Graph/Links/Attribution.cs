namespace GraphService.Graph;

/// <summary>Whom a text names as the maker of a claim.</summary>
/// <param name="Name">The words of the text: "some historians".</param>
/// <param name="Entity">The entity they mean, where it is known.</param>
public sealed record Attribution(string Name, EntityId? Entity = null);
