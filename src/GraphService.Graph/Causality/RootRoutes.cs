namespace GraphService.Graph;

/// <summary>The strongest chain from any root to each of many effects at once.</summary>
/// <remarks>
/// Dijkstra's algorithm (1959) from all roots together. A chain never passes a second root: from there it would be stronger. One step for
/// each link upstream of the effects to find the roots, another for each link that leaves what lies upstream.
/// </remarks>
sealed class RootRoutes
{
    readonly GraphSnapshot _snapshot;
    readonly Dictionary<int, Label> _labels = [];

    RootRoutes(GraphSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>Without the nodes to avoid. When the meter is spent, chains are missing.</summary>
    public static RootRoutes To(
        GraphSnapshot snapshot, IEnumerable<int> effects, Func<int, bool> isRoot, Func<int, bool> avoid, LinkFilter filter, Meter meter)
    {
        var routes = new RootRoutes(snapshot);
        var (upstream, roots) = Upstream(snapshot, effects, isRoot, avoid, filter, meter);
        if (!meter.IsSpent) routes.Settle(upstream, roots, filter, meter);
        return routes;
    }

    /// <summary>The chain to an effect from a root other than itself; null when there is none.</summary>
    public Chain? Chain(int effect)
    {
        if (!_labels.TryGetValue(effect, out var label)) return null;

        var hops = new List<ChainHop>();
        for (var node = effect; ; node = label.From, label = _labels[node])
        {
            hops.Add(new(new(_snapshot.Entity(label.From), label.Type, _snapshot.Entity(node)), Forward: true, label.Confidence));
            if (label.FromRoot) break;
        }

        hops.Reverse();
        return new(hops);
    }

    // All nodes on chains to the effects, back to the roots; roots are sorted by id.
    static (HashSet<int> Nodes, int[] Roots) Upstream(
        GraphSnapshot snapshot, IEnumerable<int> effects, Func<int, bool> isRoot, Func<int, bool> avoid, LinkFilter filter, Meter meter)
    {
        var nodes = new HashSet<int>(effects);
        var asked = nodes.ToHashSet();
        var roots = new List<int>();
        var queue = new Queue<int>(nodes);
        while (queue.TryDequeue(out var node))
        {
            if (isRoot(node))
            {
                roots.Add(node);
                if (!asked.Contains(node)) continue;
            }

            var row = snapshot.To(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return (nodes, []);
                if (row.Admitted(i, filter) && !avoid(row.Neighbours[i]) && nodes.Add(row.Neighbours[i])) queue.Enqueue(row.Neighbours[i]);
            }
        }

        return (nodes, snapshot.ById(roots));
    }

    void Settle(HashSet<int> upstream, int[] roots, LinkFilter filter, Meter meter)
    {
        var isRoot = roots.ToHashSet();
        var queue = new PriorityQueue<(int Node, Label Label), (int Node, Label Label)>(Comparer<(int Node, Label Label)>.Create(Compare));
        foreach (var root in roots)
        {
            if (!Spread(root, default, fromRoot: true)) return;
        }

        while (queue.TryDequeue(out var settled, out _))
        {
            if (_labels.TryAdd(settled.Node, settled.Label) && !isRoot.Contains(settled.Node) && !Spread(settled.Node, settled.Label.Cost, fromRoot: false)) return;
        }

        bool Spread(int node, RouteCost cost, bool fromRoot)
        {
            var row = _snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return false;

                var neighbour = row.Neighbours[i];
                if (neighbour == node || !row.Admitted(i, filter) || !upstream.Contains(neighbour) || _labels.ContainsKey(neighbour)) continue;

                var label = new Label(cost + RouteCost.OfStrongest(row.Confidences[i]), node, row.Types[i], row.Confidences[i], fromRoot);
                queue.Enqueue((neighbour, label), (neighbour, label));
            }

            return true;
        }
    }

    // By cost; ties in a fixed order, of parallel links the most confident first, then the first by type.
    int Compare((int Node, Label Label) left, (int Node, Label Label) right)
    {
        var order = left.Label.Cost.CompareTo(right.Label.Cost);
        if (order == 0) order = _snapshot.CompareNodes(left.Node, right.Node);
        if (order == 0) order = _snapshot.CompareNodes(left.Label.From, right.Label.From);
        if (order == 0) order = right.Label.Confidence.CompareTo(left.Label.Confidence);
        return order == 0 ? ((byte)left.Label.Type).CompareTo((byte)right.Label.Type) : order;
    }

    readonly record struct Label(RouteCost Cost, int From, LinkType Type, float Confidence, bool FromRoot);
}
