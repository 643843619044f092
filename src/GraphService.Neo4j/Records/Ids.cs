using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Ids as values of parameters.</summary>
static class Ids
{
    public static string[] Texts(this IEnumerable<EntityId> ids) => [.. ids.Select(id => id.Value)];

    public static string[] Texts(this IEnumerable<DocumentId> ids) => [.. ids.Select(id => id.Value)];

    public static string[] Texts(this IEnumerable<EvidenceId> ids) => [.. ids.Select(id => id.Value)];

    /// <summary>Links as they are printed.</summary>
    public static string[] Texts(this IEnumerable<LinkId> ids) => [.. ids.Select(id => id.ToString())];

    /// <summary>Links as rows of source, type and target.</summary>
    public static Dictionary<string, object?>[] Rows(this IEnumerable<LinkId> ids) => [.. ids.Select(ToRow)];

    public static Dictionary<string, object?> ToRow(this LinkId id) => new() { ["source"] = id.Source.Value, ["type"] = id.Type.Name, ["target"] = id.Target.Value };
}
