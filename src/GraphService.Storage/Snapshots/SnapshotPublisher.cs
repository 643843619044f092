using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>The snapshot that readers see. It is swapped by one reference; nobody waits to read it.</summary>
/// <param name="first">The graph as it was opened.</param>
/// <param name="foldBeyond">How many rows may lie over the packed ones before they are folded in, unless a quarter of the nodes is more.</param>
sealed class SnapshotPublisher(GraphSnapshot first, int foldBeyond = 4096)
{
    readonly Lock _publishing = new();
    GraphSnapshot _current = first;

    // What was published since the folding under way began, to be laid over its result; null when none is under way.
    List<(long Version, SnapshotChanges Changes)>? _meanwhile;

    public GraphSnapshot Current => Volatile.Read(ref _current);

    /// <summary>The folding under way, or the last one.</summary>
    public Task Folding { get; private set; } = Task.CompletedTask;

    /// <summary>
    /// Publishes a change of the version <paramref name="basis"/>; false when another version is current, or when so much changed that a
    /// new snapshot comes cheaper.
    /// </summary>
    public bool TryPublish(long basis, long version, SnapshotChanges changes)
    {
        lock (_publishing)
        {
            if (_current.Version != basis) return false;

            var size = changes.Links.Count + changes.RemovedLinks.Count;
            if (size > foldBeyond && size > _current.LinkCount / 4) return false;

            Volatile.Write(ref _current, _current.With(version, changes));
            _meanwhile?.Add((version, changes));
            FoldWhenDeep();
            return true;
        }
    }

    /// <summary>Publishes a whole snapshot, unless a later one is there already.</summary>
    public void Publish(GraphSnapshot whole)
    {
        lock (_publishing)
        {
            if (whole.Version <= _current.Version) return;

            Volatile.Write(ref _current, whole);
            _meanwhile = null;
        }
    }

    void FoldWhenDeep()
    {
        if (_meanwhile is not null || _current.OverlaidRows <= Math.Max(foldBeyond, _current.NodeSlots / 4)) return;

        var (deep, meanwhile) = (_current, _meanwhile = []);
        Folding = Task.Run(() => Fold(deep, meanwhile));
    }

    void Fold(GraphSnapshot deep, List<(long Version, SnapshotChanges Changes)> meanwhile)
    {
        var packed = deep.Compacted();
        lock (_publishing)
        {
            // A whole snapshot was published: this one is of no use any more.
            if (!ReferenceEquals(_meanwhile, meanwhile)) return;

            foreach (var (version, changes) in meanwhile) packed = packed.With(version, changes);
            _meanwhile = null;
            Volatile.Write(ref _current, packed);
        }
    }
}
