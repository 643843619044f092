using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>The graph on a Neo4j server or cluster.</summary>
/// <remarks>
/// Any number of processes may share it; writers take turns, readers never wait for them long. <see cref="IGraphStore.RegionAsync"/> fetches
/// what a question needs, one level of links at a time.
/// </remarks>
public sealed partial class Neo4jGraphStore : IGraphStore
{
    // So often a reader tries to read between two writers; then it waits for its turn among them.
    const int MostMoves = 8;

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    readonly CypherEndpoint _endpoint;
    readonly Neo4jSettings _settings;
    readonly TimeProvider _time;
    readonly SemaphoreSlim _writing = new(1);
    readonly RecentRegions _recent = new();
    readonly Listening _listening;
    Gate _seen;
    volatile bool _closed;

    Neo4jGraphStore(CypherEndpoint endpoint, Neo4jSettings settings, TimeProvider time, Gate seen)
    {
        (_endpoint, _settings, _time, _seen) = (endpoint, settings, time, seen);
        _listening = new(VersionAsync, FindAsync);
    }

    /// <summary>What speaks to the server.</summary>
    internal CypherEndpoint Endpoint => _endpoint;

    /// <summary>Opens the graph in a database, which is prepared when it is empty.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="time">What dates the journal.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="GraphStoreException">It cannot be reached, refuses, or holds somebody else's data.</exception>
    public static Task<Neo4jGraphStore> OpenAsync(Neo4jSettings settings, TimeProvider time, CancellationToken cancel) => OpenAsync(settings, time, null, cancel);

    /// <param name="settings">Where it is.</param>
    /// <param name="time">What dates the journal.</param>
    /// <param name="handler">What carries the requests; null for connections of its own.</param>
    /// <param name="cancel">Stops waiting.</param>
    internal static async Task<Neo4jGraphStore> OpenAsync(Neo4jSettings settings, TimeProvider time, HttpMessageHandler? handler, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        CypherEndpoint? endpoint = null;
        try
        {
            endpoint = await CypherEndpoint.ConnectAsync(settings, handler, cancel).ConfigureAwait(false);
            var seen = await Preparation.PrepareAsync(endpoint, cancel).ConfigureAwait(false);
            return new(endpoint, settings, time, seen);
        }
        catch (CypherFailure failure)
        {
            endpoint?.Dispose();
            throw Sentences.Of(settings, failure);
        }
        catch
        {
            endpoint?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> VersionAsync(CancellationToken cancel) => (await ReadAsync(reader => Task.FromResult(reader), cancel, isLooking: true).ConfigureAwait(false)).Version;

    /// <inheritdoc/>
    public IAsyncEnumerable<GraphChange> ChangesAsync(long after, CancellationToken cancel) => _listening.ChangesAsync(after, cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_closed) return;

        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            _listening.Close();
            _closed = true;
            _endpoint.Dispose();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Reads one version of the graph, anew when another comes meanwhile.</summary>
    /// <param name="read">What is asked; it may be asked several times.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <param name="isLooking">Whether to look first which version there is, because nothing else would tell.</param>
    async Task<T> ReadAsync<T>(Func<Reader, Task<T>> read, CancellationToken cancel, bool isLooking = false)
    {
        cancel.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_closed, this);
        try
        {
            for (var moves = 0; ; moves++)
            {
                var known = isLooking || !_seen.IsQuiet || moves > 0 ? await QuietAsync(cancel).ConfigureAwait(false) : _seen;
                try
                {
                    if (moves < MostMoves) return await read(new(_endpoint, known, cancel)).ConfigureAwait(false);
                    return await InTurnAsync(read, cancel).ConfigureAwait(false);
                }
                catch (MovedException moved)
                {
                    _seen = moved.Gate;
                }
            }
        }
        catch (Exception ended) when (_closed && ended is CypherFailure or ObjectDisposedException)
        {
            throw new ObjectDisposedException(nameof(Neo4jGraphStore));
        }
        catch (CypherFailure failure)
        {
            throw Sentences.Of(_settings, failure);
        }
    }

    Task<(GraphChange? Next, GraphChange? Newest)> FindAsync(long next, long newest, CancellationToken cancel) => AskAsync(
        async reader =>
        {
            var (first, last) = await reader.AskAsync(ChangeNodes.Find(next), ChangeNodes.Find(newest)).ConfigureAwait(false);
            return (first.FirstOrDefault(), last.FirstOrDefault());
        },
        cancel);

    Task<T> AskAsync<T>(Func<Reader, Task<T>> read, CancellationToken cancel) => ReadAsync(read, cancel);

    /// <summary>The gate when no writer stands in it. A writer that was lost there is waited for, and then taken for lost.</summary>
    async Task<Gate> QuietAsync(CancellationToken cancel)
    {
        var until = DateTime.UtcNow + TimeSpan.FromSeconds(1);
        while (true)
        {
            var gate = Gate.Ask() is var look && look.Answer((await _endpoint.ReadAsync([look.Statement], cancel).ConfigureAwait(false))[0]) is [var found] ? found : throw Reader.Gone();
            if (gate.IsQuiet) return _seen = gate;

            if (DateTime.UtcNow > until) await SettleAsync(cancel).ConfigureAwait(false);
            else await Task.Delay(BetweenLooks, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the writers of this process; if the gate is open still, for those of others, and sets it right.</summary>
    async Task SettleAsync(CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var look = Gate.Ask();
            var gate = look.Answer((await _endpoint.ReadAsync([look.Statement], cancel).ConfigureAwait(false))[0]);
            if (gate is not [{ IsQuiet: true }]) await LockedAsync(_ => Task.FromResult(true), cancel).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Reads while no writer can write.</summary>
    async Task<T> InTurnAsync<T>(Func<Reader, Task<T>> read, CancellationToken cancel)
    {
        // One of a process: whoever waits for the lock takes a thread of the server, and the writer needs one to finish.
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await LockedAsync(read, cancel).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    Task<T> LockedAsync<T>(Func<Reader, Task<T>> read, CancellationToken cancel) => _endpoint.TryAsync(
        async () =>
        {
            var transaction = await _endpoint.BeginAsync(cancel).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            var turn = WriteLock.Take(Guid.NewGuid().ToString("N"));
            var version = turn.Answer((await transaction.RunAsync([turn.Statement], cancel).ConfigureAwait(false))[0]) is [var (found, _)] ? found : throw Reader.Gone();
            await _endpoint.WriteAsync([Gate.End(version)], cancel).ConfigureAwait(false);
            return await read(new(_endpoint, new(version, version), cancel)).ConfigureAwait(false);
        },
        cancel);
}
