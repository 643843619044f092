using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Works out the graph from the truth, for the entities and links that were touched.</summary>
static class Projection
{
    public static void Refresh(Session session, Mergers mergers, Touched touched, Changes changes)
    {
        // Links first: an entity stays while a link ends at it.
        foreach (var ids in touched.Links.Chunk(2_000)) RefreshLinks(session, mergers, ids, changes);
        foreach (var ids in touched.Entities.Chunk(2_000)) RefreshEntities(session, mergers, ids, changes);
        ReviewQueue.Refresh(session, changes);
    }

    static void RefreshLinks(Session session, Mergers mergers, LinkId[] ids, Changes changes)
    {
        var before = LinkTable.Find(session, ids);
        var evidence = EvidenceTable.For(session, ids);
        var verdicts = StandingDecisions.On(session, mergers, ids);
        foreach (var id in ids)
        {
            var old = before.GetValueOrDefault(id);
            var now = Link(id, [.. evidence[id]], verdicts.GetValueOrDefault(id));
            if (now is not null) now = now with { ReviewPriority = old?.ReviewPriority ?? 0 };
            if (now is not null && now != old) LinkTable.Put(session, now);
            if (now is null && old is not null) LinkTable.Remove(session, id);
            changes.Links.Note(id, old, now);
        }
    }

    static Link? Link(LinkId id, List<Evidence> evidence, LinkVerdict verdict)
    {
        if (evidence.Count == 0 && !verdict.Keeps) return null;

        var assessment = evidence.Count == 0 ? Assessment.Vouched : Assessment.Of(evidence);
        return new(id, assessment) { Status = verdict.Status, Added = verdict.Added, Revision = verdict.Revision };
    }

    static void RefreshEntities(Session session, Mergers mergers, EntityId[] ids, Changes changes)
    {
        var json = Json.Of(ids.SelectMany(mergers.Members));
        var before = EntityTable.Find(session, ids);
        var declared = DeclarationTable.Find(session, json);
        var verdicts = StandingDecisions.On(session, json);
        var mentions = MentionTable.Of(session, json);
        var witnesses = StandingDecisions.Witnessed(session, json);
        var revisions = StandingDecisions.Revisions(session, json);
        var ends = session.Rows(
            """
            SELECT value FROM json_each(?1)
            WHERE EXISTS (SELECT 1 FROM links WHERE source = value) OR EXISTS (SELECT 1 FROM links WHERE target = value)
            """,
            row => row.Entity(0), json).ToHashSet();
        foreach (var id in ids)
        {
            var old = before.GetValueOrDefault(id);
            var now = mergers.IsMerged(id) ? null : Facts(id).Entity();
            if (now is not null && (old is null || old.Revision != now.Revision || !EntityTable.Same(old, now))) EntityTable.Put(session, now, old);
            if (now is null && old is not null) EntityTable.Remove(session, id);
            changes.Entities.Note(id, old, now);
        }

        EntityFacts Facts(EntityId id) => new(Member(id), [.. mergers.Merged(id).Select(Member)])
        {
            Witness = witnesses.TryGetValue(id, out var witness) ? witness : null,
            IsEnd = ends.Contains(id),
            Revision = mergers.Members(id).Max(member => revisions.GetValueOrDefault(member)),
        };

        MemberFacts Member(EntityId id) => new(id, declared.GetValueOrDefault(id), verdicts.GetValueOrDefault(id), [.. mentions[id]]);
    }
}
