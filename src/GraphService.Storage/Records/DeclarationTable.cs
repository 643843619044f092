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

    /// <summary>Those behind an id, in ordinal order; at most so many.</summary>
    public static List<DeclaredEntity> After(Session session, EntityId id, int limit) =>
        session.Rows($"SELECT {Columns} FROM declarations WHERE id > ?1 ORDER BY id LIMIT ?2", Read, id.Value, limit);

    public static void Put(Session session, DeclaredEntity entity) => session.Run(
        $"INSERT OR REPLACE INTO declarations ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        entity.Id.Value, (int)entity.Kind, entity.Name, Json.Of(entity.Aliases), entity.Description, entity.When?.ToString(), entity.Wikidata?.Value);

    static DeclaredEntity Read(SqliteDataReader row) => new(
        row.Entity(0), (EntityKind)row.GetByte(1), row.GetString(2), row.Texts(3), row.TextOrNull(4), row.Date(5), row.Wikidata(6));
}
