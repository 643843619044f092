namespace GraphService.Graph;

/// <summary>How many nodes each dominates, seen from a virtual root that leads to all roots.</summary>
static class Dominators
{
    /// <summary>For each node how many others it dominates; null when the meter is spent. Every node must have a root upstream, or be one.</summary>
    public static int[]? Weights(Net net, bool[] roots, Meter meter)
    {
        if (Postorder(net, roots, meter) is not { } order) return null;

        // Nodes by their place in postorder; the virtual root is last. An unknown dominator is -1.
        var place = new int[net.Count];
        for (var i = 0; i < order.Count; i++) place[order[i]] = i;
        var above = new int[order.Count + 1];
        Array.Fill(above, -1);
        above[order.Count] = order.Count;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = order.Count - 1; i >= 0; i--)
            {
                var nearest = roots[order[i]] ? order.Count : -1;
                foreach (var source in net.In[order[i]])
                {
                    if (!meter.Step()) return null;
                    if (above[place[source]] >= 0) nearest = nearest < 0 ? place[source] : Common(above, place[source], nearest);
                }

                changed |= above[i] != nearest;
                above[i] = nearest;
            }
        }

        var weights = new int[net.Count];
        for (var i = 0; i < order.Count; i++)
        {
            if (above[i] < order.Count) weights[order[above[i]]] += weights[order[i]] + 1; // A dominator comes later in postorder.
        }

        return weights;
    }

    static int Common(int[] above, int left, int right)
    {
        while (left != right)
        {
            if (left < right) left = above[left];
            else right = above[right];
        }

        return left;
    }

    static List<int>? Postorder(Net net, bool[] roots, Meter meter)
    {
        var order = new List<int>(net.Count);
        var seen = new bool[net.Count];
        var frames = new Stack<(int Node, int Next)>();
        for (var root = 0; root < net.Count; root++)
        {
            if (!roots[root] || seen[root]) continue;

            seen[root] = true;
            frames.Push((root, 0));
            while (frames.TryPop(out var frame))
            {
                var (node, next) = frame;
                if (next == net.Out(node).Length)
                {
                    order.Add(node);
                    continue;
                }

                if (!meter.Step()) return null;

                frames.Push((node, next + 1));
                var target = net.Out(node)[next].Target;
                if (seen[target]) continue;

                seen[target] = true;
                frames.Push((target, 0));
            }
        }

        return order;
    }
}
