namespace GraphService.Extraction;

/// <summary>The place of a passage among others that it is cause or effect of: a cell in its row, a step between arrows.</summary>
/// <param name="Group">The table or the line of arrows it stands in.</param>
/// <param name="First">The first row it belongs to.</param>
/// <param name="Last">The last row it belongs to.</param>
/// <param name="Rank">What stands one rank lower in the same row brought it about.</param>
/// <param name="Cue">What says so: the head of its column, the arrow before it; null where only the others' do.</param>
sealed record Slot(int Group, int First, int Last, int Rank, string? Cue)
{
    /// <summary>Whether it is one of several in its cell.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>Whether the heads stand before the rows: then the numbers are of columns, and the text goes across them.</summary>
    public bool IsAcross { get; init; }

    /// <summary>Whether it stands between arrows.</summary>
    public bool IsStep { get; init; }
}
