namespace GraphService.Extraction;

/// <summary>How a load goes about its work.</summary>
public sealed record LoadOptions
{
    /// <summary>The usual way.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>Whether to report what would change and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Files larger than this are not read; 20 MB unless told otherwise.</summary>
    public long LargestFile { get; init; } = 20_000_000;

    /// <summary>How many characters of text are read before they are merged: bounds the memory a load takes.</summary>
    internal int BatchCharacters { get; init; } = 1_000_000;
}
