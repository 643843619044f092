using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Names a document whose text does not name itself.</summary>
static class DocumentNames
{
    const int LongestTitle = 120;

    /// <summary>The file name without extension where that is an id, otherwise its slug.</summary>
    public static DocumentId IdOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (DocumentId.IsValid(name)) return new(name);
        return Slug.From(name) is { Length: > 0 } slug ? new(slug) : new($"text-{Fingerprints.Hash(name)[..8]}");
    }

    /// <summary>The words that head the text where they are short, else the file name.</summary>
    public static string TitleOf(string? heading, string path) =>
        heading is { Length: > 0 and <= LongestTitle } ? heading
        : Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name ? name
        : Path.GetFileName(path);
}
