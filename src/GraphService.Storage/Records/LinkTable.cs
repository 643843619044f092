using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>Links, as their evidence and reviewers make them.</summary>
static class LinkTable
{
    public const string Columns = "source, type, target, confidence, modality, contested, evidence, documents, status, added, revision, priority";

    /// <summary>A condition that holds for the links listed in parameter 1.</summary>
    public const string Wanted = "(source, type, target) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))";

    public static Link Read(SqliteDataReader row) => new(
        row.Link(0),
        new(row.GetDouble(3), (Modality)row.GetByte(4), row.GetBoolean(5), row.GetInt32(6), row.GetInt32(7)))
    {
        Status = (ReviewStatus)row.GetByte(8),
        Added = row.GetBoolean(9),
        Revision = row.GetInt64(10),
        ReviewPriority = row.GetDouble(11),
    };

    public static Dictionary<LinkId, Link> Find(Session session, IEnumerable<LinkId> ids) =>
        session.Rows($"SELECT {Columns} FROM links WHERE {Wanted}", Read, Json.Of(ids)).ToDictionary(link => link.Id);

    /// <summary>The links that start at these entities.</summary>
    public static List<Link> From(Session session, IEnumerable<EntityId> sources) =>
        session.Rows($"SELECT {Columns} FROM links WHERE source IN (SELECT value FROM json_each(?1))", Read, Json.Of(sources));

    /// <summary>Keeps a link, but for its review priority.</summary>
    public static void Put(Session session, Link link) => session.Run(
        """
        INSERT INTO links (source, type, target, confidence, modality, contested, evidence, documents, status, added, revision)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (source, type, target) DO UPDATE SET
          confidence = ?4, modality = ?5, contested = ?6, evidence = ?7, documents = ?8, status = ?9, added = ?10, revision = ?11
        """,
        link.Source.Value, (int)link.Type, link.Target.Value, link.Assessment.Confidence, (int)link.Assessment.Modality,
        link.Assessment.Contested, link.Assessment.Evidence, link.Assessment.Documents, (int)link.Status, link.Added, link.Revision);

    public static void PutPriority(Session session, LinkId id, double priority) => session.Run(
        "UPDATE links SET priority = ?4 WHERE source = ?1 AND type = ?2 AND target = ?3", id.Source.Value, (int)id.Type, id.Target.Value, priority);

    public static void Remove(Session session, LinkId id) =>
        session.Run("DELETE FROM links WHERE source = ?1 AND type = ?2 AND target = ?3", id.Source.Value, (int)id.Type, id.Target.Value);
}
