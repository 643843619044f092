namespace GraphService.EndToEnd;

public sealed class CopyTests
{
    [Fact]
    public async Task A_copy_prints_the_counts_and_one_hash_of_both_and_exports_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(folder, "The Salt March led to the Bread March.");

        var copy = await CopyAsync(folder.Store, folder.PathOf("copy.db"));

        Assert.True(copy.ExitCode == 0, copy.Error);
        var hashes = copy.Out.Split('\n').Where(line => line.StartsWith("from ", StringComparison.Ordinal) || line.StartsWith("to ", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1].Trim());
        Assert.Equal(64, Assert.Single(hashes.Distinct()).Length);
        Assert.Contains("Copying documents", copy.Error, StringComparison.Ordinal);
        Assert.Contains("The copy is whole", copy.Error, StringComparison.Ordinal);
        Assert.Equal((await ExportAsync(folder.Store)).Out, (await ExportAsync(folder.PathOf("copy.db"))).Out);
    }

    [Fact]
    public async Task A_copy_killed_at_work_and_started_again_is_whole()
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(folder, [.. Enumerable.Range(0, 150).Select(i => $"The Flood of {1000 + i} caused the Revolt of {1001 + i}.")]);
        using (var copy = Run.Start("dotnet", [Repository.Program, "copy", "--from", folder.Store, "--to", folder.PathOf("copy.db")]))
        {
            // The line is told when the first documents are about to be copied.
            while (await copy.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("documents", StringComparison.Ordinal)) continue;
            copy.Kill(entireProcessTree: true);
            await copy.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.NotEqual(0, copy.ExitCode);
        }

        var again = await CopyAsync(folder.Store, folder.PathOf("copy.db"));

        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal((await ExportAsync(folder.Store)).Out, (await ExportAsync(folder.PathOf("copy.db"))).Out);
    }

    [Fact]
    public async Task What_cannot_be_copied_is_said_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(folder, "The Salt March led to the Bread March.");
        using var other = new TemporaryFolder();
        await LoadAsync(other, "The Dock Strike led to the Port Strike.");

        var onto = await CopyAsync(folder.Store, other.Store);
        var itself = await CopyAsync(folder.Store, folder.Store);
        var nothing = await CopyAsync(folder.PathOf("missing.db"), folder.PathOf("copy.db"));

        Assert.Equal((1, 2, 1), (onto.ExitCode, itself.ExitCode, nothing.ExitCode));
        Assert.Contains("it is another graph, and a copy would mix the two.", onto.Error, StringComparison.Ordinal);
        Assert.Contains("Name another store to copy to.", itself.Error, StringComparison.Ordinal);
        Assert.Contains("There is no store at", nothing.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("copy.db")));
    }

    static async Task LoadAsync(TemporaryFolder folder, params string[] texts)
    {
        for (var i = 0; i < texts.Length; i++) folder.Write($"texts/text-{i}.txt", texts[i]);
        var run = await Run.GraphServiceAsync("load", folder.PathOf("texts"), "--store", folder.Store);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    static Task<Run> CopyAsync(string from, string to) => Run.GraphServiceAsync("copy", "--from", from, "--to", $"sqlite:{to}");

    static Task<Run> ExportAsync(string store) => Run.GraphServiceAsync("export", "--format", "json", "--store", store);
}
