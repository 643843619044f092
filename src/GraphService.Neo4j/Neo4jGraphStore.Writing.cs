using GraphService.Graph;

namespace GraphService.Neo4j;

public sealed partial class Neo4jGraphStore
{
    // Servers close a transaction that is idle for 30 seconds or more.
    static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(8);

    /// <inheritdoc/>
    public Task<MergeReport> MergeAsync(GraphDelta delta, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(delta);
        return WriteAsync(
            async (records, version) =>
            {
                var report = (await Merge.ApplyAsync(records, delta, cancel).ConfigureAwait(false)).Report(version);
                return report.ChangesNothing ? (report, null) : (report with { Version = version + 1 }, report);
            },
            cancel);
    }

    /// <inheritdoc/>
    public async Task<MergeReport> PreviewAsync(IAsyncEnumerable<GraphDelta> deltas, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(deltas);
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            // Nothing is committed, so that everything is taken back.
            var transaction = await _endpoint.TryAsync(() => _endpoint.BeginAsync(cancel), cancel).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            var records = new Neo4jRecords(transaction, cancel);
            var (version, _) = await records.BeginAsync("preview").ConfigureAwait(false);
            var total = new Changes();
            await foreach (var delta in StayingAsync(deltas, transaction, cancel).ConfigureAwait(false))
            {
                var changes = await Merge.ApplyAsync(records, delta, cancel).ConfigureAwait(false);
                if (!changes.Report(version).ChangesNothing) version++;
                total.Note(changes);
            }

            return total.Report(version);
        }
        catch (CypherFailure failure)
        {
            throw Sentences.Of(_settings, failure);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<JournalEntry> DecideAsync(Decision decision, string reviewer, string reason, long? expected, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentException.ThrowIfNullOrWhiteSpace(reviewer);
        ArgumentNullException.ThrowIfNull(reason);
        return WriteAsync(
            async (records, version) =>
            {
                var made = new JournalEntry(0, _time.GetUtcNow(), reviewer, reason, decision);
                var (changes, entry) = await Ruling.ApplyAsync(records, made, expected).ConfigureAwait(false);
                return (entry, changes.Report(version));
            },
            cancel);
    }

    /// <summary>
    /// Runs a transaction when nobody else writes, anew when it fails for a reason that passes. When an answer to a commit is lost, the next
    /// try finds out whether it was done: nothing is lost, nothing done twice.
    /// </summary>
    /// <param name="write">What is written, at which version; returns the result and what it changed, null when the graph is no other.</param>
    /// <param name="cancel">Stops waiting.</param>
    async Task<T> WriteAsync<T>(Func<Neo4jRecords, long, Task<(T Result, MergeReport? Changed)>> write, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            var attempt = new Attempt<T>();
            var (result, version) = await _endpoint.TryAsync(() => attempt.RunAsync(_endpoint, write, cancel), cancel).ConfigureAwait(false);
            if (version is { } written)
            {
                // The graph stands; should this fail, readers wait a little and set it right themselves.
                await _endpoint.WriteAsync([Gate.End(written)], CancellationToken.None).ConfigureAwait(false);
                _seen = new(written, written);
                _listening.Tell();
            }

            return result;
        }
        catch (CypherFailure failure)
        {
            throw Sentences.Of(_settings, failure);
        }
        finally
        {
            _writing.Release();
        }
    }

    // Shows the server signs of life while the next delta is being read.
    static async IAsyncEnumerable<GraphDelta> StayingAsync(
        IAsyncEnumerable<GraphDelta> deltas, CypherTransaction transaction, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var reading = deltas.GetAsyncEnumerator(cancel);
        await using var ending = reading.ConfigureAwait(false);
        while (true)
        {
            var next = reading.MoveNextAsync().AsTask();
            while (await Task.WhenAny(next, Task.Delay(BetweenSigns, cancel)).ConfigureAwait(false) != next)
            {
                cancel.ThrowIfCancellationRequested();
                await transaction.StayAsync(cancel).ConfigureAwait(false);
            }

            if (!await next.ConfigureAwait(false)) yield break;
            yield return reading.Current;
        }
    }

    /// <summary>One write and its tries.</summary>
    sealed class Attempt<T>
    {
        // What was about to be committed when the answer was lost.
        (string Mark, T Result, long Version)? _open;

        public async Task<(T Result, long? Version)> RunAsync(
            CypherEndpoint endpoint, Func<Neo4jRecords, long, Task<(T Result, MergeReport? Changed)>> write, CancellationToken cancel)
        {
            var mark = Guid.NewGuid().ToString("N");
            var transaction = await endpoint.BeginAsync(cancel).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            var records = new Neo4jRecords(transaction, cancel);
            var (version, writer) = await records.BeginAsync(mark).ConfigureAwait(false);
            if (_open is { } open && open.Mark == writer) return (open.Result, open.Version);

            var (result, changed) = await write(records, version).ConfigureAwait(false);
            if (changed is null)
            {
                await records.FlushAsync().ConfigureAwait(false);
                await transaction.CommitAsync(cancel).ConfigureAwait(false);
                return (result, null);
            }

            version++;
            await records.RunAsync([.. ChangeNodes.Append(GraphChange.Of(changed with { Version = version })), WriteLock.Put(version, mark)]).ConfigureAwait(false);
            await endpoint.WriteAsync([Gate.Begin(version)], cancel).ConfigureAwait(false);
            _open = (mark, result, version);
            // Half a commit helps nobody.
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return (result, version);
        }
    }
}
