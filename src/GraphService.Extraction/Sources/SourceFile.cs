namespace GraphService.Extraction;

/// <summary>A text file of a corpus.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Origin">The path below the folder that was loaded, with slashes; the file name when the file itself was named.</param>
sealed record SourceFile(string Path, string Origin)
{
    public SourceFormat Format { get; } = SourceFormats.Of(Path) ?? throw new ArgumentException($"'{Path}' is not a text this program reads.", nameof(Path));
}
