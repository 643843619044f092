using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>Which texts name which entities, and how.</summary>
static class MentionTable
{
    /// <summary>The mentions in a document.</summary>
    public static HashSet<EntityMention> In(Session session, DocumentId document) => session.Rows(
        "SELECT entity, kind, name, surface, count, date FROM mentions WHERE document = ?1",
        Read,
        document.Value).ToHashSet();

    /// <summary>The mentions of these entities, summed up over all documents; one row for each time that texts give.</summary>
    public static ILookup<EntityId, EntityMention> Of(Session session, string entities) => session.Rows(
        """
        SELECT entity, kind, name, surface, sum(count), date FROM mentions
        WHERE entity IN (SELECT value FROM json_each(?1))
        GROUP BY entity, kind, name, surface, date
        """,
        Read,
        entities).ToLookup(mention => mention.Entity);

    /// <summary>For each entity the words that no document counts, in ordinal order.</summary>
    public static IReadOnlyDictionary<EntityId, IReadOnlyList<string>> Wordings(Session session, IEnumerable<EntityId> entities) => session.Rows(
        """
        SELECT entity, surface FROM mentions
        WHERE entity IN (SELECT value FROM json_each(?1))
        GROUP BY entity, surface HAVING max(count) = 0
        """,
        row => (Entity: row.Entity(0), Surface: row.GetString(1)), Json.Of(entities)).InOrder();

    public static void Add(Session session, DocumentId document, EntityMention mention) => session.Run(
        "INSERT INTO mentions (document, entity, kind, name, surface, count, date) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        document.Value, mention.Entity.Value, (int)mention.Kind, mention.Name, mention.Surface, mention.Count, mention.When?.ToString());

    public static void Remove(Session session, DocumentId document, EntityMention mention) => session.Run(
        "DELETE FROM mentions WHERE document = ?1 AND entity = ?2 AND kind = ?3 AND name = ?4 AND surface = ?5",
        document.Value, mention.Entity.Value, (int)mention.Kind, mention.Name, mention.Surface);

    static EntityMention Read(SqliteDataReader row) =>
        new(row.Entity(0), (EntityKind)row.GetByte(1), row.GetString(2), row.GetString(3), row.GetInt32(4)) { When = row.Date(5) };
}
