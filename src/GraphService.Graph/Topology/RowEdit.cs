namespace GraphService.Graph;

/// <summary>Collects the rows that a change touches, both ways, and lays them over a snapshot.</summary>
/// <remarks>Rows are kept in order of ids, not of numbers, so that a walk meets links in the same order however the graph was made.</remarks>
sealed class RowEdit(GraphSnapshot snapshot, NodeTable nodes)
{
    readonly Dictionary<int, SortedDictionary<(EntityId Neighbour, LinkType Type), Adjacency.Entry>> _out = [];
    readonly Dictionary<int, SortedDictionary<(EntityId Neighbour, LinkType Type), Adjacency.Entry>> _in = [];

    /// <summary>How many links more the graph has after the edit.</summary>
    public int Growth { get; private set; }

    public void Put(SnapshotLink link)
    {
        if (!nodes.TryFind(link.Id.Source, out var source) || !nodes.TryFind(link.Id.Target, out var target))
            throw new ArgumentException($"The link {link.Id} names an entity that is not in the graph.", nameof(link));

        var row = Row(outgoing: true, source);
        if (!row.ContainsKey((link.Id.Target, link.Id.Type))) Growth++;
        row[(link.Id.Target, link.Id.Type)] = new(source, target, link.Id.Type, link.Standing, link.Confidence);
        Row(outgoing: false, target)[(link.Id.Source, link.Id.Type)] = new(target, source, link.Id.Type, link.Standing, link.Confidence);
    }

    public void Remove(LinkId id)
    {
        // The ends may be gone in the new numbering, but the old one still knows them.
        if (!snapshot.TryNode(id.Source, out var source) || !snapshot.TryNode(id.Target, out var target)) return;

        if (Row(outgoing: true, source).Remove((id.Target, id.Type))) Growth--;
        Row(outgoing: false, target).Remove((id.Source, id.Type));
    }

    public Overlay Laid(Overlay below)
    {
        if (_out.Count == 0 && _in.Count == 0) return below;

        var overlay = new Overlay(below);
        foreach (var (node, row) in _out) overlay.Put(outgoing: true, node, row.Values);
        foreach (var (node, row) in _in) overlay.Put(outgoing: false, node, row.Values);
        return overlay;
    }

    SortedDictionary<(EntityId Neighbour, LinkType Type), Adjacency.Entry> Row(bool outgoing, int node)
    {
        var rows = outgoing ? _out : _in;
        if (rows.TryGetValue(node, out var row)) return row;

        row = [];
        var packed = outgoing ? snapshot.From(node) : snapshot.To(node);
        for (var i = 0; i < packed.Count; i++)
        {
            row.Add((snapshot.Entity(packed.Neighbours[i]), packed.Types[i]), new(node, packed.Neighbours[i], packed.Types[i], packed.Standings[i], packed.Confidences[i]));
        }

        rows.Add(node, row);
        return row;
    }
}
