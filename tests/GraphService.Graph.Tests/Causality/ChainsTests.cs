using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class ChainsTests
{
    static readonly Budget Ample = new(int.MaxValue, int.MaxValue, long.MaxValue);

    [Fact]
    public void The_shortest_chain_comes_first_and_of_two_the_stronger()
    {
        var snapshot = Graph(("a", "b", 0.9f), ("b", "z", 0.9f), ("a", "c", 0.5f), ("c", "z", 0.5f), ("a", "z", 0.1f));

        Assert.Equal(["a z", "a b z", "a c z"], Find(snapshot, new(new("a"), new("z"))));
    }

    [Fact]
    public void The_strongest_chain_comes_first_and_of_two_the_shorter()
    {
        var snapshot = Graph(("a", "b", 1), ("b", "z", 0.5f), ("a", "c", 1), ("c", "d", 1), ("d", "z", 1), ("a", "z", 0.5f));

        Assert.Equal(["a c d z", "a z", "a b z"], Find(snapshot, new(new("a"), new("z")) { OrderBy = ChainOrder.Strongest }));
    }

    [Fact]
    public void Chains_that_are_equally_good_come_in_the_order_of_names()
    {
        var snapshot = Some.Of("s > a", "a > d", "d > t", "s > b", "b > c", "c > t");

        Assert.Equal(["s a d t", "s b c t"], Find(snapshot, new(new("s"), new("t"))));
        Assert.Equal(["s a d t"], Find(snapshot, new(new("s"), new("t")) { Limit = 1 }));
    }

    [Fact]
    public void A_chain_tells_its_links_its_entities_and_its_strength()
    {
        var chain = Assert.Single(Chains.Find(Graph(("a", "b", 0.5f), ("b", "c", 0.25f)), new(new("a"), new("c")), Ample).Chains);

        Assert.Equal(["a/CAUSED/b", "b/CAUSED/c"], chain.Hops.Select(hop => hop.Link.ToString()));
        Assert.Equal(["a", "b", "c"], chain.Entities.Select(id => id.Value));
        Assert.Equal(0.125, chain.Strength);
        Assert.Equal(0.5, (chain with { Hops = [chain.Hops[0]] }).Strength);
    }

    [Fact]
    public void Of_parallel_links_the_most_confident_is_taken_then_the_first_by_type()
    {
        var snapshot = GraphSnapshot.Build(1, [new("a"), new("b")],
        [
            Some.Snapshot("a", LinkType.Caused, "b", 0.5f), Some.Snapshot("a", LinkType.Enabled, "b", 0.7f), Some.Snapshot("a", LinkType.Motivated, "b", 0.7f),
            Some.Snapshot("a", LinkType.Prevented, "b", 1), Some.Snapshot("a", LinkType.Triggered, "b", 1, new(Modality.Negated, default, false)),
        ]);

        Assert.Equal("a/ENABLED/b", Assert.Single(Chains.Find(snapshot, new(new("a"), new("b")), Ample).Chains).Hops[0].Link.ToString());
    }

    [Fact]
    public void A_chain_may_be_followed_against_its_links_and_says_so()
    {
        var snapshot = Some.Of("a > b", "c > b");

        Assert.Empty(Find(snapshot, new(new("a"), new("c"))));
        Assert.Empty(Find(snapshot, new(new("b"), new("a"))));
        Assert.Equal(["b a"], Find(snapshot, new(new("b"), new("a")) { Direction = Direction.Backward }));
        var chain = Assert.Single(Chains.Find(snapshot, new(new("a"), new("c")) { Direction = Direction.Either }, Ample).Chains);
        Assert.Equal([("a/CAUSED/b", true), ("c/CAUSED/b", false)], chain.Hops.Select(hop => (hop.Link.ToString(), hop.Forward)));
    }

    [Fact]
    public void Of_two_equal_links_that_face_each_other_the_one_along_the_chain_is_taken()
    {
        var snapshot = GraphSnapshot.Build(1, [new("a"), new("b")], [Some.Snapshot("a", LinkType.Triggered, "b"), Some.Snapshot("b", LinkType.Caused, "a")]);

        Assert.Equal("a/TRIGGERED/b", Assert.Single(Chains.Find(snapshot, new(new("a"), new("b")) { Direction = Direction.Either }, Ample).Chains).Hops[0].Link.ToString());
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "unknown")]
    [InlineData("unknown", "a")]
    [InlineData("unknown", "unknown")]
    [InlineData("b", "a")]
    public void There_is_no_chain_to_oneself_to_the_unknown_or_without_links(string from, string to)
    {
        var found = Chains.Find(Some.Of("a > b", "a > a"), new(new(from), new(to)), Ample);

        Assert.Empty(found.Chains);
        Assert.Equal(Truncation.None, found.Spent.Truncated);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(1, 10)]
    [InlineData(6, 0)]
    [InlineData(6, -1)]
    public void Chains_too_long_or_beyond_the_limit_are_not_found(int maxLength, int limit) =>
        Assert.Empty(Find(Some.Of("a > b", "b > c"), new(new("a"), new("c")) { MaxLength = maxLength, Limit = limit }));

    [Fact]
    public void Any_length_and_any_limit_may_be_asked_for() =>
        Assert.Equal(
            ["a b c", "a d b c"],
            Find(Some.Of("a > b", "b > c", "a > d", "d > b", "c > a"), new(new("a"), new("c")) { MaxLength = int.MaxValue, Limit = int.MaxValue }));

    [Fact]
    public void Links_of_no_confidence_still_join() =>
        Assert.Equal(["a b c"], Find(Graph(("a", "b", 0), ("b", "c", 0)), new(new("a"), new("c")) { OrderBy = ChainOrder.Strongest }));

    static readonly Gen<(SomeGraph Graph, ChainQuery Query)> Question =
        from graph in Some.Graph(9, 32)
        from ends in Gen.OneOf([.. graph.Entities]).Array[2]
        from length in Gen.Int[1, 9]
        from limit in Gen.OneOf(Gen.Int[1, 6], Gen.Const(10_000))
        from order in Gen.OneOf(ChainOrder.Shortest, ChainOrder.Strongest)
        from direction in Some.Direction
        from filter in Gen.Frequency((4, Gen.Const(LinkFilter.Chaining)), (1, Some.Filter))
        select (graph, new ChainQuery(ends[0], ends[1]) { MaxLength = length, Limit = limit, OrderBy = order, Direction = direction, Filter = filter });

    [Fact]
    public void The_chains_are_the_best_of_all_that_trying_everything_finds() =>
        Question.Sample(
            (graph, query) =>
            {
                var found = Chains.Find(graph.Build(), query, Ample);
                var all = EveryPath(graph, query);

                Assert.Equal(all.Take(query.Limit).Select(Text), found.Chains.Select(Text));
                Assert.Equal(Truncation.None, found.Spent.Truncated);
                Assert.All(found.Chains, chain => AssertHolds(graph, query, chain));
            },
            iter: 2500);

    [Fact]
    public void The_chains_do_not_depend_on_how_the_graph_was_made() =>
        Gen.Select(Question, Gen.Int, Gen.OneOf(long.MaxValue, 50)).Sample(
            (question, seed, steps) =>
            {
                var one = Chains.Find(question.Graph.Build(), question.Query, new(Steps: steps));
                var edited = question.Graph.BuildByEdits(seed);

                foreach (var snapshot in new[] { edited, edited.Compacted() })
                {
                    var other = Chains.Find(snapshot, question.Query, new(Steps: steps));
                    Assert.Equal(one.Chains.Select(Text), other.Chains.Select(Text));
                    Assert.Equal(one.Spent.Truncated, other.Spent.Truncated);
                }
            },
            iter: 800);

    [Fact]
    public void Whatever_the_budget_the_chains_found_are_the_first_ones_and_the_answer_says_whether_it_is_whole() =>
        Gen.Select(Question, Gen.Int[-1, 400]).Sample(
            (question, steps) =>
            {
                var whole = Chains.Find(question.Graph.Build(), question.Query, Ample);
                var part = Chains.Find(question.Graph.Build(), question.Query, Ample with { Steps = steps });

                Assert.Equal(whole.Chains.Take(part.Chains.Count).Select(Text), part.Chains.Select(Text));
                Assert.Equal(Math.Max(0, steps) >= whole.Spent.Steps ? whole.Spent : new(Math.Max(0, steps), Truncation.Steps), part.Spent);
                if (part.Spent.Truncated == Truncation.None) Assert.Equal(whole.Chains.Count, part.Chains.Count);
            },
            iter: 2500);

    [Fact]
    public void A_dense_graph_is_searched_within_the_ordinary_budget()
    {
        var random = new Random(1);
        var names = Enumerable.Range(0, 300).Select(n => new EntityId($"n{n:000}")).ToArray();
        var snapshot = GraphSnapshot.Build(1, names,
            from source in names
            from target in names
            where source != target
            select new SnapshotLink(new(source, LinkType.Caused, target), 0.2f + (0.8f * random.NextSingle()), default));

        foreach (var order in new[] { ChainOrder.Shortest, ChainOrder.Strongest })
        {
            var found = Chains.Find(snapshot, new(names[0], names[299]) { OrderBy = order }, new());

            Assert.Equal((10, Truncation.None), (found.Chains.Count, found.Spent.Truncated));
        }
    }

    static GraphSnapshot Graph(params (string From, string To, float Confidence)[] links) =>
        new SomeGraph([], [.. links.Select(link => Some.Snapshot(link.From, LinkType.Caused, link.To, link.Confidence))]).Build();

    static IEnumerable<string> Find(GraphSnapshot snapshot, ChainQuery query) =>
        Chains.Find(snapshot, query, Ample).Chains.Select(chain => string.Join(' ', chain.Entities));

    static string Text(Chain chain) => string.Join(", ", chain.Hops.Select(hop => $"{hop.Link}{(hop.Forward ? "" : " back")} {hop.Confidence}"));

    static void AssertHolds(SomeGraph graph, ChainQuery query, Chain chain)
    {
        Assert.Equal((query.From, query.To), (chain.Entities.First(), chain.Entities.Last()));
        Assert.Equal(chain.Hops.Count + 1, chain.Entities.Distinct().Count());
        Assert.InRange(chain.Hops.Count, 1, query.MaxLength);
        foreach (var (hop, next) in chain.Hops.Zip(chain.Hops.Skip(1))) Assert.Equal(hop.To, next.From);
        Assert.All(chain.Hops, hop =>
        {
            var link = Assert.Single(graph.Links, link => link.Id == hop.Link);
            Assert.True(query.Filter.Admits(link.Id.Type, link.Standing, link.Confidence) && link.Confidence == hop.Confidence);
            Assert.True(query.Direction == Direction.Either || hop.Forward == (query.Direction == Direction.Forward));
        });
    }

    // Every simple path by depth-first search, sorted by the definition: cost, then names.
    static List<Chain> EveryPath(SomeGraph graph, ChainQuery query)
    {
        var hops = graph.Links
            .Where(link => query.Filter.Admits(link.Id.Type, link.Standing, link.Confidence))
            .SelectMany(link => new[] { new ChainHop(link.Id, true, link.Confidence), new ChainHop(link.Id, false, link.Confidence) })
            .Where(hop => query.Direction == Direction.Either || hop.Forward == (query.Direction == Direction.Forward))
            .GroupBy(hop => (hop.From, hop.To), (_, parallel) => parallel.OrderByDescending(hop => hop.Confidence).ThenByDescending(hop => hop.Forward).ThenBy(hop => hop.Link.Type).First())
            .ToLookup(hop => hop.From);
        var chains = new List<Chain>();
        if (query.From != query.To) Extend([]);
        return [.. chains
            .OrderBy(chain => query.OrderBy == ChainOrder.Shortest ? chain.Hops.Count : Doubt(chain))
            .ThenBy(chain => query.OrderBy == ChainOrder.Shortest ? Doubt(chain) : chain.Hops.Count)
            .ThenBy(chain => string.Join(' ', chain.Entities), StringComparer.Ordinal)];

        void Extend(ChainHop[] path)
        {
            var at = path.Length == 0 ? query.From : path[^1].To;
            if (at == query.To)
            {
                chains.Add(new(path));
                return;
            }

            if (path.Length == query.MaxLength) return;
            foreach (var hop in hops[at])
            {
                if (hop.To != query.From && path.All(earlier => earlier.To != hop.To)) Extend([.. path, hop]);
            }
        }

        // In millionths of a bit, as the product documents: a link of no confidence counts as one in a million.
        static long Doubt(Chain chain) => chain.Hops.Sum(hop => (long)Math.Round(-Math.Log2(Math.Max(hop.Confidence, 1e-6)) * (1 << 20)));
    }
}
