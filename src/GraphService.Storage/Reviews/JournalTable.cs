using System.Globalization;
using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>The append-only journal of what people decided.</summary>
static class JournalTable
{
    /// <summary>A condition on <c>journal</c> and the tables beside it: the decision stands.</summary>
    public const string Stands = "number NOT IN (SELECT number FROM taken_back)";

    const string Columns = $"""
        number, at, reviewer, reason, verb, source, type, target, entity, status, added, reverted,
        (SELECT json_group_array(s.entity) FROM subjects AS s WHERE s.number = journal.number AND s.target IS NOT NULL),
        (SELECT max(r.number) FROM journal AS r WHERE r.reverted = journal.number AND r.{Stands})
        """;

    public static List<JournalEntry> After(Session session, long number, int limit) => session.Rows(
        $"SELECT {Columns} FROM journal WHERE number > ?1 ORDER BY number LIMIT ?2", Read, number, limit);

    /// <summary>The entry of this number; null when there is none.</summary>
    public static JournalEntry? Find(Session session, long number) =>
        session.Rows($"SELECT {Columns} FROM journal WHERE number = ?1", Read, number) is [var entry] ? entry : null;

    /// <summary>The last decisions on these links, taken together, newest first.</summary>
    public static List<JournalEntry> History(Session session, IEnumerable<LinkId> links, int limit) => session.Rows(
        $"SELECT {Columns} FROM journal WHERE source IS NOT NULL AND {LinkTable.Wanted} ORDER BY number DESC LIMIT ?2", Read, Json.Of(links), limit);

    /// <summary>The last decisions on these entities, taken together, newest first.</summary>
    public static List<JournalEntry> History(Session session, IEnumerable<EntityId> entities, int limit) => session.Rows(
        $"""
        SELECT {Columns} FROM journal
        WHERE number IN (SELECT number FROM subjects WHERE entity IN (SELECT value FROM json_each(?1)))
        ORDER BY number DESC LIMIT ?2
        """,
        Read, Json.Of(entities), limit);

    /// <summary>Appends a decision.</summary>
    /// <param name="session">The writer.</param>
    /// <param name="entry">The decision; its number is given by the journal.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="witnesses">What the entities it is about are taken for now.</param>
    public static JournalEntry Append(Session session, JournalEntry entry, Subject subject, IEnumerable<Entity> witnesses)
    {
        var number = session.Number("SELECT coalesce(max(number), 0) + 1 FROM journal");
        var row = KeptDecision.Of(entry.Decision);
        session.Run(
            """
            INSERT INTO journal (number, at, reviewer, reason, verb, source, type, target, entity, status, added, reverted)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            number, entry.At.ToString("O", CultureInfo.InvariantCulture), entry.Reviewer, entry.Reason, row.Verb,
            subject.Link?.Source.Value, (int?)subject.Link?.Type, subject.Link?.Target.Value, subject.Entity?.Value, (int?)row.Status, row.Added, row.Reverted);
        if (subject.Entity is not null)
        {
            foreach (var entity in subject.Entities)
                session.Run("INSERT INTO subjects (entity, number, target) VALUES (?1, ?2, ?3)", entity.Value, number, KeptDecision.Target(entry.Decision, entity)?.Value);
        }

        foreach (var witness in witnesses)
        {
            session.Run(
                "INSERT INTO witnesses (number, entity, kind, name) VALUES (?1, ?2, ?3, ?4)",
                number, witness.Id.Value, (int)witness.Kind, witness.Name);
        }

        return entry with { Number = number };
    }

    /// <summary>What entities were taken for when the decisions between two numbers (the last included) were made.</summary>
    public static List<(long Number, Entity Witness)> Witnesses(Session session, long after, long last) => session.Rows(
        "SELECT number, entity, kind, name FROM witnesses WHERE number > ?1 AND number <= ?2 ORDER BY number, entity",
        row => (row.GetInt64(0), new Entity(row.Entity(1), (EntityKind)row.GetByte(2), row.GetString(3))), after, last);

    /// <summary>The decision that this one reverts, the last standing revert of it, and whether it is kept as standing.</summary>
    public static (long? Reverts, long? TakenBackBy, bool Stands) Reverts(Session session, long number) => (
        (long?)session.Value("SELECT reverted FROM journal WHERE number = ?1", number),
        (long?)session.Value($"SELECT max(number) FROM journal WHERE reverted = ?1 AND {Stands}", number),
        session.Number("SELECT NOT EXISTS (SELECT 1 FROM taken_back WHERE number = ?1)", number) != 0);

    public static void PutStanding(Session session, long number, bool stands) =>
        session.Run(stands ? "DELETE FROM taken_back WHERE number = ?1" : "INSERT INTO taken_back (number) VALUES (?1)", number);

    static JournalEntry Read(SqliteDataReader row)
    {
        var status = row.IsDBNull(9) ? null : (ReviewStatus?)row.GetByte(9);
        var kept = new KeptDecision(row.GetString(4), status, row.TextOrNull(10), row.IsDBNull(11) ? null : row.GetInt64(11));
        var decision = kept.ToDecision(
            row.IsDBNull(5) ? null : row.Link(5), row.IsDBNull(8) ? null : row.Entity(8), row.Texts(12).Select(id => new EntityId(id)));
        var at = DateTimeOffset.ParseExact(row.GetString(1), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return new(row.GetInt64(0), at, row.GetString(2), row.GetString(3), decision) { TakenBackBy = row.IsDBNull(13) ? null : row.GetInt64(13) };
    }
}
