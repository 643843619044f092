namespace GraphService.Graph;

/// <summary>
/// Copies a whole graph from one store to another: what was declared, read and decided, page by page; everything else follows from that by the
/// rules that both stores share. The journal keeps its numbers, times and names; versions are not copied.
/// </summary>
/// <remarks>Each page is one transaction. A copy that was interrupted goes on where it was when it is started again: what lies there already is never written twice.</remarks>
public static class GraphCopy
{
    /// <summary>Copies what the target lacks, and compares the two.</summary>
    /// <exception cref="ArgumentException">A store is of a kind that cannot be copied.</exception>
    /// <exception cref="GraphStoreException">The target holds what the source does not, or a store cannot be read or written.</exception>
    public static Task<CopyReport> RunAsync(IGraphStore source, IGraphStore target, IProgress<CopyProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        return RunAsync(source, target, CopyPages.Usual, progress, cancel);
    }

    /// <param name="source">What is copied.</param>
    /// <param name="target">Where it is copied to.</param>
    /// <param name="pages">How much at once.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops after the transaction that is under way.</param>
    internal static async Task<CopyReport> RunAsync(IGraphStore source, IGraphStore target, CopyPages pages, IProgress<CopyProgress>? progress, CancellationToken cancel)
    {
        var (from, to) = (new CopySource(source, pages), new CopySource(target, pages));
        var written = target as ICopyable ?? throw new ArgumentException($"Nothing can be copied to a {target.GetType().Name}.", nameof(target));
        await CopyCheck.CheckAsync(from, to, Told(CopyStage.Checking), cancel).ConfigureAwait(false);

        var told = Told(CopyStage.Declarations);
        await foreach (var page in from.DeclarationsAsync(cancel).ConfigureAwait(false))
        {
            await target.MergeAsync(new() { Declared = page }, cancel).ConfigureAwait(false);
            told(page.Count);
        }

        var documents = await CopyReadingsAsync().ConfigureAwait(false);
        var decisions = await CopyDecisionsAsync().ConfigureAwait(false);
        told = Told(CopyStage.Verifying);
        return new(
            await Inventory.OfAsync(from, told, cancel).ConfigureAwait(false), await Inventory.OfAsync(to, told, cancel).ConfigureAwait(false), documents, decisions);

        async Task<int> CopyReadingsAsync()
        {
            var held = (await to.DocumentsAsync(cancel).ConfigureAwait(false)).Select(reading => reading.Document);
            DocumentId[] missing = [.. (await from.DocumentsAsync(cancel).ConfigureAwait(false)).Select(reading => reading.Document).Except(held)];
            var told = Told(CopyStage.Documents, missing.Length);
            await foreach (var page in from.ReadingsAsync(missing, cancel).ConfigureAwait(false))
            {
                await written.WriteAsync(records => Merge.ApplyCheckedAsync(records, new() { Readings = page }, cancel), cancel).ConfigureAwait(false);
                told(page.Count);
            }

            return missing.Length;
        }

        async Task<int> CopyDecisionsAsync()
        {
            var (made, last) = (0, await LastDecisionAsync(target, cancel).ConfigureAwait(false));
            var told = Told(CopyStage.Decisions);
            await foreach (var page in from.DecisionsAsync(last, cancel).ConfigureAwait(false))
            {
                await written.WriteAsync(records => Replay.ApplyAsync(records, page), cancel).ConfigureAwait(false);
                made += page.Count;
                told(page.Count);
            }

            return made;
        }

        Action<int> Told(CopyStage stage, long? total = null)
        {
            var done = 0L;
            progress?.Report(new(stage, 0, total));
            return more => progress?.Report(new(stage, done += more, total));
        }
    }

    static async Task<long> LastDecisionAsync(IGraphStore store, CancellationToken cancel)
    {
        var last = 0L;
        while (await store.JournalAsync(last, PageRequest.MaxLimit, cancel).ConfigureAwait(false) is { Count: > 0 } page) last = page[^1].Number;
        return last;
    }
}
