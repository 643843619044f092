using GraphService.Graph;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace GraphService.Storage;

/// <summary>Reads the topology of the graph, or what of it changed. A link of a rejected entity counts as rejected.</summary>
static class SnapshotRows
{
    const string Links = """
        SELECT l.source, l.type, l.target, l.confidence, l.modality, l.contested,
          CASE WHEN s.status = 2 OR t.status = 2 THEN 2 ELSE l.status END
        FROM links AS l JOIN entities AS s ON s.id = l.source JOIN entities AS t ON t.id = l.target
        """;

    /// <summary>The version of the graph that the session sees.</summary>
    public static long Version(Session session) => session.Number("SELECT version FROM graph");

    /// <summary>The whole graph, packed.</summary>
    public static GraphSnapshot Whole(Session session)
    {
        try
        {
            return GraphSnapshot.Build(Version(session), session.Rows("SELECT id FROM entities", row => row.Entity(0)), session.Rows(Links, Read));
        }
        catch (ArgumentException nonsense)
        {
            // A link without its end, or one that stands twice: no table allows it.
            throw new SqliteException(nonsense.Message, SQLITE_CORRUPT);
        }
    }

    /// <summary>What the changes, already written, mean for a snapshot made before them.</summary>
    public static SnapshotChanges Of(Session session, Changes changes)
    {
        var entities = changes.Entities.Changes.ToList();
        var links = changes.Links.Changes.ToList();
        var judged = entities.Where(change => change is { Before: not null, After: not null } && IsRejected(change.Before) != IsRejected(change.After));
        var stale = links.Where(change => change.After is not null).Select(change => change.Key)
            .Union(LinksOf(session, judged.Select(change => change.Key)));
        return new(
            [.. entities.Where(change => change.Before is null).Select(change => change.Key)],
            [.. entities.Where(change => change.After is null).Select(change => change.Key)],
            session.Rows(
                $"{Links} WHERE (l.source, l.type, l.target) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))",
                Read, Json.Of(stale)),
            [.. links.Where(change => change.After is null).Select(change => change.Key)]);
    }

    static bool IsRejected(Entity entity) => entity.Status == ReviewStatus.Rejected;

    static List<LinkId> LinksOf(Session session, IEnumerable<EntityId> entities) => session.Rows(
        """
        SELECT source, type, target FROM links WHERE source IN (SELECT value FROM json_each(?1))
        UNION
        SELECT source, type, target FROM links WHERE target IN (SELECT value FROM json_each(?1))
        """,
        row => row.Link(0), Json.Of(entities));

    static SnapshotLink Read(SqliteDataReader row) => new(
        row.Link(0), (float)row.GetDouble(3), new((Modality)row.GetByte(4), (ReviewStatus)row.GetByte(6), row.GetBoolean(5)));
}
