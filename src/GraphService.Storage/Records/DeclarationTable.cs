using System.Text.Json;
using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>The entities that corpora declare.</summary>
static class DeclarationTable
{
    const string Columns = "id, kind, name, aliases, description, date, wikidata";

    public static Dictionary<EntityId, DeclaredEntity> Find(Session session, string ids) =>
        session.Rows($"SELECT {Columns} FROM declarations WHERE id IN (SELECT value FROM json_each(?1))", Read, ids).ToDictionary(entity => entity.Id);

    public static List<DeclaredEntity> All(Session session) => session.Rows($"SELECT {Columns} FROM declarations", Read);

    public static void Put(Session session, DeclaredEntity entity) => session.Run(
        $"INSERT OR REPLACE INTO declarations ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        entity.Id.Value, (int)entity.Kind, entity.Name, Json.Of(entity.Aliases), entity.Description, entity.When?.ToString(), entity.Wikidata?.Value);

    /// <summary>Whether both say the same, their aliases in the same order.</summary>
    public static bool Same(DeclaredEntity left, DeclaredEntity right) =>
        left with { Aliases = [] } == right with { Aliases = [] } && left.Aliases.SequenceEqual(right.Aliases);

    /// <summary>A declaration as one text, for the journal.</summary>
    public static string ToJson(DeclaredEntity entity) => JsonSerializer.Serialize(
        new Kept((int)entity.Kind, entity.Name, entity.Aliases, entity.Description, entity.When?.ToString(), entity.Wikidata?.Value));

    public static DeclaredEntity FromJson(EntityId id, string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json) ?? throw new JsonException($"The journal holds no description of {id}.");
        return new(
            id, (EntityKind)kept.Kind, kept.Name, kept.Aliases, kept.Description,
            kept.When is null ? null : FuzzyDate.Parse(kept.When), kept.Wikidata is null ? null : new WikidataId(kept.Wikidata));
    }

    static DeclaredEntity Read(SqliteDataReader row) => new(
        row.Entity(0), (EntityKind)row.GetByte(1), row.GetString(2), row.Texts(3), row.TextOrNull(4), row.Date(5), row.Wikidata(6));

    sealed record Kept(int Kind, string Name, IReadOnlyList<string> Aliases, string? Description, string? When, string? Wikidata);
}
