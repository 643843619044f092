namespace GraphService.Graph;

/// <summary>Which entities people merged into which: a projection of the journal, through which everything that was read is looked at.</summary>
sealed class Mergers
{
    readonly Dictionary<EntityId, EntityId> _roots;
    readonly ILookup<EntityId, EntityId> _merged;

    /// <param name="roots">The entity that each merged one is part of.</param>
    public Mergers(Dictionary<EntityId, EntityId> roots)
    {
        _roots = roots;
        _merged = roots.OrderBy(row => row.Key).ToLookup(row => row.Value, row => row.Key);
    }

    /// <summary>Works the mergers out anew and keeps them.</summary>
    /// <remarks>
    /// In the order of the decisions that stand, the last on an entity counts. A merge that would lead in a circle, which can only come about
    /// when reverts bring back what was merged the other way meanwhile, has no effect.
    /// </remarks>
    public static async ValueTask<Mergers> RenewAsync(IJournal journal, Mergers before)
    {
        var parents = new Dictionary<EntityId, EntityId>();
        foreach (var (entity, target) in await journal.MovesAsync().ConfigureAwait(false))
        {
            if (entity == target) parents.Remove(entity);
            else if (!Upwards(parents, target).Contains(entity)) parents[entity] = target;
        }

        var after = new Mergers(parents.Keys.ToDictionary(entity => entity, entity => Upwards(parents, entity).Last()));
        foreach (var entity in after.MovedSince(before)) journal.PutMerger(entity, after.IsMerged(entity) ? after.Root(entity) : null);
        return after;
    }

    public bool IsMerged(EntityId entity) => _roots.ContainsKey(entity);

    /// <summary>The entity that this one is part of; itself when it was not merged.</summary>
    public EntityId Root(EntityId entity) => _roots.GetValueOrDefault(entity, entity);

    /// <summary>The entities merged into this one, in ordinal order.</summary>
    public IEnumerable<EntityId> Merged(EntityId entity) => _merged[entity];

    /// <summary>The entities that this one stands for, itself first; none when it was merged into another.</summary>
    public IEnumerable<EntityId> Members(EntityId entity) => IsMerged(entity) ? [] : _merged[entity].Prepend(entity);

    /// <summary>The link that this one counts for; null when a merge made its two ends one.</summary>
    public LinkId? Onto(LinkId link)
    {
        var onto = new LinkId(Root(link.Source), link.Type, Root(link.Target));
        return onto.Source == onto.Target && link.Source != link.Target ? null : onto;
    }

    /// <summary>The links that count for this one, itself among them.</summary>
    public IEnumerable<LinkId> CountingFor(LinkId link) =>
        from source in Members(link.Source)
        from target in Members(link.Target)
        where link.Source != link.Target || source == target
        select new LinkId(source, link.Type, target);

    /// <summary>The entities that are part of another one now than they were then.</summary>
    public List<EntityId> MovedSince(Mergers before) =>
        [.. _roots.Keys.Union(before._roots.Keys).Where(entity => Root(entity) != before.Root(entity)).Order()];

    // No circle was ever let in.
    static IEnumerable<EntityId> Upwards(Dictionary<EntityId, EntityId> parents, EntityId entity)
    {
        yield return entity;
        while (parents.TryGetValue(entity, out var parent)) yield return entity = parent;
    }
}
