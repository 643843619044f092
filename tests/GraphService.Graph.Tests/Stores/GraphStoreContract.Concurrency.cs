namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Readers_see_whole_merges_only()
    {
        await using var store = await OpenAsync();
        var readings = new[] { "odd", "even" }
            .Select(target => Some.Reading("doc", [.. Enumerable.Range(0, 40).Select(i => new Claim($"cause-{i}/CAUSED/{target}"))])).ToArray();
        await store.MergeAsync(Some.Delta(readings[0]), Cancel);
        var causes = Some.Around([.. Enumerable.Range(0, 40).Select(i => $"cause-{i}")]);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        async Task Read()
        {
            long last = 0;
            while (!done.IsCancellationRequested)
            {
                var snapshot = await store.RegionAsync(causes, Cancel);
                Assert.Single(snapshot.Links().Select(link => link.Id.Target).Distinct());
                Assert.Equal((40, 41), (snapshot.LinkCount, snapshot.EntityCount));
                Assert.True(snapshot.Version >= last);
                last = snapshot.Version;

                var links = (await store.BrowseLinksAsync(new(), new(1000), Cancel)).Items;
                Assert.Single(links.Select(item => item.Item.Target).Distinct());
                Assert.Equal(40, links.Count);
            }
        }

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(Read, Cancel)).ToArray();
        for (var i = 1; i <= 25; i++) await store.MergeAsync(Some.Delta(readings[i % 2]), Cancel);
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(26, await store.VersionAsync(Cancel));
    }

    [Fact]
    public async Task Writers_take_turns_and_none_is_lost()
    {
        await using var store = await OpenAsync();
        var merges = Enumerable.Range(0, 20).Select(i => Task.Run(() => Load(store, $"doc-{i}", new Claim($"a/CAUSED/b{i}")), Cancel));

        var reports = await Task.WhenAll(merges);

        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), reports.Select(report => report.Version).Order());
        Assert.Equal(20, (await Dump.SnapshotAsync(store, Cancel)).LinkCount);
        Assert.Equal(20, await store.CountLinksAsync(new(), Cancel));
    }

    [Fact]
    public async Task A_cancelled_call_changes_nothing()
    {
        await using var store = await OpenAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.MergeAsync(Some.Delta(Some.Declared("a")), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.StatisticsAsync(cancelled.Token));
        Assert.Equal(0, await store.VersionAsync(Cancel));
    }
}
