using System.Text;
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
/// <param name="Name">The name of the text.</param>
/// <param name="Format">How the bytes are to be read.</param>
/// <param name="Bytes">The text as it lies in its file.</param>
/// <param name="Entities">Its entities.</param>
/// <param name="Links">All links a careful reader would draw.</param>
/// <param name="Wrong">Mistakes that are tempting.</param>
sealed record GoldGraph(string Name, SourceFormat Format, byte[] Bytes, IReadOnlyList<GoldEntity> Entities, IReadOnlyList<GoldLink> Links, IReadOnlyList<GoldLink> Wrong)
{
    /// <summary>Whether the text is a passage of a few sentences, written to be learned from: nothing is measured on it.</summary>
    public bool IsPassage { get; init; }

    /// <summary>
    /// All graphs below a folder (<c>*.gold.json</c>) whose text is found below one of the folders; the others are named. Behind them the passages of files
    /// that hold one a line (<c>*.gold.jsonl</c>), with their sentences.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is no passage; the message names the file and the line.</exception>
    public static IEnumerable<GoldGraph> ReadAll(IEnumerable<DirectoryInfo> golds, IReadOnlyList<DirectoryInfo> texts, Action<string> missing)
    {
        foreach (var file in Files(golds, "*.gold.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file.FullName));
            var name = Path.GetFileName(json.RootElement.GetProperty("text").GetString()!);
            var text = texts.Prepend(file.Directory!).SelectMany(folder => folder.EnumerateFiles(name, SearchOption.AllDirectories)).FirstOrDefault();
            if (text is null) missing(name);
            else yield return Read(json.RootElement, name, SourceFormats.Of(text.FullName) ?? SourceFormat.Plain, File.ReadAllBytes(text.FullName));
        }

        foreach (var file in Files(golds, "*.gold.jsonl"))
        {
            foreach (var (number, line) in File.ReadLines(file.FullName).Index()) yield return Passage(file, number, line);
        }
    }

    static IEnumerable<FileInfo> Files(IEnumerable<DirectoryInfo> folders, string pattern) =>
        folders.SelectMany(folder => folder.EnumerateFiles(pattern, SearchOption.AllDirectories)).OrderBy(file => file.FullName, StringComparer.Ordinal);

    /// <summary>The text, as the program reads it.</summary>
    public SourceText Source() => DocumentReader.Read(Name, Format, Bytes);

    static GoldGraph Read(JsonElement root, string name, SourceFormat format, byte[] text) => new(
        name,
        format,
        text,
        [.. root.GetProperty("entities").EnumerateArray().Select(Entity)],
        [.. root.GetProperty("links").EnumerateArray().Select(Link)],
        root.TryGetProperty("wrong", out var wrong) ? [.. wrong.EnumerateArray().Select(Link)] : []);

    // Its links say by a number which sentence tells them; what is not said of a link is asserted and core.
    static GoldGraph Passage(FileInfo file, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Passage(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file.Name}, line {number + 1}: no passage. It takes an object with id, sentences, entities and links, each link with the number of its sentence, from 0.", fault);
        }
    }

    static GoldGraph Passage(JsonElement root)
    {
        var sentences = root.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!).ToList();
        return new(
            Word(root, "id"),
            SourceFormat.Plain,
            Encoding.UTF8.GetBytes(string.Join(' ', sentences)),
            [.. root.GetProperty("entities").EnumerateArray().Select(Entity)],
            [.. root.GetProperty("links").EnumerateArray().Select(row => Link(row) with { Quote = sentences[row.GetProperty("sentence").GetInt32()], IsCore = !row.TryGetProperty("core", out var core) || core.GetBoolean() })],
            []) { IsPassage = true };
    }

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
