namespace GraphService.Graph;

/// <summary>Loops of causes: what came of a thing acted on the thing itself.</summary>
/// <remarks>
/// Elementary circuits in the manner of Johnson (SIAM J. Comput. 4, 1975): only within strongly connected components (Tarjan, 1972), each
/// loop from its smallest entity on. Johnson's blocking is not sound under a limit of length; barriers take its place (<see cref="LoopSearch"/>).
/// With an entity to pass through, only what lies within reach of it is looked at; without, all links are looked at once, and then the
/// components. Loops are sought by length, so a limit costs no more than the lengths it needs: about length × links steps for each
/// loop. Only causal links make loops, PREVENTED among them where the filter admits it; a link from an entity to itself makes none.
/// </remarks>
public static class FeedbackLoops
{
    /// <summary>
    /// Finds the loops, shortest first, then strongest, then by the ids of their entities, then furthering before preventing. Out of
    /// steps, all loops of fewer links than the longest told are there.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="through">An entity that every loop passes; null for all loops. None when the graph does not hold it.</param>
    /// <param name="maxLength">The most links in a loop; the shortest has 2.</param>
    /// <param name="limit">The most loops.</param>
    /// <param name="filter">Which causal links make loops.</param>
    /// <param name="budget">The most entities and the most links in all loops together, and links looked at.</param>
    public static FoundLoops Through(GraphSnapshot snapshot, EntityId? through, int maxLength, int limit, in LinkFilter filter, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(budget);

        var meter = new Meter(budget.Steps);
        var causal = filter with { Types = filter.Types.And(LinkTypes.Of(LinkFamily.Causal)) };
        var loops = new List<FeedbackLoop>();
        if (maxLength >= 2 && limit >= 1 && Ground(snapshot, through, maxLength, causal, meter) is var (net, starts)) Collect(net, starts);
        return new(loops, meter.Spent);

        void Collect(Net net, int[] starts)
        {
            var portion = new Portion(budget, meter);
            var longest = Math.Min(maxLength, net.Count);
            for (var length = 2; length <= longest && loops.Count < limit && !meter.IsSpent; length++)
            {
                var search = new LoopSearch(net, length, onlyFromSmallest: through is null, meter);
                foreach (var start in starts) search.Run(start);
                if (meter.IsSpent) search.Found.Clear(); // A shorter or stronger one may be missing: part of a length is not told.

                search.Found.Sort();
                foreach (var loop in search.Found.Take(limit - loops.Count))
                {
                    if (!portion.Fits(length, length)) return;

                    loops.Add(new([.. loop.Hops.Select(hop => net.ToHop(hop.From, hop.Hop))]));
                }
            }
        }
    }

    // The net that holds all loops wanted, and the nodes to seek them from.
    static (Net Net, int[] Starts)? Ground(GraphSnapshot snapshot, EntityId? through, int maxLength, LinkFilter filter, Meter meter)
    {
        if (through is not { } id)
        {
            if (Net.Whole(snapshot, filter, meter) is not { } whole || Components.In(whole, meter) is not { } components) return null;

            int[] looped = [.. Enumerable.Range(0, whole.Count).Where(node => components.Sizes[components.Of[node]] > 1)];
            return Net.Among(snapshot, [.. looped.Select(whole.Global)], filter, meter) is { } net ? (net, [.. Enumerable.Range(0, net.Count)]) : null;
        }

        if (!snapshot.TryNode(id, out var center)) return null;

        var after = Distances(snapshot, center, backward: false, maxLength - 1, filter, meter);
        var before = Distances(snapshot, center, backward: true, maxLength - 1, filter, meter);
        var near = snapshot.ById(after.Keys.Where(node => before.TryGetValue(node, out var rest) && after[node] + rest <= maxLength));
        return !meter.IsSpent && Net.Among(snapshot, near, filter, meter) is { } around ? (around, [Array.IndexOf(near, center)]) : null;
    }

    static Dictionary<int, int> Distances(GraphSnapshot snapshot, int start, bool backward, int most, LinkFilter filter, Meter meter)
    {
        var distances = new Dictionary<int, int> { [start] = 0 };
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var node) && distances[node] < most)
        {
            var row = backward ? snapshot.To(node) : snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return distances;
                if (row.Admitted(i, filter) && distances.TryAdd(row.Neighbours[i], distances[node] + 1)) queue.Enqueue(row.Neighbours[i]);
            }
        }

        return distances;
    }
}

/// <summary>Loops, shortest first.</summary>
public sealed record FoundLoops(IReadOnlyList<FeedbackLoop> Loops, Spending Spent);

/// <summary>Links that lead from an entity back to it and visit no other twice.</summary>
/// <param name="Hops">The links in order, from the smallest id on; the last ends where the first starts. Of several between the same two entities with the same sign the most confident, then the first by type.</param>
public sealed record FeedbackLoop(IReadOnlyList<ChainHop> Hops)
{
    /// <summary>The confidences multiplied: how likely every link holds, were they independent.</summary>
    public double Strength => Hops.Aggregate(1.0, (product, hop) => product * hop.Confidence);

    /// <summary>The entities in order, each once.</summary>
    public IEnumerable<EntityId> Entities => Hops.Select(hop => hop.From);

    /// <summary>Whether the loop strengthens or checks itself.</summary>
    public LoopSign Sign => Hops.Count(hop => hop.Link.Type.Info.Sign < 0) % 2 == 0 ? LoopSign.Reinforcing : LoopSign.Balancing;
}

/// <summary>What a loop does to itself.</summary>
public enum LoopSign
{
    /// <summary>It prevents nothing, or prevents what prevents: more of a thing makes more of it.</summary>
    Reinforcing,

    /// <summary>An odd number of its links prevent: more of a thing makes less of it.</summary>
    Balancing,
}
