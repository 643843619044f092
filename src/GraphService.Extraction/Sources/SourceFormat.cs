namespace GraphService.Extraction;

/// <summary>How a text is written.</summary>
enum SourceFormat
{
    Plain,
    Markdown,
    Html,
}

static class SourceFormats
{
    public const string Readable = ".txt, .md, .html and .htm";

    /// <summary>The format that the file's extension promises; null when this program does not read it.</summary>
    public static SourceFormat? Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TXT" => SourceFormat.Plain,
        ".MD" => SourceFormat.Markdown,
        ".HTML" or ".HTM" => SourceFormat.Html,
        _ => null,
    };
}
