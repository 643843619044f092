using System.Diagnostics;
using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

public sealed partial class SqliteGraphStore
{
    // A lost merge can be loaded again; what a person decided must outlive a power cut.
    const string MayBeLost = "PRAGMA synchronous = NORMAL";
    const string MustLast = "PRAGMA synchronous = FULL";

    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(25);

    /// <inheritdoc/>
    public Task<MergeReport> MergeAsync(GraphDelta delta, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(delta);
        return WriteAsync(
            MayBeLost,
            async () =>
            {
                var changes = await Merge.ApplyAsync(new SqliteRecords(_writer), delta, cancel).ConfigureAwait(false);
                return Commit(changes);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<MergeReport> PreviewAsync(IAsyncEnumerable<GraphDelta> deltas, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(deltas);
        return WriteAsync(
            MayBeLost,
            async () =>
            {
                var total = new Changes();
                var version = SnapshotRows.Version(_writer);
                await foreach (var delta in deltas.WithCancellation(cancel).ConfigureAwait(false))
                {
                    var changes = await Merge.ApplyAsync(new SqliteRecords(_writer), delta, cancel).ConfigureAwait(false);
                    if (!changes.Report(version).ChangesNothing) version++;
                    total.Note(changes);
                }

                // Nothing is committed, so the transaction is rolled back.
                return total.Report(version);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<JournalEntry> DecideAsync(Decision decision, string reviewer, string reason, long? expected, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentException.ThrowIfNullOrWhiteSpace(reviewer);
        ArgumentNullException.ThrowIfNull(reason);
        return WriteAsync(
            MustLast,
            async () =>
            {
                var made = new JournalEntry(0, _time.GetUtcNow(), reviewer, reason, decision);
                var (changes, entry) = await Ruling.ApplyAsync(new SqliteRecords(_writer), made, expected).ConfigureAwait(false);
                Commit(changes, isDecision: true);
                return entry;
            },
            cancel);
    }

    /// <summary>Commits what was written, counts the version when the graph or its journal is another, and publishes the next snapshot.</summary>
    MergeReport Commit(Changes changes, bool isDecision = false)
    {
        var basis = SnapshotRows.Version(_writer);
        var report = changes.Report(basis);
        if (report.ChangesNothing && !isDecision)
        {
            _writer.Run("COMMIT");
            return report;
        }

        var version = basis + 1;
        _writer.Run("UPDATE graph SET version = ?1", version);
        ChangeTable.Append(_writer, GraphChange.Of(report with { Version = version }));
        var topology = SnapshotRows.Of(_writer, changes);
        _foreign.OwnWrite(() =>
        {
            _writer.Run("COMMIT");
            if (!_snapshots.TryPublish(basis, version, topology)) _snapshots.Publish(_writer.Reading(SnapshotRows.Whole));
        });
        _listening.Tell();
        return report with { Version = version };
    }

    /// <summary>Runs a transaction when nobody else writes. What it does not commit is rolled back.</summary>
    async Task<T> WriteAsync<T>(string durability, Func<Task<T>> write, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _writer.Run(durability);
            await BeginAsync(cancel).ConfigureAwait(false);
            try
            {
                StoreFile.RefuseNewer(_writer, _path);
                return await write().ConfigureAwait(false);
            }
            finally
            {
                _writer.RollBack();
            }
        }
        catch (SqliteException refusal)
        {
            throw Failure.Of(_path, refusal);
        }
        finally
        {
            _writing.Release();
        }
    }

    async Task BeginAsync(CancellationToken cancel)
    {
        var waiting = Stopwatch.StartNew();
        while (!_writer.TryBeginWriting())
        {
            if (waiting.Elapsed > _patience) throw Failure.Busy(_path);
            await Task.Delay(BetweenTries, cancel).ConfigureAwait(false);
        }
    }
}
