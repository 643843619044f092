namespace GraphService.Graph;

/// <summary>The strongest chains from roots to each of many effects at once, each from another root.</summary>
/// <remarks>
/// Dijkstra's algorithm (1959) from all roots together, each node settled once for each of its k strongest roots; which k suffices, because
/// a root that is among the k of a node is among the k of every node on its chain to it. A chain does not pass a second root: from there it
/// would be stronger. k × links upstream of the effects steps, and as many again to find them.
/// </remarks>
sealed class RootRoutes
{
    readonly GraphSnapshot _snapshot;
    readonly Dictionary<int, List<Label>> _labels = [];

    RootRoutes(GraphSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>Without the nodes to avoid. When the meter is spent, chains are missing.</summary>
    public static RootRoutes To(
        GraphSnapshot snapshot, IEnumerable<int> effects, Func<int, bool> isRoot, Func<int, bool> avoid, int perEffect, LinkFilter filter, Meter meter)
    {
        var routes = new RootRoutes(snapshot);
        var (upstream, roots) = Upstream(snapshot, effects, isRoot, avoid, filter, meter);
        if (!meter.IsSpent) routes.Settle(upstream, roots, perEffect, filter, meter);
        return routes;
    }

    /// <summary>The chains to an effect, strongest first, then by the ids of their roots; none to the unknown.</summary>
    public List<Chain> Chains(int effect) => _labels.TryGetValue(effect, out var labels) ? [.. labels.Select(label => Trace(effect, label))] : [];

    // All nodes on chains to the effects, back to the roots; roots are sorted by id.
    static (HashSet<int> Nodes, int[] Roots) Upstream(
        GraphSnapshot snapshot, IEnumerable<int> effects, Func<int, bool> isRoot, Func<int, bool> avoid, LinkFilter filter, Meter meter)
    {
        var nodes = new HashSet<int>(effects);
        var roots = new HashSet<int>();
        var asked = nodes.ToHashSet();
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

    void Settle(HashSet<int> upstream, int[] roots, int perEffect, LinkFilter filter, Meter meter)
    {
        var isRoot = roots.ToHashSet();
        var queue = new PriorityQueue<(int Node, Label Label), (int Node, Label Label)>(Comparer<(int Node, Label Label)>.Create(Compare));
        foreach (var root in roots)
        {
            if (!Spread(root, root, default)) return;
        }

        while (queue.TryDequeue(out var settled, out _))
        {
            var (node, label) = settled;
            if (!_labels.TryGetValue(node, out var labels)) _labels.Add(node, labels = []);
            if (labels.Count >= perEffect || labels.Exists(known => known.Root == label.Root)) continue;

            labels.Add(label);
            if (!isRoot.Contains(node) && !Spread(node, label.Root, label.Cost)) return;
        }

        bool Spread(int node, int root, RouteCost cost)
        {
            var row = _snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return false;
                if (row.Neighbours[i] == root || !row.Admitted(i, filter) || !upstream.Contains(row.Neighbours[i])) continue;

                var label = new Label(root, cost + RouteCost.OfStrongest(row.Confidences[i]), node, row.Types[i], row.Confidences[i]);
                queue.Enqueue((row.Neighbours[i], label), (row.Neighbours[i], label));
            }

            return true;
        }
    }

    // By cost; ties in a fixed order, of parallel links the most confident first, then the first by type.
    int Compare((int Node, Label Label) left, (int Node, Label Label) right)
    {
        var order = left.Label.Cost.CompareTo(right.Label.Cost);
        if (order == 0) order = _snapshot.CompareNodes(left.Label.Root, right.Label.Root);
        if (order == 0) order = _snapshot.CompareNodes(left.Node, right.Node);
        if (order == 0) order = _snapshot.CompareNodes(left.Label.From, right.Label.From);
        if (order == 0) order = right.Label.Confidence.CompareTo(left.Label.Confidence);
        return order == 0 ? ((byte)left.Label.Type).CompareTo((byte)right.Label.Type) : order;
    }

    Chain Trace(int effect, Label label)
    {
        var hops = new List<ChainHop>();
        var (node, at) = (effect, label);
        while (true)
        {
            hops.Add(new(new(_snapshot.Entity(at.From), at.Type, _snapshot.Entity(node)), Forward: true, at.Confidence));
            if (at.From == label.Root) break;

            (node, at) = (at.From, _labels[at.From].Find(known => known.Root == label.Root));
        }

        hops.Reverse();
        return new(hops);
    }

    readonly record struct Label(int Root, RouteCost Cost, int From, LinkType Type, float Confidence);
}
