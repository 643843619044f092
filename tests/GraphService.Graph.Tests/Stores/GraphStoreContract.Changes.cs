namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Whoever_listens_is_told_of_every_version_in_order()
    {
        await using var store = await OpenAsync();
        await using var heard = Listen(store);
        var first = heard.MoveNextAsync();
        Assert.False(first.IsCompleted);

        await Load(store, "one", new Claim("a/CAUSED/b"));
        Assert.True(await first);
        await Load(store, "one", new Claim("a/CAUSED/b", 0.5), new Claim("b/CAUSED/c"));
        await store.MergeAsync(Some.Removal("one"), Cancel);

        Assert.Equal((1L, 2, 0, 0, 1, 0, 0), Counts(heard.Current));
        Assert.Equal((2L, 1, 1, 0, 1, 1, 0), Counts(await NextAsync(heard)));
        Assert.Equal([Some.Link("b/CAUSED/c"), Some.Link("a/CAUSED/b")], heard.Current.Links.Standing);
        Assert.Equal((3L, 0, 0, 3, 0, 0, 2), Counts(await NextAsync(heard)));
        Assert.Equal(["a", "b", "c"], heard.Current.Entities.Gone.Select(id => id.Value));
        Assert.False(heard.Current.Missed);
    }

    [Fact]
    public async Task A_decision_is_told_as_a_merge_is()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("a/CAUSED/b"));
        await using var heard = Listen(store, after: 1);

        await Review(store, "a/CAUSED/b", ReviewStatus.Rejected);

        Assert.Equal((2L, 0, 1), ((await NextAsync(heard)).Version, heard.Current.Links.Added, heard.Current.Links.Changed));
    }

    [Fact]
    public async Task What_changes_nothing_is_not_told()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("a/CAUSED/b"));
        await using var heard = Listen(store, after: 1);

        await Load(store, "one", new Claim("a/CAUSED/b"));
        await Load(store, "two", new Claim("a/CAUSED/c"));

        Assert.Equal(2, (await NextAsync(heard)).Version);
    }

    [Fact]
    public async Task What_changed_while_nobody_listened_is_told_afterwards_even_by_a_store_opened_anew()
    {
        var store = await OpenAsync();
        for (var i = 1; i <= 4; i++) await Load(store, $"doc-{i}", new Claim($"a/CAUSED/b{i}"));
        store = await ReopenAsync(store);
        await using var _ = store;

        await using var heard = Listen(store, after: 2);

        Assert.Equal(Some.Link("a/CAUSED/b3"), Assert.Single((await NextAsync(heard)).Links.Standing));
        Assert.Equal(4, (await NextAsync(heard)).Version);
    }

    [Fact]
    public async Task Long_lists_of_changes_are_cut_and_their_counts_are_whole()
    {
        await using var store = await OpenAsync();
        const int many = GraphChange.MostListed + 5;

        await Load(store, "one", [.. Enumerable.Range(0, many).Select(i => new Claim($"a/CAUSED/b{i}"))]);

        await using var heard = Listen(store);
        var change = await NextAsync(heard);
        Assert.Equal((many, GraphChange.MostListed, true), (change.Links.Added, change.Links.Standing.Count, change.Links.Truncated));
        Assert.Equal(many + 1, change.Entities.Added);
    }

    [Fact]
    public async Task Who_falls_too_far_behind_is_told_the_newest_version_and_that_others_were_missed()
    {
        await using var store = await OpenAsync();
        await using var heard = Listen(store);
        await Load(store, "doc", new Claim("a/CAUSED/b"));
        Assert.Equal(1, (await NextAsync(heard)).Version);

        const int newest = GraphChange.Remembered + 3;
        for (var i = 2; i <= newest; i++) await Load(store, "doc", new Claim($"a/CAUSED/b{i}"));

        Assert.Equal((newest, true), ((await NextAsync(heard)).Version, heard.Current.Missed));
        Assert.Equal(Some.Link($"a/CAUSED/b{newest}"), heard.Current.Links.Standing.Single());
        await Load(store, "doc", new Claim("a/CAUSED/b"));
        Assert.Equal((newest + 1L, false), ((await NextAsync(heard)).Version, heard.Current.Missed));
    }

    [Fact]
    public async Task Many_listen_and_none_waits_for_another()
    {
        await using var store = await OpenAsync();
        var listeners = Enumerable.Range(0, 20).Select(_ => Listen(store)).ToArray();
        var first = listeners.Select(heard => heard.MoveNextAsync().AsTask()).ToArray();

        for (var i = 1; i <= 3; i++) await Load(store, $"doc-{i}", new Claim($"a/CAUSED/b{i}"));

        await Task.WhenAll(first);
        foreach (var heard in listeners.Skip(1))
        {
            await NextAsync(heard);
            Assert.Equal(3, (await NextAsync(heard)).Version);
        }

        Assert.Equal(1, listeners[0].Current.Version);
        foreach (var heard in listeners) await heard.DisposeAsync();
    }

    [Fact]
    public async Task Listening_ends_when_the_store_is_closed()
    {
        var store = await OpenAsync();
        await using var heard = Listen(store);
        var next = heard.MoveNextAsync();

        await store.DisposeAsync();

        Assert.False(await next);
    }

    [Fact]
    public async Task Whoever_listens_may_stop()
    {
        await using var store = await OpenAsync();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var heard = store.ChangesAsync(0, enough.Token).GetAsyncEnumerator(Cancel);
        var next = heard.MoveNextAsync();

        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    static IAsyncEnumerator<GraphChange> Listen(IGraphStore store, long after = 0) => store.ChangesAsync(after, Cancel).GetAsyncEnumerator(Cancel);

    static async Task<GraphChange> NextAsync(IAsyncEnumerator<GraphChange> heard)
    {
        Assert.True(await heard.MoveNextAsync());
        return heard.Current;
    }

    static (long Version, int, int, int, int, int, int) Counts(GraphChange change) =>
        (change.Version, change.Entities.Added, change.Entities.Changed, change.Entities.Removed, change.Links.Added, change.Links.Changed, change.Links.Removed);
}
