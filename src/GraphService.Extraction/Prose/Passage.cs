namespace GraphService.Extraction;

/// <summary>A block, or a piece of one, and whether it is read.</summary>
/// <param name="Start">Offset of the first character in the stored text.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Prose">The words.</param>
/// <param name="IsHeading">Whether the words are a heading.</param>
/// <param name="Skipped">Why the passage is not read; null when it is.</param>
sealed record Passage(int Start, int End, MappedText Prose, bool IsHeading, string? Skipped)
{
    /// <summary>Whether it is an item of a list that markup knows of.</summary>
    public bool IsItem { get; init; }

    /// <summary>1 for the highest heading; 0 where markup tells nothing of it.</summary>
    public int Level { get; init; }

    /// <summary>Where it stands among others that it is cause or effect of; null where it stands among none.</summary>
    public Slot? Slot { get; init; }
}
