using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Makes a valid anything; a test states only what matters to it.</summary>
static class Some
{
    public static DeclaredEntity Entity(string name, EntityKind kind = EntityKind.Event, params string[] aliases) =>
        new(EntityId.TryFromName(name.Trim(), out var id) ? id : throw new ArgumentException($"'{name}' makes no id.", nameof(name)), kind, name.Trim(), aliases);

    public static Gazetteer Gazetteer(params DeclaredEntity[] entities) => new(entities);

    public static SourceText Text(string text, SourceFormat format = SourceFormat.Plain) => DocumentReader.Read("a text", format, text);

    /// <summary>The stored words of every passage that is read, with a line each.</summary>
    public static string Kept(string text, SourceFormat format = SourceFormat.Plain)
    {
        var source = Text(text, format);
        return string.Join('\n', ProseFilter.Sift(source.Blocks).Where(passage => passage.Skipped is null).Select(passage => source.Text[passage.Start..passage.End].Trim()));
    }
}
