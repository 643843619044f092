using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>A text as it is stored, with what its markup says of it.</summary>
/// <param name="Text">The words that evidence refers to.</param>
/// <param name="Blocks">The text in order: whatever lies outside every block is blank.</param>
/// <param name="About">Title, author and the like, as far as given.</param>
sealed record SourceText(string Text, IReadOnlyList<TextBlock> Blocks, FrontMatter About);

/// <summary>What a text says of itself: the front matter of a file, the head of a page.</summary>
sealed record FrontMatter
{
    public static FrontMatter None { get; } = new();

    public DocumentId? Id { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public FuzzyDate? Date { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The address the text came from.</summary>
    public string? Url { get; init; }

    /// <summary>How many characters of the stored text it takes.</summary>
    public int Length { get; init; }

    /// <summary>What is wrong in it; the text is read all the same.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
