using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class WhatIfTests
{
    static readonly Budget Ample = SlowCauses.Ample;

    [Fact]
    public void An_effect_without_another_cause_is_lost_and_one_with_another_is_weakened()
    {
        var answer = Without(Some.Of("speech > unrest", "unrest > uprising", "hunger > uprising", "unrest > strike"), "speech");

        Assert.Equal(["unrest", "strike"], Names(answer.Lost));
        var uprising = Assert.Single(answer.Weakened);
        Assert.Equal(("uprising", 2), (uprising.Entity.Value, uprising.Distance));
        Assert.Equal(["hunger/CAUSED/uprising"], uprising.RemainingRoutes.SelectMany(chain => chain.Hops).Select(hop => hop.Link.ToString()));
        Assert.Equal(["unrest/CAUSED/uprising"], uprising.LostLinks.Select(link => link.ToString()));
    }

    [Fact]
    public void Strength_is_told_before_and_after()
    {
        var snapshot = new SomeGraph([],
        [
            Some.Snapshot("a", LinkType.Caused, "b", 1), Some.Snapshot("b", LinkType.Caused, "z", 0.5f),
            Some.Snapshot("c", LinkType.Enabled, "z", 0.25f),
        ]).Build();

        var answer = Without(snapshot, "a");

        Assert.Equal([("b", 1.0, 0.0)], answer.Lost.Select(effect => (effect.Entity.Value, effect.StrengthBefore, effect.StrengthAfter)));
        Assert.Equal([("z", 0.5, 0.25)], answer.Weakened.Select(effect => (effect.Entity.Value, effect.StrengthBefore, effect.StrengthAfter)));
    }

    [Fact]
    public void An_effect_whose_causes_are_only_weakened_is_weakened_without_losing_a_link()
    {
        var answer = Without(Some.Of("a > b", "x > b", "b > c"), "a");

        Assert.Equal(["b", "c"], Names(answer.Weakened));
        Assert.Empty(answer.Weakened[1].LostLinks);
    }

    [Fact]
    public void Remaining_routes_come_strongest_first_and_are_at_most_three()
    {
        var answer = Without(
            new SomeGraph([], [.. "abcde".Select((letter, at) => Some.Snapshot(letter.ToString(), LinkType.Caused, "z", 0.2f * (at + 1)))]).Build(),
            "a");

        Assert.Equal(["e", "d", "c"], answer.Weakened[0].RemainingRoutes.Select(chain => chain.Entities.First().Value));
    }

    [Fact]
    public void Several_routes_may_remain_from_one_root_and_none_through_what_is_taken_out()
    {
        var answer = Without(Some.Of("r > a", "a > z", "r > b", "b > z", "r > c", "c > d", "d > z"), "a");

        Assert.Equal(["r b z", "r c d z"], answer.Weakened[0].RemainingRoutes.Select(chain => string.Join(' ', chain.Entities)));
    }

    [Fact]
    public void When_only_the_routes_cost_too_much_the_strongest_is_told_all_the_same()
    {
        var snapshot = Some.Of("r > a", "a > z", "r > b", "b > z", "r > c", "c > d", "d > z");
        var steps = Without(snapshot, "a").Spent.Steps;

        var answer = WhatIf.Without(snapshot, [new("a")], [], null, LinkFilter.Chaining, Ample with { Steps = steps - 1 });

        Assert.Equal(Truncation.Steps, answer.Spent.Truncated);
        Assert.Equal("r b z", string.Join(' ', answer.Weakened[0].RemainingRoutes[0].Entities));
    }

    [Fact]
    public void A_loop_dies_with_the_only_cause_that_it_had() =>
        Assert.Equal(["arms", "fear"], Names(Without(Some.Of("rivalry > fear", "rivalry > arms", "fear > arms", "arms > fear"), "rivalry").Lost));

    [Fact]
    public void A_loop_that_held_itself_up_dies_when_the_circle_is_broken() =>
        Assert.Equal(["arms"], Names(Without(Some.Of("fear > arms", "arms > fear"), "fear").Lost));

    [Fact]
    public void A_loop_that_held_itself_up_lives_as_far_as_it_still_closes_a_circle()
    {
        // a > b > c > a and c > d > c: without a, c and d hold each other up, b has lost its cause.
        var answer = Without(Some.Of("a > b", "b > c", "c > a", "c > d", "d > c"), "a");

        Assert.Equal(["b"], Names(answer.Lost));
        Assert.Equal(["c", "d"], Names(answer.Weakened));
    }

    [Fact]
    public void What_was_only_prevented_by_them_is_no_longer_prevented_and_prevention_never_supports()
    {
        var snapshot = GraphSnapshot.Build(1, [.. "abcdxyz".Select(letter => new EntityId(letter.ToString()))],
        [
            Some.Snapshot("a", LinkType.Prevented, "x"), Some.Snapshot("a", LinkType.Prevented, "y"), Some.Snapshot("c", LinkType.Prevented, "y"),
            Some.Snapshot("a", LinkType.Caused, "b"), Some.Snapshot("b", LinkType.Prevented, "z"), Some.Snapshot("d", LinkType.Prevented, "b"),
        ]);

        var answer = Without(snapshot, "a");

        Assert.Equal(["a/PREVENTED/x", "b/PREVENTED/z"], answer.NoLongerPrevented.Select(link => link.ToString()));
        Assert.Equal(["b"], Names(answer.Lost));
    }

    [Fact]
    public void Only_what_is_watched_and_near_is_told_and_the_verdict_does_not_depend_on_it()
    {
        var snapshot = Some.Of("a > b", "b > c", "c > d", "x > y", "d > c");

        Assert.Equal(["b", "c"], Names(WhatIf.Without(snapshot, [new("a")], [], 2, LinkFilter.Chaining, Ample).Lost));
        var watched = WhatIf.Without(snapshot, [new("a")], [new("d"), new("y"), new("a"), new("unknown")], null, LinkFilter.Chaining, Ample);
        Assert.Equal(["d"], Names(watched.Lost));
        Assert.Equal(["y"], watched.Untouched.Select(entity => entity.Value));
    }

    [Fact]
    public void Without_the_unknown_nothing_changes()
    {
        var answer = Without(Some.Of("a > b"), "x");

        Assert.Empty(answer.Lost);
        Assert.Equal(new Spending(0, Truncation.None), answer.Spent);
    }

    [Fact]
    public void What_lies_elsewhere_in_a_large_graph_costs_nothing()
    {
        var snapshot = Some.Of(["a > b", "c > b", .. Enumerable.Range(0, 10_000).Select(n => $"n{n} > n{n + 1}")]);

        Assert.InRange(Without(snapshot, "a").Spent.Steps, 1, 30);
    }

    static readonly Gen<(SomeGraph Graph, EntityId[] Without, EntityId[] Watch, int? Depth, LinkFilter Filter)> Question =
        from graph in Some.Graph(8, 20)
        from without in Gen.OneOf([.. graph.Entities, new EntityId("unknown")]).Array[1, 3]
        from watch in Gen.Frequency((2, Gen.Const(Array.Empty<EntityId>())), (1, Gen.OneOf([.. graph.Entities]).Array[1, 3]))
        from depth in Gen.Frequency((2, Gen.Const((int?)null)), (1, Gen.Int[0, 4].Select(most => (int?)most)))
        from filter in Gen.Frequency((2, Gen.Const(LinkFilter.Chaining)), (2, Some.Filter))
        select (graph, without, watch, depth, filter);

    [Fact]
    public void Effects_are_lost_and_weakened_as_the_definition_says() =>
        Question.Sample(
            (graph, without, watch, depth, filter) =>
            {
                var answer = WhatIf.Without(graph.Build(), without, watch, depth, filter, Ample);
                var slow = SlowCauses.Of(graph, filter);
                var rest = slow.Without(without);
                var roots = rest.Entities.Where(entity => slow.IsRoot(entity) && StillRoot(entity)).ToList();
                var kept = rest.Reachable(roots, countStart: true);
                var downstream = slow.Reachable(without, countStart: false).Except(without).ToHashSet();
                bool Gone(EntityId entity) => without.Contains(entity) || (downstream.Contains(entity) && !kept.Contains(entity));
                bool StillRoot(EntityId root) =>
                    !slow.Entities.Any(other => without.Contains(other) && slow.Leads(other, root) && slow.Leads(root, other)) || rest.Leads(root, root);

                var told = downstream
                    .Where(effect => watch.Length == 0 || watch.Contains(effect))
                    .Select(effect => (Entity: effect, Distance: without.SelectMany(from => slow.Paths(from, effect)).Min(path => path.Length)))
                    .Where(effect => effect.Distance <= (depth ?? 99))
                    .OrderBy(effect => effect.Distance).ThenBy(effect => effect.Entity).ToList();
                Assert.Equal(told.Where(effect => Gone(effect.Entity)), answer.Lost.Select(effect => (effect.Entity, effect.Distance)));
                Assert.Equal(told.Where(effect => !Gone(effect.Entity)), answer.Weakened.Select(effect => (effect.Entity, effect.Distance)));
                Assert.Equal(watch.Distinct().Where(entity => !without.Contains(entity) && !downstream.Contains(entity)).Order(), answer.Untouched);
                foreach (var effect in answer.Lost.Concat(answer.Weakened))
                {
                    Assert.Equal(
                        slow.Links.Where(link => link.Id.Target == effect.Entity && Gone(link.Id.Source)).Select(link => link.Id).Order(),
                        effect.LostLinks);
                    Assert.Equal(Routes(slow, [.. slow.Entities.Where(slow.IsRoot)], effect.Entity).Select(Strength).First(), Strength(effect.StrengthBefore));
                    Assert.Equal(Routes(rest, roots, effect.Entity).Take(WhatIf.MostRoutes).Select(Names), effect.RemainingRoutes.Select(chain => Names(chain.Hops)));
                    Assert.All(effect.RemainingRoutes, chain => rest.AssertHolds(chain, chain.Entities.First(), effect.Entity));
                    Assert.Equal(effect.RemainingRoutes.Select(chain => chain.Strength).FirstOrDefault(), effect.StrengthAfter);
                    Assert.True(effect.RemainingRoutes.Count > 0 == !Gone(effect.Entity));
                }

                var prevented = SlowCauses.Admitted(graph, filter with { Types = new([LinkType.Prevented]) }).Select(link => link.Id).ToList();
                Assert.Equal(
                    prevented.Where(link => Gone(link.Source) && !Gone(link.Target) && prevented.TrueForAll(other => other.Target != link.Target || Gone(other.Source))).Order(),
                    answer.NoLongerPrevented);
                Assert.Equal(Truncation.None, answer.Spent.Truncated);
            },
            iter: 2500);

    [Fact]
    public void The_answer_is_the_same_however_the_graph_was_made_and_says_what_the_budget_left_out() =>
        Gen.Select(Question, Gen.Int, Gen.OneOf(Ample, Ample with { Nodes = 1 }, Ample with { Links = 4 }, Ample with { Steps = 25 })).Sample(
            (question, seed, budget) =>
            {
                var (graph, without, watch, depth, filter) = question;
                var whole = WhatIf.Without(graph.Build(), without, watch, depth, filter, Ample);
                var one = WhatIf.Without(graph.Build(), without, watch, depth, filter, budget);
                var other = WhatIf.Without(graph.BuildByEdits(seed), without, watch, depth, filter, budget);

                Assert.Equal(Describe(one), Describe(other));
                Assert.Equal(one.Spent, other.Spent);
                if (one.Spent.Truncated == Truncation.None) Assert.Equal(Describe(whole), Describe(one));
                else if (one.Spent.Truncated != Truncation.Steps) Assert.NotEqual(Describe(whole), Describe(one));
                Assert.Equal(whole.Lost.Take(one.Lost.Count).Select(Describe), one.Lost.Select(Describe));
            },
            iter: 1000);

    // Every path from a root other than the effect that passes no other root, over the best of parallel links; strongest first, then shortest, then by names.
    static IEnumerable<ChainHop[]> Routes(SlowCauses graph, List<EntityId> roots, EntityId effect) =>
        roots
            .SelectMany(root => graph.Paths(root, effect))
            .Where(path => !path.SkipLast(1).Any(hop => roots.Contains(hop.To)))
            .GroupBy(Names, (_, parallel) => parallel.MaxBy(path => new Chain(path).Strength)!)
            .OrderBy(SlowCauses.Doubt).ThenBy(path => path.Length).ThenBy(Names, StringComparer.Ordinal);

    static string Names(IEnumerable<ChainHop> hops) => string.Join(' ', new Chain([.. hops]).Entities);

    // Rounded, for below one in a million confidences are not told apart.
    static double Strength(double strength) => Math.Round(strength, 8);

    static double Strength(ChainHop[] path) => Strength(new Chain(path).Strength);

    static Consequences Without(GraphSnapshot snapshot, string entity) => WhatIf.Without(snapshot, [new(entity)], [], null, LinkFilter.Chaining, Ample);

    static IEnumerable<string> Names(IEnumerable<AffectedEffect> effects) => effects.Select(effect => effect.Entity.Value);

    static string Describe(AffectedEffect effect) =>
        $"{effect.Entity} {effect.Distance} {effect.StrengthBefore} {effect.StrengthAfter}: {string.Join("; ", effect.RemainingRoutes.Select(chain => string.Join(", ", chain.Hops)))} - {string.Join(", ", effect.LostLinks)}";

    static string Describe(Consequences answer) =>
        string.Join('\n', [.. answer.Lost.Select(Describe), "/", .. answer.Weakened.Select(Describe), "/", .. answer.Untouched.Select(entity => entity.Value), "/", .. answer.NoLongerPrevented.Select(link => link.ToString())]);
}
