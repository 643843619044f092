namespace GraphService.Graph;

/// <summary>
/// The nodes that lie on some walk of permitted length between two others, numbered in order of their ids so that ties fall alike in every
/// store, with the best hop between each pair.
/// </summary>
sealed class Corridor
{
    readonly GraphSnapshot _snapshot;
    readonly int[] _nodes;
    readonly Hop[][] _hops;
    readonly List<(int Source, RouteCost Cost)>[] _into; // by cost
    readonly int[] _fromStart;
    readonly int _end;

    Corridor(GraphSnapshot snapshot, int[] nodes, Hop[][] hops, int[] fromStart, int start, int end)
    {
        (_snapshot, _nodes, _hops, _fromStart, Start, _end) = (snapshot, nodes, hops, fromStart, start, end);
        _into = [.. hops.Select(_ => new List<(int, RouteCost)>())];
        for (var node = 0; node < hops.Length; node++)
        {
            foreach (var hop in hops[node]) _into[hop.Target].Add((node, hop.Cost));
        }

        foreach (var row in _into) row.Sort((left, right) => (left.Cost, left.Source).CompareTo((right.Cost, right.Source)));
    }

    public int Start { get; }

    /// <summary>How many nodes.</summary>
    public int Count => _hops.Length;

    /// <summary>Null when no walk of permitted length joins the two, or the budget is spent.</summary>
    public static Corridor? Between(GraphSnapshot snapshot, ChainQuery query, Meter meter)
    {
        if (!snapshot.TryNode(query.From, out var from) || !snapshot.TryNode(query.To, out var to) || from == to || query.MaxLength < 1) return null;

        var fromStart = Distances(snapshot, from, query.Direction, query, meter);
        var toEnd = Distances(snapshot, to, Reversed(query.Direction), query, meter);
        int[] nodes = [.. fromStart
            .Where(row => toEnd.TryGetValue(row.Key, out var rest) && row.Value + rest <= query.MaxLength)
            .Select(row => row.Key)];
        if (nodes.Length == 0 || meter.IsSpent) return null;

        Array.Sort(nodes, snapshot.CompareNodes);

        var local = nodes.Index().ToDictionary(row => row.Item, row => row.Index);
        Hop[][] hops = [.. nodes.Select(node => HopsFrom(snapshot, node, query, local))];
        return new(snapshot, nodes, hops, [.. nodes.Select(node => fromStart[node])], local[from], local[to]);
    }

    /// <summary>
    /// All that lies on ways from roots to an end, where links into a root are not followed; it starts at a node that is no entity and leads
    /// to each root but the end at no cost. Null when the budget is spent. Ways are to be strongest.
    /// </summary>
    public static Corridor? FromRoots(GraphSnapshot snapshot, int end, Func<int, bool> isRoot, Func<int, bool> avoid, LinkFilter filter, Meter meter)
    {
        var seen = new HashSet<int> { end };
        var best = new Dictionary<(int Source, int Target), (LinkType Type, float Confidence)>();
        var queue = new Queue<int>([end]);
        while (queue.TryDequeue(out var node))
        {
            if (node != end && isRoot(node)) continue;

            var row = snapshot.To(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return null;

                var source = row.Neighbours[i];
                if (!row.Admitted(i, filter) || avoid(source) || source == node) continue;
                if (!best.TryGetValue((source, node), out var known) || row.Confidences[i] > known.Confidence) best[(source, node)] = (row.Types[i], row.Confidences[i]);
                if (seen.Add(source)) queue.Enqueue(source);
            }
        }

        var nodes = snapshot.ById(seen);
        var local = nodes.Index().ToDictionary(row => row.Item, row => row.Index);
        var hops = best.ToLookup(
            row => local[row.Key.Source],
            row => new Hop(local[row.Key.Target], row.Value.Type, true, row.Value.Confidence, RouteCost.OfStrongest(row.Value.Confidence)));
        var toRoots = nodes.Where(node => node != end && isRoot(node)).Select(root => new Hop(local[root], default, true, 1, default));
        return new(
            snapshot, nodes, [.. nodes.Select((_, node) => hops[node].OrderBy(hop => hop.Target).ToArray()), [.. toRoots]], new int[nodes.Length + 1], nodes.Length, local[end]);
    }

    /// <summary>
    /// The cheapest simple way from the last node of the prefix to the end in at most so many links, which avoids the prefix and does not
    /// begin with a link to a forbidden node; of several the first by the names of its nodes; null when there is none.
    /// </summary>
    /// <remarks>
    /// Walks back from the end, a layer for each number of links. A walk with a loop is never cheapest: every link adds to the cost, so
    /// without the loop it is cheaper in an earlier layer. For the same reason a node needs looking at again only when it became cheaper.
    /// </remarks>
    public Route? Cheapest(int[] prefix, RouteCost prefixCost, HashSet<int> forbidden, int maxLinks, Meter meter)
    {
        var spur = prefix[^1];
        var blocked = prefix.ToHashSet();
        var cheapest = new Dictionary<int, RouteCost> { [_end] = default };
        var layers = new List<Dictionary<int, RouteCost>> { new(cheapest) };
        var bestLayer = 0;
        for (var length = 1; length <= maxLinks && layers[^1].Count > 0; length++)
        {
            var next = new Dictionary<int, RouteCost>();
            foreach (var (node, rest) in layers[^1])
            {
                if (node == spur) continue;

                foreach (var (source, hopCost) in _into[node])
                {
                    if (!meter.Step()) return null;

                    // Hops into a node are sorted: no later one is cheaper.
                    var cost = rest + hopCost;
                    if (cheapest.TryGetValue(spur, out var best) && best.CompareTo(cost) <= 0) break;
                    if (source == spur ? forbidden.Contains(node) : blocked.Contains(source)) continue;
                    if (length + _fromStart[source] > maxLinks + prefix.Length - 1) continue; // The rest of the way is too long.
                    if (cheapest.TryGetValue(source, out var known) && known.CompareTo(cost) <= 0) continue;

                    cheapest[source] = next[source] = cost;
                }
            }

            layers.Add(next);
            if (next.ContainsKey(spur)) bestLayer = length;
        }

        return bestLayer == 0 ? null : new([.. prefix, .. Ahead(layers, bestLayer, spur, forbidden)], prefixCost + cheapest[spur], 0);
    }

    public RouteCost CostOf(int[] nodes)
    {
        var cost = default(RouteCost);
        for (var i = 1; i < nodes.Length; i++) cost += HopBetween(nodes[i - 1], nodes[i]).Cost;
        return cost;
    }

    public Chain ToChain(Route route)
    {
        var nodes = Start < _nodes.Length ? route.Nodes : route.Nodes[1..]; // A start that is no entity does not show.
        var hops = new ChainHop[nodes.Length - 1];
        for (var i = 0; i < hops.Length; i++)
        {
            var hop = HopBetween(nodes[i], nodes[i + 1]);
            var (left, right) = (_snapshot.Entity(_nodes[nodes[i]]), _snapshot.Entity(_nodes[hop.Target]));
            hops[i] = new(hop.Forward ? new(left, hop.Type, right) : new(right, hop.Type, left), hop.Forward, hop.Confidence);
        }

        return new(hops);
    }

    // The nodes of the best way behind its first, front to back; costs are whole numbers, so equality finds the hop that made the cost.
    List<int> Ahead(List<Dictionary<int, RouteCost>> layers, int length, int spur, HashSet<int> forbidden)
    {
        var nodes = new List<int>(length);
        for (var (node, left) = (spur, length); left > 0; left--)
        {
            var cost = layers[left][node];
            node = Array.Find(_hops[node], hop =>
                layers[left - 1].TryGetValue(hop.Target, out var rest) && rest + hop.Cost == cost && !(node == spur && forbidden.Contains(hop.Target))).Target;
            nodes.Add(node);
        }

        return nodes;
    }

    static RouteCost CostOf(float confidence, ChainOrder order)
    {
        var strongest = RouteCost.OfStrongest(confidence);
        return order == ChainOrder.Strongest ? strongest : new(strongest.Second, strongest.First);
    }

    Hop HopBetween(int from, int to) => Array.Find(_hops[from], hop => hop.Target == to);

    static Hop[] HopsFrom(GraphSnapshot snapshot, int node, ChainQuery query, Dictionary<int, int> local)
    {
        var best = new SortedDictionary<int, Hop>();
        if (query.Direction != Direction.Backward) Gather(snapshot.From(node), forward: true);
        if (query.Direction != Direction.Forward) Gather(snapshot.To(node), forward: false);
        return [.. best.Values];

        void Gather(LinkRow row, bool forward)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (!row.Admitted(i, query.Filter) || !local.TryGetValue(row.Neighbours[i], out var target)) continue;

                var hop = new Hop(target, row.Types[i], forward, row.Confidences[i], CostOf(row.Confidences[i], query.OrderBy));
                if (!best.TryGetValue(target, out var known) || hop.Confidence > known.Confidence) best[target] = hop;
            }
        }
    }

    static Dictionary<int, int> Distances(GraphSnapshot snapshot, int start, Direction direction, ChainQuery query, Meter meter)
    {
        var distances = new Dictionary<int, int> { [start] = 0 };
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var node))
        {
            var distance = distances[node];
            if (distance == query.MaxLength) break;

            if (direction != Direction.Backward && !Visit(snapshot.From(node), distance + 1)) break;
            if (direction != Direction.Forward && !Visit(snapshot.To(node), distance + 1)) break;
        }

        return distances;

        bool Visit(LinkRow row, int distance)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return false;
                if (row.Admitted(i, query.Filter) && distances.TryAdd(row.Neighbours[i], distance)) queue.Enqueue(row.Neighbours[i]);
            }

            return true;
        }
    }

    static Direction Reversed(Direction direction) => direction switch
    {
        Direction.Forward => Direction.Backward,
        Direction.Backward => Direction.Forward,
        _ => direction,
    };

    readonly record struct Hop(int Target, LinkType Type, bool Forward, float Confidence, RouteCost Cost);
}
