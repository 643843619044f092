namespace GraphService.Graph;

/// <summary>Which effects are kept and which are lost when some nodes are taken out; <see cref="WhatIf"/> says what that means.</summary>
sealed class Fates
{
    readonly Roots _roots;
    readonly HashSet<int> _removed;
    readonly HashSet<int> _circling = []; // what is left of broken loops that were roots, and still closes a circle
    readonly HashSet<int> _kept = [];

    Fates(Roots roots, int[] removed) => (_roots, _removed) = (roots, [.. removed]);

    /// <summary>All effects of what is removed, without it, and the fewest links from it.</summary>
    public Dictionary<int, int> Downstream { get; } = [];

    /// <summary>Null when the meter is spent.</summary>
    public static Fates? Of(GraphSnapshot snapshot, int[] removed, Roots roots, LinkFilter filter, Meter meter)
    {
        var fates = new Fates(roots, removed);
        return fates.Flood(snapshot, removed, filter, meter)
            && fates.FindCircles(snapshot, removed, filter, meter)
            && fates.Keep(snapshot, filter, meter) ? fates : null;
    }

    public bool IsRemoved(int node) => _removed.Contains(node);

    /// <summary>Whether a chain from a root is left; asked of what is downstream.</summary>
    public bool IsKept(int node) => _kept.Contains(node);

    /// <summary>Whether it is taken out or lost.</summary>
    public bool IsGone(int node) => IsRemoved(node) || (Downstream.ContainsKey(node) && !IsKept(node));

    public IEnumerable<int> Gone => _removed.Concat(Downstream.Keys.Where(node => !IsKept(node)));

    /// <summary>Whether it is one of the roots left.</summary>
    public bool IsRoot(int node) =>
        !IsRemoved(node) && _roots.Of(node) is { } loop && (loop.Length == 1 || _circling.Contains(node) || !Array.Exists(loop, IsRemoved));

    bool Flood(GraphSnapshot snapshot, int[] removed, LinkFilter filter, Meter meter)
    {
        var queue = new Queue<(int Node, int Distance)>(removed.Select(node => (node, 0)));
        while (queue.TryDequeue(out var at))
        {
            var row = snapshot.From(at.Node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return false;
                if (row.Admitted(i, filter) && !IsRemoved(row.Neighbours[i]) && Downstream.TryAdd(row.Neighbours[i], at.Distance + 1))
                    queue.Enqueue((row.Neighbours[i], at.Distance + 1));
            }
        }

        return true;
    }

    bool FindCircles(GraphSnapshot snapshot, int[] removed, LinkFilter filter, Meter meter)
    {
        var done = new HashSet<int[]>();
        foreach (var node in removed)
        {
            if (_roots.Of(node) is not { Length: > 1 } loop || !done.Add(loop)) continue;
            if (Net.Among(snapshot, [.. loop.Where(member => !IsRemoved(member))], filter, meter) is not { } net) return false;
            if (Components.In(net, meter) is not { } components) return false;

            for (var member = 0; member < net.Count; member++)
            {
                if (components.Sizes[components.Of[member]] > 1) _circling.Add(net.Global(member));
            }
        }

        return !meter.IsSpent;
    }

    // From what has a cause that nothing removed leads to, or closes a circle, along the links downstream.
    bool Keep(GraphSnapshot snapshot, LinkFilter filter, Meter meter)
    {
        var queue = new Queue<int>();
        foreach (var node in Downstream.Keys)
        {
            if ((_circling.Contains(node) || HasCauseElsewhere(snapshot.To(node))) && _kept.Add(node)) queue.Enqueue(node);
            if (meter.IsSpent) return false;
        }

        while (queue.TryDequeue(out var node))
        {
            var row = snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return false;
                if (row.Admitted(i, filter) && !IsRemoved(row.Neighbours[i]) && _kept.Add(row.Neighbours[i])) queue.Enqueue(row.Neighbours[i]);
            }
        }

        return true;

        bool HasCauseElsewhere(LinkRow row)
        {
            for (var i = 0; i < row.Count && meter.Step(); i++)
            {
                if (row.Admitted(i, filter) && !IsRemoved(row.Neighbours[i]) && !Downstream.ContainsKey(row.Neighbours[i])) return true;
            }

            return false;
        }
    }
}
