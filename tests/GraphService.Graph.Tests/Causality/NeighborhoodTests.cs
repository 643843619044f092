using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class NeighborhoodTests
{
    static readonly Budget Ample = SlowCauses.Ample;

    [Fact]
    public void The_best_attested_neighbours_show_then_those_with_most_links_then_by_id()
    {
        var snapshot = new SomeGraph([],
        [
            Some.Snapshot("m", LinkType.Caused, "a", 0.5f), Some.Snapshot("m", LinkType.Caused, "b", 0.5f), Some.Snapshot("c", LinkType.Caused, "m", 0.5f),
            Some.Snapshot("m", LinkType.Led, "d", 0.9f), Some.Snapshot("c", LinkType.Caused, "e", 0.1f),
        ]).Build();

        var around = Neighborhood.Around(snapshot, new("m"), 1, 3, LinkFilter.Everything, Ample);

        Assert.Equal([("m", 0), ("a", 1), ("c", 1), ("d", 1)], around.Nodes.Select(node => (node.Entity.Value, node.Distance)));
        Assert.Equal(["c/CAUSED/m", "m/CAUSED/a", "m/LED/d"], around.Links.Select(link => link.ToString()));
        Assert.Equal([new HiddenLinks(LinkFamily.Causal, 1)], around.Nodes[0].Hidden);
        Assert.Equal([new HiddenLinks(LinkFamily.Causal, 1)], around.Nodes[2].Hidden);
        Assert.Empty(around.Nodes[1].Hidden);
        Assert.Equal(Truncation.None, around.Spent.Truncated);
    }

    [Fact]
    public void What_is_shown_already_takes_nobodys_place() =>
        Assert.Equal(["a", "b", "c"], Neighborhood.Around(Some.Of("a > b", "b > c", "b > a"), new("a"), 2, 1, LinkFilter.Chaining, Ample).Nodes.Select(node => node.Entity.Value));

    [Fact]
    public void Hidden_links_are_told_by_family()
    {
        var snapshot = GraphSnapshot.Build(1, [new("a"), new("b"), new("c")],
            [Some.Snapshot("a", LinkType.Caused, "b"), Some.Snapshot("c", LinkType.Led, "a"), Some.Snapshot("a", LinkType.PartOf, "b")]);

        Assert.Equal(
            [new HiddenLinks(LinkFamily.Causal, 1), new(LinkFamily.Deed, 1), new(LinkFamily.Structure, 1)],
            Neighborhood.Around(snapshot, new("a"), 0, 5, LinkFilter.Everything, Ample).Nodes[0].Hidden);
    }

    [Fact]
    public void Around_the_unknown_there_is_nothing() => Assert.Empty(Neighborhood.Around(Some.Of("a > b"), new("x"), 2, 5, LinkFilter.Chaining, Ample).Nodes);

    [Fact]
    public void A_picture_of_a_crowded_graph_stays_small()
    {
        var snapshot = Some.Of([.. Enumerable.Range(0, 2_000).Select(n => $"hub > n{n}"), .. Enumerable.Range(0, 2_000).Select(n => $"n{n} > m{n}")]);

        var around = Neighborhood.Around(snapshot, new("hub"), 2, 10, LinkFilter.Chaining, Ample);

        Assert.Equal(21, around.Nodes.Count);
        Assert.Equal([new HiddenLinks(LinkFamily.Causal, 1_990)], around.Nodes[0].Hidden);
        Assert.InRange(around.Spent.Steps, 1, 6_200);
    }

    static readonly Gen<(SomeGraph Graph, EntityId Center, int Hops, int PerNode, LinkFilter Filter)> Question =
        from graph in Some.Graph(10, 30)
        from center in Gen.OneOf([.. graph.Entities])
        from hops in Gen.Int[0, 4]
        from perNode in Gen.Int[0, 4]
        from filter in Some.Filter
        select (graph, center, hops, perNode, filter);

    [Fact]
    public void The_picture_is_what_drawing_it_by_hand_gives() =>
        Question.Sample(
            (graph, center, hops, perNode, filter) =>
            {
                var around = Neighborhood.Around(graph.Build(), center, hops, perNode, filter, Ample);
                var shown = Draw(graph, center, hops, perNode, filter);
                var admitted = graph.Links.Where(link => filter.Admits(link.Id.Type, link.Standing, link.Confidence)).Select(link => link.Id).ToList();

                Assert.Equal(shown.Select(row => (row.Key, row.Value)).OrderBy(row => row.Value).ThenBy(row => row.Key), around.Nodes.Select(node => (node.Entity, node.Distance)));
                Assert.Equal(admitted.Where(link => shown.ContainsKey(link.Source) && shown.ContainsKey(link.Target)).Order(), around.Links);
                Assert.All(around.Nodes, node => AssertHidden(admitted, around, node));
                Assert.Equal(Truncation.None, around.Spent.Truncated);
            },
            iter: 2500);

    [Fact]
    public void The_picture_is_the_same_however_the_graph_was_made_and_says_what_the_budget_left_out() =>
        Gen.Select(Question, Gen.Int, Gen.OneOf(Gen.Int[0, 50].Select(steps => Ample with { Steps = steps }), Gen.Int[0, 6].Select(most => Ample with { Nodes = most }), Gen.Int[0, 6].Select(most => Ample with { Links = most }))).Sample(
            (question, seed, budget) =>
            {
                var (graph, center, hops, perNode, filter) = question;
                var whole = Neighborhood.Around(graph.Build(), center, hops, perNode, filter, Ample);
                var one = Neighborhood.Around(graph.Build(), center, hops, perNode, filter, budget);
                var other = Neighborhood.Around(graph.BuildByEdits(seed), center, hops, perNode, filter, budget);

                Assert.Equal(Describe(one), Describe(other));
                Assert.True(one.Nodes.Count <= budget.Nodes && one.Links.Count <= budget.Links);
                Assert.Subset(whole.Nodes.Select(node => node.Entity).ToHashSet(), one.Nodes.Select(node => node.Entity).ToHashSet());
                Assert.Equal(budget.Steps < whole.Spent.Steps, one.Spent.Truncated == Truncation.Steps);
                if (one.Spent.Truncated == Truncation.Steps) return;

                Assert.Equal(one.Nodes.Count < whole.Nodes.Count || one.Links.Count < whole.Links.Count, one.Spent.Truncated != Truncation.None);
                var admitted = graph.Links.Where(link => filter.Admits(link.Id.Type, link.Standing, link.Confidence)).Select(link => link.Id).ToList();
                Assert.All(one.Nodes, node => AssertHidden(admitted, one, node));
            },
            iter: 1500);

    static void AssertHidden(List<LinkId> admitted, Surroundings around, SurroundingNode node) =>
        Assert.Equal(
            admitted.Where(link => (link.Source == node.Entity || link.Target == node.Entity) && !around.Links.Contains(link))
                .GroupBy(link => link.Type.Info.Family, (family, links) => new HiddenLinks(family, links.Count())).OrderBy(row => row.Family),
            node.Hidden);

    static Dictionary<EntityId, int> Draw(SomeGraph graph, EntityId center, int hops, int perNode, LinkFilter filter)
    {
        var shown = new Dictionary<EntityId, int> { [center] = 0 };
        var order = new List<EntityId> { center };
        for (var head = 0; head < order.Count; head++)
        {
            var node = order[head];
            if (shown[node] == hops) continue;

            var best =
                from link in graph.Links
                where filter.Admits(link.Id.Type, link.Standing, link.Confidence)
                where link.Id.Source == node || link.Id.Target == node
                group link.Confidence by link.Id.Source == node ? link.Id.Target : link.Id.Source into ties
                where !shown.ContainsKey(ties.Key)
                orderby ties.Max() descending,
                    graph.Links.Sum(link => (link.Id.Source == ties.Key ? 1 : 0) + (link.Id.Target == ties.Key ? 1 : 0)) descending,
                    ties.Key
                select ties.Key;
            foreach (var neighbour in best.Take(perNode).ToList())
            {
                shown.Add(neighbour, shown[node] + 1);
                order.Add(neighbour);
            }
        }

        return shown;
    }

    static string Describe(Surroundings around) =>
        $"{string.Join("; ", around.Nodes.Select(node => $"{node.Entity} {node.Distance} {string.Join(' ', node.Hidden)}"))} / {string.Join(", ", around.Links)} / {around.Spent}";
}
