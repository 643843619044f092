using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class ReachTests
{
    static readonly Budget Ample = new(int.MaxValue, int.MaxValue, long.MaxValue);

    [Fact]
    public void Effects_come_layer_by_layer()
    {
        var reached = Effects(Some.Of("fire > famine", "famine > exodus", "fire > ruin", "drought > famine"), "fire", 2);

        Assert.Equal([("fire", 0), ("famine", 1), ("ruin", 1), ("exodus", 2)], reached.Nodes.Select(node => (node.Entity.Value, node.Distance)));
        Assert.Equal(["famine/CAUSED/exodus", "fire/CAUSED/famine", "fire/CAUSED/ruin"], reached.Links.Select(link => link.ToString()));
        Assert.Equal(new Spending(3, Truncation.None), reached.Spent);
    }

    [Fact]
    public void Causes_are_found_against_the_links()
    {
        var reached = Reach.From(Some.Of("fire > famine", "drought > famine", "famine > exodus"), [new("famine")], Direction.Backward, 5, LinkFilter.Chaining, Ample);

        Assert.Equal(["famine", "drought", "fire"], reached.Nodes.Select(node => node.Entity.Value));
        Assert.Equal(["drought/CAUSED/famine", "fire/CAUSED/famine"], reached.Links.Select(link => link.ToString()));
    }

    [Fact]
    public void Loops_shortcuts_and_links_to_oneself_show()
    {
        var reached = Effects(Some.Of("a > b", "b > c", "a > c", "b > a", "a > a", "c > a", "c > d"), "a", 2);

        Assert.Equal(["a/CAUSED/a", "a/CAUSED/b", "a/CAUSED/c", "b/CAUSED/a", "b/CAUSED/c", "c/CAUSED/a", "c/CAUSED/d"], reached.Links.Select(link => link.ToString()));
    }

    [Fact]
    public void Links_that_leave_the_outermost_layer_do_not_show() =>
        Assert.Equal(["a/CAUSED/b"], Effects(Some.Of("a > b", "b > a", "b > c"), "a", 1).Links.Select(link => link.ToString()));

    [Fact]
    public void Depth_0_is_where_one_starts()
    {
        var reached = Effects(Some.Of("a > b", "a > a"), "a", 0);

        Assert.Equal(["a"], reached.Nodes.Select(node => node.Entity.Value));
        Assert.Empty(reached.Links);
        Assert.Equal(new Spending(0, Truncation.None), reached.Spent);
    }

    [Fact]
    public void An_unknown_start_reaches_nothing()
    {
        var reached = Effects(Some.Of("a > b"), "x", 3);

        Assert.Empty(reached.Nodes);
        Assert.Equal(Truncation.None, reached.Spent.Truncated);
    }

    [Fact]
    public void A_negative_depth_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Effects(Some.Of("a > b"), "a", -1));

    [Theory]
    [InlineData(2, 10, 10, Truncation.Nodes)]
    [InlineData(10, 1, 10, Truncation.Links)]
    [InlineData(10, 10, 1, Truncation.Steps)]
    [InlineData(10, 10, -1, Truncation.Steps)]
    [InlineData(-1, 10, 10, Truncation.Nodes)]
    [InlineData(3, 2, 2, Truncation.None)]
    public void What_the_budget_leaves_out_is_told(int nodes, int links, long steps, Truncation truncated) =>
        Assert.Equal(truncated, Reach.From(Some.Of("a > b", "a > c"), [new("a")], Direction.Forward, 3, LinkFilter.Chaining, new(nodes, links, steps)).Spent.Truncated);

    static readonly Gen<(SomeGraph Graph, EntityId[] Start, Direction Direction, int Depth, LinkFilter Filter)> Question =
        from graph in Some.Graph(12, 40)
        from start in Gen.OneOf([.. graph.Entities, new EntityId("unknown")]).Array[1, 3]
        from direction in Some.Direction
        from depth in Gen.Int[0, 6]
        from filter in Some.Filter
        select (graph, start, direction, depth, filter);

    [Fact]
    public void A_walk_finds_what_repeated_widening_finds() =>
        Question.Sample(
            (graph, start, direction, depth, filter) =>
            {
                var reached = Reach.From(graph.Build(), start, direction, depth, filter, Ample);
                var (nodes, links) = Widen(graph, start, direction, depth, filter);

                Assert.Equal(nodes.Select(row => new ReachedNode(row.Key, row.Value)).OrderBy(row => row.Distance).ThenBy(row => row.Entity), reached.Nodes);
                Assert.Equal(links.Order(), reached.Links);
                Assert.Equal(Truncation.None, reached.Spent.Truncated);
            },
            iter: 3000);

    [Fact]
    public void A_truncated_answer_is_part_of_the_whole_and_says_so_exactly_when_something_is_missing() =>
        Gen.Select(Question, Gen.Int[0, 14], Gen.Int[0, 20]).Sample(
            (question, nodes, links) =>
            {
                var (graph, start, direction, depth, filter) = question;
                var whole = Reach.From(graph.Build(), start, direction, depth, filter, Ample);
                var part = Reach.From(graph.Build(), start, direction, depth, filter, new(nodes, links, long.MaxValue));

                Assert.True(part.Nodes.Count <= nodes && part.Links.Count <= links);
                AssertPart(whole, part);
                var missing = part.Nodes.Count < whole.Nodes.Count || part.Links.Count < whole.Links.Count;
                Assert.Equal(missing, part.Spent.Truncated != Truncation.None);
                Assert.NotEqual(Truncation.Steps, part.Spent.Truncated);
            },
            iter: 3000);

    [Fact]
    public void Steps_are_counted_honestly() =>
        Gen.Select(Question, Gen.Int[0, 60]).Sample(
            (question, steps) =>
            {
                var (graph, start, direction, depth, filter) = question;
                var whole = Reach.From(graph.Build(), start, direction, depth, filter, Ample);
                var part = Reach.From(graph.Build(), start, direction, depth, filter, Ample with { Steps = steps });

                AssertPart(whole, part);
                Assert.Equal(
                    steps >= whole.Spent.Steps ? whole.Spent : new Spending(steps, Truncation.Steps),
                    part.Spent);
                if (steps >= whole.Spent.Steps) Assert.Equal(whole.Links, part.Links);
            },
            iter: 3000);

    [Fact]
    public void The_answer_does_not_depend_on_how_the_graph_was_made_even_when_truncated() =>
        Gen.Select(Question, Gen.Int, Gen.OneOf(Ample, Ample with { Nodes = 3 }, Ample with { Links = 4 }, Ample with { Steps = 7 })).Sample(
            (question, seed, budget) =>
            {
                var (graph, start, direction, depth, filter) = question;
                var one = Reach.From(graph.Build(), start, direction, depth, filter, budget);
                var edited = graph.BuildByEdits(seed);

                foreach (var snapshot in new[] { edited, edited.Compacted() })
                {
                    var other = Reach.From(snapshot, start, direction, depth, filter, budget);
                    Assert.Equal(one.Nodes, other.Nodes);
                    Assert.Equal(one.Links, other.Links);
                    Assert.Equal(one.Spent, other.Spent);
                }
            },
            iter: 1500);

    static Reached Effects(GraphSnapshot snapshot, string of, int depth) =>
        Reach.From(snapshot, [new(of)], Direction.Forward, depth, LinkFilter.Chaining, Ample);

    static void AssertPart(Reached whole, Reached part)
    {
        Assert.Subset(whole.Nodes.Select(node => node.Entity).ToHashSet(), part.Nodes.Select(node => node.Entity).ToHashSet());
        Assert.Subset(whole.Links.ToHashSet(), part.Links.ToHashSet());
        var shown = part.Nodes.Select(node => node.Entity).ToHashSet();
        Assert.All(part.Links, link => Assert.True(shown.Contains(link.Source) && shown.Contains(link.Target)));
    }

    // Once for each layer, every link of the graph is looked at.
    static (Dictionary<EntityId, int> Nodes, HashSet<LinkId> Links) Widen(SomeGraph graph, EntityId[] start, Direction direction, int depth, LinkFilter filter)
    {
        var nodes = start.Where(graph.Entities.Contains).Distinct().ToDictionary(id => id, _ => 0);
        var links = new HashSet<LinkId>();
        for (var layer = 0; layer < depth; layer++)
        {
            foreach (var link in graph.Links.Where(link => filter.Admits(link.Id.Type, link.Standing, link.Confidence)))
            {
                var ends = direction switch
                {
                    Direction.Forward => new[] { (link.Id.Source, link.Id.Target) },
                    Direction.Backward => [(link.Id.Target, link.Id.Source)],
                    _ => [(link.Id.Source, link.Id.Target), (link.Id.Target, link.Id.Source)],
                };
                foreach (var (from, to) in ends)
                {
                    if (!nodes.TryGetValue(from, out var distance) || distance != layer) continue;

                    nodes.TryAdd(to, layer + 1);
                    links.Add(link.Id);
                }
            }
        }

        return (nodes, links);
    }
}
