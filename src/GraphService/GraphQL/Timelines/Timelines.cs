using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Puts events in order of time: those near an entity, or those of the whole graph.</summary>
/// <remarks>Of more events near an entity than are asked for, the nearest stay. Costs one walk, one read of records and the links among the events.</remarks>
public sealed class Timelines(IGraphStore store, CausalQuestions questions)
{
    /// <summary>The most events.</summary>
    public const int MaxEvents = 200;

    const int Hops = 2;

    static readonly EntityKind[] Kinds = [EntityKind.Event, EntityKind.Condition];

    static readonly Budget Budget = new(Nodes: 2_000, Links: 10_000, Steps: 1_000_000);

    internal async Task<TimelineObject> AskAsync(string? about, string? during, int first, bool causalArrows, LinkFilterInput where, CancellationToken cancel)
    {
        if (first is < 1 or > MaxEvents) throw QueryError.BadInput($"'first' runs from 1 to {MaxEvents}; {first} was asked for.");

        var time = during is null ? null : References.Date("during", during);
        EntityId[] center = about is null ? [] : [References.Entity(about)];
        var region = where.ToRegion(center, Direction.Either, Hops);
        var (events, undated, isMore) = about is null
            ? await AllAsync(time, first, cancel).ConfigureAwait(false)
            : await NearAsync(region with { Filter = LinkFilter.Everything }, center[0], about, time, first, cancel).ConfigureAwait(false);
        var among = region with { Around = [.. events.Select(entity => entity.Id)], Direction = Direction.Forward, Depth = 1 };
        var arrows = causalArrows && events.Count > 0 ? Arrows(await store.RegionAsync(among, cancel).ConfigureAwait(false), events, region.Filter) : [];
        return new(events, arrows, undated, new(0, isMore ? Truncation.Nodes : Truncation.None));
    }

    async Task<(IReadOnlyList<Entity>, int, bool)> AllAsync(FuzzyDate? time, int first, CancellationToken cancel)
    {
        var query = new EntityQuery { Kinds = Kinds, During = time, OrderBy = EntityOrder.Date };
        var page = await store.BrowseEntitiesAsync(query, new(time is null ? first : PageRequest.MaxLimit), cancel).ConfigureAwait(false);
        List<Entity> dated = [.. page.Items.Select(item => item.Item).Where(entity => entity.When is not null)];
        var isMore = page.HasNext && dated.Count == page.Items.Count;
        if (time is null || dated.Count <= first) return (dated, 0, isMore);

        // Of more than are asked for, what lies within the time tells more of it than what merely overlaps it.
        var chosen = dated.OrderByDescending(entity => entity.When!.Earliest >= time.Earliest && entity.When.Latest <= time.Latest).ThenByDescending(entity => entity.Mentions).Take(first);
        return ([.. InOrder(chosen)], 0, true);
    }

    static IEnumerable<Entity> InOrder(IEnumerable<Entity> events) => events.OrderBy(entity => entity.When!.Earliest).ThenBy(entity => entity.When!.Latest).ThenBy(entity => entity.Id);

    async Task<(IReadOnlyList<Entity>, int, bool)> NearAsync(Region region, EntityId center, string asked, FuzzyDate? time, int first, CancellationToken cancel)
    {
        var snapshot = await store.RegionAsync(region, cancel).ConfigureAwait(false);
        await questions.EnsureKnownAsync(snapshot, center, asked, cancel).ConfigureAwait(false);
        var reached = Reach.From(snapshot, [center], Direction.Either, Hops, LinkFilter.Everything, Budget);
        var records = await store.EntitiesAsync([.. reached.Nodes.Select(node => node.Entity)], cancel).ConfigureAwait(false);
        List<Entity> near = [.. reached.Nodes.Select(node => records.GetValueOrDefault(node.Entity)).OfType<Entity>().Where(entity => Kinds.Contains(entity.Kind))];
        List<Entity> fitting = [.. near.Where(entity => entity.When is { } when && (time is null || (when.Earliest <= time.Latest && when.Latest >= time.Earliest)))];
        Entity[] shown = [.. InOrder(fitting.Take(first))];
        return (shown, near.Count(entity => entity.When is null), fitting.Count > first || reached.Spent.Truncated != Truncation.None);
    }

    static List<LinkId> Arrows(GraphSnapshot snapshot, IReadOnlyList<Entity> events, in Graph.LinkFilter filter)
    {
        var nodes = new Dictionary<int, EntityId>();
        foreach (var entity in events)
            if (snapshot.TryNode(entity.Id, out var node)) nodes.Add(node, entity.Id);

        var arrows = new List<LinkId>();
        foreach (var (node, id) in nodes)
        {
            var row = snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
                if (row.Admitted(i, filter) && nodes.TryGetValue(row.Neighbours[i], out var target)) arrows.Add(new(id, row.Types[i], target));
        }

        return arrows;
    }
}
