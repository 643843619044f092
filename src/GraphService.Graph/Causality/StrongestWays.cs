namespace GraphService.Graph;

/// <summary>The strongest way, in at most so many links, between everything near and the entities one starts from.</summary>
/// <remarks>
/// A dynamic programme over the number of links (Bellman, On a routing problem, 1958), with a layer for each number: it alone is exact
/// when a stronger way may be too long. A walk with a loop is never strongest, because every link adds to the cost; so the ways visit no
/// entity twice. At most depth × links near by steps; a node is looked at again only when it became stronger.
/// </remarks>
sealed class StrongestWays
{
    readonly GraphSnapshot _snapshot;
    readonly bool _backward;
    readonly List<Dictionary<int, Way>> _layers;
    readonly Dictionary<int, (RouteCost Cost, int Distance)> _best = [];

    StrongestWays(GraphSnapshot snapshot, IReadOnlyList<int> start, bool backward)
    {
        (_snapshot, _backward) = (snapshot, backward);
        _layers = [start.ToDictionary(node => node, _ => default(Way))];
        foreach (var node in start) _best[node] = default;
    }

    /// <summary>Walks from these nodes, towards causes or towards effects. When the meter is spent the ways hold, but may not be strongest.</summary>
    public static StrongestWays From(GraphSnapshot snapshot, IReadOnlyList<int> start, bool backward, int depth, LinkFilter filter, Meter meter)
    {
        var ways = new StrongestWays(snapshot, start, backward);
        for (var length = 1; length <= depth && ways._layers[^1].Count > 0 && !meter.IsSpent; length++) ways.Widen(length, filter, meter);
        return ways;
    }

    /// <summary>The nodes reached, without those at the start.</summary>
    public IEnumerable<int> Reached => _best.Where(row => row.Value.Distance > 0).Select(row => row.Key);

    /// <summary>Whether the node was reached, or is at the start.</summary>
    public bool Holds(int node) => _best.ContainsKey(node);

    /// <summary>How much the strongest way leaves to doubt; whole numbers, so that ties are ties.</summary>
    public long Doubt(int node) => _best[node].Cost.First;

    /// <summary>The fewest links to any node at the start.</summary>
    public int Distance(int node) => _best[node].Distance;

    /// <summary>The strongest way as a chain from cause to effect; of several the first by the ids of its nodes, read from this node on.</summary>
    public Chain Chain(int node)
    {
        var hops = new List<ChainHop>();
        for (var length = (int)_best[node].Cost.Second; length > 0; length--)
        {
            var way = _layers[length][node];
            var (source, target) = _backward ? (node, way.Next) : (way.Next, node);
            hops.Add(new(new(_snapshot.Entity(source), way.Type, _snapshot.Entity(target)), Forward: true, way.Confidence));
            node = way.Next;
        }

        if (!_backward) hops.Reverse();
        return new(hops);
    }

    void Widen(int length, LinkFilter filter, Meter meter)
    {
        var next = new Dictionary<int, Way>();
        _layers.Add(next);
        foreach (var (node, way) in _layers[length - 1])
        {
            var row = _backward ? _snapshot.To(node) : _snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return;
                if (!row.Admitted(i, filter)) continue;

                var neighbour = row.Neighbours[i];
                var longer = new Way(way.Cost + RouteCost.OfStrongest(row.Confidences[i]), node, row.Types[i], row.Confidences[i]);
                var known = _best.TryGetValue(neighbour, out var best);
                if (known && !(longer.Cost.CompareTo(best.Cost) is var order && (order < 0 || (order == 0 && IsFirst(longer, next[neighbour]))))) continue;

                next[neighbour] = longer;
                _best[neighbour] = (longer.Cost, known ? best.Distance : length);
            }
        }
    }

    // Equal costs mean equally many links, so both are of the same layer.
    bool IsFirst(Way way, Way other)
    {
        var byNode = _snapshot.CompareNodes(way.Next, other.Next);
        return byNode != 0 ? byNode < 0 : way.Confidence > other.Confidence;
    }

    readonly record struct Way(RouteCost Cost, int Next, LinkType Type, float Confidence);
}
