using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class InCommonTests
{
    static readonly Budget Ample = SlowCauses.Ample;

    [Fact]
    public void A_common_cause_led_to_every_one_of_the_asked()
    {
        var snapshot = Some.Of("drought > famine", "famine > exodus", "drought > fire", "war > exodus");

        var found = Assert.Single(InCommon.Causes(snapshot, [new("exodus"), new("fire")], 5, LinkFilter.Chaining, Ample).Entities);

        Assert.Equal("drought", found.Entity.Value);
        Assert.Equal(["drought famine exodus", "drought fire"], found.Chains.Select(chain => string.Join(' ', chain.Entities)));
        Assert.Equal(0.25, found.Strength);
    }

    [Fact]
    public void A_common_effect_is_what_every_one_of_the_asked_led_to()
    {
        var snapshot = Some.Of("a > x", "b > y", "y > x", "a > q");

        var found = Assert.Single(InCommon.Effects(snapshot, [new("b"), new("a")], 5, LinkFilter.Chaining, Ample).Entities);

        Assert.Equal("x", found.Entity.Value);
        Assert.Equal(["b y x", "a x"], found.Chains.Select(chain => string.Join(' ', chain.Entities)));
    }

    [Fact]
    public void The_one_whose_weakest_tie_is_strongest_comes_first()
    {
        var snapshot = new SomeGraph([],
        [
            Some.Snapshot("a", LinkType.Caused, "y", 1), Some.Snapshot("a", LinkType.Caused, "z", 0.1f),
            Some.Snapshot("b", LinkType.Caused, "y", 0.3f), Some.Snapshot("b", LinkType.Caused, "z", 0.3f),
        ]).Build();

        Assert.Equal(["b", "a"], InCommon.Causes(snapshot, [new("y"), new("z")], 5, LinkFilter.Chaining, Ample).Entities.Select(row => row.Entity.Value));
    }

    [Fact]
    public void The_asked_are_not_told_and_with_the_unknown_nothing_is_shared()
    {
        Assert.Empty(InCommon.Causes(Some.Of("a > b"), [new("a"), new("b")], 5, LinkFilter.Chaining, Ample).Entities);
        Assert.Empty(InCommon.Causes(Some.Of("a > b", "a > c"), [new("b"), new("c"), new("x")], 5, LinkFilter.Chaining, Ample).Entities);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a a")]
    [InlineData("a b c d e f g h i j k")]
    public void Two_to_ten_different_entities_may_be_compared(string of) =>
        Assert.Throws<ArgumentException>(() => InCommon.Effects(Some.Of("a > b"), [.. of.Split(' ').Select(id => new EntityId(id))], 5, LinkFilter.Chaining, Ample));

    static readonly Gen<(SomeGraph Graph, EntityId[] Of, int Depth, LinkFilter Filter, bool Causes)> Question =
        from graph in Some.Graph(8, 20)
        where graph.Entities.Count > 1
        from of in Gen.Shuffle(graph.Entities.ToArray(), 2, Math.Min(3, graph.Entities.Count))
        from depth in Gen.Int[0, 8]
        from filter in Some.Filter
        from causes in Gen.Bool
        select (graph, of, depth, filter, causes);

    [Fact]
    public void What_is_in_common_is_what_trying_everything_finds() =>
        Question.Sample(
            (graph, of, depth, filter, causes) =>
            {
                var found = Find(graph.Build(), of, depth, filter, causes, Ample);
                var slow = SlowCauses.Of(graph, filter);
                var expected =
                    from entity in slow.Entities
                    where !of.Contains(entity)
                    let paths = of.Select(asked => causes ? slow.Paths(entity, asked, depth) : slow.Paths(asked, entity, depth)).ToList()
                    where paths.TrueForAll(some => some.Count > 0)
                    let weakest = paths.Max(some => some.Min(SlowCauses.Doubt))
                    orderby weakest, paths.Sum(some => some.Min(path => path.Length)), entity
                    select $"{entity} {string.Join(' ', paths.Select(some => SlowCauses.Doubt(some[0])))}";

                Assert.Equal(expected, found.Entities.Select(row => $"{row.Entity} {string.Join(' ', row.Chains.Select(chain => SlowCauses.Doubt(chain.Hops)))}"));
                Assert.All(found.Entities, row => Assert.All(row.Chains.Zip(of), pair =>
                    slow.AssertHolds(pair.First, causes ? row.Entity : pair.Second, causes ? pair.Second : row.Entity)));
                Assert.Equal(Truncation.None, found.Spent.Truncated);
            },
            iter: 2000);

    [Fact]
    public void The_answer_is_the_same_however_the_graph_was_made_and_says_what_the_budget_left_out() =>
        Gen.Select(Question, Gen.Int, Gen.OneOf(Ample, Ample with { Nodes = 1 }, Ample with { Links = 4 }, Ample with { Steps = 12 })).Sample(
            (question, seed, budget) =>
            {
                var (graph, of, depth, filter, causes) = question;
                var whole = Find(graph.Build(), of, depth, filter, causes, Ample);
                var one = Find(graph.Build(), of, depth, filter, causes, budget);
                var other = Find(graph.BuildByEdits(seed), of, depth, filter, causes, budget);

                Assert.Equal(one.Entities.Select(Describe), other.Entities.Select(Describe));
                Assert.Equal(one.Spent, other.Spent);
                Assert.Subset(whole.Entities.Select(row => row.Entity).ToHashSet(), one.Entities.Select(row => row.Entity).ToHashSet());
                if (one.Spent.Truncated == Truncation.None) Assert.Equal(whole.Entities.Select(Describe), one.Entities.Select(Describe));
                else if (one.Spent.Truncated != Truncation.Steps) Assert.True(one.Entities.Count < whole.Entities.Count);
            },
            iter: 1000);

    static FoundShared Find(GraphSnapshot snapshot, EntityId[] of, int depth, LinkFilter filter, bool causes, Budget budget) =>
        causes ? InCommon.Causes(snapshot, of, depth, filter, budget) : InCommon.Effects(snapshot, of, depth, filter, budget);

    static string Describe(SharedEntity row) => $"{row.Entity}: {string.Join("; ", row.Chains.Select(chain => string.Join(", ", chain.Hops)))}";
}
