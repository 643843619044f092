namespace GraphService.Graph;

/// <summary>What several things have in common: causes that led to every one of them, effects that every one of them led to.</summary>
/// <remarks>
/// Strongest ways from each of the asked (<see cref="StrongestWays"/>), then those that all ways hold. At most asked × depth × links
/// within the depth steps. PREVENTED never carries; the asked themselves are not told.
/// </remarks>
public static class InCommon
{
    /// <summary>How many entities may be compared at once.</summary>
    public const int MostAsked = 10;

    /// <summary>
    /// Entities that led to every one of the asked: strongest first by the weakest of their strengths, then by the sum of distances, then
    /// by id; none when the graph does not hold one of the asked. Out of steps, those told are shared, but some may be missing.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="of">Two to ten different entities.</param>
    /// <param name="depth">The most links between a cause and each of the asked, 0 or more.</param>
    /// <param name="filter">Which links carry a cause to its effect.</param>
    /// <param name="budget">The most entities told, links in all chains together, and links looked at.</param>
    public static FoundShared Causes(GraphSnapshot snapshot, IReadOnlyList<EntityId> of, int depth, in LinkFilter filter, Budget budget) =>
        Find(snapshot, of, backward: true, depth, filter, budget);

    /// <summary>Entities that every one of the asked led to, in the order of <see cref="Causes"/>.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="of">Two to ten different entities.</param>
    /// <param name="depth">The most links between each of the asked and an effect, 0 or more.</param>
    /// <param name="filter">Which links carry a cause to its effect.</param>
    /// <param name="budget">The most entities told, links in all chains together, and links looked at.</param>
    public static FoundShared Effects(GraphSnapshot snapshot, IReadOnlyList<EntityId> of, int depth, in LinkFilter filter, Budget budget) =>
        Find(snapshot, of, backward: false, depth, filter, budget);

    static FoundShared Find(GraphSnapshot snapshot, IReadOnlyList<EntityId> of, bool backward, int depth, in LinkFilter filter, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        EntityId[] asked = [.. of.Distinct()];
        if (asked.Length is < 2 or > MostAsked)
            throw new ArgumentException($"Two to {MostAsked} different entities may be compared, and these are {asked.Length}.", nameof(of));

        var meter = new Meter(budget.Steps);
        var ways = new List<StrongestWays>(asked.Length);
        foreach (var id in asked)
        {
            if (!snapshot.TryNode(id, out var node)) return new([], meter.Spent);

            ways.Add(StrongestWays.From(snapshot, [node], backward, depth, filter.Carriers, meter));
        }

        var ranked = ways[0].Reached
            .Where(node => ways.TrueForAll(way => way.Holds(node) && way.Distance(node) > 0))
            .Select(node => (Node: node, Doubt: ways.Max(way => way.Doubt(node)), Distance: ways.Sum(way => (long)way.Distance(node))))
            .ToList();
        ranked.Sort((left, right) =>
            (left.Doubt, left.Distance).CompareTo((right.Doubt, right.Distance)) is not 0 and var better ? better : snapshot.CompareNodes(left.Node, right.Node));

        var found = new List<SharedEntity>();
        var portion = new Portion(budget, meter);
        foreach (var (node, _, _) in ranked)
        {
            List<Chain> chains = [.. ways.Select(way => way.Chain(node))];
            if (!portion.Fits(1, chains.Sum(chain => chain.Hops.Count))) break;

            found.Add(new(snapshot.Entity(node), chains));
        }

        return new(found, meter.Spent);
    }
}

/// <summary>What is shared, strongest first.</summary>
public sealed record FoundShared(IReadOnlyList<SharedEntity> Entities, Spending Spent);

/// <summary>A cause, or an effect, of every one of the asked.</summary>
/// <param name="Entity">The cause or effect.</param>
/// <param name="Chains">Its strongest chain to, or from, each of the asked, in the order they were asked; from cause to effect.</param>
public sealed record SharedEntity(EntityId Entity, IReadOnlyList<Chain> Chains)
{
    /// <summary>The weakest of its strengths: no tie to any of the asked is weaker.</summary>
    public double Strength => Chains.Min(chain => chain.Strength);
}
