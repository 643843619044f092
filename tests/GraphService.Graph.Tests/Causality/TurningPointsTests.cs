using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class TurningPointsTests
{
    static readonly Budget Ample = SlowCauses.Ample;

    [Fact]
    public void A_turning_point_is_what_all_chains_to_others_pass()
    {
        var found = In(Some.Of("drought > famine", "war > famine", "famine > exodus", "exodus > ruin", "famine > riot"));

        Assert.Equal([("famine", 3, false), ("exodus", 1, false)], found.Points.Select(point => (point.Entity.Value, point.Weight, point.IsRoot)));
    }

    [Fact]
    public void What_has_another_way_round_it_is_none() => Assert.Equal(["a"], In(Some.Of("a > b", "a > c", "b > d", "c > d")).Points.Select(point => point.Entity.Value));

    [Fact]
    public void Of_equal_weight_the_one_at_more_bridges_comes_first()
    {
        var found = In(Some.Of("a > b", "c > d", "c > e", "x > e"));

        Assert.Equal([("c", 1, 2), ("a", 1, 1)], found.Points.Select(point => (point.Entity.Value, point.Weight, point.Bridges)));
    }

    [Fact]
    public void Two_links_between_the_same_two_are_one_bridge() =>
        Assert.Equal(1, In(GraphSnapshot.Build(1, [new("a"), new("b")], [Some.Snapshot("a", LinkType.Caused, "b"), Some.Snapshot("a", LinkType.Enabled, "b")])).Points[0].Bridges);

    [Fact]
    public void Only_those_asked_for_are_told_but_chains_through_the_others_count()
    {
        var snapshot = Some.Of("a > b", "b > c");

        Assert.Equal([("b", 1)], TurningPoints.In(snapshot, new HashSet<EntityId> { new("b"), new("c") }, 9, LinkFilter.Chaining, Ample).Points.Select(point => (point.Entity.Value, point.Weight)));
        Assert.Equal(["a"], TurningPoints.In(snapshot, null, 1, LinkFilter.Chaining, Ample).Points.Select(point => point.Entity.Value));
    }

    [Fact]
    public void Long_chains_do_no_harm()
    {
        var point = TurningPoints.In(Some.Of([.. Enumerable.Range(0, 30_000).Select(n => $"n{n} > n{n + 1}")]), null, 1, LinkFilter.Chaining, Ample).Points[0];

        Assert.Equal(("n0", 30_000, 1, true), (point.Entity.Value, point.Weight, point.Bridges, point.IsRoot));
    }

    static readonly Gen<(SomeGraph Graph, LinkFilter Filter)> Question =
        from graph in Some.Graph(9, 20)
        from filter in Gen.Frequency((2, Gen.Const(LinkFilter.Chaining)), (1, Some.Filter))
        select (graph, filter);

    [Fact]
    public void Weights_are_what_taking_each_out_shows() =>
        Question.Sample(
            (graph, filter) =>
            {
                var found = TurningPoints.In(graph.Build(), null, int.MaxValue, filter, Ample);
                var slow = SlowCauses.Of(graph, filter);
                var roots = slow.Entities.Where(slow.IsRoot).ToList();
                var expected =
                    from entity in slow.Entities
                    let rest = slow.Without([entity])
                    let weight = rest.Entities.Count - rest.Reachable(roots.Where(root => root != entity), countStart: true).Count
                    where weight > 0
                    let bridges = Bridges(slow, entity)
                    orderby weight descending, bridges descending, entity
                    select new TurningPoint(entity, weight, bridges, slow.Links.All(link => link.Id.Target != entity));

                Assert.Equal(expected, found.Points);
                Assert.Equal(Truncation.None, found.Spent.Truncated);
            },
            iter: 3000);

    [Fact]
    public void The_answer_is_the_same_however_the_graph_was_made_and_out_of_steps_there_is_none() =>
        Gen.Select(Question, Gen.Int, Gen.Int[0, 120], Gen.Int[0, 3]).Sample(
            (question, seed, steps, nodes) =>
            {
                var (graph, filter) = question;
                var whole = TurningPoints.In(graph.Build(), null, 99, filter, Ample);
                var few = TurningPoints.In(graph.BuildByEdits(seed), null, 99, filter, Ample with { Nodes = nodes });
                var quick = TurningPoints.In(graph.BuildByEdits(seed), null, 99, filter, Ample with { Steps = steps });

                Assert.Equal(whole.Points.Take(nodes), few.Points);
                Assert.Equal(whole.Points.Count > nodes ? Truncation.Nodes : Truncation.None, few.Spent.Truncated);
                Assert.Equal(steps >= whole.Spent.Steps ? whole.Points : [], quick.Points);
                Assert.Equal(steps >= whole.Spent.Steps ? whole.Spent : new(steps, Truncation.Steps), quick.Spent);
            },
            iter: 1500);

    // Ties of the entity that are the only way between their ends.
    static int Bridges(SlowCauses graph, EntityId entity)
    {
        var ties = graph.Links.Select(link => (Left: link.Id.Source, Right: link.Id.Target)).SelectMany(tie => new[] { tie, (Left: tie.Right, Right: tie.Left) }).Distinct().ToList();
        return ties.Where(tie => tie.Left == entity).Count(tie =>
        {
            var reached = new HashSet<EntityId> { entity };
            for (var grown = true; grown;)
            {
                grown = false;
                foreach (var (left, right) in ties) grown |= reached.Contains(left) && (left, right) != tie && reached.Add(right);
            }

            return !reached.Contains(tie.Right);
        });
    }

    static FoundTurningPoints In(GraphSnapshot snapshot) => TurningPoints.In(snapshot, null, 9, LinkFilter.Chaining, Ample);
}
