using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class RootCausesTests
{
    static readonly Budget Ample = SlowCauses.Ample;

    [Fact]
    public void A_root_is_a_cause_that_nothing_causes()
    {
        var found = Of(Some.Of("drought > famine", "famine > exodus", "war > famine", "fear > war"), "exodus");

        Assert.Equal(["drought", "fear"], found.Roots.Select(root => root.Entity.Value));
        Assert.Equal(["drought famine exodus", "fear war famine exodus"], found.Roots.Select(root => Text(root.Chain)));
        Assert.Equal([2, 3], found.Roots.Select(root => root.Distance));
    }

    [Fact]
    public void The_strongest_comes_first_then_the_nearest()
    {
        var found = Of(Graph(("a", "z", 0.2f), ("b", "c", 1), ("c", "z", 0.5f), ("d", "z", 0.5f)), "z");

        Assert.Equal(["d", "b", "a"], found.Roots.Select(root => root.Entity.Value));
    }

    [Fact]
    public void The_chain_is_the_strongest_even_when_a_shorter_one_is_there()
    {
        var root = Assert.Single(Of(Graph(("a", "z", 0.2f), ("a", "b", 0.9f), ("b", "z", 0.9f)), "z").Roots);

        Assert.Equal(("a b z", 1), (Text(root.Chain), root.Distance));
    }

    [Fact]
    public void An_entity_at_the_edge_of_the_picture_is_no_root_for_that() =>
        Assert.Empty(Of(Some.Of("a > b", "b > c", "c > d"), "d", depth: 2).Roots);

    [Fact]
    public void A_loop_that_nothing_outside_causes_begins_in_itself()
    {
        var found = Of(Some.Of("fear > arms", "arms > fear", "arms > war"), "war");

        Assert.Equal([("arms", true), ("fear", true)], found.Roots.Select(root => (root.Entity.Value, root.InLoop)));
    }

    [Fact]
    public void A_loop_with_a_cause_outside_is_no_root() =>
        Assert.Equal(["rivalry"], Of(Some.Of("rivalry > fear", "fear > arms", "arms > fear", "arms > war"), "war").Roots.Select(root => root.Entity.Value));

    [Fact]
    public void A_link_to_oneself_is_no_cause() =>
        Assert.Equal([("a", false)], Of(Some.Of("a > a", "a > b"), "b").Roots.Select(root => (root.Entity.Value, root.InLoop)));

    [Fact]
    public void Who_prevents_a_thing_is_no_cause_of_it_and_rejected_links_carry_nothing()
    {
        var snapshot = GraphSnapshot.Build(1, [new("a"), new("b"), new("c"), new("d")],
        [
            Some.Snapshot("a", LinkType.Prevented, "c"), Some.Snapshot("b", LinkType.Caused, "c"),
            Some.Snapshot("d", LinkType.Caused, "b", standing: new(Modality.Asserted, ReviewStatus.Rejected, false)),
        ]);

        Assert.Equal(["b"], RootCauses.Of(snapshot, [new("c")], 5, LinkFilter.Everything, Ample).Roots.Select(root => root.Entity.Value));
    }

    [Fact]
    public void The_asked_are_not_told_and_the_unknown_has_no_roots()
    {
        Assert.Empty(Of(Some.Of("a > b"), "a").Roots);
        Assert.Empty(Of(Some.Of("a > b"), "x").Roots);
        Assert.Empty(Of(Some.Of("a > b"), "b", depth: 0).Roots);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Some.Of("a > b"), "b", depth: -1));
    }

    [Fact]
    public void A_root_near_by_is_found_without_walking_the_whole_graph()
    {
        // z has a causeless cause; the other cause has ten thousand behind it, of which one suffices to tell that it is caused.
        var snapshot = Some.Of(["a > z", "b > z", .. Enumerable.Range(0, 10_000).Select(n => $"n{n} > b")]);

        Assert.InRange(RootCauses.Of(snapshot, [new("z")], 1, LinkFilter.Chaining, Ample).Spent.Steps, 1, 5);
    }

    [Theory]
    [InlineData(1, 10, 100, Truncation.Nodes)]
    [InlineData(10, 1, 100, Truncation.Links)]
    [InlineData(10, 10, 2, Truncation.Steps)]
    [InlineData(2, 3, 100, Truncation.None)]
    public void What_the_budget_leaves_out_is_told(int nodes, int links, long steps, Truncation truncated) =>
        Assert.Equal(
            truncated,
            RootCauses.Of(Some.Of("a > b", "b > z", "c > z"), [new("z")], 5, LinkFilter.Chaining, new(nodes, links, steps)).Spent.Truncated);

    static readonly Gen<(SomeGraph Graph, EntityId[] Of, int Depth, LinkFilter Filter)> Question =
        from graph in Some.Graph(8, 20)
        from of in Gen.OneOf([.. graph.Entities, new EntityId("unknown")]).Array[1, 2]
        from depth in Gen.Int[0, 8]
        from filter in Some.Filter
        select (graph, of, depth, filter);

    [Fact]
    public void Roots_are_those_that_trying_everything_finds() =>
        Question.Sample(
            (graph, of, depth, filter) =>
            {
                var found = RootCauses.Of(graph.Build(), of, depth, filter, Ample);
                var slow = SlowCauses.Of(graph, filter);
                var expected =
                    from entity in slow.Entities
                    where !of.Contains(entity) && slow.IsRoot(entity)
                    let paths = of.SelectMany(asked => slow.Paths(entity, asked, depth)).ToList()
                    where paths.Count > 0
                    let doubt = paths.Min(SlowCauses.Doubt)
                    let distance = paths.Min(path => path.Length)
                    orderby doubt, distance, entity
                    let strongest = paths.Where(path => SlowCauses.Doubt(path) == doubt).GroupBy(path => path.Length).MinBy(same => same.Key)!.Select(path => Text(new(path))).Min(StringComparer.Ordinal)
                    select (entity, distance, slow.Leads(entity, entity), doubt, strongest);

                Assert.Equal(expected, found.Roots.Select(root => (root.Entity, root.Distance, root.InLoop, SlowCauses.Doubt(root.Chain.Hops), Text(root.Chain))));
                Assert.All(found.Roots, root => slow.AssertHolds(root.Chain, root.Entity, root.Chain.Hops[^1].To));
                Assert.All(found.Roots, root => Assert.Contains(root.Chain.Hops[^1].To, of));
                Assert.Equal(Truncation.None, found.Spent.Truncated);
            },
            iter: 2500);

    [Fact]
    public void Whatever_the_budget_what_is_told_is_a_root_and_the_answer_says_whether_it_is_whole() =>
        Gen.Select(Question, Gen.Int[0, 8], Gen.Int[0, 12], Gen.Int[0, 60]).Sample(
            (question, nodes, links, steps) =>
            {
                var (graph, of, depth, filter) = question;
                var whole = RootCauses.Of(graph.Build(), of, depth, filter, Ample);
                var few = RootCauses.Of(graph.Build(), of, depth, filter, new(nodes, links, long.MaxValue));
                var quick = RootCauses.Of(graph.Build(), of, depth, filter, Ample with { Steps = steps });

                Assert.Equal(whole.Roots.Take(few.Roots.Count).Select(Describe), few.Roots.Select(Describe));
                Assert.Equal(few.Roots.Count < whole.Roots.Count, few.Spent.Truncated is Truncation.Nodes or Truncation.Links);
                Assert.Subset(whole.Roots.Select(root => root.Entity).ToHashSet(), quick.Roots.Select(root => root.Entity).ToHashSet());
                Assert.Equal(steps >= whole.Spent.Steps ? whole.Spent : new(steps, Truncation.Steps), quick.Spent);
            },
            iter: 1500);

    [Fact]
    public void The_answer_does_not_depend_on_how_the_graph_was_made_even_when_truncated() =>
        Gen.Select(Question, Gen.Int, Gen.OneOf(Ample, Ample with { Nodes = 1 }, Ample with { Steps = 9 })).Sample(
            (question, seed, budget) =>
            {
                var (graph, of, depth, filter) = question;
                var one = RootCauses.Of(graph.Build(), of, depth, filter, budget);
                var other = RootCauses.Of(graph.BuildByEdits(seed), of, depth, filter, budget);

                Assert.Equal(one.Roots.Select(Describe), other.Roots.Select(Describe));
                Assert.Equal(one.Spent, other.Spent);
            },
            iter: 800);

    static FoundRoots Of(GraphSnapshot snapshot, string of, int depth = 9) => RootCauses.Of(snapshot, [new(of)], depth, LinkFilter.Chaining, Ample);

    static string Describe(RootCause root) => $"{root.Entity} {root.Distance} {root.InLoop}: {string.Join(", ", root.Chain.Hops)}";

    static string Text(Chain chain) => string.Join(' ', chain.Entities);

    static GraphSnapshot Graph(params (string From, string To, float Confidence)[] links) =>
        new SomeGraph([], [.. links.Select(link => Some.Snapshot(link.From, LinkType.Caused, link.To, link.Confidence))]).Build();
}
