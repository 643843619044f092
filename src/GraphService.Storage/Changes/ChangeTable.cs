using System.Text.Json;
using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>What each of the last versions changed, for those who listen, in this process or another.</summary>
static class ChangeTable
{
    /// <summary>The table; records as JSON: counts and the first ids.</summary>
    public const string Script = """
        CREATE TABLE changes (
          version INTEGER PRIMARY KEY,
          entities TEXT NOT NULL,
          links TEXT NOT NULL
        ) STRICT;
        """;

    /// <summary>Notes a change and forgets those that are too old.</summary>
    public static void Append(Session session, GraphChange change)
    {
        session.Run("INSERT INTO changes (version, entities, links) VALUES (?1, ?2, ?3)", change.Version, Written(change.Entities), Written(change.Links));
        session.Run("DELETE FROM changes WHERE version <= ?1", change.Version - GraphChange.Remembered);
    }

    /// <summary>The change that followed a version; when it is forgotten, the one that led to <paramref name="current"/>, marked as such.</summary>
    public static GraphChange After(Session session, long version, long current) =>
        Find(session, version + 1) ?? (Find(session, current) ?? GraphChange.Unknown(current)) with { Missed = true };

    static GraphChange? Find(Session session, long version) => session.Rows(
        "SELECT entities, links FROM changes WHERE version = ?1",
        row => new GraphChange(version, Read(row, 0, id => new EntityId(id)), Read(row, 1, Link)),
        version) is [var change] ? change : null;

    static string Written<T>(ChangedRecords<T> records) => JsonSerializer.Serialize(
        new Row(records.Added, records.Changed, records.Removed, Texts(records.Standing), Texts(records.Gone)));

    static string[] Texts<T>(IReadOnlyList<T> ids) => [.. ids.Select(id => $"{id}")];

    static ChangedRecords<T> Read<T>(SqliteDataReader row, int column, Func<string, T> id)
    {
        var kept = JsonSerializer.Deserialize<Row>(row.GetString(column)) ?? throw new JsonException("A change has no records.");
        return new(kept.Added, kept.Changed, kept.Removed, [.. kept.Standing.Select(id)], [.. kept.Gone.Select(id)]);
    }

    static LinkId Link(string text) => LinkId.TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a link.");

    sealed record Row(int Added, int Changed, int Removed, string[] Standing, string[] Gone);
}
