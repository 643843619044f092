namespace GraphService.Training;

/// <summary>A sentence of a treebank, as in its file.</summary>
/// <param name="Comments">The lines before it that begin with "#", whole.</param>
/// <param name="Rows">Its lines of ten columns in order, multiword and empty ones among them.</param>
/// <param name="Document">The number of its document in the file.</param>
sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluRow> Rows, int Document)
{
    /// <summary>The rows that are words of the tree.</summary>
    public ConlluRow[] Words { get; } = [.. Rows.Where(row => row.IsWord)];

    /// <summary>The sentence as it was written; null when the file does not say.</summary>
    public string? Text => Comment("text");

    public bool BeginsParagraph => Comments.Any(line => line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal));

    /// <summary>The value of a comment "# key = value"; null when there is none.</summary>
    public string? Comment(string key)
    {
        var start = $"# {key} = ";
        return Comments.FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
    }
}
