namespace GraphService.Graph;

/// <summary>
/// The nodes that lie on some walk of permitted length between two others, numbered in order of their ids so that ties fall alike in every
/// store, with the best hop between each pair.
/// </summary>
sealed class Corridor
{
    // Costs in units of 2^-20 bit; a link of no confidence costs as much as one in a million.
    const double Resolution = 1 << 20;

    readonly GraphSnapshot _snapshot;
    readonly int[] _nodes;
    readonly Hop[][] _hops;
    readonly int _end;
    readonly ChainOrder _order;

    Corridor(GraphSnapshot snapshot, int[] nodes, Hop[][] hops, int start, int end, ChainOrder order) =>
        (_snapshot, _nodes, _hops, Start, _end, _order) = (snapshot, nodes, hops, start, end, order);

    public int Start { get; }

    /// <summary>Null when no walk of permitted length joins the two, or the budget is spent.</summary>
    public static Corridor? Between(GraphSnapshot snapshot, ChainQuery query, Meter meter)
    {
        if (!snapshot.TryNode(query.From, out var from) || !snapshot.TryNode(query.To, out var to) || from == to || query.MaxLength < 1) return null;

        var fromStart = Distances(snapshot, from, query.Direction, query, meter);
        var toEnd = Distances(snapshot, to, Reversed(query.Direction), query, meter);
        int[] nodes = [.. fromStart
            .Where(row => toEnd.TryGetValue(row.Key, out var rest) && row.Value + rest <= query.MaxLength)
            .Select(row => row.Key)
            .OrderBy(snapshot.Entity)];
        if (nodes.Length == 0 || !fromStart.ContainsKey(to)) return null;

        var local = nodes.Index().ToDictionary(row => row.Item, row => row.Index);
        Hop[][] hops = [.. nodes.Select(node => HopsFrom(snapshot, node, query, local))];
        return new(snapshot, nodes, hops, local[from], local[to], query.OrderBy);
    }

    /// <summary>
    /// The cheapest simple way from the last node of the prefix to the end in at most so many links, which avoids the prefix and does not
    /// begin with a link to a forbidden node; null when there is none.
    /// </summary>
    public Route? Cheapest(int[] prefix, RouteCost prefixCost, HashSet<int> forbidden, int maxLinks, Meter meter)
    {
        var layers = new List<Dictionary<int, Label>> { new() { [prefix[^1]] = new(prefixCost, -1) } };
        var blocked = prefix.ToHashSet();
        var bestLayer = -1;
        for (var length = 1; length <= maxLinks; length++)
        {
            var next = new Dictionary<int, Label>();
            foreach (var (node, label) in layers[length - 1].OrderBy(row => row.Key))
            {
                if (node == _end) continue;

                foreach (var hop in _hops[node])
                {
                    if (!meter.Step()) return null;
                    if (blocked.Contains(hop.Target) || (length == 1 && forbidden.Contains(hop.Target))) continue;

                    var cost = label.Cost + CostOf(hop);
                    if (!next.TryGetValue(hop.Target, out var known) || cost.CompareTo(known.Cost) < 0) next[hop.Target] = new(cost, node);
                }
            }

            layers.Add(next);
            if (next.TryGetValue(_end, out var end) && (bestLayer < 0 || end.Cost.CompareTo(layers[bestLayer][_end].Cost) < 0)) bestLayer = length;
        }

        return bestLayer < 0 ? null : new([.. prefix, .. Behind(layers, bestLayer)], layers[bestLayer][_end].Cost, 0);
    }

    public RouteCost CostOf(int[] nodes)
    {
        var cost = default(RouteCost);
        for (var i = 1; i < nodes.Length; i++) cost += CostOf(HopBetween(nodes[i - 1], nodes[i]));
        return cost;
    }

    public Chain ToChain(Route route)
    {
        var hops = new ChainHop[route.Nodes.Length - 1];
        for (var i = 0; i < hops.Length; i++)
        {
            var hop = HopBetween(route.Nodes[i], route.Nodes[i + 1]);
            var (left, right) = (_snapshot.Entity(_nodes[route.Nodes[i]]), _snapshot.Entity(_nodes[hop.Target]));
            hops[i] = new(hop.Forward ? new(left, hop.Type, right) : new(right, hop.Type, left), hop.Forward, hop.Confidence);
        }

        return new(hops);
    }

    // The nodes of the best way behind its first, front to back. It visits none twice: without its loop a walk has fewer links and costs
    // less in at least one part and more in none, so an earlier layer would have won.
    int[] Behind(List<Dictionary<int, Label>> layers, int length)
    {
        var nodes = new int[length];
        var node = _end;
        for (var layer = length; layer > 0; layer--)
        {
            nodes[layer - 1] = node;
            node = layers[layer][node].Previous;
        }

        return nodes;
    }

    RouteCost CostOf(Hop hop)
    {
        var doubt = (long)Math.Round(-Math.Log2(Math.Max(hop.Confidence, 1e-6)) * Resolution);
        return _order == ChainOrder.Shortest ? new(1, doubt) : new(doubt, 1);
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

                var hop = new Hop(target, row.Types[i], forward, row.Confidences[i]);
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

    readonly record struct Hop(int Target, LinkType Type, bool Forward, float Confidence);

    readonly record struct Label(RouteCost Cost, int Previous);
}
