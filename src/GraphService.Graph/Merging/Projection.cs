namespace GraphService.Graph;

/// <summary>Works out the graph from the truth, for the entities and links that were touched.</summary>
static class Projection
{
    const int AtOnce = 2_000;

    public static async ValueTask RefreshAsync(IRecords records, Mergers mergers, Touched touched, Changes changes)
    {
        // Links first: an entity stays while a link ends at it. An end of a link that is there is looked at only where it is not there itself.
        var (kept, left) = (new HashSet<EntityId>(), touched.Entities.ToHashSet());
        foreach (var ids in touched.Links.Chunk(AtOnce)) await RefreshLinksAsync(records, mergers, ids, changes, kept, left).ConfigureAwait(false);
        kept.ExceptWith(left);
        foreach (var ids in kept.Chunk(AtOnce)) left.UnionWith(ids.Except(await records.StandingAsync(ids).ConfigureAwait(false)));
        foreach (var ids in left.Chunk(AtOnce)) await RefreshEntitiesAsync(records, mergers, ids, changes).ConfigureAwait(false);
        records.Complete(changes);
    }

    static async ValueTask RefreshLinksAsync(IRecords records, Mergers mergers, LinkId[] ids, Changes changes, HashSet<EntityId> kept, HashSet<EntityId> left)
    {
        var counting = mergers.Counting(ids);
        var (before, evidence, rulings) = await records.LinkBasisAsync(ids, counting.Keys).ConfigureAwait(false);
        var verdicts = StandingDecisions.Summed(rulings, counting);
        foreach (var id in ids)
        {
            var old = before.GetValueOrDefault(id);
            List<Evidence> pieces = [.. evidence[id]];
            var now = Link(id, pieces, verdicts.GetValueOrDefault(id));
            if (now is not null) now = now with { ReviewPriority = old?.ReviewPriority ?? 0 };
            if (now is not null) records.Put(now, old, pieces);
            if (now is null && old is not null) records.Remove(old);
            changes.Links.Note(id, old, now);
            (now is null ? left : kept).UnionWith([id.Source, id.Target]);
        }
    }

    static Link? Link(LinkId id, List<Evidence> evidence, LinkVerdict verdict)
    {
        if (evidence.Count == 0 && !verdict.Keeps) return null;

        var assessment = evidence.Count == 0 ? Assessment.Vouched : Assessment.Of(evidence);
        return new(id, assessment) { Status = verdict.Status, Added = verdict.Added, Revision = verdict.Revision };
    }

    static async ValueTask RefreshEntitiesAsync(IRecords records, Mergers mergers, EntityId[] ids, Changes changes)
    {
        EntityId[] members = [.. ids.SelectMany(mergers.Members)];
        var (before, declared, rulings, mentions, witnesses, revisions, ends) = await records.EntityBasisAsync(ids, members).ConfigureAwait(false);
        var verdicts = StandingDecisions.Summed(rulings);
        foreach (var id in ids)
        {
            var old = before.GetValueOrDefault(id);
            var now = mergers.IsMerged(id) ? null : Facts(id).Entity();
            if (now is not null && (old is null || old.Revision != now.Revision || !Same.Entity(old, now))) records.Put(now, old);
            if (now is null && old is not null) records.Remove(id);
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
