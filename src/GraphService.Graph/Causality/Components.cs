namespace GraphService.Graph;

/// <summary>The strongly connected components of a net: two nodes are of one when each leads to the other.</summary>
/// <remarks>Tarjan's algorithm (SIAM J. Comput. 1, 1972), without recursion, so that long chains do no harm. One step a link.</remarks>
sealed class Components
{
    readonly Net _net;
    readonly int[] _low;
    readonly int[] _index; // from 1 on in order of discovery; 0 not seen yet
    readonly Stack<int> _open = new();
    readonly Stack<(int Node, int Next)> _frames = new();
    int _seen;

    Components(Net net)
    {
        _net = net;
        _low = new int[net.Count];
        _index = new int[net.Count];
        Of = new int[net.Count];
        Array.Fill(Of, -1);
    }

    /// <summary>The number of each node's component.</summary>
    public int[] Of { get; }

    /// <summary>How many nodes each component has.</summary>
    public List<int> Sizes { get; } = [];

    /// <summary>Null when the meter is spent.</summary>
    public static Components? In(Net net, Meter meter)
    {
        var components = new Components(net);
        for (var node = 0; node < net.Count; node++)
        {
            if (components._index[node] == 0 && !components.Search(node, meter)) return null;
        }

        return components;
    }

    bool Search(int start, Meter meter)
    {
        Open(start);
        while (_frames.TryPop(out var frame))
        {
            var (node, next) = frame;
            var hops = _net.Out(node);
            var descended = false;
            for (; next < hops.Length && !descended; next++)
            {
                if (!meter.Step()) return false;

                var target = hops[next].Target;
                if (_index[target] == 0)
                {
                    _frames.Push((node, next + 1));
                    Open(target);
                    descended = true;
                }
                else if (Of[target] < 0)
                {
                    _low[node] = Math.Min(_low[node], _index[target]);
                }
            }

            if (!descended) Close(node);
        }

        return true;
    }

    void Open(int node)
    {
        _index[node] = _low[node] = ++_seen;
        _open.Push(node);
        _frames.Push((node, 0));
    }

    void Close(int node)
    {
        if (_frames.TryPeek(out var parent)) _low[parent.Node] = Math.Min(_low[parent.Node], _low[node]);
        if (_low[node] != _index[node]) return;

        var size = 0;
        int member;
        do
        {
            member = _open.Pop();
            Of[member] = Sizes.Count;
            size++;
        }
        while (member != node);
        Sizes.Add(size);
    }
}
