namespace GraphService.Graph;

/// <summary>What many causal chains must pass: without it, all that it dominates would have no chain from any root cause.</summary>
/// <remarks>
/// Dominators from a virtual root over all root causes (<see cref="RootCauses"/> says what a root is), by Cooper, Harvey, Kennedy, A simple,
/// fast dominance algorithm, 2001; as second evidence the bridges among ties, direction aside (Tarjan, 1974). The whole graph is
/// needed, whatever is asked: a few steps for each link, more only where loops are nested. PREVENTED never carries.
/// </remarks>
public static class TurningPoints
{
    /// <summary>
    /// Finds entities that dominate at least one other: those that dominate most come first, then those at most bridges, then by id. Out
    /// of steps none are told, for a part of the graph would tell wrong ones.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="among">Which entities may be told; null for all. Chains through the others count all the same.</param>
    /// <param name="first">The most entities told.</param>
    /// <param name="filter">Which links carry a cause to its effect.</param>
    /// <param name="budget">The most entities told, and links looked at.</param>
    public static FoundTurningPoints In(GraphSnapshot snapshot, IReadOnlySet<EntityId>? among, int first, in LinkFilter filter, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(budget);

        var meter = new Meter(budget.Steps);
        if (Net.Whole(snapshot, filter.Carriers, meter) is not { } net
            || Components.In(net, meter) is not { } components
            || Dominators.Weights(net, RootsOf(net, components), meter) is not { } weights
            || Bridges.At(net, meter) is not { } bridges) return new([], meter.Spent);

        var ranked = Enumerable.Range(0, net.Count)
            .Where(node => weights[node] > 0 && (among is null || among.Contains(net.Entity(node))))
            .OrderByDescending(node => weights[node])
            .ThenByDescending(node => bridges[node]);
        var portion = new Portion(budget, meter);
        var found = new List<TurningPoint>();
        foreach (var node in ranked)
        {
            if (found.Count >= first || !portion.Fits(1, 0)) break;

            found.Add(new(net.Entity(node), weights[node], bridges[node], IsRoot: net.In[node].Length == 0));
        }

        return new(found, meter.Spent);
    }

    // Members of components that no other leads into.
    static bool[] RootsOf(Net net, Components components)
    {
        var caused = new bool[components.Sizes.Count];
        for (var node = 0; node < net.Count; node++)
        {
            foreach (var hop in net.Out(node)) caused[components.Of[hop.Target]] |= components.Of[hop.Target] != components.Of[node];
        }

        return [.. components.Of.Select(component => !caused[component])];
    }
}

/// <summary>Turning points, weightiest first.</summary>
public sealed record FoundTurningPoints(IReadOnlyList<TurningPoint> Points, Spending Spent);

/// <summary>An entity that chains must pass.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Weight">How many entities it dominates: every chain from a root cause to any of them passes it.</param>
/// <param name="Bridges">How many of its ties are bridges: without the links between the two, nothing would join their sides.</param>
/// <param name="IsRoot">Whether nothing causes it, so that the chains begin with it.</param>
public sealed record TurningPoint(EntityId Entity, int Weight, int Bridges, bool IsRoot);
