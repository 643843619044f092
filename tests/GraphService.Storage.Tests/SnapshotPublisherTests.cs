using CsCheck;
using GraphService.Graph;
using GraphService.Graph.Tests.Stores;

namespace GraphService.Storage.Tests;

/// <summary>The snapshot that readers see, while changes are laid over it and folded in.</summary>
public sealed class SnapshotPublisherTests
{
    [Fact]
    public async Task Whatever_is_published_while_older_changes_are_folded_in_is_not_lost()
    {
        // Whether a link stands after each step; the packed graph is built of them anew.
        await Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Bool).Array[1, 120].SampleAsync(
            async steps =>
            {
                var nodes = Enumerable.Range(0, 31).Select(i => new EntityId($"e{i}")).ToArray();
                var publisher = new SnapshotPublisher(GraphSnapshot.Build(0, nodes, []), foldBeyond: 8);
                var links = new Dictionary<LinkId, SnapshotLink>();
                var version = 0L;
                foreach (var (source, target, stands) in steps)
                {
                    var id = new LinkId(nodes[source], LinkType.Caused, nodes[target]);
                    var link = new SnapshotLink(id, 0.5f, new(Modality.Asserted, ReviewStatus.Unreviewed, false));
                    if (stands) links[id] = link;
                    else links.Remove(id);
                    Assert.True(publisher.TryPublish(version, ++version, new([], [], stands ? [link] : [], stands ? [] : [id])));
                    Assert.Equal(version, publisher.Current.Version);
                }

                await publisher.Folding;
                Assert.Equal(Dump.Lines(GraphSnapshot.Build(version, nodes, links.Values)), Dump.Lines(publisher.Current));
                Assert.InRange(publisher.Current.OverlaidRows, 0, 62);
            },
            iter: 200, threads: 1);
    }

    [Fact]
    public async Task Many_small_changes_are_folded_into_the_packed_rows()
    {
        var nodes = Enumerable.Range(0, 40).Select(i => new EntityId($"e{i}")).ToArray();
        var publisher = new SnapshotPublisher(GraphSnapshot.Build(0, nodes, []), foldBeyond: 10);
        for (var i = 0; i < 39; i++)
        {
            var link = new SnapshotLink(new(nodes[i], LinkType.Caused, nodes[i + 1]), 1, default);
            Assert.True(publisher.TryPublish(i, i + 1, new([], [], [link], [])));
            await publisher.Folding;
            Assert.InRange(publisher.Current.OverlaidRows, 0, 12);
        }

        Assert.Equal(39, publisher.Current.LinkCount);
    }

    [Fact]
    public void A_change_of_another_version_or_of_most_links_is_left_to_a_rebuild()
    {
        var nodes = Enumerable.Range(0, 20).Select(i => new EntityId($"e{i}")).ToArray();
        var publisher = new SnapshotPublisher(GraphSnapshot.Build(3, nodes, []), foldBeyond: 8);
        SnapshotChanges Links(int count) => new([], [], [.. Enumerable.Range(0, count).Select(i => new SnapshotLink(new(nodes[i], LinkType.Caused, nodes[i + 1]), 1, default))], []);

        Assert.False(publisher.TryPublish(2, 3, Links(1)));
        Assert.False(publisher.TryPublish(3, 4, Links(9)));
        Assert.True(publisher.TryPublish(3, 4, Links(8)));
        Assert.Equal(4, publisher.Current.Version);

        publisher.Publish(GraphSnapshot.Build(2, [], []));
        Assert.Equal(4, publisher.Current.Version);
        publisher.Publish(GraphSnapshot.Build(9, [], []));
        Assert.Equal(9, publisher.Current.Version);
    }

    [Fact]
    public async Task A_merge_of_most_links_of_a_large_graph_shows_like_any_other()
    {
        using var folder = new TemporaryFolder();
        var cancel = TestContext.Current.CancellationToken;
        await using var store = await SqliteGraphStore.OpenAsync(folder.File("graph.db"), TimeProvider.System, cancel);
        await store.MergeAsync(Some.Delta(Some.Reading("small", new Claim("a/CAUSED/b"))), cancel);

        var claims = Enumerable.Range(0, 5000).Select(i => new Claim($"cause-{i % 97}/CAUSED/effect-{i}")).ToArray();
        var report = await store.MergeAsync(Some.Delta(Some.Reading("large", claims)), cancel);

        Assert.Equal(5000, report.Links.Added.Count);
        var snapshot = await store.RegionAsync(Some.Around(), cancel);
        Assert.Equal((2L, 5001, 0), (snapshot.Version, snapshot.LinkCount, snapshot.OverlaidRows));
        await using var again = await SqliteGraphStore.OpenAsync(folder.File("graph.db"), TimeProvider.System, cancel);
        Assert.Equal(Dump.Lines(await again.RegionAsync(Some.Around(), cancel)), Dump.Lines(snapshot));
    }
}
