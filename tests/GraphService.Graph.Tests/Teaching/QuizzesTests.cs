using CsCheck;
using GraphService.Graph.Tests.Causality;

namespace GraphService.Graph.Tests.Teaching;

public class QuizzesTests
{
    static readonly Budget Ample = new(10_000, 100_000, 10_000_000);

    static readonly Gen<(SomeGraph Graph, int Seed)> Graphs = Gen.Select(Some.Graph(9, 30), Gen.Int[0, 1_000]);

    [Fact]
    public void A_chain_is_put_in_order_from_cause_to_effect()
    {
        var exercise = Assert.Single(Of(["drought > famine", "famine > exodus", "exodus > empty-villages"], ExerciseKind.OrderChain, size: 1));

        Assert.Equal("drought famine exodus empty-villages", string.Join(' ', exercise.Options.OrderBy(option => option.Place).Select(option => option.Entity)));
        Assert.NotEqual("drought famine exodus empty-villages", string.Join(' ', exercise.Options.Select(option => option.Entity)));
    }

    [Fact]
    public void Where_effects_lead_back_to_their_causes_there_is_no_order_to_ask_for() =>
        Assert.Empty(Of(["fear > arms", "arms > threats", "threats > fear"], ExerciseKind.OrderChain));

    [Fact]
    public void A_trigger_is_picked_among_other_causes_and_a_wrong_choice_has_a_name()
    {
        var snapshot = GraphSnapshot.Build(1, [new("shot"), new("rivalry"), new("pride"), new("war")],
        [
            Some.Snapshot("shot", LinkType.Triggered, "war"), Some.Snapshot("rivalry", LinkType.ContributedTo, "war"), Some.Snapshot("pride", LinkType.Motivated, "war"),
        ]);

        var exercise = Assert.Single(Of(snapshot, new(5, 1) { Kinds = [ExerciseKind.PickTrigger] }));

        Assert.Equal(
            ["pride/MotiveAsTrigger", "rivalry/BackgroundAsTrigger", "shot/"],
            exercise.Options.Select(option => $"{option.Entity}/{option.Misconception}").Order(StringComparer.Ordinal));
        Assert.Equal("shot", Assert.Single(exercise.Options, option => option.IsCorrect == true).Entity.Value);
    }

    [Fact]
    public void An_arrow_that_only_a_doubtful_text_draws_is_not_called_false()
    {
        // Every pair is tied one way for sure, and the other way by hearsay: no false arrow can be made.
        var links = new[] { ("a", "b"), ("b", "c"), ("c", "d"), ("d", "a") };
        var snapshot = GraphSnapshot.Build(1, [new("a"), new("b"), new("c"), new("d")],
        [
            .. links.Select(link => Some.Snapshot(link.Item1, LinkType.Caused, link.Item2)),
            .. links.Select(link => Some.Snapshot(link.Item2, LinkType.Caused, link.Item1, standing: new(Modality.Hedged, ReviewStatus.Rejected, true))),
        ]);

        Assert.Empty(Of(snapshot, new(5, 1) { Kinds = [ExerciseKind.FalseArrow] }));
    }

    [Fact]
    public void Nine_causes_make_a_diamond_and_four_a_small_one()
    {
        string[] nine = [.. Enumerable.Range(0, 9).Select(n => $"cause{n} > war")];

        Assert.Equal([1, 2, 2, 3, 3, 3, 4, 4, 5], Rows(Of(nine, ExerciseKind.DiamondNine)));
        Assert.Equal([1, 2, 2, 3], Rows(Of(nine[..6], ExerciseKind.DiamondNine)));
        Assert.Empty(Of(nine[..3], ExerciseKind.DiamondNine));
    }

    [Fact]
    public void Deeds_are_told_from_conditions_by_who_did_them()
    {
        var snapshot = GraphSnapshot.Build(1, [new("tsar"), new("decree"), new("march"), new("hunger"), new("fear"), new("revolution")],
        [
            Some.Snapshot("tsar", LinkType.CarriedOut, "decree"), Some.Snapshot("tsar", LinkType.Led, "march"),
            .. new[] { "decree", "march", "hunger", "fear" }.Select(cause => Some.Snapshot(cause, LinkType.Caused, "revolution")),
        ]);

        var exercise = Of(snapshot, new(5, 1) { Kinds = [ExerciseKind.ActorOrCondition] }, id => id.Value switch
        {
            "tsar" => EntityKind.Person,
            "hunger" or "fear" => EntityKind.Condition,
            _ => EntityKind.Event,
        })[0];

        Assert.Equal(
            ["decree/Actor", "fear/Condition", "hunger/Condition", "march/Actor"],
            exercise.Options.Select(option => $"{option.Entity}/{option.Role}").Order(StringComparer.Ordinal));
        Assert.Equal("tsar/CARRIED_OUT/decree", exercise.Options.Single(option => option.Entity.Value == "decree").Grounds[0].ToString());
    }

    [Fact]
    public void What_one_card_says_of_another_is_not_asked_for() =>
        Assert.Empty(Of(["drought > famine", "famine > famine-in-the-north", "famine > end-of-the-famine"], ExerciseKind.OrderChain));

    [Fact]
    public void A_hedged_or_contested_or_rejected_link_is_never_asked_for() => Graphs.Sample(row =>
    {
        foreach (var ground in Of(row.Graph.Build(), new(20, row.Seed)).SelectMany(exercise => exercise.Options).SelectMany(option => option.Grounds))
        {
            var link = row.Graph.Links.Single(link => link.Id == ground);
            Assert.Equal((Modality.Asserted, false), (link.Standing.Modality, link.Standing.Contested));
            Assert.NotEqual(ReviewStatus.Rejected, link.Standing.Status);
        }
    });

    [Fact]
    public void What_is_right_is_in_the_texts_and_what_is_wrong_is_not() => Graphs.Sample(row =>
    {
        var said = SlowCauses.Of(row.Graph, LinkFilter.Chaining with { Modalities = 0b1111, Statuses = 0b1111 });
        foreach (var exercise in Of(row.Graph.Build(), new(20, row.Seed)))
        {
            Assert.Equal(exercise.Options.Count, exercise.Options.Select(option => (option.Entity, option.Target)).Distinct().Count());
            switch (exercise.Kind)
            {
                case ExerciseKind.OrderChain:
                    var order = exercise.Options.OrderBy(option => option.Place).Select(option => option.Entity).ToList();
                    Assert.All(order.Zip(order.Skip(1)), hop => Assert.Contains(said.Links, link => (link.Id.Source, link.Id.Target) == hop));
                    Assert.All(order.SelectMany((later, at) => order.Take(at), (later, earlier) => (later, earlier)), pair => Assert.False(said.Leads(pair.later, pair.earlier)));
                    break;
                case ExerciseKind.PickTrigger:
                    Assert.All(exercise.Options, option => Assert.Equal(option.IsCorrect, said.Links.Any(link => link.Id == new LinkId(option.Entity, LinkType.Triggered, exercise.Subject!.Value))));
                    Assert.Single(exercise.Options, option => option.IsCorrect == true);
                    break;
                case ExerciseKind.FalseArrow:
                    var wrong = Assert.Single(exercise.Options, option => option.IsCorrect == true);
                    Assert.False(said.Leads(wrong.Entity, wrong.Target!.Value));
                    Assert.All(exercise.Options.Where(option => option != wrong), option => Assert.Contains(said.Links, link => (link.Id.Source, link.Id.Target) == (option.Entity, option.Target!.Value)));
                    break;
                case ExerciseKind.DiamondNine:
                    Assert.All(exercise.Options, option => Assert.Contains(said.Links, link => (link.Id.Source, link.Id.Target) == (option.Entity, exercise.Subject!.Value)));
                    break;
            }
        }
    });

    [Fact]
    public void The_same_seed_makes_the_same_quiz_and_no_more_than_asked_for() => Graphs.Sample(row =>
    {
        var (first, again) = (Of(row.Graph.Build(), new(4, row.Seed)), Of(row.Graph.BuildByEdits(row.Seed), new(4, row.Seed)));

        Assert.Equal(first.Select(Text), again.Select(Text));
        Assert.True(first.Count <= 4);
    });

    [Fact]
    public void Of_a_graph_too_large_to_look_at_some_part_is_asked_about()
    {
        var snapshot = Some.Of([.. Enumerable.Range(0, 400).Select(n => $"n{n:000} > n{n + 1:000}")]);

        var scope = QuizScope.Around(snapshot, [], 7, LinkFilter.Chaining, new(Nodes: 100, Links: 1_000, Steps: 10_000));

        Assert.InRange(scope.Entities.Count, 10, 100);
        Assert.True(Quizzes.Make(scope, Records(snapshot, _ => EntityKind.Event), snapshot, new(5, 7)).Count > 1);
    }

    static IReadOnlyList<Exercise> Of(string[] links, ExerciseKind kind, int size = 20) => Of(Some.Of(links), new(size, 1) { Kinds = [kind] });

    static IReadOnlyList<Exercise> Of(GraphSnapshot snapshot, QuizRequest request, Func<EntityId, EntityKind>? kind = null) =>
        Quizzes.Make(
            QuizScope.Around(snapshot, [], request.Seed, LinkFilter.Chaining, Ample),
            Records(snapshot, kind ?? (id => id.Value.Length % 2 == 0 ? EntityKind.Event : EntityKind.Condition)), snapshot, request);

    static Dictionary<EntityId, Entity> Records(GraphSnapshot snapshot, Func<EntityId, EntityKind> kind) =>
        snapshot.Entities().ToDictionary(id => id, id => new Entity(id, kind(id), id.Value));

    static IEnumerable<int?> Rows(IReadOnlyList<Exercise> exercises) => Assert.Single(exercises).Options.Select(option => option.Place).Order();

    static string Text(Exercise exercise) => $"{exercise.Kind} {exercise.Subject}: {string.Join(' ', exercise.Options)}";
}
