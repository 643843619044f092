using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Reads files and folders of texts and merges what they say into a graph.</summary>
/// <remarks>
/// What a text yields depends on its words and the known entities alone, never on its neighbours, so the order of loading does not matter.
/// A load that is cancelled or fails keeps the batches merged before; the next load goes on from there.
/// </remarks>
/// <param name="store">The graph.</param>
/// <param name="time">The clock that times the load; the system's unless a test brings its own.</param>
public sealed class Loader(IGraphStore store, TimeProvider? time = null)
{
    readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Loads texts. Whatever cannot be read is reported and left out; mistakes in <c>entities.yaml</c> stop the load before anything is merged.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told before each file and at the end.</param>
    /// <param name="cancel">Stops between files.</param>
    public async Task<LoadReport> LoadAsync(
        IReadOnlyList<string> paths, LoadOptions options, IProgress<LoadProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        if (paths.Count == 0) throw new ArgumentException("Name at least one file or folder to load.", nameof(paths));

        var started = _time.GetTimestamp();
        var corpus = Corpus.Open(paths);
        var declared = await DeclaredByAsync(corpus, cancel).ConfigureAwait(false);
        var version = await store.VersionAsync(cancel).ConfigureAwait(false);
        IReadOnlyList<Finding> findings = [.. corpus.Findings, .. declared.Findings];
        if (declared.Findings.Count > 0) return new([], findings, true, 0, corpus.Ignored, MergeReport.Nothing(version), _time.GetElapsedTime(started));

        var load = await LoadRun.StartAsync(store, corpus, declared.Entities, options, progress, cancel).ConfigureAwait(false);
        var deltas = load.DeltasAsync(cancel);
        var merge = options.DryRun ? await store.PreviewAsync(deltas, cancel).ConfigureAwait(false) : await MergeAsync(deltas, version, cancel).ConfigureAwait(false);
        return new(load.Outcomes, findings, false, declared.Entities.Count, corpus.Ignored, merge, _time.GetElapsedTime(started));
    }

    async Task<MergeReport> MergeAsync(IAsyncEnumerable<GraphDelta> deltas, long version, CancellationToken cancel)
    {
        var sum = new MergeSum(version);
        await foreach (var delta in deltas.ConfigureAwait(false)) sum.Add(await store.MergeAsync(delta, cancel).ConfigureAwait(false));
        return sum.Report();
    }

    static async Task<EntityFile> DeclaredByAsync(Corpus corpus, CancellationToken cancel)
    {
        var entities = new EntityFile();
        foreach (var path in corpus.EntityFiles)
        {
            var name = NameOf(path);
            try
            {
                entities.Read(name, TextDecoder.Decode(await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false)));
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SourceUnreadableException)
            {
                entities.Refuse(name, refused.Message);
            }
        }

        return entities;
    }

    // Enough of the path to tell two files of this name apart.
    static string NameOf(string path) => Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } folder ? $"{folder}/{Path.GetFileName(path)}" : path;
}
