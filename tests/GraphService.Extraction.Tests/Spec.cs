namespace GraphService.Extraction.Tests;

/// <summary>One sentence or short text of <c>Specs/*.md</c> with what is expected of it; <c>Specs/README.md</c> tells how they are written.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Known">The entities that are known beforehand.</param>
/// <param name="Date">When the text was written, "unknown", or null when the file does not look at dates.</param>
/// <param name="Text">The text.</param>
/// <param name="Lines">The lines below it, without their dashes.</param>
sealed record Spec(string File, string Known, string? Date, string Text, IReadOnlyList<string> Lines)
{
    const string Silent = "not by ";

    /// <summary>The rules that must not speak.</summary>
    public IEnumerable<string> SilentRules => Lines.Where(line => line.StartsWith(Silent, StringComparison.Ordinal)).Select(line => line[Silent.Length..]);

    /// <summary>Pairs that the annotator's rules must offer.</summary>
    public IEnumerable<string> Pairs => Lines.Where(line => line.StartsWith('"'));

    /// <summary>Claims and dates.</summary>
    public IEnumerable<string> Claims => Lines.Where(line => line != "nothing" && !line.StartsWith('"') && !line.StartsWith(Silent, StringComparison.Ordinal));

    /// <summary>Whether exactly the claims are meant: a text that only lists pairs or silent rules leaves them open.</summary>
    public bool IsComplete => Lines.Contains("nothing") || Claims.Any();

    /// <summary>The rules that speak, as far as the lines name them.</summary>
    public IEnumerable<string> SpeakingRules => Lines.Where(line => line.Contains(" [", StringComparison.Ordinal)).Select(line => line[(line.LastIndexOf('[') + 1)..line.LastIndexOf(']')]);

    /// <summary>All specifications, file by file.</summary>
    public static IEnumerable<Spec> All() => Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md")
        .Where(file => Path.GetFileName(file) != "README.md")
        .Order(StringComparer.Ordinal)
        .SelectMany(Read);

    static List<Spec> Read(string file)
    {
        var (specs, known, text, lines) = (new List<Spec>(), "", "", new List<string>());
        string? date = null;
        foreach (var line in System.IO.File.ReadLines(file).Append(""))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal)) lines.Add(line[2..]);
            else if (lines.Count > 0)
            {
                specs.Add(new(Path.GetFileName(file), known, date, text, lines));
                (text, lines) = ("", []);
            }

            if (line.StartsWith('>')) text = line.Length == 1 ? text + "\n\n" : text.Length == 0 || text[^1] == '\n' ? text + line[1..].Trim() : $"{text} {line[1..].Trim()}";
            if (line.StartsWith("Known: ", StringComparison.Ordinal)) known = line[7..];
            if (line.StartsWith("Date: ", StringComparison.Ordinal)) date = line[6..];
        }

        return specs;
    }
}
