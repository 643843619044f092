using System.Globalization;
using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>The append-only journal of what people decided, and what it comes to.</summary>
static class JournalTable
{
    const string ReviewLink = "review link", ReviewEntity = "review entity", AddLink = "add link", AddEntity = "add entity";

    public static List<JournalEntry> After(Session session, long number, int limit) => session.Rows(
        """
        SELECT number, at, reviewer, reason, verb, source, type, target, entity, status, added FROM journal
        WHERE number > ?1 ORDER BY number LIMIT ?2
        """,
        Read, number, limit);

    /// <summary>Appends a decision, with what the entities it is about are taken for now.</summary>
    public static JournalEntry Append(
        Session session, DateTimeOffset at, string reviewer, string reason, Decision decision, IEnumerable<Entity> witnesses)
    {
        var number = session.Number("SELECT coalesce(max(number), 0) + 1 FROM journal");
        var row = decision switch
        {
            Decision.ReviewLink review => new Row(ReviewLink, Link: review.Link, Status: review.Status),
            Decision.AddLink add => new Row(AddLink, Link: add.Link),
            Decision.ReviewEntity review => new Row(ReviewEntity, Entity: review.Entity, Status: review.Status),
            Decision.AddEntity add => new Row(AddEntity, Entity: add.Entity.Id, Added: DeclarationTable.ToJson(add.Entity)),
            _ => throw new ArgumentException($"A decision of type {decision.GetType().Name} cannot be kept.", nameof(decision)),
        };
        session.Run(
            """
            INSERT INTO journal (number, at, reviewer, reason, verb, source, type, target, entity, status, added)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """,
            number, at.ToString("O", CultureInfo.InvariantCulture), reviewer, reason, row.Verb,
            row.Link?.Source.Value, (int?)row.Link?.Type, row.Link?.Target.Value, row.Entity?.Value, (int?)row.Status, row.Added);
        foreach (var witness in witnesses)
        {
            session.Run(
                "INSERT INTO witnesses (number, entity, kind, name) VALUES (?1, ?2, ?3, ?4)",
                number, witness.Id.Value, (int)witness.Kind, witness.Name);
        }

        return new(number, at, reviewer, reason, decision);
    }

    /// <summary>What the decisions on these links come to; links without any are left out.</summary>
    public static Dictionary<LinkId, LinkVerdict> On(Session session, IEnumerable<LinkId> links)
    {
        var verdicts = new Dictionary<LinkId, LinkVerdict>();
        var rows = session.Rows(
            $"SELECT source, type, target, status FROM journal WHERE source IS NOT NULL AND {LinkTable.Wanted} ORDER BY number",
            row => (Link: row.Link(0), Status: Status(row, 3)), Json.Of(links));
        foreach (var (link, status) in rows) verdicts[link] = verdicts.GetValueOrDefault(link).Then(status);
        return verdicts;
    }

    /// <summary>What the decisions on these entities come to; entities without any are left out.</summary>
    public static Dictionary<EntityId, EntityVerdict> On(Session session, string entities) => Summed(session.Rows(
        "SELECT entity, status, added FROM journal WHERE entity IS NOT NULL AND entity IN (SELECT value FROM json_each(?1)) ORDER BY number",
        ReadVerdict, entities));

    /// <summary>Every entity that people added, as described last, without those rejected since.</summary>
    public static List<DeclaredEntity> Added(Session session)
    {
        var rows = session.Rows("SELECT entity, status, added FROM journal WHERE entity IS NOT NULL ORDER BY number", ReadVerdict);
        var standing = Summed(rows).Values.Where(verdict => verdict.Status != ReviewStatus.Rejected);
        return [.. standing.Select(verdict => verdict.Added).OfType<DeclaredEntity>()];
    }

    /// <summary>What these entities were taken for when somebody last decided on them.</summary>
    public static Dictionary<EntityId, (EntityKind Kind, string Name)> Witnessed(Session session, string entities)
    {
        var witnesses = new Dictionary<EntityId, (EntityKind, string)>();
        var rows = session.Rows(
            "SELECT entity, kind, name FROM witnesses WHERE entity IN (SELECT value FROM json_each(?1)) ORDER BY number",
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

    static JournalEntry Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        DateTimeOffset.ParseExact(row.GetString(1), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4) switch
        {
            ReviewLink => new Decision.ReviewLink(row.Link(5), (ReviewStatus)row.GetByte(9)),
            AddLink => new Decision.AddLink(row.Link(5)),
            ReviewEntity => new Decision.ReviewEntity(row.Entity(8), (ReviewStatus)row.GetByte(9)),
            _ => new Decision.AddEntity(DeclarationTable.FromJson(row.Entity(8), row.GetString(10))),
        });

    static (EntityId, ReviewStatus?, DeclaredEntity?) ReadVerdict(SqliteDataReader row) =>
        (row.Entity(0), Status(row, 1), row.TextOrNull(2) is { } added ? DeclarationTable.FromJson(row.Entity(0), added) : null);

    static ReviewStatus? Status(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : (ReviewStatus)row.GetByte(column);

    sealed record Row(string Verb, LinkId? Link = null, EntityId? Entity = null, ReviewStatus? Status = null, string? Added = null);
}
