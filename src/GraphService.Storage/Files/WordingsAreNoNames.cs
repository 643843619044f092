namespace GraphService.Storage;

/// <summary>What schema 6 changes: words that only cut others are no aliases any more.</summary>
/// <remarks>Of entities that corpora declared or people added, those that were given as aliases could be meant; they change with their next text.</remarks>
static class WordingsAreNoNames
{
    public const string Script = """
        CREATE TABLE cuts (entity TEXT NOT NULL, surface TEXT NOT NULL, PRIMARY KEY (entity, surface)) STRICT, WITHOUT ROWID;
        INSERT INTO cuts
        SELECT coalesce(root, m.entity) AS standing, surface FROM mentions AS m LEFT JOIN mergers AS g ON g.entity = m.entity
        WHERE EXISTS (SELECT 1 FROM entities WHERE id = coalesce(root, m.entity) AND origin = 0)
        GROUP BY standing, surface HAVING max(count) = 0;
        DELETE FROM cuts WHERE EXISTS (SELECT 1 FROM mergers AS g JOIN mentions AS m ON m.entity = g.entity WHERE g.root = cuts.entity AND m.name = cuts.surface);
        UPDATE entities SET aliases = (
          SELECT json_group_array(value ORDER BY key) FROM json_each(aliases) WHERE value NOT IN (SELECT surface FROM cuts WHERE entity = entities.id))
        WHERE id IN (SELECT entity FROM cuts);
        DELETE FROM names WHERE field = 1 AND (entity, name) IN (SELECT entity, surface FROM cuts);
        DROP TABLE cuts;
        """;
}
