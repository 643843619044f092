using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class ChronologicalChainsTests
{
    static readonly Budget Ample = SlowCauses.Ample;

    [Fact]
    public void The_chain_that_begins_earliest_comes_first() =>
        Assert.Equal(
            ["a c z", "a b z", "a d z"],
            Find(Some.Of("a > b", "b > z", "a > c", "c > z", "a > d", "d > z"), new(new("a"), new("z")), ("b", "1955"), ("c", "1954-12")));

    [Fact]
    public void Of_those_that_begin_alike_the_shortest_comes_first() =>
        Assert.Equal(
            ["a c z", "a b x z"],
            Find(Some.Of("a > b", "b > x", "x > z", "a > c", "c > z"), new(new("a"), new("z")), ("a", "1950"), ("b", "1955"), ("c", "1955"), ("z", "1956")));

    [Fact]
    public void A_chain_that_certainly_runs_backwards_is_left_out()
    {
        var snapshot = Some.Of("a > b", "b > z", "a > c", "c > z");

        Assert.Equal(["a b z"], Find(snapshot, new(new("a"), new("z")), ("b", "1955"), ("c", "1957"), ("z", "1956")));
    }

    [Fact]
    public void That_it_runs_backwards_may_show_only_between_entities_that_are_no_neighbours() =>
        Assert.Empty(Find(Some.Of("a > b", "b > z"), new(new("a"), new("z")), ("a", "1957"), ("b", "1940/1960"), ("z", "1945")));

    [Fact]
    public void Followed_from_effect_to_cause_dates_run_the_other_way()
    {
        var snapshot = Some.Of("a > b", "b > z");

        Assert.Equal(["z b a"], Find(snapshot, new(new("z"), new("a")) { Direction = Direction.Backward }, ("a", "1950"), ("b", "1951"), ("z", "1952")));
        Assert.Empty(Find(snapshot, new(new("z"), new("a")) { Direction = Direction.Backward }, ("a", "1952"), ("z", "1950")));
    }

    [Fact]
    public void Where_links_are_followed_both_ways_each_stretch_has_its_own_order()
    {
        var snapshot = Some.Of("a > b", "c > b");

        Assert.Equal(["a b c"], Find(snapshot, new(new("a"), new("c")) { Direction = Direction.Either }, ("a", "1952"), ("b", "1953"), ("c", "1950")));
        Assert.Empty(Find(snapshot, new(new("a"), new("c")) { Direction = Direction.Either }, ("a", "1952"), ("b", "1953"), ("c", "1955")));
    }

    [Fact]
    public void Without_dates_there_is_no_chronological_order() =>
        Assert.Throws<ArgumentException>(() => Chains.Find(Some.Of("a > b"), new(new("a"), new("b")) { OrderBy = ChainOrder.Chronological }, Ample));

    static readonly Gen<(SomeGraph Graph, FuzzyDate?[] Dates, ChainQuery Query)> Question =
        from graph in Some.Graph(8, 24)
        from dates in Gen.OneOf("", "", "1954", "1955", "1956", "1954/1955", "1955/1956", "1955-06", "1955/..").Select(text => text.Length == 0 ? null : FuzzyDate.Parse(text)).Array[8]
        from ends in Gen.OneOf([.. graph.Entities]).Array[2]
        from limit in Gen.OneOf(Gen.Int[-1, 4], Gen.Const(int.MaxValue))
        from direction in Some.Direction
        select (graph, dates, new ChainQuery(ends[0], ends[1]) { Limit = limit, Direction = direction, OrderBy = ChainOrder.Chronological });

    [Fact]
    public void They_are_those_of_the_shortest_whose_dates_can_be_in_order() =>
        Question.Sample(
            (graph, dates, query) =>
            {
                FuzzyDate? When(EntityId entity) => dates[entity.Value[1] - '0'];
                var shortest = Chains.Find(graph.Build(), query with { OrderBy = ChainOrder.Shortest, Limit = (int)Math.Min(int.MaxValue, 4L * query.Limit) }, Ample);
                var expected = shortest.Chains
                    .Where(chain => !RunsBackwards(chain, When))
                    .OrderBy(chain => chain.Entities.Skip(1).Select(When).FirstOrDefault(date => date is not null)?.Earliest ?? CalendarDay.DistantFuture)
                    .Take(query.Limit);

                var found = Chains.Find(graph.Build(), query, Ample, When);
                Assert.Equal(expected.Select(Text), found.Chains.Select(Text));
                Assert.Equal(shortest.Spent, found.Spent);
            },
            iter: 2000);

    // Any two entities of which the chain says that links lead from the one to the other.
    static bool RunsBackwards(Chain chain, Func<EntityId, FuzzyDate?> when) =>
        Enumerable.Range(0, chain.Hops.Count).Any(first => Enumerable.Range(first, chain.Hops.Count - first).Any(last =>
        {
            var stretch = chain.Hops.Skip(first).Take(last - first + 1).ToList();
            if (stretch.Select(hop => hop.Forward).Distinct().Count() > 1) return false;

            var (cause, effect) = stretch[0].Forward ? (stretch[0].From, stretch[^1].To) : (stretch[^1].To, stretch[0].From);
            return when(cause) is { } begin && when(effect) is { } end && end.IsBefore(begin);
        }));

    static IEnumerable<string> Find(GraphSnapshot snapshot, ChainQuery query, params (string Entity, string Date)[] dates) =>
        Chains.Find(
            snapshot, query with { OrderBy = ChainOrder.Chronological }, Ample,
            entity => Array.Find(dates, row => row.Entity == entity.Value) is { Date: { } date } ? FuzzyDate.Parse(date) : null)
            .Chains.Select(Text);

    static string Text(Chain chain) => string.Join(' ', chain.Entities);
}
