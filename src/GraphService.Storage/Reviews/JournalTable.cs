using System.Globalization;
using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>The append-only journal of what people decided.</summary>
static class JournalTable
{
    public const string ReviewLink = "review link", ReviewEntity = "review entity", AddLink = "add link", AddEntity = "add entity",
        MergeEntities = "merge entities", UnmergeEntities = "unmerge entities", Revert = "revert";

    const string Columns = $"""
        number, at, reviewer, reason, verb, source, type, target, entity, status, added, reverted,
        (SELECT json_group_array(s.entity) FROM subjects AS s WHERE s.number = journal.number AND s.target IS NOT NULL),
        (SELECT max(r.number) FROM journal AS r WHERE r.reverted = journal.number AND r.{Reverts.Stands})
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
        var row = entry.Decision switch
        {
            Decision.ReviewLink review => new Row(ReviewLink, Status: review.Status),
            Decision.AddLink => new Row(AddLink),
            Decision.ReviewEntity review => new Row(ReviewEntity, Status: review.Status),
            Decision.AddEntity add => new Row(AddEntity, Added: DeclarationTable.ToJson(add.Entity)),
            Decision.MergeEntities => new Row(MergeEntities),
            Decision.UnmergeEntities => new Row(UnmergeEntities),
            Decision.Revert revert => new Row(Revert, Reverted: revert.Number),
            _ => throw new ArgumentException($"A decision of type {entry.Decision.GetType().Name} cannot be kept.", nameof(entry)),
        };
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
                session.Run("INSERT INTO subjects (entity, number, target) VALUES (?1, ?2, ?3)", entity.Value, number, Target(entry.Decision, entity)?.Value);
        }

        foreach (var witness in witnesses)
        {
            session.Run(
                "INSERT INTO witnesses (number, entity, kind, name) VALUES (?1, ?2, ?3, ?4)",
                number, witness.Id.Value, (int)witness.Kind, witness.Name);
        }

        return entry with { Number = number };
    }

    /// <summary>What a decision leads the entity to: another by a merge, itself where a merge is undone.</summary>
    static EntityId? Target(Decision decision, EntityId entity) => decision switch
    {
        Decision.MergeEntities(var into, _) when entity != into => into,
        Decision.UnmergeEntities(var from, _) when entity != from => entity,
        _ => null,
    };

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
            AddEntity => new Decision.AddEntity(DeclarationTable.FromJson(row.Entity(8), row.GetString(10))),
            MergeEntities => new Decision.MergeEntities(row.Entity(8), Moved(row)),
            UnmergeEntities => new Decision.UnmergeEntities(row.Entity(8), Moved(row)),
            _ => new Decision.Revert(row.GetInt64(11)),
        })
    {
        TakenBackBy = row.IsDBNull(13) ? null : row.GetInt64(13),
    };

    static EntityId[] Moved(SqliteDataReader row) => [.. row.Texts(12).Select(id => new EntityId(id)).Order()];

    sealed record Row(string Verb, ReviewStatus? Status = null, string? Added = null, long? Reverted = null);
}
