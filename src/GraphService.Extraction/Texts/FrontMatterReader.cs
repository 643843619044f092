using GraphService.Graph;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GraphService.Extraction;

/// <summary>Reads the YAML between two lines of <c>---</c> at the head of a text. Keys it does not know are another program's.</summary>
static class FrontMatterReader
{
    public static FrontMatter Read(string name, string text)
    {
        if (Extent(text) is not { } extent) return FrontMatter.None;

        var empty = FrontMatter.None with { Length = extent.End };
        try
        {
            return Yaml.Load(text[extent.BodyStart..extent.BodyEnd]) switch
            {
                YamlMappingNode map => Values(name, map, empty),
                null or YamlScalarNode { Value: null or "" } => empty,
                { } other => empty with { Findings = [new(name, Line(other), (int)other.Start.Column, "Front matter is 'key: value', a line each.")] },
            };
        }
        catch (YamlException mistake)
        {
            return empty with { Findings = [new(name, (int)mistake.Start.Line + 1, (int)mistake.Start.Column, $"The front matter is not YAML and was skipped: {mistake.Message}")] };
        }
    }

    static FrontMatter Values(string name, YamlMappingNode map, FrontMatter about)
    {
        var findings = new List<Finding>();
        foreach (var (key, value) in map.Children)
        {
            var text = Yaml.Scalar(value);
            about = Yaml.Scalar(key)?.ToUpperInvariant() switch
            {
                "ID" when text is not null => DocumentId.IsValid(text)
                    ? about with { Id = new(text) }
                    : Wrong($"'{text}' is not an id: letters, digits, '-', '_' and '.', beginning with a letter or digit. The file name is used."),
                "TITLE" => about with { Title = text is null ? null : OneLine(text) },
                "AUTHOR" => about with { Author = text is null ? Joined(value) : OneLine(text) },
                "DATE" when text is not null => DateOf(text) is { } date
                    ? about with { Date = date }
                    : Wrong($"'{text}' is not a date in EDTF, such as 1956-02-25, 1956 or 195X. The text stays undated."),
                "URL" when text is not null => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                    ? about with { Url = text }
                    : Wrong($"'{text}' is not a web address, such as https://example.org/page."),
                "SOURCES" => about with { Sources = Items(value) },
                _ => about,
            };

            FrontMatter Wrong(string message)
            {
                findings.Add(new(name, Line(value), (int)value.Start.Column, message));
                return about;
            }
        }

        return about with { Findings = findings };
    }

    /// <summary>The day of a date, also where a program wrote the time of day behind it.</summary>
    public static FuzzyDate? DateOf(string text) =>
        FuzzyDate.TryParse(text, out var date) || (text.Length > 10 && text[10] is 'T' or ' ' && FuzzyDate.TryParse(text[..10], out date)) ? date : null;

    public static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    static List<string> Items(YamlNode node) =>
        [.. (node is YamlSequenceNode list ? list.Children : [node]).Select(Yaml.Scalar).OfType<string>().Select(OneLine)];

    static string? Joined(YamlNode node) => Items(node) is { Count: > 0 } items ? string.Join(", ", items) : null;

    static int Line(YamlNode node) => (int)node.Start.Line + 1; // The opening line of dashes is no part of the YAML.

    static (int BodyStart, int BodyEnd, int End)? Extent(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || LineEnd(text, 0) is var first && text[3..first].AsSpan().Trim().Length > 0) return null;

        var body = NextLine(text, first);
        for (var at = body; at < text.Length;)
        {
            var end = LineEnd(text, at);
            if (text.AsSpan(at, end - at).TrimEnd() is "---" or "...") return (body, at, end);
            at = NextLine(text, end);
        }

        return null;
    }

    static int LineEnd(string text, int from) => text.AsSpan(from).IndexOfAny('\r', '\n') is >= 0 and var length ? from + length : text.Length;

    static int NextLine(string text, int lineEnd) =>
        lineEnd + (text.AsSpan(lineEnd) is ['\r', '\n', ..] ? 2 : lineEnd < text.Length ? 1 : 0);
}
