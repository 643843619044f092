using System.Text;
using System.Text.Json;
using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Lists as one parameter: a statement reads them with <c>json_each</c>, however many they are.</summary>
static class Json
{
    public static string Of(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);

    public static string Of(IEnumerable<EntityId> ids) => Of(ids.Select(id => id.Value));

    public static string Of(IEnumerable<DocumentId> ids) => Of(ids.Select(id => id.Value));

    public static string Of(IEnumerable<EvidenceId> ids) => Of(ids.Select(id => id.Value));

    public static string Of<T>(IEnumerable<T> values) where T : struct, Enum =>
        JsonSerializer.Serialize(values.Select(value => Convert.ToInt32(value, null)));

    /// <summary>Links as triples of source, type's number and target.</summary>
    public static string Of(IEnumerable<LinkId> links)
    {
        // Slugs need no escaping.
        var json = new StringBuilder("[");
        foreach (var link in links) json.Append(json.Length > 1 ? "," : "").Append(null, $"""["{link.Source}",{(int)link.Type},"{link.Target}"]""");
        return json.Append(']').ToString();
    }

    public static IReadOnlyList<string> Texts(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];
}
