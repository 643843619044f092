namespace GraphService.Graph;

/// <summary>Ties without which nothing would join their two sides; all links between two nodes are one tie, whichever way they point.</summary>
/// <remarks>Tarjan, A note on finding the bridges of a graph, Inf. Process. Lett. 2, 1974; without recursion. A step for each end of a tie.</remarks>
static class Bridges
{
    /// <summary>For each node how many of its ties are bridges; null when the meter is spent.</summary>
    public static int[]? At(Net net, Meter meter)
    {
        var bridges = new int[net.Count];
        var index = new int[net.Count]; // from 1 on in order of discovery; 0 not seen yet
        var low = new int[net.Count];
        var seen = 0;
        var frames = new Stack<Frame>();
        for (var start = 0; start < net.Count; start++)
        {
            if (index[start] != 0) continue;

            Open(start, from: -1);
            while (frames.TryPop(out var frame))
            {
                if (frame.Next == frame.Ties.Length)
                {
                    Close(frame);
                    continue;
                }

                if (!meter.Step()) return null;

                frames.Push(frame with { Next = frame.Next + 1 });
                var other = frame.Ties[frame.Next];
                if (other == frame.From) continue;
                if (index[other] == 0) Open(other, frame.Node);
                else low[frame.Node] = Math.Min(low[frame.Node], index[other]);
            }
        }

        return bridges;

        void Open(int node, int from)
        {
            index[node] = low[node] = ++seen;
            frames.Push(new(node, from, Ties(net, node), 0));
        }

        void Close(Frame frame)
        {
            if (frame.From < 0) return;

            low[frame.From] = Math.Min(low[frame.From], low[frame.Node]);
            if (low[frame.Node] <= index[frame.From]) return;

            bridges[frame.Node]++;
            bridges[frame.From]++;
        }
    }

    static int[] Ties(Net net, int node)
    {
        var ties = new HashSet<int>(net.In[node]);
        foreach (var hop in net.Out(node)) ties.Add(hop.Target);
        return [.. ties];
    }

    readonly record struct Frame(int Node, int From, int[] Ties, int Next);
}
