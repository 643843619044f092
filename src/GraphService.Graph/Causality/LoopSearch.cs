namespace GraphService.Graph;

/// <summary>Finds the loops of exactly one length in a net.</summary>
/// <remarks>
/// Depth-first search with barriers (BC-DFS: Peng, Zhang, Lin, Qin, Zhang, Zhou, Towards bridging theory and practice: hop-constrained s-t
/// simple path enumeration, PVLDB 13, 2019): each node remembers a least number of links that it needs to get back to the start. It
/// begins with the plain distance, rises where a search failed because the path itself was in the way, and falls again when that
/// is over. So no search goes astray twice in the same way.
/// </remarks>
sealed class LoopSearch(Net net, int length, bool onlyFromSmallest, Meter meter)
{
    const int Never = int.MaxValue / 2;

    readonly Dictionary<int, int> _barriers = [];
    readonly HashSet<int> _onPath = [];
    readonly List<(int From, Net.Hop Hop)> _path = [];
    readonly Stack<Frame> _frames = new();
    int _start;

    public List<Loop> Found { get; } = [];

    /// <summary>Finds the loops through this node; only those in which it is smallest, if so wanted.</summary>
    public void Run(int start)
    {
        _start = start;
        _barriers.Clear();
        _path.Clear();
        _onPath.Clear();
        _frames.Clear();
        if (!Measure()) return;

        Enter(start);
        while (_frames.TryPop(out var frame))
        {
            if (!Advance(ref frame, out var deeper)) return;

            if (deeper is { } hop)
            {
                _frames.Push(frame);
                _path.Add((frame.Node, hop));
                Enter(hop.Target);
                continue;
            }

            if (!Leave(frame)) return;
        }
    }

    void Enter(int node)
    {
        _onPath.Add(node);
        _frames.Push(new(node, 0, Never));
    }

    // To the next node worth entering, null behind the last; closes loops on the way. False when the meter is spent.
    bool Advance(ref Frame frame, out Net.Hop? deeper)
    {
        deeper = null;
        var hops = net.Out(frame.Node);
        for (var i = frame.Next; i < hops.Length; i++)
        {
            if (!meter.Step()) return false;

            var hop = hops[i];
            if (hop.Target == _start)
            {
                frame = frame with { Home = 1 };
                if (_path.Count + 1 == length) Close((frame.Node, hop));
            }
            else if (!_onPath.Contains(hop.Target) && _barriers.TryGetValue(hop.Target, out var barrier) && _path.Count + 1 + barrier <= length)
            {
                frame = frame with { Next = i + 1 };
                deeper = hop;
                return true;
            }
        }

        return true;
    }

    bool Leave(Frame frame)
    {
        _onPath.Remove(frame.Node);
        if (_path.Count > 0) _path.RemoveAt(_path.Count - 1);
        if (!_frames.TryPop(out var parent)) return true;

        _frames.Push(parent with { Home = Math.Min(parent.Home, frame.Home + 1) });
        if (frame.Home < Never) return Lower(frame.Node, frame.Home);

        _barriers[frame.Node] = length - _path.Count; // It was entered by one link more than the path has now.
        return true;
    }

    // The node gets home in so many links; those whose barrier rose while it was in their way get there through it in one more.
    bool Lower(int node, int home)
    {
        _barriers[node] = Math.Min(_barriers[node], home);
        var work = new Stack<(int Node, int Home)>([(node, home)]);
        while (work.TryPop(out var row))
        {
            foreach (var source in net.In[row.Node])
            {
                if (!meter.Step()) return false;
                if (_onPath.Contains(source) || !_barriers.TryGetValue(source, out var barrier) || barrier <= row.Home + 1) continue;

                _barriers[source] = row.Home + 1;
                work.Push((source, row.Home + 1));
            }
        }

        return true;
    }

    // Distances to the start within the length, of nodes that may be in a loop with it.
    bool Measure()
    {
        _barriers[_start] = 0;
        var queue = new Queue<int>([_start]);
        while (queue.TryDequeue(out var node))
        {
            var distance = _barriers[node];
            if (distance == length - 1) break;

            foreach (var source in net.In[node])
            {
                if (!meter.Step()) return false;
                if (onlyFromSmallest && source < _start) continue;
                if (_barriers.TryAdd(source, distance + 1)) queue.Enqueue(source);
            }
        }

        return true;
    }

    void Close((int From, Net.Hop Hop) last)
    {
        (int From, Net.Hop Hop)[] hops = [.. _path, last];
        var smallest = 0;
        for (var i = 1; i < hops.Length; i++)
        {
            if (hops[i].From < hops[smallest].From) smallest = i;
        }

        Found.Add(new([.. hops[smallest..], .. hops[..smallest]]));
    }

    /// <summary>A loop from its smallest node on; ordered by strength, then by its nodes, then furthering before hindering.</summary>
    internal sealed record Loop((int From, Net.Hop Hop)[] Hops) : IComparable<Loop>
    {
        readonly long _doubt = Hops.Sum(hop => RouteCost.OfStrongest(hop.Hop.Confidence).First);

        public int CompareTo(Loop? other)
        {
            if (other is null) return 1;

            var order = _doubt.CompareTo(other._doubt);
            for (var i = 0; i < Hops.Length && order == 0; i++) order = Hops[i].From.CompareTo(other.Hops[i].From);
            for (var i = 0; i < Hops.Length && order == 0; i++) order = Hops[i].Hop.Hinders.CompareTo(other.Hops[i].Hop.Hinders);
            return order;
        }
    }

    readonly record struct Frame(int Node, int Next, int Home);
}
