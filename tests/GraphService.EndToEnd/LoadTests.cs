using System.Diagnostics;
using System.Text.Json.Nodes;

namespace GraphService.EndToEnd;

public sealed class LoadTests
{
    static string Seed => Repository.PathOf("seed");

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(folder.Store, Seed);
        var once = await ExportAsync(folder.Store);

        await LoadAsync(folder.Store, Seed);

        Assert.Equal(once, await ExportAsync(folder.Store));
    }

    [Fact]
    public async Task The_order_of_loading_does_not_matter()
    {
        using var folder = new TemporaryFolder();
        string[] texts = [.. Directory.GetFiles(Repository.PathOf("seed", "texts")).Order(StringComparer.Ordinal)];
        await LoadAsync(folder.PathOf("forwards.db"), texts);
        foreach (var part in texts.Reverse().Chunk(6)) await LoadAsync(folder.PathOf("backwards.db"), part);

        Assert.Equal(await ExportAsync(folder.PathOf("forwards.db")), await ExportAsync(folder.PathOf("backwards.db")));
    }

    [Fact]
    public async Task A_dry_run_prints_the_difference_and_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/a.txt", "The Salt March led to the Bread March.");
        await LoadAsync(folder.Store, folder.PathOf("texts"));
        var before = await ExportAsync(folder.Store);
        folder.Write("texts/a.txt", "The Salt March led to the Dock Strike.");

        var dry = await Run.GraphServiceAsync("load", folder.PathOf("texts"), "--dry-run", "--store", folder.Store);

        Assert.Equal(0, dry.ExitCode);
        Assert.Contains("+ link salt-march/CAUSED/dock-strike", dry.Out, StringComparison.Ordinal);
        Assert.Contains("- entity bread-march", dry.Out, StringComparison.Ordinal);
        Assert.Equal(before, await ExportAsync(folder.Store));
    }

    [Fact]
    public async Task A_changed_text_replaces_its_own_evidence_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/a.txt", "The Salt March led to the Bread March.");
        folder.Write("texts/b.txt", "The Salt March triggered the Port Strike.");
        await LoadAsync(folder.Store, folder.PathOf("texts"));
        folder.Write("texts/a.txt", "The Salt March led to the Dock Strike.");

        await LoadAsync(folder.Store, folder.PathOf("texts"));

        await LoadAsync(folder.PathOf("fresh.db"), folder.PathOf("texts"));
        var export = await ExportAsync(folder.Store);
        Assert.Equal(await ExportAsync(folder.PathOf("fresh.db")), export);
        Assert.DoesNotContain("bread-march", export, StringComparison.Ordinal);
        Assert.Contains("port-strike", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_killed_half_way_and_run_again_gives_the_graph_of_an_undisturbed_load()
    {
        using var folder = new TemporaryFolder();
        var corpus = Floods(folder, 300);
        var watch = Stopwatch.StartNew();
        await LoadAsync(folder.PathOf("undisturbed.db"), corpus);
        var duration = watch.Elapsed;

        // Killed at several points from the first file to the last.
        foreach (var share in (double[])[0.5, 0.65, 0.8, 0.9])
        {
            using var load = Run.Start("dotnet", [Repository.Program, "load", corpus, "--store", folder.Store]);
            await Task.Delay(duration * share, TestContext.Current.CancellationToken);
            load.Kill(entireProcessTree: true);
            await load.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await LoadAsync(folder.Store, corpus);

        Assert.Equal(await ExportAsync(folder.PathOf("undisturbed.db")), await ExportAsync(folder.Store));
    }

    // Many short texts: most of a load is then spent between one file and the next.
    static string Floods(TemporaryFolder folder, int count)
    {
        for (var i = 0; i < count; i++)
            folder.Write($"corpus/text-{i:000}.txt", $"The Flood of {1000 + i} caused the Revolt of {1001 + i}. The Revolt of {1001 + i} led to the Flood of {1002 + i}.\n\nThe Salt March triggered the Revolt of {1001 + i}.\n");
        return folder.PathOf("corpus");
    }

    static async Task LoadAsync(string store, params string[] paths)
    {
        var run = await Run.GraphServiceAsync(["load", .. paths, "--store", store]);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Fact]
    public async Task What_is_exported_can_be_matched_by_every_way_to_cut_a_clause()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/town.txt", "The army crushed the rising in Odessa in June 1905, because the governor feared a general strike.");
        await LoadAsync(folder.Store, folder.PathOf("texts"));

        var entities = JsonNode.Parse(await ExportAsync(folder.Store))!["entities"]!.AsArray();
        var feared = entities.Single(entity => entity!["aliases"]!.AsArray().Any(alias => (string)alias! == "feared a general strike"))!;
        Assert.Equal(feared["aliases"]!.AsArray().Select(alias => ((string)alias!).ToLowerInvariant()).Distinct().Count(), feared["aliases"]!.AsArray().Count);
    }

    static async Task<string> ExportAsync(string store)
    {
        var run = await Run.GraphServiceAsync("export", "--format", "json", "--store", store);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Out;
    }
}
