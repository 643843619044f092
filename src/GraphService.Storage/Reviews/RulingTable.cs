using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>The journal by what its decisions are about.</summary>
static class RulingTable
{
    const string OnEntities = $"""
        SELECT entity, status, added FROM journal
        WHERE verb IN ('{KeptDecision.ReviewEntity}', '{KeptDecision.AddEntity}') AND {JournalTable.Stands} AND entity IS NOT NULL
        """;

    /// <summary>Every decision on these links, standing or not, in order.</summary>
    public static List<LinkRuling> OfLinks(Session session, IEnumerable<LinkId> links) => session.Rows(
        $"""
        SELECT source, type, target, status, number, verb <> '{KeptDecision.Revert}' AND {JournalTable.Stands} FROM journal
        WHERE source IS NOT NULL AND {LinkTable.Wanted} ORDER BY number
        """,
        row => new LinkRuling(row.Link(0), Status(row, 3), row.GetInt64(4), row.GetBoolean(5)), Json.Of(links));

    /// <summary>The standing verdicts on, and additions of, these entities, in order.</summary>
    public static List<EntityRuling> OfEntities(Session session, string entities) => session.Rows(
        $"{OnEntities} AND entity IN (SELECT value FROM json_each(?1)) ORDER BY number", Read, entities);

    /// <summary>The standing verdicts on, and additions of, all entities, in order.</summary>
    public static List<EntityRuling> OfEntities(Session session) => session.Rows($"{OnEntities} ORDER BY number", Read);

    /// <summary>The numbers of the last decisions on these entities, standing or not; entities without any are left out.</summary>
    public static Dictionary<EntityId, long> Revisions(Session session, string entities) => session.Rows(
        "SELECT entity, max(number) FROM subjects WHERE entity IN (SELECT value FROM json_each(?1)) GROUP BY entity",
        row => (row.Entity(0), row.GetInt64(1)), entities).ToDictionary();

    /// <summary>What these entities were taken for when somebody last decided on them.</summary>
    public static Dictionary<EntityId, (EntityKind Kind, string Name)> Witnessed(Session session, string entities)
    {
        var witnesses = new Dictionary<EntityId, (EntityKind, string)>();
        var rows = session.Rows(
            $"SELECT entity, kind, name FROM witnesses WHERE entity IN (SELECT value FROM json_each(?1)) AND {JournalTable.Stands} ORDER BY number",
            row => (Id: row.Entity(0), Kind: (EntityKind)row.GetByte(1), Name: row.GetString(2)), entities);
        foreach (var (id, kind, name) in rows) witnesses[id] = (kind, name);
        return witnesses;
    }

    /// <summary>Every link that starts or ends at one of these entities and was ever decided on.</summary>
    public static List<LinkId> Decided(Session session, IEnumerable<EntityId> entities) => session.Rows(
        """
        SELECT source, type, target FROM journal WHERE source IS NOT NULL AND source IN (SELECT value FROM json_each(?1))
        UNION SELECT source, type, target FROM journal WHERE target IS NOT NULL AND target IN (SELECT value FROM json_each(?1))
        """,
        row => row.Link(0), Json.Of(entities));

    static EntityRuling Read(SqliteDataReader row) =>
        new(row.Entity(0), Status(row, 1), row.TextOrNull(2) is { } added ? KeptDeclaration.FromJson(row.Entity(0), added) : null);

    static ReviewStatus? Status(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : (ReviewStatus)row.GetByte(column);
}
