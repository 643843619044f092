using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>The embedded store: one SQLite file for the truth, a packed snapshot in memory for traversal.</summary>
/// <remarks>
/// One writer at a time, in this process and among processes; readers never wait for it. Another process may write the same file: its
/// changes show with the next question.
/// </remarks>
public sealed partial class SqliteGraphStore : IGraphStore
{
    readonly string _path;
    readonly TimeProvider _time;
    readonly TimeSpan _patience;
    readonly Session _writer;
    readonly SessionPool _readers;
    readonly ForeignWrites _foreign;
    readonly SnapshotPublisher _snapshots;
    readonly SemaphoreSlim _writing = new(1);
    readonly RestrictedRegion _restricted = new();
    readonly SemaphoreSlim _catchingUp = new(1);
    readonly Listening _listening;
    volatile bool _closed;

    SqliteGraphStore(string path, TimeProvider time, TimeSpan patience, Session writer, Session watcher)
    {
        (_path, _time, _patience, _writer) = (path, time, patience, writer);
        _readers = new(path, most: Math.Max(4, 2 * Environment.ProcessorCount));
        _foreign = new(watcher);
        _snapshots = new(writer.Reading(SnapshotRows.Whole));
        _listening = new(VersionAsync, (next, newest, cancel) => ReadAsync(session => (ChangeTable.Find(session, next), ChangeTable.Find(session, newest)), cancel));
    }

    /// <summary>Opens the store in a file, which is made when it is not there, with its folders.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">What dates the journal.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="GraphStoreException">The file is something else, was written by a newer program, or cannot be used.</exception>
    public static Task<SqliteGraphStore> OpenAsync(string path, TimeProvider time, CancellationToken cancel) =>
        OpenAsync(path, time, TimeSpan.FromSeconds(10), cancel);

    /// <param name="path">The file.</param>
    /// <param name="time">What dates the journal.</param>
    /// <param name="patience">How long a writer waits for another process to finish.</param>
    /// <param name="cancel">Stops waiting.</param>
    internal static Task<SqliteGraphStore> OpenAsync(string path, TimeProvider time, TimeSpan patience, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(time);
        if (cancel.IsCancellationRequested) return Task.FromCanceled<SqliteGraphStore>(cancel);

        try
        {
            return Task.FromResult(Open(Path.GetFullPath(path), time, patience));
        }
        catch (GraphStoreException refusal)
        {
            return Task.FromException<SqliteGraphStore>(refusal);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> VersionAsync(CancellationToken cancel) => (await CurrentAsync(cancel).ConfigureAwait(false)).Version;

    /// <inheritdoc/>
    public IAsyncEnumerable<GraphChange> ChangesAsync(long after, CancellationToken cancel) => _listening.ChangesAsync(after, cancel);

    /// <inheritdoc/>
    /// <remarks>The answer is the whole graph, or what documents and time leave of it: it is in memory anyway.</remarks>
    public async ValueTask<GraphSnapshot> RegionAsync(Region region, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(region);
        var whole = await CurrentAsync(cancel).ConfigureAwait(false);
        return RestrictedRegion.IsRestricted(region) ? await ReadAsync(session => _restricted.Of(session, whole, region), cancel).ConfigureAwait(false) : whole;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_closed) return;

            _listening.Close();
            _closed = true;
            await _snapshots.Folding.ConfigureAwait(false);
            await _readers.DisposeAsync().ConfigureAwait(false);
            _foreign.Dispose();
            _writer.Dispose();
        }
        finally
        {
            _writing.Release();
        }
    }

    static SqliteGraphStore Open(string path, TimeProvider time, TimeSpan patience)
    {
        StoreFile.Prepare(path);
        Session? writer = null, watcher = null;
        try
        {
            writer = new(path, mayCreate: true);
            StoreFile.Adopt(writer, path);
            watcher = new(path);
            return new(path, time, patience, writer, watcher);
        }
        catch (Exception failure)
        {
            watcher?.Dispose();
            writer?.Dispose();
            if (failure is SqliteException refusal) throw Failure.Of(path, refusal);
            throw;
        }
    }

    async ValueTask<GraphSnapshot> CurrentAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            if (!LeftBehind()) return _snapshots.Current;

            await _catchingUp.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                if (LeftBehind()) _snapshots.Publish(await _readers.ReadAsync(SnapshotRows.Whole, cancel).ConfigureAwait(false));
            }
            finally
            {
                _catchingUp.Release();
            }

            return _snapshots.Current;
        }
        catch (SqliteException refusal)
        {
            throw Failure.Of(_path, refusal);
        }
    }

    bool LeftBehind() => _foreign.LeftBehind(() => _snapshots.Current.Version);

    async Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancel)
    {
        try
        {
            return await _readers.ReadAsync(read, cancel).ConfigureAwait(false);
        }
        catch (SqliteException refusal)
        {
            throw Failure.Of(_path, refusal);
        }
    }
}
