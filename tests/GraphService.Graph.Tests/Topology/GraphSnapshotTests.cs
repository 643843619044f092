using CsCheck;

namespace GraphService.Graph.Tests.Topology;

public class GraphSnapshotTests
{
    [Fact]
    public void The_empty_graph_holds_nothing()
    {
        Assert.Equal((0L, 0, 0, 0), (GraphSnapshot.Empty.Version, GraphSnapshot.Empty.NodeSlots, GraphSnapshot.Empty.EntityCount, GraphSnapshot.Empty.LinkCount));
        Assert.False(GraphSnapshot.Empty.TryNode(new("a"), out _));
    }

    [Fact]
    public void Nodes_are_numbered_in_the_order_of_ids()
    {
        var snapshot = GraphSnapshot.Build(7, [new("c"), new("a"), new("b")], []);

        Assert.Equal(7, snapshot.Version);
        Assert.Equal(["a", "b", "c"], Enumerable.Range(0, 3).Select(node => snapshot.Entity(node).Value));
        Assert.Equal(["a", "b", "c"], snapshot.Entities().Select(id => id.Value));
    }

    [Fact]
    public void A_link_to_an_unknown_entity_is_refused()
    {
        Assert.Throws<ArgumentException>(() => GraphSnapshot.Build(1, [new("a")], [Some.Snapshot("a", LinkType.Caused, "b")]));
        Assert.Throws<ArgumentException>(() => GraphSnapshot.Build(1, [new("a")], []).With(2, new([], [], [Some.Snapshot("b", LinkType.Caused, "a")], [])));
    }

    [Fact]
    public void Nothing_stands_twice_in_a_graph()
    {
        Assert.Throws<ArgumentException>(() => GraphSnapshot.Build(1, [new("a"), new("a")], []));
        Assert.Throws<ArgumentException>(() => GraphSnapshot.Build(1, [new("a")], [Some.Snapshot("a", LinkType.Caused, "a"), Some.Snapshot("a", LinkType.Caused, "a", 0.9f)]));
    }

    [Fact]
    public void Links_of_several_types_may_join_the_same_entities_and_an_entity_itself()
    {
        var snapshot = GraphSnapshot.Build(1, [new("a"), new("b")],
        [
            Some.Snapshot("a", LinkType.Triggered, "b"), Some.Snapshot("a", LinkType.Caused, "b"), Some.Snapshot("b", LinkType.Caused, "a"), Some.Snapshot("a", LinkType.Led, "a"),
        ]);

        Assert.Equal(["a/LED/a", "a/CAUSED/b", "a/TRIGGERED/b", "b/CAUSED/a"], snapshot.Links().Select(link => link.Id.ToString()));
    }

    [Fact]
    public void An_entity_that_still_has_links_cannot_be_removed()
    {
        var snapshot = Some.Of("a > b", "b > c");

        Assert.Throws<ArgumentException>(() => snapshot.With(2, new([], [new("a")], [], [])));
        Assert.Throws<ArgumentException>(() => snapshot.With(2, new([], [new("c")], [], [])));
        Assert.Throws<ArgumentException>(() => snapshot.With(2, new([], [new("b")], [], [Some.Link("a", LinkType.Caused, "b")])));
        Assert.Equal(2, snapshot.With(2, new([], [new("a")], [], [Some.Link("a", LinkType.Caused, "b")])).EntityCount);
    }

    [Fact]
    public void An_entity_that_is_removed_and_added_again_comes_back_without_its_links()
    {
        var removed = Some.Of("a > b").With(2, new([], [new("a")], [], [Some.Link("a", LinkType.Caused, "b")]));
        var back = removed.With(3, new([new("a")], [], [], []));

        Assert.False(removed.TryNode(new("a"), out _));
        Assert.Equal(["b"], removed.Entities().Select(id => id.Value));
        Assert.True(back.TryNode(new("a"), out var node));
        Assert.Equal((2, 0, 0), (back.EntityCount, back.LinkCount, back.From(node).Count));
    }

    [Fact]
    public void An_entity_removed_and_added_in_one_change_keeps_its_links() =>
        Assert.Equal(1, Some.Of("a > b").With(2, new([new("a")], [new("a")], [], [])).LinkCount);

    [Fact]
    public void Removing_what_is_not_there_changes_nothing()
    {
        var snapshot = Some.Of("a > b").With(2, new([], [new("x")], [], [Some.Link("x", LinkType.Caused, "b"), Some.Link("b", LinkType.Caused, "a")]));

        Assert.Equal((2, 1), (snapshot.EntityCount, snapshot.LinkCount));
    }

    [Fact]
    public void Adding_what_is_there_changes_nothing() =>
        Assert.Equal(2, Some.Of("a > b").With(2, new([new("a"), new("a")], [], [], [])).EntityCount);

    [Fact]
    public void A_small_change_lays_rows_over_the_packed_ones_until_they_are_folded_in()
    {
        var packed = Some.Of("a > b", "b > c", "c > d");
        var changed = packed.With(2, new([], [], [Some.Snapshot("a", LinkType.Caused, "d")], []));

        Assert.Equal((0, 2, 0), (packed.OverlaidRows, changed.OverlaidRows, changed.Compacted().OverlaidRows));
        Assert.Same(packed, packed.Compacted());
    }

    [Fact]
    public void Folding_in_also_renumbers_entities_that_came_and_went()
    {
        var folded = GraphSnapshot.Build(1, [new("b"), new("c")], []).With(2, new([new("a")], [new("c")], [], [])).Compacted();

        Assert.Equal((2L, 2), (folded.Version, folded.NodeSlots));
        Assert.Equal(["a", "b"], folded.Entities().Select(id => id.Value));
    }

    // What a change may do, drawn blindly; Model makes a valid change of it.
    static readonly Gen<(int Kind, int One, LinkType Type, int Other, float Confidence, Standing Standing)[]> Edits =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 7], Gen.OneOf(LinkType.Caused, LinkType.Led, LinkType.Preceded), Gen.Int[0, 7], Gen.Single[0, 1], Some.Standing).Array[1, 6];

    [Fact]
    public void After_any_edits_a_snapshot_equals_a_plain_dictionary() =>
        Edits.Array[1, 25].Sample(
            changes =>
            {
                var (model, snapshot, version) = (new Model(), GraphSnapshot.Empty, 0L);
                foreach (var change in changes)
                {
                    var (before, picture) = (snapshot, Picture(snapshot));
                    snapshot = snapshot.With(++version, model.Apply(change));
                    Assert.Equal(picture, Picture(before));
                    if (version % 7 == 0) snapshot = snapshot.Compacted();
                    model.Check(snapshot, version);
                }

                model.Check(snapshot.Compacted(), version);
                model.Check(GraphSnapshot.Build(version, model.Entities, model.Links.Values), version);
            },
            iter: 600);

    [Fact]
    public async Task Readers_of_an_old_snapshot_see_nothing_of_later_ones()
    {
        var old = Some.Of([.. Enumerable.Range(0, 200).Select(n => $"n{n} > n{n * 7 % 200}")]);
        var expected = Picture(old);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var reads = 0;
            do Assert.Equal(expected, Picture(old));
            while (reads++ < 20 || (!done.IsCancellationRequested && reads < 2000));
        })).ToArray();

        var snapshot = old;
        for (var edit = 0; edit < 500; edit++)
        {
            var removed = snapshot.Links().ElementAt(edit % snapshot.LinkCount).Id;
            snapshot = snapshot.With(edit, new([new($"new{edit}")], [], [Some.Snapshot($"new{edit}", LinkType.Caused, "n1")], [removed]));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(200, snapshot.LinkCount);
    }

    static string Picture(GraphSnapshot snapshot) =>
        $"{snapshot.Version} {string.Join(' ', snapshot.Entities())} {string.Join(' ', snapshot.Links())} {snapshot.LinkCount}";

    /// <summary>The same graph, slow and obvious.</summary>
    sealed class Model
    {
        public HashSet<EntityId> Entities { get; } = [];

        public Dictionary<LinkId, SnapshotLink> Links { get; } = [];

        public SnapshotChanges Apply((int Kind, int One, LinkType Type, int Other, float Confidence, Standing Standing)[] edits)
        {
            var (added, removed, put, cut) = (new HashSet<EntityId>(), new HashSet<EntityId>(), new Dictionary<LinkId, SnapshotLink>(), new HashSet<LinkId>());
            foreach (var edit in edits)
            {
                var id = new EntityId("e" + edit.One);
                var link = new LinkId(id, edit.Type, new("e" + edit.Other));
                switch (edit.Kind)
                {
                    case 0 or 1 when !removed.Contains(id):
                        added.Add(id);
                        Entities.Add(id);
                        break;
                    case 2 when !added.Contains(id) && !put.Keys.Any(key => key.Source == id || key.Target == id):
                        removed.Add(id);
                        Entities.Remove(id);
                        foreach (var lost in Links.Keys.Where(key => key.Source == id || key.Target == id).ToList())
                        {
                            cut.Add(lost);
                            Links.Remove(lost);
                        }

                        break;
                    case 3 when !put.ContainsKey(link):
                        cut.Add(link);
                        Links.Remove(link);
                        break;
                    case 4 or 5 when Entities.Contains(link.Source) && Entities.Contains(link.Target):
                        put[link] = new(link, edit.Confidence, edit.Standing);
                        Links[link] = put[link];
                        break;
                }
            }

            return new([.. added], [.. removed], [.. put.Values], [.. cut]);
        }

        public void Check(GraphSnapshot snapshot, long version)
        {
            Assert.Equal((version, Entities.Count, Links.Count), (snapshot.Version, snapshot.EntityCount, snapshot.LinkCount));
            Assert.Equal(Entities.Order(), snapshot.Entities().Order());
            Assert.Equal(Links.Values.OrderBy(link => link.Id), snapshot.Links().OrderBy(link => link.Id));
            var live = new HashSet<int>();
            foreach (var id in Entities)
            {
                Assert.True(snapshot.TryNode(id, out var node) && node < snapshot.NodeSlots && live.Add(node));
                Assert.Equal(id, snapshot.Entity(node));
                Assert.Equal(Links.Values.Where(link => link.Id.Source == id).OrderBy(link => (link.Id.Target, link.Id.Type)), Row(snapshot, node, forward: true));
                Assert.Equal(Links.Values.Where(link => link.Id.Target == id).OrderBy(link => (link.Id.Source, link.Id.Type)), Row(snapshot, node, forward: false));
            }

            for (var node = 0; node < snapshot.NodeSlots; node++)
            {
                if (!live.Contains(node)) Assert.Equal(0, snapshot.From(node).Count + snapshot.To(node).Count);
            }
        }

        static List<SnapshotLink> Row(GraphSnapshot snapshot, int node, bool forward)
        {
            var row = forward ? snapshot.From(node) : snapshot.To(node);
            var links = new List<SnapshotLink>();
            for (var i = 0; i < row.Count; i++)
            {
                var (here, there) = (snapshot.Entity(node), snapshot.Entity(row.Neighbours[i]));
                links.Add(new(forward ? new(here, row.Types[i], there) : new(there, row.Types[i], here), row.Confidences[i], row.Standings[i]));
            }

            return links;
        }
    }
}
