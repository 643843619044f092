namespace GraphService.Graph;

/// <summary>A part of the graph, or all of it, numbered in order of ids, with the links among its nodes that a filter admits.</summary>
/// <remarks>
/// Of parallel links of one sign the most confident stands for all, then the first by type. Links from a node to itself are left out.
/// </remarks>
sealed class Net
{
    readonly GraphSnapshot _snapshot;
    readonly int[] _nodes;
    readonly Hop[][] _out; // by target, then the furthering before the hindering

    Net(GraphSnapshot snapshot, int[] nodes, Hop[][] hops)
    {
        (_snapshot, _nodes, _out) = (snapshot, nodes, hops);
        var sources = new List<int>[nodes.Length];
        for (var node = 0; node < nodes.Length; node++) sources[node] = [];
        for (var node = 0; node < nodes.Length; node++)
        {
            foreach (var hop in hops[node])
            {
                var into = sources[hop.Target];
                if (into.Count == 0 || into[^1] != node) into.Add(node);
            }
        }

        In = [.. sources.Select(into => into.ToArray())];
    }

    /// <summary>The part among these nodes, sorted by id; null when the meter is spent. Looks at every link that leaves them.</summary>
    public static Net? Among(GraphSnapshot snapshot, int[] nodes, LinkFilter filter, Meter meter)
    {
        var local = new Dictionary<int, int>(nodes.Length);
        for (var i = 0; i < nodes.Length; i++) local.Add(nodes[i], i);
        var hops = new Hop[nodes.Length][];
        var row = new List<Hop>();
        for (var i = 0; i < nodes.Length; i++)
        {
            row.Clear();
            if (!Gather(snapshot.From(nodes[i]), i, local, filter, meter, row)) return null;

            hops[i] = [.. row];
        }

        return new(snapshot, nodes, hops);
    }

    /// <summary>The whole graph, without entities that have no links; null when the meter is spent.</summary>
    public static Net? Whole(GraphSnapshot snapshot, LinkFilter filter, Meter meter) =>
        Among(
            snapshot,
            snapshot.ById(Enumerable.Range(0, snapshot.NodeSlots).Where(node => snapshot.From(node).Count + snapshot.To(node).Count > 0)),
            filter,
            meter);

    public int Count => _nodes.Length;

    /// <summary>The nodes with a link to each, each once, sorted.</summary>
    public int[][] In { get; }

    public ReadOnlySpan<Hop> Out(int node) => _out[node];

    /// <summary>The number that the graph has for a node of this net.</summary>
    public int Global(int node) => _nodes[node];

    public EntityId Entity(int node) => _snapshot.Entity(_nodes[node]);

    public ChainHop ToHop(int from, Hop hop) => new(new(Entity(from), hop.Type, Entity(hop.Target)), Forward: true, hop.Confidence);

    static bool Gather(LinkRow links, int owner, Dictionary<int, int> local, LinkFilter filter, Meter meter, List<Hop> row)
    {
        for (var i = 0; i < links.Count; i++)
        {
            if (!meter.Step()) return false;
            if (!links.Admitted(i, filter) || !local.TryGetValue(links.Neighbours[i], out var target) || target == owner) continue;

            // Links are sorted by neighbour, then by type; among the causal types PREVENTED is the last.
            var hop = new Hop(target, links.Types[i], links.Confidences[i]);
            if (row.Count == 0 || row[^1].Target != target || row[^1].Hinders != hop.Hinders) row.Add(hop);
            else if (hop.Confidence > row[^1].Confidence) row[^1] = hop;
        }

        return true;
    }

    internal readonly record struct Hop(int Target, LinkType Type, float Confidence)
    {
        public bool Hinders => Type == LinkType.Prevented;
    }
}
