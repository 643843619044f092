namespace GraphService.Graph;

/// <summary>Where the causes of something begin: what leads to it and, as far as the graph tells, has no cause itself.</summary>
/// <remarks>
/// Strongest ways back from the asked (<see cref="StrongestWays"/>), then a test of each entity reached, strongest first
/// (<see cref="Roots"/>). The test looks at causes beyond the depth as well: an entity at the edge of the picture is not a root for that.
/// Loops of causes that nothing outside causes begin in themselves: each member is a root. A link from an entity to itself is no cause,
/// PREVENTED never carries, and the asked are not told as their own roots. At most depth × links within the depth steps, and one for each
/// link upstream, of which a test commonly needs few.
/// </remarks>
public static class RootCauses
{
    /// <summary>
    /// Finds the roots, strongest first, then nearest, then by id. Out of steps, every root told is one, but others may be missing and
    /// chains need not be the strongest.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="of">What was caused; those the graph does not hold are ignored.</param>
    /// <param name="depth">The most links from a root to what was asked, 0 or more.</param>
    /// <param name="filter">Which links carry a cause to its effect.</param>
    /// <param name="budget">The most roots, links in all chains together, and links looked at.</param>
    public static FoundRoots Of(GraphSnapshot snapshot, IEnumerable<EntityId> of, int depth, in LinkFilter filter, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);

        var meter = new Meter(budget.Steps);
        var ways = StrongestWays.From(snapshot, snapshot.NodesOf(of), backward: true, depth, filter.Carriers, meter);
        var roots = new Roots(snapshot, filter.Carriers, meter);
        var portion = new Portion(budget, meter);
        List<int> ranked = [.. ways.Reached];
        ranked.Sort((left, right) =>
            (ways.Doubt(left), ways.Distance(left)).CompareTo((ways.Doubt(right), ways.Distance(right))) is not 0 and var better ? better : snapshot.CompareNodes(left, right));

        var found = new List<RootCause>();
        foreach (var node in ranked)
        {
            if (roots.Of(node) is not { } loop) continue;

            var chain = ways.Chain(node);
            if (!portion.Fits(1, chain.Hops.Count)) break;

            found.Add(new(snapshot.Entity(node), ways.Distance(node), InLoop: loop.Length > 1, chain));
        }

        return new(found, meter.Spent);
    }
}

/// <summary>Root causes, strongest first.</summary>
public sealed record FoundRoots(IReadOnlyList<RootCause> Roots, Spending Spent);

/// <summary>A cause without a cause.</summary>
/// <param name="Entity">The cause.</param>
/// <param name="Distance">The fewest links to any of the asked; its strongest chain may be longer.</param>
/// <param name="InLoop">Whether it is one of several that cause each other, and nothing outside causes any of them.</param>
/// <param name="Chain">Its strongest chain to any of the asked.</param>
public sealed record RootCause(EntityId Entity, int Distance, bool InLoop, Chain Chain);
