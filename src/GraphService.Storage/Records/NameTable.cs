using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>The names and aliases to find entities by.</summary>
static class NameTable
{
    public static void Replace(Session session, WordIndex index, Entity entity, Entity? before)
    {
        var (names, old) = (Names(entity), before is null ? [] : Names(before));
        foreach (var (field, name) in old.Except(names))
            Forget(index, session.Rows("DELETE FROM names WHERE entity = ?1 AND field = ?2 AND name = ?3 RETURNING row, words", Row, entity.Id.Value, (int)field, name));
        foreach (var (field, name) in names.Except(old)) Add(session, index, entity.Id, field, name);
    }

    public static void Remove(Session session, WordIndex index, EntityId id) =>
        Forget(index, session.Rows("DELETE FROM names WHERE entity = ?1 RETURNING row, words", Row, id.Value));

    static IEnumerable<(SearchField Field, string Name)> Names(Entity entity) =>
        entity.Aliases.Select(alias => (SearchField.Alias, alias)).Prepend((SearchField.Name, entity.Name));

    static void Add(Session session, WordIndex index, EntityId id, SearchField field, string name)
    {
        var words = SearchWords.Joined(name);
        if (words.Length == 0) return;

        session.Run("INSERT INTO names (entity, field, name, words) VALUES (?1, ?2, ?3, ?4)", id.Value, (int)field, name, words);
        index.Add(session.LastRow, words);
    }

    static void Forget(WordIndex index, List<(long Row, string Words)> rows)
    {
        foreach (var (row, words) in rows) index.Remove(row, words);
    }

    static (long Row, string Words) Row(SqliteDataReader row) => (row.GetInt64(0), row.GetString(1));
}
