namespace GraphService.Graph;

/// <summary>Tells root causes from what is caused, asking no more of the graph than it must.</summary>
/// <remarks>
/// A root has no cause but itself, or is one of a loop of causes that nothing outside causes: a strongly connected component without a
/// link into it. Tarjan's algorithm (SIAM J. Comput. 1, 1972) from effect to cause, ended as soon as it closes its first component or
/// meets anything known: then everything still open has a cause outside. Each link is looked at once at most, however many are asked.
/// </remarks>
sealed class Roots(GraphSnapshot snapshot, LinkFilter filter, Meter meter)
{
    static readonly int[] Caused = [];

    readonly Dictionary<int, int[]> _known = []; // the root's loop, itself among it; alone when nothing causes it; empty when it is no root

    /// <summary>The loop that is a root, sorted by id, with this node in it; the node alone when nothing causes it; null when it is no root, or the meter is spent.</summary>
    public int[]? Of(int node)
    {
        if (!_known.ContainsKey(node)) new Search(this).Run(node);
        return _known.TryGetValue(node, out var loop) && loop.Length > 0 ? loop : null;
    }

    void Settle(IEnumerable<int> nodes, int[] loop)
    {
        foreach (var node in nodes) _known[node] = loop;
    }

    int[] ById(IEnumerable<int> nodes) => snapshot.ById(nodes);

    sealed class Search(Roots roots)
    {
        readonly List<int> _open = [];
        readonly Dictionary<int, int> _index = []; // where the node stands among the open ones
        readonly Stack<Frame> _frames = new();

        public void Run(int start)
        {
            Open(start);
            while (_frames.TryPop(out var frame))
            {
                if (!Advance(ref frame, out var cause)) return;
                if (cause is { } deeper)
                {
                    _frames.Push(frame);
                    Open(deeper);
                    continue;
                }

                var at = _index[frame.Node];
                if (frame.Low == at)
                {
                    var loop = roots.ById(_open[at..]);
                    roots.Settle(loop, loop);
                    roots.Settle(_open[..at], Caused);
                    return;
                }

                var effect = _frames.Pop();
                _frames.Push(effect with { Low = Math.Min(effect.Low, frame.Low) });
            }
        }

        void Open(int node)
        {
            _index[node] = _open.Count;
            _frames.Push(new(node, 0, _open.Count));
            _open.Add(node);
        }

        // To the next cause not seen yet, null behind the last; false when there is nothing more to find out.
        bool Advance(ref Frame frame, out int? cause)
        {
            cause = null;
            var row = roots.Row(frame.Node);
            for (var i = frame.Next; i < row.Count; i++)
            {
                if (!roots.Step()) return false;

                var neighbour = row.Neighbours[i];
                if (neighbour == frame.Node || !roots.Admits(row, i)) continue;

                if (roots._known.ContainsKey(neighbour))
                {
                    roots.Settle(_open, Caused);
                    return false;
                }

                if (_index.TryGetValue(neighbour, out var seen))
                {
                    frame = frame with { Low = Math.Min(frame.Low, seen) };
                    continue;
                }

                frame = frame with { Next = i + 1 };
                cause = neighbour;
                return true;
            }

            return true;
        }
    }

    LinkRow Row(int node) => snapshot.To(node);

    bool Step() => meter.Step();

    bool Admits(LinkRow row, int index) => row.Admitted(index, filter);

    readonly record struct Frame(int Node, int Next, int Low);
}
