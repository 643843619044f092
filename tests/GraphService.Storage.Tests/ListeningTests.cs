using GraphService.Graph;
using GraphService.Graph.Tests.Stores;

namespace GraphService.Storage.Tests;

/// <summary>Who listens to a store hears what other processes write into its file.</summary>
public sealed class ListeningTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_another_process_merges_is_told_version_by_version_with_its_records()
    {
        await using var store = await Open();
        await using var heard = store.ChangesAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        var first = heard.MoveNextAsync();

        using (var other = OtherProcess.Start(_folder.File("graph.db"), merges: 3)) await other.WaitForExitAsync(Cancel);

        Assert.True(await first);
        for (var version = 1; version <= 3; version++)
        {
            Assert.Equal((version, OtherProcess.LinksOfAMerge, false), (heard.Current.Version, heard.Current.Links.Added, heard.Current.Missed));
            Assert.All(heard.Current.Links.Standing, link => Assert.Equal($"effect-{version - 1}", link.Target.Value));
            if (version < 3) Assert.True(await heard.MoveNextAsync());
        }
    }

    [Fact]
    public async Task Whoever_is_told_of_a_version_can_ask_for_it_at_once()
    {
        await using var here = await Open();
        await using var there = await Open();
        await using var heard = here.ChangesAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        for (var i = 1; i <= 20; i++)
        {
            var next = heard.MoveNextAsync();
            await (i % 2 == 0 ? here : there).MergeAsync(Some.Delta(Some.Reading("doc", new Claim($"a/CAUSED/b{i}"))), Cancel);

            Assert.True(await next);
            Assert.True(await here.VersionAsync(Cancel) >= heard.Current.Version);
            Assert.Single(await here.LinksAsync(heard.Current.Links.Standing, Cancel));
        }
    }

    [Fact]
    public async Task A_store_of_an_earlier_schema_knows_its_version_and_not_what_led_to_it()
    {
        await using (var store = await Open())
        {
            await store.MergeAsync(Some.Delta(Some.Reading("doc", new Claim("a/CAUSED/b"))), Cancel);
            await store.MergeAsync(Some.Delta(Some.Reading("doc", new Claim("a/CAUSED/c"))), Cancel);
        }

        using (var session = new Session(_folder.File("graph.db"))) session.Run("DELETE FROM changes");

        await using var again = await Open();
        await using var heard = again.ChangesAsync(1, Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(GraphChange.Unknown(2).Version, heard.Current.Version);
        Assert.True(heard.Current.Missed);
        Assert.Empty(heard.Current.Links.Standing);
    }

    Task<SqliteGraphStore> Open() => SqliteGraphStore.OpenAsync(_folder.File("graph.db"), TimeProvider.System, Cancel);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
