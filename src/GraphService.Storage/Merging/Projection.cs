using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Works out the graph from the truth, for the entities and links that were touched.</summary>
static class Projection
{
    public static void Refresh(Session session, Touched touched, Changes changes)
    {
        // Links first: an entity stays while a link ends at it.
        foreach (var ids in touched.Links.Chunk(2_000)) RefreshLinks(session, ids, changes);
        foreach (var ids in touched.Entities.Chunk(2_000)) RefreshEntities(session, ids, changes);
    }

    static void RefreshLinks(Session session, LinkId[] ids, Changes changes)
    {
        var before = LinkTable.Find(session, ids);
        var evidence = EvidenceTable.For(session, ids);
        var verdicts = JournalTable.On(session, ids);
        foreach (var id in ids)
        {
            var old = before.GetValueOrDefault(id);
            var now = Link(id, [.. evidence[id]], verdicts.GetValueOrDefault(id));
            if (now is not null && now != old) LinkTable.Put(session, now);
            if (now is null && old is not null) LinkTable.Remove(session, id);
            changes.Links.Note(id, old, now);
        }
    }

    static Link? Link(LinkId id, List<Evidence> evidence, LinkVerdict verdict)
    {
        if (evidence.Count == 0 && !verdict.Keeps) return null;

        var assessment = evidence.Count == 0 ? Assessment.Vouched : Assessment.Of(evidence);
        return new(id, assessment) { Status = verdict.Status, Added = verdict.Added };
    }

    static void RefreshEntities(Session session, EntityId[] ids, Changes changes)
    {
        var json = Json.Of(ids);
        var before = EntityTable.Find(session, ids);
        var declared = DeclarationTable.Find(session, json);
        var verdicts = JournalTable.On(session, json);
        var mentions = MentionTable.Of(session, json);
        var witnesses = JournalTable.Witnessed(session, json);
        var ends = session.Rows(
            """
            SELECT value FROM json_each(?1)
            WHERE EXISTS (SELECT 1 FROM links WHERE source = value) OR EXISTS (SELECT 1 FROM links WHERE target = value)
            """,
            row => row.Entity(0), json).ToHashSet();
        foreach (var id in ids)
        {
            var facts = new EntityFacts(id)
            {
                Declared = declared.GetValueOrDefault(id),
                Verdict = verdicts.GetValueOrDefault(id),
                Mentions = [.. mentions[id]],
                Witness = witnesses.TryGetValue(id, out var witness) ? witness : null,
                IsEnd = ends.Contains(id),
            };
            var old = before.GetValueOrDefault(id);
            var now = facts.Entity();
            if (now is not null && (old is null || !EntityTable.Same(old, now))) EntityTable.Put(session, now, old);
            if (now is null && old is not null) EntityTable.Remove(session, id);
            changes.Entities.Note(id, old, now);
        }
    }
}
