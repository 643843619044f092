using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Asks the graph about causes and effects: finds the region, runs the algorithm, and says plainly when an entity is unknown.</summary>
public sealed class CausalQuestions(IGraphStore store)
{
    /// <summary>The deepest walk.</summary>
    public const int MaxDepth = 10;

    /// <summary>The longest chain.</summary>
    public const int MaxLength = 12;

    /// <summary>The most chains in an answer.</summary>
    public const int MaxChains = 50;

    static readonly Budget Budget = new(Nodes: 500, Links: 2_000, Steps: 2_000_000);

    internal async Task<CausalGraphObject> ReachAsync(string of, Direction direction, int depth, LinkFilterInput? where, CancellationToken cancel)
    {
        if (depth is < 1 or > MaxDepth) throw QueryError.BadInput($"'depth' runs from 1 to {MaxDepth}; {depth} was asked for.");

        var start = References.Entity(of);
        var region = (where ?? new()).ToRegion([start], direction, depth);
        var snapshot = await store.RegionAsync(region, cancel).ConfigureAwait(false);
        await EnsureKnownAsync(snapshot, start, of, cancel).ConfigureAwait(false);
        return new(start, direction, Reach.From(snapshot, [start], direction, depth, region.Filter, Budget), Budget);
    }

    internal async Task<FoundChains> ChainsAsync(ChainQuery query, LinkFilterInput where, string from, string to, CancellationToken cancel)
    {
        if (query.MaxLength is < 1 or > MaxLength) throw QueryError.BadInput($"'maxLength' runs from 1 to {MaxLength}; {query.MaxLength} was asked for.");
        if (query.Limit is < 1 or > MaxChains) throw QueryError.BadInput($"'first' runs from 1 to {MaxChains}; {query.Limit} was asked for.");
        if (query.From == query.To) throw QueryError.BadInput("A chain joins two entities: 'from' and 'to' are the same.");

        var region = where.ToRegion([query.From], query.Direction, query.MaxLength) with { To = [query.To] };
        var snapshot = await store.RegionAsync(region, cancel).ConfigureAwait(false);
        await EnsureKnownAsync(snapshot, query.From, from, cancel).ConfigureAwait(false);
        await EnsureKnownAsync(snapshot, query.To, to, cancel).ConfigureAwait(false);
        var dates = query.OrderBy == ChainOrder.Chronological ? await DatesAsync(snapshot, query, cancel).ConfigureAwait(false) : null;
        return Chains.Find(snapshot, query, Budget, id => dates?.GetValueOrDefault(id)?.When);
    }

    // Chains are put in order of time out of the shortest, four times as many: the dates of what lies on those.
    async Task<IReadOnlyDictionary<EntityId, Entity>> DatesAsync(GraphSnapshot snapshot, ChainQuery query, CancellationToken cancel)
    {
        var candidates = Chains.Find(snapshot, query with { OrderBy = ChainOrder.Shortest, Limit = query.Limit * 4 }, Budget);
        return await store.EntitiesAsync([.. candidates.Chains.SelectMany(chain => chain.Entities).Distinct()], cancel).ConfigureAwait(false);
    }

    internal async Task EnsureKnownAsync(GraphSnapshot snapshot, EntityId id, string asked, CancellationToken cancel)
    {
        if (snapshot.TryNode(id, out _)) return;

        var near = await store.SearchAsync(id.Value.Replace('-', ' '), [], 3, cancel).ConfigureAwait(false);
        var hint = near.Count == 0
            ? "Use the field 'search' to find its slug."
            : $"Did you mean {string.Join(", ", near.Select(hit => $"'{hit.Entity.Id}'"))}?";
        throw QueryError.NotFound($"There is no entity '{References.Shown(asked)}' in this graph. {hint}");
    }
}
