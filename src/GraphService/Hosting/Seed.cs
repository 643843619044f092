using System.Globalization;
using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService;

/// <summary>The demo subject that comes with the program.</summary>
static class Seed
{
    static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>Loads the demo subject into a store that nothing was ever put into, and says so.</summary>
    public static async Task FillAsync(IGraphStore store, CancellationToken cancel)
    {
        if (await store.VersionAsync(cancel).ConfigureAwait(false) != 0 || !Directory.Exists(Folder)) return;

        await Console.Error.WriteLineAsync("The store is empty: loading the demo subject, Khrushchev's Secret Speech (--no-seed leaves it empty).").ConfigureAwait(false);
        var report = await new Loader(store).LoadAsync([Folder], LoadOptions.Default, progress: null, cancel).ConfigureAwait(false);
        var statistics = await store.StatisticsAsync(cancel).ConfigureAwait(false);
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Read {report.Files.Count} texts: {statistics.Entities.Values.Sum()} entities, {statistics.Links.Values.Sum()} links, {statistics.Evidence.Sum(row => row.Value)} quotes.")).ConfigureAwait(false);
    }
}
