using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Leads what was read and decided of entities to those they are part of now.</summary>
static class Redirection
{
    /// <summary>Leads the evidence of every entity that moved, and notes all links and entities that this may change.</summary>
    public static void Apply(Session session, Mergers before, Mergers after, Touched touched)
    {
        var moved = after.MovedSince(before);
        if (moved.Count == 0) return;

        foreach (var entity in moved) touched.Entities.UnionWith([entity, before.Root(entity), after.Root(entity)]);
        foreach (var (row, asRead) in EvidenceTable.Touching(session, moved))
        {
            EvidenceTable.Lead(session, row, asRead, after.Onto(asRead));
            Touch(asRead);
        }

        foreach (var decided in Decided(session, moved)) Touch(decided);

        void Touch(LinkId link)
        {
            touched.Add(link, before);
            touched.Add(link, after);
        }
    }

    static List<LinkId> Decided(Session session, IEnumerable<EntityId> entities) => session.Rows(
        """
        SELECT source, type, target FROM journal WHERE source IS NOT NULL AND source IN (SELECT value FROM json_each(?1))
        UNION SELECT source, type, target FROM journal WHERE target IS NOT NULL AND target IN (SELECT value FROM json_each(?1))
        """,
        row => row.Link(0), Json.Of(entities));
}
