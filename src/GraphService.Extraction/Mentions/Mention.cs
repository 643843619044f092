using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>A place in a sentence that names an entity.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token behind the last.</param>
/// <param name="Entity">What is named.</param>
/// <param name="Described">Whether by a description ("the speech"), which is no name of it.</param>
sealed record Mention(int First, int End, DeclaredEntity Entity, bool Described = false)
{
    /// <summary>Whether the entity was made of the words here, because a claim needs it.</summary>
    public bool IsCoined { get; init; }
}
