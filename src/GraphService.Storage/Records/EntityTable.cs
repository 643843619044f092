using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>Entities.</summary>
static class EntityTable
{
    public const string Columns = "id, kind, name, aliases, description, date, wikidata, origin, status, mentions, merged, revision";

    public static Entity Read(SqliteDataReader row) => new(row.Entity(0), (EntityKind)row.GetByte(1), row.GetString(2))
    {
        Aliases = row.Texts(3),
        Description = row.TextOrNull(4),
        When = row.Date(5),
        Wikidata = row.Wikidata(6),
        Origin = (EntityOrigin)row.GetByte(7),
        Status = (ReviewStatus)row.GetByte(8),
        Mentions = row.GetInt32(9),
        Merged = [.. row.Texts(10).Select(id => new EntityId(id))],
        Revision = row.GetInt64(11),
    };

    public static Dictionary<EntityId, Entity> Find(Session session, IEnumerable<EntityId> ids) =>
        session.Rows($"SELECT {Columns} FROM entities WHERE id IN (SELECT value FROM json_each(?1))", Read, Json.Of(ids))
            .ToDictionary(entity => entity.Id);

    /// <summary>Those behind an id, in ordinal order; at most so many.</summary>
    public static List<Entity> After(Session session, EntityId id, int limit) =>
        session.Rows($"SELECT {Columns} FROM entities WHERE id > ?1 ORDER BY id LIMIT ?2", Read, id.Value, limit);

    public static void Put(Session session, Entity entity)
    {
        session.Run(
            """
            INSERT INTO entities (id, kind, name, folded, aliases, description, date, earliest, latest, wikidata, origin, status, mentions, merged, revision)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
            ON CONFLICT (id) DO UPDATE SET
              kind = ?2, name = ?3, folded = ?4, aliases = ?5, description = ?6, date = ?7, earliest = ?8, latest = ?9,
              wikidata = ?10, origin = ?11, status = ?12, mentions = ?13, merged = ?14, revision = ?15
            """,
            entity.Id.Value, (int)entity.Kind, entity.Name, Folding.Fold(entity.Name), Json.Of(entity.Aliases), entity.Description,
            entity.When?.ToString(), DayNumber.Earliest(entity.When), DayNumber.Latest(entity.When), entity.Wikidata?.Value, (int)entity.Origin,
            (int)entity.Status, entity.Mentions, Json.Of(entity.Merged), entity.Revision);
    }

    public static void Remove(Session session, EntityId id) => session.Run("DELETE FROM entities WHERE id = ?1", id.Value);
}
