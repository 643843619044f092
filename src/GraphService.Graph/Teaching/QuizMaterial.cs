namespace GraphService.Graph;

/// <summary>What exercises are made of, looked up by cause and by effect.</summary>
sealed class QuizMaterial
{
    const int LongestName = 64;
    const int OftenMentioned = 3;

    readonly IReadOnlyDictionary<EntityId, Entity> _entities;

    public QuizMaterial(QuizScope scope, IReadOnlyDictionary<EntityId, Entity> entities, Hearsay hearsay)
    {
        (_entities, Hearsay) = (entities, hearsay);
        Causes = [.. scope.Causes.Where(link => IsReadable(link.Id.Source) && IsReadable(link.Id.Target) && !NamesTheOther(link.Id))];
        ByEffect = Causes.ToLookup(link => link.Id.Target);
        ByCause = Causes.ToLookup(link => link.Id.Source);
        Deeds = scope.DeedLinks.Where(link => IsActor(link.Id.Source)).ToLookup(link => link.Id.Target);
    }

    /// <summary>The causal links, by id.</summary>
    public IReadOnlyList<SnapshotLink> Causes { get; }

    public ILookup<EntityId, SnapshotLink> ByEffect { get; }

    public ILookup<EntityId, SnapshotLink> ByCause { get; }

    /// <summary>What persons, organizations and states did, by what was done.</summary>
    public ILookup<EntityId, SnapshotLink> Deeds { get; }

    /// <summary>What any text says, however faintly.</summary>
    public Hearsay Hearsay { get; }

    public Entity Record(EntityId id) => _entities[id];

    /// <summary>The most certain of parallel links, each other end once, in order of ids.</summary>
    public static IReadOnlyList<SnapshotLink> Best(IEnumerable<SnapshotLink> links, Func<SnapshotLink, EntityId> end) =>
        [.. links.GroupBy(end, (_, parallel) => parallel.OrderByDescending(link => link.Confidence).ThenBy(link => link.Id).First()).OrderBy(end)];

    /// <summary>The same without links whose end says no more than that of an earlier one: "wages" beside "low wages".</summary>
    public IEnumerable<SnapshotLink> Unlike(IEnumerable<SnapshotLink> links, Func<SnapshotLink, EntityId> end)
    {
        var taken = new List<HashSet<string>>();
        foreach (var link in links)
        {
            var words = Record(end(link)).Name.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (taken.Any(other => other.IsSubsetOf(words) || words.IsSubsetOf(other))) continue;

            taken.Add(words);
            yield return link;
        }
    }

    /// <summary>Somebody, or what somebody did; a lasting state; null when the graph does not tell.</summary>
    public CauseRole? RoleOf(EntityId id) => Record(id).Kind switch
    {
        EntityKind.Person or EntityKind.Organization => CauseRole.Actor,
        EntityKind.Condition => CauseRole.Condition,
        EntityKind.Event when Deeds[id].Any() => CauseRole.Actor,
        _ => null,
    };

    /// <summary>The same, with those first whose entities are declared, were added by a person, or are spoken of again and again: they make the better cards.</summary>
    public IEnumerable<T> KnownFirst<T>(IEnumerable<T> items, Func<T, IEnumerable<EntityId>> entities) => items.OrderByDescending(item => entities(item).All(IsKnown));

    /// <inheritdoc cref="KnownFirst{T}"/>
    public IEnumerable<SnapshotLink> KnownFirst(IEnumerable<SnapshotLink> links) => KnownFirst(links, link => [link.Id.Source, link.Id.Target]);

    bool IsKnown(EntityId id) => _entities[id] is { Origin: not EntityOrigin.Extracted } or { Mentions: >= OftenMentioned };

    bool IsActor(EntityId id) => _entities.TryGetValue(id, out var entity) && entity.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place;

    // "Collectivisation" and "collectivisation driving peasants off the land": the one card gives the other away.
    bool NamesTheOther(LinkId link)
    {
        var (source, target) = (Record(link.Source).Name, Record(link.Target).Name);
        return source.Contains(target, StringComparison.OrdinalIgnoreCase) || target.Contains(source, StringComparison.OrdinalIgnoreCase);
    }

    // What would fill a card, nobody reads.
    bool IsReadable(EntityId id) => _entities.TryGetValue(id, out var entity) && entity.Name.Length <= LongestName;
}
