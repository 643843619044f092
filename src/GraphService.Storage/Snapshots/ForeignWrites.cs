namespace GraphService.Storage;

/// <summary>Notices that another process changed the store: the command line loads texts while the server runs.</summary>
/// <remarks>SQLite counts the commits of other connections in shared memory; asking costs no disk access.</remarks>
sealed class ForeignWrites(Session session) : IDisposable
{
    readonly Lock _asking = new();
    long _seen = -1;
    bool _closed;

    // Odd while this process commits and publishes. What is seen then is our own doing and about to be published.
    int _ownWrites;

    /// <summary>Brackets a commit of this process and the publication of its snapshot.</summary>
    public void OwnWrite(Action commitAndPublish)
    {
        Interlocked.Increment(ref _ownWrites);
        try
        {
            commitAndPublish();
        }
        finally
        {
            Interlocked.Increment(ref _ownWrites);
        }
    }

    /// <summary>Whether the file holds a later graph than <paramref name="published"/>, and not by a commit of ours.</summary>
    public bool LeftBehind(Func<long> published)
    {
        lock (_asking)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteGraphStore));
            var ownWrites = Volatile.Read(ref _ownWrites);
            if (ownWrites % 2 != 0) return false;

            var commits = session.Number("PRAGMA data_version");
            if (commits == _seen) return false;

            var version = SnapshotRows.Version(session);
            if (ownWrites != Volatile.Read(ref _ownWrites)) return false;
            if (version > published()) return true;

            _seen = commits;
            return false;
        }
    }

    public void Dispose()
    {
        lock (_asking)
        {
            _closed = true;
            session.Dispose();
        }
    }
}
