using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Which entities people merged into which.</summary>
static class MergerTable
{
    /// <summary>The mergers as they were worked out last.</summary>
    public static Mergers Load(Session session) =>
        new(session.Rows("SELECT entity, root FROM mergers", row => (row.Entity(0), row.Entity(1))).ToDictionary());

    /// <summary>What standing merges and un-merges lead entities to, in order.</summary>
    public static List<(EntityId Entity, EntityId Target)> Moves(Session session) => session.Rows(
        """
        SELECT entity, target FROM subjects INDEXED BY subjects_that_move
        WHERE target IS NOT NULL AND number NOT IN (SELECT number FROM taken_back) ORDER BY number, entity
        """,
        row => (row.Entity(0), row.Entity(1)));

    /// <summary>Keeps what an entity is merged into; null for nothing.</summary>
    public static void Put(Session session, EntityId entity, EntityId? root)
    {
        if (root is { } into) session.Run("INSERT OR REPLACE INTO mergers (entity, root) VALUES (?1, ?2)", entity.Value, into.Value);
        else session.Run("DELETE FROM mergers WHERE entity = ?1", entity.Value);
    }
}
