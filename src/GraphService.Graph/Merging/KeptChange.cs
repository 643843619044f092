using System.Text.Json;

namespace GraphService.Graph;

/// <summary>What a version changed, as JSON: counts and the first ids.</summary>
static class KeptChange
{
    public static string ToJson<T>(ChangedRecords<T> records) => JsonSerializer.Serialize(
        new Row(records.Added, records.Changed, records.Removed, Texts(records.Standing), Texts(records.Gone)));

    public static GraphChange FromJson(long version, string entities, string links) =>
        new(version, Read(entities, id => new EntityId(id)), Read(links, Link));

    static string[] Texts<T>(IReadOnlyList<T> ids) => [.. ids.Select(id => $"{id}")];

    static ChangedRecords<T> Read<T>(string json, Func<string, T> id)
    {
        var kept = JsonSerializer.Deserialize<Row>(json) ?? throw new JsonException("A change has no records.");
        return new(kept.Added, kept.Changed, kept.Removed, [.. kept.Standing.Select(id)], [.. kept.Gone.Select(id)]);
    }

    static LinkId Link(string text) => LinkId.TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a link.");

    sealed record Row(int Added, int Changed, int Removed, string[] Standing, string[] Gone);
}
