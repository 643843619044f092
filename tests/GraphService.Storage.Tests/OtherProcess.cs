using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using GraphService.Graph.Tests.Stores;

namespace GraphService.Storage.Tests;

/// <summary>Another process that writes a store: this very program, told by its environment to do nothing else.</summary>
static class OtherProcess
{
    const string StoreSetting = "GRAPHSERVICE_TEST_STORE";
    const string MergesSetting = "GRAPHSERVICE_TEST_MERGES";

    /// <summary>How many links every merge of the other process holds.</summary>
    public const int LinksOfAMerge = 60;

    /// <summary>Starts a process that merges so many readings of one document into the store, each another than the one before.</summary>
    public static Process Start(string path, int merges)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OtherProcess).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[StoreSetting] = path;
        start.Environment[MergesSetting] = merges.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start) ?? throw new InvalidOperationException("The other process did not start.");
    }

    // Runs before the test framework's own Main looks at anything.
    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(StoreSetting) is not { } path) return;

        var merges = int.Parse(Environment.GetEnvironmentVariable(MergesSetting) ?? "1", CultureInfo.InvariantCulture);
        MergeAsync(path, merges).GetAwaiter().GetResult();
        Environment.Exit(0);
    }

    static async Task MergeAsync(string path, int merges)
    {
        await using var store = await SqliteGraphStore.OpenAsync(path, TimeProvider.System, CancellationToken.None);
        for (var i = 0; i < merges; i++)
        {
            var claims = Enumerable.Range(0, LinksOfAMerge).Select(number => new Claim($"cause-{number}/CAUSED/effect-{i}")).ToArray();
            await store.MergeAsync(Some.Delta(Some.Reading("doc", claims)), CancellationToken.None);
            if (i == 0) Console.WriteLine("merging");
        }
    }
}
