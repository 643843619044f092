using GraphService.Graph;
using GraphService.Graph.Tests.Stores;

namespace GraphService.Storage.Tests;

/// <summary>Several processes on one file, and processes that die.</summary>
public sealed class OtherProcessTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_another_process_loads_shows_with_the_next_question()
    {
        await using var store = await Open();
        await store.MergeAsync(Some.Delta(Some.Reading("here", new Claim("a/CAUSED/b"))), Cancel);
        Assert.Equal(1, (await store.RegionAsync(Some.Around(), Cancel)).LinkCount);

        using (var other = OtherProcess.Start(_folder.File("graph.db"), merges: 3)) await other.WaitForExitAsync(Cancel);

        Assert.Equal(4, await store.VersionAsync(Cancel));
        Assert.Equal(1 + OtherProcess.LinksOfAMerge, (await store.RegionAsync(Some.Around(), Cancel)).LinkCount);

        // And a merge here builds on what was loaded there.
        var report = await store.MergeAsync(Some.Delta(Some.Reading("here", new Claim("a/CAUSED/c"))), Cancel);
        Assert.Equal(5, report.Version);
        Assert.Equal(1 + OtherProcess.LinksOfAMerge, (await store.RegionAsync(Some.Around(), Cancel)).LinkCount);
    }

    [Fact]
    public async Task A_merge_after_one_that_this_process_has_not_seen_publishes_both()
    {
        await using var first = await Open();
        await using var second = await Open();
        await first.MergeAsync(Some.Delta(Some.Reading("one", new Claim("a/CAUSED/b"))), Cancel);
        await second.MergeAsync(Some.Delta(Some.Reading("two", new Claim("b/CAUSED/c"))), Cancel);

        foreach (var store in new[] { first, second })
        {
            var snapshot = await store.RegionAsync(Some.Around(), Cancel);
            Assert.Equal((2, 2L, 3), (snapshot.LinkCount, snapshot.Version, snapshot.EntityCount));
        }
    }

    [Fact]
    public async Task Two_stores_on_one_file_that_write_by_turns_end_alike()
    {
        await using var first = await Open();
        await using var second = await Open();
        var stores = new[] { first, second };
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(
            async () =>
            {
                await stores[i % 2].MergeAsync(Some.Delta(Some.Reading($"doc-{i % 7}", new Claim($"a{i}/CAUSED/b"), new Claim("b/CAUSED/c"))), Cancel);
                await stores[(i + 1) % 2].RegionAsync(Some.Around(), Cancel);
            },
            Cancel)));

        var expected = await Dump.OfAsync(first, Cancel);
        Assert.Equal(expected, await Dump.OfAsync(second, Cancel));
        await using var fresh = await Open();
        Assert.Equal(expected, await Dump.OfAsync(fresh, Cancel));
    }

    [Fact]
    public async Task A_writer_waits_for_another_process_and_then_says_that_it_is_busy()
    {
        await using var store = await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), TimeProvider.System, TimeSpan.FromMilliseconds(200), Cancel);
        using (var other = new Session(_folder.File("graph.db")))
        {
            Assert.True(other.TryBeginWriting());
            var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.MergeAsync(Some.Delta(Some.Declared("a")), Cancel));
            Assert.Equal($"The store '{_folder.File("graph.db")}' is being written by another process. Try again when that has finished.", refusal.Message);
            Assert.Equal(0, await store.VersionAsync(Cancel));

            var waiting = store.MergeAsync(Some.Delta(Some.Declared("a")), Cancel);
            other.RollBack();
            Assert.Equal(1, (await waiting).Version);
        }
    }

    [Fact]
    public async Task A_store_whose_process_was_killed_holds_whole_merges()
    {
        var random = new Random();
        for (var i = 0; i < 4; i++)
        {
            using var other = OtherProcess.Start(_folder.File("graph.db"), merges: int.MaxValue);
            Assert.Equal("merging", await other.StandardOutput.ReadLineAsync(Cancel));
            await Task.Delay(random.Next(150), Cancel);
            other.Kill();
            await other.WaitForExitAsync(Cancel);

            await CheckWholeAsync(_folder.File("graph.db"));
        }
    }

    [Fact]
    public async Task A_copy_of_the_files_made_at_any_moment_of_a_merge_opens_with_whole_merges()
    {
        var path = _folder.File("graph.db");
        await using var store = await Open();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        async Task Merge()
        {
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                var claims = Enumerable.Range(0, OtherProcess.LinksOfAMerge).Select(number => new Claim($"cause-{number}/CAUSED/effect-{i % 3}")).ToArray();
                await store.MergeAsync(Some.Delta(Some.Reading("doc", claims)), Cancel);
                await Task.Delay(5, Cancel);
            }
        }

        var merging = Task.Run(Merge, Cancel);
        for (var i = 0; i < 12; i++)
        {
            await Task.Delay(10, Cancel);
            var copy = _folder.File($"copy-{i}.db");
            var before = Stamp(path);
            File.Copy(path, copy);
            File.Copy($"{path}-wal", $"{copy}-wal");

            // A checkpoint between the two would make a pair that no crash leaves behind.
            if (Stamp(path) == before) await CheckWholeAsync(copy);
        }

        await done.CancelAsync();
        await merging;
    }

    async Task CheckWholeAsync(string path)
    {
        using (var session = new Session(path)) Assert.Equal("ok", session.Value("PRAGMA integrity_check"));

        await using var store = await SqliteGraphStore.OpenAsync(path, TimeProvider.System, Cancel);
        var snapshot = await store.RegionAsync(Some.Around(), Cancel);
        if (snapshot.Version == 0) return;

        Assert.Equal((OtherProcess.LinksOfAMerge, OtherProcess.LinksOfAMerge + 1), (snapshot.LinkCount, snapshot.EntityCount));
        Assert.Single(snapshot.Links().Select(link => link.Id.Target).Distinct());
        var text = await store.TextAsync(new("doc"), Cancel);
        Assert.Contains(snapshot.Links().First().Id.Target.Value, text, StringComparison.Ordinal);

        // What is derived is what the same text gives an empty store.
        await using var fresh = await SqliteGraphStore.OpenAsync(_folder.File($"{Guid.NewGuid():N}.db"), TimeProvider.System, Cancel);
        await fresh.MergeAsync(Some.Delta(Some.Reading("doc", [.. snapshot.Links().Select(link => link.Id).OrderBy(Number).Select(id => new Claim(id.ToString()))])), Cancel);
        Assert.Equal(await Dump.OfAsync(fresh, Cancel), await Dump.OfAsync(store, Cancel));
    }

    static int Number(LinkId link) => int.Parse(link.Source.Value.AsSpan("cause-".Length), null);

    static DateTime Stamp(string path) => File.GetLastWriteTimeUtc(path);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    Task<SqliteGraphStore> Open() => SqliteGraphStore.OpenAsync(_folder.File("graph.db"), TimeProvider.System, Cancel);
}
