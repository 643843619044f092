using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>A name as it stands in a sentence.</summary>
/// <param name="Sentence">Which sentence.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="Head">The token of it that the others depend on.</param>
/// <param name="Text">Its words.</param>
/// <param name="Kind">What it looks like here.</param>
/// <param name="Weight">How much the rules go by what they take it for here.</param>
/// <param name="Known">The entity that goes by it, where one is known.</param>
sealed record NameSpan(int Sentence, int First, int End, int Head, string Text, EntityKind Kind, double Weight, DeclaredEntity? Known = null)
{
    /// <summary>What learned weights make of it here, as <see cref="NameKindModel.Weigh"/> has it; null without weights.</summary>
    public int[]? Weighed { get; init; }

    /// <summary>The state it names, or whose people; null when it is neither.</summary>
    public string? State { get; init; }

    /// <summary>Whether it is a name of the state itself.</summary>
    public bool IsState { get; init; }
}
