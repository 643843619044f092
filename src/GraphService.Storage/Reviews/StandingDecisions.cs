using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>What the decisions come to that were not taken back.</summary>
static class StandingDecisions
{
    const string OnEntities = $"SELECT entity, status, added FROM journal WHERE verb IN ('{JournalTable.ReviewEntity}', '{JournalTable.AddEntity}') AND {Reverts.Stands}";

    /// <summary>What the decisions on these links, and on those that count for them, come to; links without any are left out.</summary>
    public static Dictionary<LinkId, LinkVerdict> On(Session session, Mergers mergers, IReadOnlyCollection<LinkId> links)
    {
        var counting = new Dictionary<LinkId, LinkId>();
        foreach (var link in links)
        {
            foreach (var one in mergers.CountingFor(link)) counting[one] = link;
        }

        var verdicts = new Dictionary<LinkId, LinkVerdict>();
        var rows = session.Rows(
            $"""
            SELECT source, type, target, status, number, verb <> '{JournalTable.Revert}' AND {Reverts.Stands} FROM journal
            WHERE source IS NOT NULL AND {LinkTable.Wanted} ORDER BY number
            """,
            row => (Link: row.Link(0), Status: Status(row, 3), Number: row.GetInt64(4), Counts: row.GetBoolean(5)), Json.Of(counting.Keys));
        foreach (var (link, status, number, counts) in rows)
        {
            var before = verdicts.GetValueOrDefault(counting[link]);
            verdicts[counting[link]] = (counts ? before.Then(status) : before) with { Revision = number };
        }

        return verdicts;
    }

    /// <summary>What the decisions on these entities come to, each for itself; entities without any are left out.</summary>
    public static Dictionary<EntityId, EntityVerdict> On(Session session, string entities) => Summed(session.Rows(
        $"{OnEntities} AND entity IS NOT NULL AND entity IN (SELECT value FROM json_each(?1)) ORDER BY number", ReadVerdict, entities));

    /// <summary>The numbers of the last decisions on these entities, standing or not; entities without any are left out.</summary>
    public static Dictionary<EntityId, long> Revisions(Session session, string entities) => session.Rows(
        "SELECT entity, max(number) FROM subjects WHERE entity IN (SELECT value FROM json_each(?1)) GROUP BY entity",
        row => (row.Entity(0), row.GetInt64(1)), entities).ToDictionary();

    /// <summary>Every entity that people added, as described last, without those rejected since.</summary>
    public static List<DeclaredEntity> Added(Session session)
    {
        var rows = session.Rows($"{OnEntities} AND entity IS NOT NULL ORDER BY number", ReadVerdict);
        var standing = Summed(rows).Values.Where(verdict => verdict.Status != ReviewStatus.Rejected);
        return [.. standing.Select(verdict => verdict.Added).OfType<DeclaredEntity>()];
    }

    /// <summary>What these entities were taken for when somebody last decided on them.</summary>
    public static Dictionary<EntityId, (EntityKind Kind, string Name)> Witnessed(Session session, string entities)
    {
        var witnesses = new Dictionary<EntityId, (EntityKind, string)>();
        var rows = session.Rows(
            $"SELECT entity, kind, name FROM witnesses WHERE entity IN (SELECT value FROM json_each(?1)) AND {Reverts.Stands} ORDER BY number",
            row => (Id: row.Entity(0), Kind: (EntityKind)row.GetByte(1), Name: row.GetString(2)), entities);
        foreach (var (id, kind, name) in rows) witnesses[id] = (kind, name);
        return witnesses;
    }

    static Dictionary<EntityId, EntityVerdict> Summed(List<(EntityId Id, ReviewStatus? Status, DeclaredEntity? Added)> rows)
    {
        var verdicts = new Dictionary<EntityId, EntityVerdict>();
        foreach (var (id, status, added) in rows)
        {
            var before = verdicts.GetValueOrDefault(id);
            verdicts[id] = added is not null ? before.Then(added) : before with { Status = status ?? default };
        }

        return verdicts;
    }

    static (EntityId, ReviewStatus?, DeclaredEntity?) ReadVerdict(SqliteDataReader row) =>
        (row.Entity(0), Status(row, 1), row.TextOrNull(2) is { } added ? DeclarationTable.FromJson(row.Entity(0), added) : null);

    static ReviewStatus? Status(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : (ReviewStatus)row.GetByte(column);
}
