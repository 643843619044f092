using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class FeedbackLoopsTests
{
    static readonly Budget Ample = SlowCauses.Ample;

    [Fact]
    public void A_loop_starts_at_its_smallest_entity_and_ends_where_it_starts()
    {
        var loop = Assert.Single(All(Some.Of("fear > hatred", "hatred > arms", "arms > fear", "arms > war")).Loops);

        Assert.Equal(["arms/CAUSED/fear", "fear/CAUSED/hatred", "hatred/CAUSED/arms"], loop.Hops.Select(hop => hop.Link.ToString()));
        Assert.Equal(["arms", "fear", "hatred"], loop.Entities.Select(entity => entity.Value));
        Assert.Equal((0.125, LoopSign.Reinforcing), (loop.Strength, loop.Sign));
    }

    [Fact]
    public void A_loop_in_which_something_is_prevented_checks_itself_and_one_in_which_two_are_does_not()
    {
        var snapshot = GraphSnapshot.Build(1, [new("crowd"), new("police"), new("press")],
        [
            Some.Snapshot("crowd", LinkType.Caused, "police"), Some.Snapshot("police", LinkType.Prevented, "crowd"),
            Some.Snapshot("police", LinkType.Prevented, "press"), Some.Snapshot("press", LinkType.Prevented, "police"),
        ]);

        Assert.Equal(
            [("crowd police", LoopSign.Balancing), ("police press", LoopSign.Reinforcing)],
            FeedbackLoops.Through(snapshot, null, 5, 9, LinkFilter.Everything, Ample).Loops.Select(loop => (string.Join(' ', loop.Entities), loop.Sign)));
        Assert.Empty(All(snapshot).Loops);
    }

    [Fact]
    public void Loops_through_an_entity_pass_it_wherever_they_start()
    {
        var snapshot = Some.Of("a > b", "b > a", "b > c", "c > b", "c > d", "d > a");

        Assert.Equal(["b c", "a b c d"], FeedbackLoops.Through(snapshot, new EntityId("c"), 9, 9, LinkFilter.Chaining, Ample).Loops.Select(Text));
        Assert.Empty(FeedbackLoops.Through(snapshot, new EntityId("x"), 9, 9, LinkFilter.Chaining, Ample).Loops);
    }

    [Fact]
    public void The_shortest_loops_come_first_then_the_strongest()
    {
        var snapshot = new SomeGraph([],
        [
            Some.Snapshot("a", LinkType.Caused, "b", 0.5f), Some.Snapshot("b", LinkType.Caused, "a", 0.5f), Some.Snapshot("c", LinkType.Caused, "d", 0.9f),
            Some.Snapshot("d", LinkType.Caused, "c", 0.5f), Some.Snapshot("d", LinkType.Caused, "a", 1), Some.Snapshot("b", LinkType.Caused, "c", 1),
        ]).Build();

        Assert.Equal(["c d", "a b", "a b c d"], All(snapshot).Loops.Select(Text));
        Assert.Equal(["c d"], FeedbackLoops.Through(snapshot, null, 9, 1, LinkFilter.Chaining, Ample).Loops.Select(Text));
        Assert.Equal(["c d", "a b"], FeedbackLoops.Through(snapshot, null, 3, 9, LinkFilter.Chaining, Ample).Loops.Select(Text));
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(-1, 9)]
    [InlineData(9, 0)]
    [InlineData(9, -1)]
    public void Too_short_a_length_or_too_small_a_limit_finds_nothing(int maxLength, int limit) =>
        Assert.Empty(FeedbackLoops.Through(Some.Of("a > b", "b > a"), null, maxLength, limit, LinkFilter.Chaining, Ample).Loops);

    [Fact]
    public void A_link_to_oneself_makes_no_loop() => Assert.Empty(All(Some.Of("a > a", "a > b")).Loops);

    [Fact]
    public void A_long_loop_and_a_long_chain_do_no_harm()
    {
        var loop = Some.Of([.. Enumerable.Range(0, 3_000).Select(n => $"n{n} > n{(n + 1) % 3_000}")]);
        var chain = Some.Of([.. Enumerable.Range(0, 30_000).Select(n => $"n{n} > n{n + 1}")]);

        Assert.Equal(3_000, Assert.Single(FeedbackLoops.Through(loop, new EntityId("n7"), int.MaxValue, 1, LinkFilter.Chaining, Ample).Loops).Hops.Count);
        Assert.Empty(All(chain).Loops);
    }

    [Fact]
    public void Dead_ends_are_not_searched_again_and_again()
    {
        // Behind p twenty diamonds in a row, 2^20 ways, and all of them lead back to p alone, which they came from.
        var diamonds = Enumerable.Range(0, 20).SelectMany(n => new[] { $"d{n} > l{n}", $"d{n} > r{n}", $"l{n} > d{n + 1}", $"r{n} > d{n + 1}" });
        var snapshot = Some.Of(["a > p", "p > a", "p > d0", .. diamonds, "d20 > p"]);

        var found = FeedbackLoops.Through(snapshot, new EntityId("a"), 60, 9, LinkFilter.Chaining, Ample with { Steps = 100_000 });

        Assert.Equal(["a p"], found.Loops.Select(Text));
        Assert.Equal(Truncation.None, found.Spent.Truncated);
    }

    static readonly Gen<(SomeGraph Graph, EntityId? Through, int MaxLength, int Limit, LinkFilter Filter)> Question =
        from graph in Some.Graph(7, 24)
        from signs in Gen.OneOf(LinkType.Caused, LinkType.Caused, LinkType.Prevented).Array[24]
        let signed = graph with { Links = [.. graph.Links.Select((link, at) => signs[at] == LinkType.Prevented ? new SnapshotLink(link.Id with { Type = LinkType.Prevented }, link.Confidence, link.Standing) : link).DistinctBy(link => link.Id)] }
        from through in Gen.Frequency((1, Gen.Const((EntityId?)null)), (1, Gen.OneOf([.. graph.Entities]).Select(entity => (EntityId?)entity)))
        from length in Gen.Int[1, 8]
        from limit in Gen.OneOf(Gen.Int[1, 5], Gen.Const(10_000))
        from filter in Gen.Frequency((1, Gen.Const(LinkFilter.Chaining)), (2, Gen.Const(LinkFilter.Everything)), (1, Some.Filter))
        select (signed, through, length, limit, filter);

    [Fact]
    public void The_loops_are_the_first_of_all_that_trying_everything_finds() =>
        Question.Sample(
            (graph, through, length, limit, filter) =>
            {
                var found = FeedbackLoops.Through(graph.Build(), through, length, limit, filter, Ample);

                Assert.Equal(EveryLoop(graph, through, length, filter).Take(limit).Select(Describe), found.Loops.Select(Describe));
                Assert.Equal(Truncation.None, found.Spent.Truncated);
            },
            iter: 3000);

    [Fact]
    public void Whatever_the_budget_the_loops_told_are_the_first_ones_and_the_graphs_making_does_not_matter() =>
        Gen.Select(Question, Gen.Int, Gen.OneOf(Gen.Int[0, 200].Select(steps => Ample with { Steps = steps }), Gen.Int[0, 9].Select(nodes => Ample with { Nodes = nodes }))).Sample(
            (question, seed, budget) =>
            {
                var (graph, through, length, limit, filter) = question;
                var whole = FeedbackLoops.Through(graph.Build(), through, length, limit, filter, Ample);
                var part = FeedbackLoops.Through(graph.Build(), through, length, limit, filter, budget);
                var other = FeedbackLoops.Through(graph.BuildByEdits(seed), through, length, limit, filter, budget);

                Assert.Equal(whole.Loops.Take(part.Loops.Count).Select(Describe), part.Loops.Select(Describe));
                Assert.Equal(budget.Steps >= whole.Spent.Steps ? part.Loops.Count < whole.Loops.Count ? Truncation.Nodes : Truncation.None : Truncation.Steps, part.Spent.Truncated);
                Assert.Equal(part.Loops.Select(Describe), other.Loops.Select(Describe));
                Assert.Equal(part.Spent, other.Spent);
            },
            iter: 1500);

    // From each entity every path home over larger ones, of the best links for each pair and sign.
    static List<FeedbackLoop> EveryLoop(SomeGraph graph, EntityId? through, int most, LinkFilter filter)
    {
        var hops = SlowCauses.Admitted(graph, filter)
            .Where(link => link.Id.Type.Info.Family == LinkFamily.Causal)
            .GroupBy(link => (link.Id.Source, link.Id.Target, Sign(link.Id)), (_, parallel) => parallel.OrderByDescending(link => link.Confidence).ThenBy(link => link.Id.Type).First())
            .Select(link => new ChainHop(link.Id, true, link.Confidence))
            .ToList();
        var loops = new List<FeedbackLoop>();
        foreach (var entity in graph.Entities) Extend(entity, []);
        return [.. loops
            .Where(loop => through is null || loop.Entities.Contains(through.Value))
            .OrderBy(loop => loop.Hops.Count)
            .ThenBy(loop => SlowCauses.Doubt(loop.Hops))
            .ThenBy(loop => string.Join(' ', loop.Entities), StringComparer.Ordinal)
            .ThenBy(loop => string.Concat(loop.Hops.Select(hop => Sign(hop.Link))), StringComparer.Ordinal)];

        void Extend(EntityId start, ChainHop[] path)
        {
            foreach (var hop in hops.Where(hop => hop.From == (path.Length == 0 ? start : path[^1].To)))
            {
                if (path.Length == most) return;
                if (hop.To == start) loops.Add(new([.. path, hop]));
                else if (hop.To > start && path.All(earlier => earlier.To != hop.To)) Extend(start, [.. path, hop]);
            }
        }

        static int Sign(LinkId link) => link.Type == LinkType.Prevented ? 1 : 0;
    }

    static FoundLoops All(GraphSnapshot snapshot) => FeedbackLoops.Through(snapshot, null, 9, 99, LinkFilter.Chaining, Ample);

    static string Text(FeedbackLoop loop) => string.Join(' ', loop.Entities);

    static string Describe(FeedbackLoop loop) => $"{loop.Sign}: {string.Join(", ", loop.Hops)}";
}
