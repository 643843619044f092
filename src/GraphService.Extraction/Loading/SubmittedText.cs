using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>A text that a person hands over instead of a file.</summary>
/// <param name="Title">The title shown to people.</param>
/// <param name="Text">The words; front matter at their head is read, and what is said here outweighs it.</param>
public sealed record SubmittedText(string Title, string Text)
{
    /// <summary>The document's id; made of the title where null.</summary>
    public DocumentId? Id { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written.</summary>
    public FuzzyDate? Date { get; init; }
}
