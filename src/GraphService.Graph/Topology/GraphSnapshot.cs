namespace GraphService.Graph;

/// <summary>
/// The topology of a graph at one version: nodes are dense numbers, links lie in compressed sparse rows both ways. It never changes, so
/// any number of readers may walk it without a lock.
/// </summary>
/// <remarks>
/// A small edit does not pack everything anew: <see cref="With"/> lays the rows that changed over the packed ones, and
/// <see cref="Compacted"/> folds them in when they have become many. About 20 bytes a link and 60 a node.
/// </remarks>
public sealed class GraphSnapshot
{
    readonly NodeTable _nodes;
    readonly Adjacency _out;
    readonly Adjacency _in;
    readonly Overlay _overlay;

    GraphSnapshot(long version, NodeTable nodes, Adjacency outgoing, Adjacency incoming, Overlay overlay, int links)
    {
        (Version, _nodes, _out, _in, _overlay, LinkCount) = (version, nodes, outgoing, incoming, overlay, links);
    }

    /// <summary>A graph of nothing.</summary>
    public static GraphSnapshot Empty { get; } = Build(0, [], []);

    /// <summary>The version of the graph it shows.</summary>
    public long Version { get; }

    /// <summary>Node numbers run from 0 up to this, without it. A number whose entity is gone has no links.</summary>
    public int NodeSlots => _nodes.Slots;

    /// <summary>How many entities.</summary>
    public int EntityCount => _nodes.Live;

    /// <summary>How many links.</summary>
    public int LinkCount { get; }

    /// <summary>How many rows lie over the packed ones; when many, <see cref="Compacted"/> makes walking faster.</summary>
    public int OverlaidRows => _overlay.Rows;

    /// <summary>Packs a graph. Nodes are numbered in ordinal order of ids.</summary>
    /// <exception cref="ArgumentException">A link names an entity that is not there, or stands twice.</exception>
    public static GraphSnapshot Build(long version, IEnumerable<EntityId> entities, IEnumerable<SnapshotLink> links)
    {
        var nodes = NodeTable.Of(entities);
        var entries = new List<Adjacency.Entry>();
        foreach (var link in links)
        {
            if (!nodes.TryFind(link.Id.Source, out var source) || !nodes.TryFind(link.Id.Target, out var target))
                throw new ArgumentException($"The link {link.Id} names an entity that is not in the graph.", nameof(links));

            entries.Add(new(source, target, link.Id.Type, link.Standing, link.Confidence));
        }

        return Pack(version, nodes, entries.ToArray());
    }

    /// <summary>The node of an entity; false when the graph does not hold it.</summary>
    public bool TryNode(EntityId id, out int node) => _nodes.TryFind(id, out node);

    /// <summary>The entity of a node.</summary>
    public EntityId Entity(int node) => _nodes.Id(node);

    /// <summary>Orders two nodes by their entities' ids.</summary>
    internal int CompareNodes(int left, int right) => _nodes.Compare(left, right);

    /// <summary>The links that start at a node.</summary>
    public LinkRow From(int node)
    {
        if (_overlay.Rows > 0 && _overlay.TryOut(node, out var row)) return row;
        return node < _out.Nodes ? _out.Row(node) : default;
    }

    /// <summary>The links that end at a node; their neighbours are the sources.</summary>
    public LinkRow To(int node)
    {
        if (_overlay.Rows > 0 && _overlay.TryIn(node, out var row)) return row;
        return node < _in.Nodes ? _in.Row(node) : default;
    }

    /// <summary>The next version, with these changes. Costs what the changed rows hold, and the rows laid over since the last packing.</summary>
    /// <exception cref="ArgumentException">A link names an entity that is not there, or an entity is removed while it still has links.</exception>
    public GraphSnapshot With(long version, SnapshotChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var nodes = changes.Entities.Count == 0 && changes.RemovedEntities.Count == 0 ? _nodes : _nodes.With(changes.Entities, changes.RemovedEntities);
        var edit = new RowEdit(this, nodes);
        foreach (var id in changes.RemovedLinks) edit.Remove(id);
        foreach (var link in changes.Links) edit.Put(link);
        var next = new GraphSnapshot(version, nodes, _out, _in, edit.Laid(_overlay), LinkCount + edit.Growth);
        foreach (var id in changes.RemovedEntities)
        {
            if (_nodes.TryFind(id, out var node) && !nodes.TryFind(id, out _) && next.From(node).Count + next.To(node).Count > 0)
                throw new ArgumentException($"The entity {id} still has links; they must be removed with it.", nameof(changes));
        }

        return next;
    }

    /// <summary>The same graph with every row packed and nodes numbered in ordinal order of ids; node numbers change. Costs what <see cref="Build"/> costs.</summary>
    public GraphSnapshot Compacted()
    {
        if (_overlay.Rows == 0 && _nodes.IsPacked) return this;

        var nodes = NodeTable.Of(_nodes.LiveIds());
        var entries = new Adjacency.Entry[LinkCount];
        var filled = 0;
        for (var node = 0; node < NodeSlots; node++)
        {
            var row = From(node);
            if (row.Count == 0) continue;

            nodes.TryFind(Entity(node), out var owner);
            for (var i = 0; i < row.Count; i++)
            {
                nodes.TryFind(Entity(row.Neighbours[i]), out var neighbour);
                entries[filled++] = new(owner, neighbour, row.Types[i], row.Standings[i], row.Confidences[i]);
            }
        }

        return Pack(Version, nodes, entries);
    }

    /// <summary>Every link, by source's node, then neighbour, then type.</summary>
    public IEnumerable<SnapshotLink> Links()
    {
        for (var node = 0; node < NodeSlots; node++)
        {
            for (var i = 0; i < From(node).Count; i++)
            {
                var row = From(node);
                yield return new(new(Entity(node), row.Types[i], Entity(row.Neighbours[i])), row.Confidences[i], row.Standings[i]);
            }
        }
    }

    /// <summary>Every entity, in the order of nodes.</summary>
    public IEnumerable<EntityId> Entities() => _nodes.LiveIds();

    static GraphSnapshot Pack(long version, NodeTable nodes, Adjacency.Entry[] entries)
    {
        Array.Sort(entries);
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].CompareTo(entries[i - 1]) == 0)
                throw new ArgumentException($"The link {nodes.Id(entries[i].Owner)}/{entries[i].Type.Name}/{nodes.Id(entries[i].Neighbour)} stands twice.", nameof(entries));
        }

        var outgoing = Adjacency.Pack(nodes.Slots, entries);
        for (var i = 0; i < entries.Length; i++) entries[i] = entries[i] with { Owner = entries[i].Neighbour, Neighbour = entries[i].Owner };
        Array.Sort(entries);
        return new(version, nodes, outgoing, Adjacency.Pack(nodes.Slots, entries), Overlay.Empty, entries.Length);
    }
}
