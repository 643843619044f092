namespace GraphService.Graph;

/// <summary>The best chains between two entities, k shortest, k strongest or by date, none visiting an entity twice.</summary>
/// <remarks>
/// Yen's algorithm (Management Science 17, 1971) with Lawler's improvement (1972), on the part of the graph that lies on any walk of
/// permitted length between the two (<see cref="Corridor"/>). Each subproblem is a dynamic programme over the number of links, exact
/// under the length limit because shortcuts never cost more. At most k × length² × links of the corridor steps.
/// </remarks>
public static class Chains
{
    // How many of the shortest chains are looked at for each chronological one wanted.
    const int Candidates = 4;

    /// <summary>Finds the chains; none when either end is unknown or both are the same.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="query">Which chains are wanted.</param>
    /// <param name="budget">How much work it may cost.</param>
    /// <param name="when">
    /// The date of an entity, null when it has none; needed for <see cref="ChainOrder.Chronological"/>. That order is made of the shortest
    /// chains, four times as many as wanted: those in which an effect is for certain dated before a cause behind it are left out, the others
    /// are put in order of the earliest day of their first dated entity after the start. A later chain may be missed if many run backwards.
    /// </param>
    /// <exception cref="ArgumentException">Chronological order is wanted, and nothing tells the dates.</exception>
    public static FoundChains Find(GraphSnapshot snapshot, ChainQuery query, Budget budget, Func<EntityId, FuzzyDate?>? when = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(budget);
        if (query.OrderBy != ChainOrder.Chronological) return Best(snapshot, query, query.Limit, budget);
        if (when is null) throw new ArgumentException("Chains can be put in chronological order only when the dates of entities are told.", nameof(when));

        var shortest = Best(snapshot, query, Candidates * (long)query.Limit, budget);
        return shortest with { Chains = [.. Chronology.Order(shortest.Chains, when).Take(query.Limit)] };
    }

    /// <summary>The best ways through a corridor, best first; when the meter is spent, the first of them.</summary>
    internal static List<Chain> Through(Corridor corridor, int maxLength, long limit, Meter meter)
    {
        var found = new List<Route>();
        var waiting = new SortedSet<Route>();
        if (corridor.Cheapest([corridor.Start], default, [], maxLength, meter) is { } first) waiting.Add(first with { Deviation = 0 });
        while (waiting.Min is { } best && !meter.IsSpent)
        {
            waiting.Remove(best);
            found.Add(best);
            if (found.Count == limit) break;

            Deviate(corridor, best, found, waiting, maxLength, meter);
        }

        return [.. found.Select(corridor.ToChain)];
    }

    static FoundChains Best(GraphSnapshot snapshot, ChainQuery query, long limit, Budget budget)
    {
        var meter = new Meter(budget.Steps);
        if (limit < 1 || Corridor.Between(snapshot, query, meter) is not { } corridor) return new([], meter.Spent);

        var chains = Through(corridor, query.MaxLength, limit, meter);
        return new(chains, meter.Spent);
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
