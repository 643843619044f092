using GraphService.Graph;

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
        session.Run("INSERT INTO changes (version, entities, links) VALUES (?1, ?2, ?3)", change.Version, KeptChange.ToJson(change.Entities), KeptChange.ToJson(change.Links));
        session.Run("DELETE FROM changes WHERE version <= ?1", change.Version - GraphChange.Remembered);
    }

    /// <summary>What a version changed; null when it is forgotten, or has not come yet.</summary>
    public static GraphChange? Find(Session session, long version) => session.Rows(
        "SELECT entities, links FROM changes WHERE version = ?1",
        row => KeptChange.FromJson(version, row.GetString(0), row.GetString(1)),
        version) is [var change] ? change : null;
}
