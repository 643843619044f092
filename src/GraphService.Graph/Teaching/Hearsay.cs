namespace GraphService.Graph;

/// <summary>Tells whether any text, however faintly, lets one thing lead to another, be it denied, doubted or rejected by a reviewer.</summary>
/// <remarks>Breadth-first search with a limit for each question; one that runs over the limit counts as led to: no exercise may call an arrow false that is not.</remarks>
sealed class Hearsay(GraphSnapshot snapshot, long steps)
{
    /// <summary>Every causal link of positive sign, whatever its standing.</summary>
    public static LinkFilter Anything { get; } = new(LinkTypes.Chaining) { Modalities = 0b1111, Statuses = 0b1111 };

    readonly Dictionary<(EntityId, EntityId), bool> _known = [];

    /// <summary>Whether a chain of any length leads from one to the other, or may.</summary>
    public bool Leads(EntityId from, EntityId to)
    {
        if (_known.TryGetValue((from, to), out var leads)) return leads;
        return _known[(from, to)] = Walk(from, to);
    }

    /// <summary>Whether any text says just this.</summary>
    public bool Says(LinkId link)
    {
        if (!snapshot.TryNode(link.Source, out var source) || !snapshot.TryNode(link.Target, out var target)) return false;

        var row = snapshot.From(source);
        for (var i = 0; i < row.Count; i++)
        {
            if (row.Neighbours[i] == target && row.Types[i] == link.Type && row.Admitted(i, Anything)) return true;
        }

        return false;
    }

    bool Walk(EntityId from, EntityId to)
    {
        if (!snapshot.TryNode(from, out var start) || !snapshot.TryNode(to, out var end)) return true;

        var meter = new Meter(steps);
        var seen = new HashSet<int> { start };
        var queue = new Queue<int>(seen);
        while (queue.TryDequeue(out var node))
        {
            if (node == end) return true;

            var row = snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return true;
                if (row.Admitted(i, Anything) && seen.Add(row.Neighbours[i])) queue.Enqueue(row.Neighbours[i]);
            }
        }

        return false;
    }
}
