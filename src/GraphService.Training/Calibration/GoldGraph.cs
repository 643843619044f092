using System.Text.Json;
using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.Training;

/// <summary>An entity that people found in a text.</summary>
/// <param name="Id">Its name in the graph.</param>
/// <param name="Kinds">What it may be taken for.</param>
/// <param name="Names">All words by which the text speaks of it.</param>
/// <param name="IsTrap">Whether it is no part of the text's subject, such as the author of a comment.</param>
sealed record GoldEntity(string Id, IReadOnlyList<EntityKind> Kinds, IReadOnlyList<FoldedName> Names, bool IsTrap);

/// <summary>A link that people drew.</summary>
sealed record GoldLink(string Source, string Type, string Target, bool IsDenied)
{
    /// <summary>The words of the text that say so.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Whether any careful reader would draw it.</summary>
    public bool IsCore { get; init; }

    /// <summary>Its type as the graph knows it.</summary>
    public LinkType LinkType => LinkTypes.TryParse(Type, out var type) ? type : throw new FormatException($"'{Type}' is no link type.");
}

/// <summary>The graph that people drew of a text.</summary>
/// <param name="Text">The file of the text.</param>
/// <param name="Entities">Its entities.</param>
/// <param name="Links">All links a careful reader would draw.</param>
/// <param name="Wrong">Mistakes that are tempting.</param>
sealed record GoldGraph(FileInfo Text, IReadOnlyList<GoldEntity> Entities, IReadOnlyList<GoldLink> Links, IReadOnlyList<GoldLink> Wrong)
{
    /// <summary>All graphs below a folder (<c>*.gold.json</c>) whose text is found below one of the folders; the others are named.</summary>
    public static IEnumerable<GoldGraph> ReadAll(IEnumerable<DirectoryInfo> golds, IReadOnlyList<DirectoryInfo> texts, Action<string> missing)
    {
        foreach (var file in golds.SelectMany(folder => folder.EnumerateFiles("*.gold.json", SearchOption.AllDirectories)).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file.FullName));
            var name = Path.GetFileName(json.RootElement.GetProperty("text").GetString()!);
            var text = texts.Prepend(file.Directory!).SelectMany(folder => folder.EnumerateFiles(name, SearchOption.AllDirectories)).FirstOrDefault();
            if (text is null) missing(name);
            else yield return Read(json.RootElement, text);
        }
    }

    /// <summary>The text, as the program reads it.</summary>
    public SourceText Source() => DocumentReader.Read(Text.Name, SourceFormats.Of(Text.FullName) ?? SourceFormat.Plain, File.ReadAllBytes(Text.FullName));

    static GoldGraph Read(JsonElement root, FileInfo text) => new(
        text,
        [.. root.GetProperty("entities").EnumerateArray().Select(Entity)],
        [.. root.GetProperty("links").EnumerateArray().Select(Link)],
        root.TryGetProperty("wrong", out var wrong) ? [.. wrong.EnumerateArray().Select(Link)] : []);

    static GoldEntity Entity(JsonElement row)
    {
        var kinds = new List<EntityKind> { Kind(row.GetProperty("kind")) };
        if (row.TryGetProperty("kind_alt", out var others)) kinds.AddRange(others.EnumerateArray().Select(Kind));
        if (kinds.Contains(EntityKind.Concept) || kinds.Contains(EntityKind.Event)) kinds.Add(EntityKind.Condition);
        var isTrap = row.TryGetProperty("trap", out var trap) && trap.GetBoolean();
        return new(Word(row, "id"), kinds, [.. row.GetProperty("names").EnumerateArray().Select(name => new FoldedName(name.GetString()!))], isTrap);
    }

    static EntityKind Kind(JsonElement kind) => Enum.Parse<EntityKind>(kind.GetString()!, ignoreCase: true);

    static GoldLink Link(JsonElement row) =>
        new(Word(row, "source"), Word(row, "type"), Word(row, "target"), row.TryGetProperty("modality", out var modality) && modality.GetString() == "NEGATED")
        {
            Quote = row.TryGetProperty("quote", out var quote) ? quote.GetString()! : "",
            IsCore = row.TryGetProperty("core", out var core) && core.GetBoolean(),
        };

    static string Word(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
