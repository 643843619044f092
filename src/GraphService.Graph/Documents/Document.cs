namespace GraphService.Graph;

/// <summary>A text that was read. Its words are kept apart (<see cref="IGraphStore.TextAsync"/>): they may be long.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Title">The title shown to people; never empty.</param>
/// <param name="Origin">Where it came from, as the reader gave it: a path below the loaded folder, or an address.</param>
/// <param name="Sha256">SHA-256 of the stored text in UTF-8, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Length of the stored text in UTF-16 code units.</param>
public sealed record Document(DocumentId Id, string Title, string Origin, string Sha256, int Length)
{
    /// <summary>Who wrote it, where the text says.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written, where the text says.</summary>
    public FuzzyDate? Date { get; init; }

    /// <summary>The works the text names as the source of its facts.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
