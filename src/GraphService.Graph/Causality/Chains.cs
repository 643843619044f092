namespace GraphService.Graph;

/// <summary>The best chains between two entities, k shortest or k strongest, none visiting an entity twice.</summary>
/// <remarks>
/// Yen's algorithm (Management Science 17, 1971) with Lawler's improvement (1972), on the part of the graph that lies on any walk of
/// permitted length between the two (<see cref="Corridor"/>). Each subproblem is a dynamic programme over the number of links, exact
/// under the length limit because shortcuts never cost more. At most k × length² × links of the corridor steps.
/// </remarks>
public static class Chains
{
    /// <summary>Finds the chains; none when either end is unknown or both are the same.</summary>
    public static FoundChains Find(GraphSnapshot snapshot, ChainQuery query, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(budget);

        var meter = new Meter(budget.Steps);
        if (query.Limit < 1 || Corridor.Between(snapshot, query, meter) is not { } corridor) return new([], meter.Spent);

        var found = new List<Route>();
        var waiting = new SortedSet<Route>();
        if (corridor.Cheapest([corridor.Start], default, [], query.MaxLength, meter) is { } first) waiting.Add(first with { Deviation = 0 });
        while (waiting.Min is { } best && !meter.IsSpent)
        {
            waiting.Remove(best);
            found.Add(best);
            if (found.Count == query.Limit) break;

            Deviate(corridor, best, found, waiting, query.MaxLength, meter);
        }

        return new([.. found.Select(corridor.ToChain)], meter.Spent);
    }

    // Routes that share a beginning with the best so far, then leave it where none found before did.
    static void Deviate(Corridor corridor, Route best, List<Route> found, SortedSet<Route> waiting, int maxLength, Meter meter)
    {
        for (var at = best.Deviation; at < best.Nodes.Length - 1 && !meter.IsSpent; at++)
        {
            var prefix = best.Nodes[..(at + 1)];
            var taken = found
                .Where(route => route.Nodes.Length > at + 1 && route.Nodes.AsSpan(0, at + 1).SequenceEqual(prefix))
                .Select(route => route.Nodes[at + 1])
                .ToHashSet();
            var cost = corridor.CostOf(prefix);
            if (corridor.Cheapest(prefix, cost, taken, maxLength - at, meter) is { } route) waiting.Add(route with { Deviation = at });
        }
    }
}
