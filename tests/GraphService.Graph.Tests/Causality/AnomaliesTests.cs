using CsCheck;

namespace GraphService.Graph.Tests.Causality;

public class AnomaliesTests
{
    static readonly Budget Ample = SlowCauses.Ample;
    static readonly AnomalyKind[] All = Enum.GetValues<AnomalyKind>();

    [Theory]
    [InlineData("1956-02-25", "1956-02-24", true)]
    [InlineData("1956", "1955-12-31", true)]
    [InlineData("1956-02-25", "1956", null)]
    [InlineData("1956-02", "1956-01-20/1956-02-10", false)]
    [InlineData("1956", "1956-03", null)]
    [InlineData("1956-02-25", "1956-02-25", null)]
    [InlineData("1956-02-25", "1957", null)]
    [InlineData("1956-02/..", "1956-02-10", null)]
    [InlineData("1956-02/..", "1956-01/1956-03", false)]
    [InlineData("1956", null, null)]
    [InlineData(null, "1956", null)]
    public void An_effect_is_dated_before_its_cause_for_certain_possibly_or_not(string? cause, string? effect, bool? certain)
    {
        var dates = new Dictionary<string, string?> { ["cause"] = cause, ["effect"] = effect };

        var found = Anomalies.Find(
            Some.Of("cause > effect"), entity => dates[entity.Value] is { } date ? FuzzyDate.Parse(date) : null, [AnomalyKind.EffectBeforeCause], LinkFilter.Chaining, Ample);

        Assert.Equal(certain is { } sure ? [(sure, "cause/CAUSED/effect")] : [], found.Anomalies.Select(anomaly => (anomaly.Certain, $"{anomaly.Link}")));
    }

    [Fact]
    public void An_orphan_has_no_tie_of_any_type_that_counts()
    {
        var snapshot = GraphSnapshot.Build(1, [.. "abcdef".Select(letter => new EntityId(letter.ToString()))],
        [
            Some.Snapshot("a", LinkType.Led, "b"), Some.Snapshot("c", LinkType.Caused, "c"),
            Some.Snapshot("d", LinkType.Caused, "e", standing: new(Modality.Asserted, ReviewStatus.Rejected, false)),
        ]);

        Assert.Equal(
            ["c", "d", "e", "f"],
            Anomalies.Find(snapshot, _ => null, [AnomalyKind.Orphan], LinkFilter.Chaining, Ample).Anomalies.Select(anomaly => anomaly.Entity.Value));
    }

    [Fact]
    public void A_link_without_evidence_is_uncited() =>
        Assert.Equal(
            ["a/CAUSED/b"],
            Anomalies.Find(Some.Of("a > b", "b > c"), _ => null, [AnomalyKind.Uncited], LinkFilter.Chaining, Ample, link => link.Source.Value == "a" ? 0 : 2)
                .Anomalies.Select(anomaly => $"{anomaly.Link}"));

    [Fact]
    public void Uncited_links_cannot_be_found_when_nothing_tells_the_evidence() =>
        Assert.Throws<ArgumentException>(() => Anomalies.Find(Some.Of("a > b"), _ => null, All, LinkFilter.Chaining, Ample));

    static readonly Gen<(SomeGraph Graph, FuzzyDate?[] Dates, AnomalyKind[] Kinds, LinkFilter Filter)> Question =
        from graph in Some.Graph(8, 16)
        from dates in Gen.OneOf("", "1956", "1955", "1955-06", "1956-02", "1956-02-25", "1955/1957", "1956/..", "../1955").Select(text => text.Length == 0 ? null : FuzzyDate.Parse(text)).Array[8]
        from kinds in Gen.OneOf(All).Array[0, 3]
        from filter in Some.Filter
        select (graph, dates, kinds, filter);

    [Fact]
    public void Anomalies_are_those_that_looking_at_everything_finds() =>
        Question.Sample(
            (graph, dates, kinds, filter) =>
            {
                FuzzyDate? When(EntityId entity) => dates[entity.Value[1] - '0'];
                var before =
                    from link in graph.Links
                    where filter.Admits(link.Id.Type, link.Standing, link.Confidence) && LinkTypes.Chaining.Contains(link.Id.Type)
                    let cause = When(link.Id.Source)
                    let effect = When(link.Id.Target)
                    where cause is not null && effect is not null && effect.Earliest < cause.Earliest && effect.Latest < cause.Latest
                    orderby effect.Latest >= cause.Earliest, link.Id.Source, link.Id
                    select new Anomaly(AnomalyKind.EffectBeforeCause, effect.Latest < cause.Earliest, link.Id.Source, link.Id);
                var ties = SlowCauses.Admitted(graph, filter with { Types = LinkTypeSet.Everything }).ToList();
                var orphans = graph.Entities.Order().Where(entity => ties.TrueForAll(link => link.Id.Source != entity && link.Id.Target != entity));
                var uncited = graph.Links.Where(link => filter.Admits(link.Id.Type, link.Standing, link.Confidence) && Count(link.Id) == 0).Select(link => link.Id).Order();
                List<Anomaly> expected =
                [
                    .. before.Where(_ => kinds.Contains(AnomalyKind.EffectBeforeCause)),
                    .. orphans.Where(_ => kinds.Contains(AnomalyKind.Orphan)).Select(entity => new Anomaly(AnomalyKind.Orphan, true, entity, null)),
                    .. uncited.Where(_ => kinds.Contains(AnomalyKind.Uncited)).Select(link => new Anomaly(AnomalyKind.Uncited, true, link.Source, link)),
                ];

                var found = Anomalies.Find(graph.Build(), When, kinds, filter, Ample, Count);
                Assert.Equal(expected, found.Anomalies);
                Assert.Equal(Truncation.None, found.Spent.Truncated);
            },
            iter: 2500);

    [Fact]
    public void The_answer_is_the_same_however_the_graph_was_made_and_says_what_the_budget_left_out() =>
        Gen.Select(Question, Gen.Int, Gen.OneOf(Gen.Int[0, 40].Select(steps => Ample with { Steps = steps }), Gen.Int[0, 3].Select(most => Ample with { Nodes = most, Links = most }))).Sample(
            (question, seed, budget) =>
            {
                var (graph, dates, kinds, filter) = question;
                FuzzyDate? When(EntityId entity) => dates[entity.Value[1] - '0'];
                var whole = Anomalies.Find(graph.Build(), When, kinds, filter, Ample, Count);
                var one = Anomalies.Find(graph.Build(), When, kinds, filter, budget, Count);
                var other = Anomalies.Find(graph.BuildByEdits(seed), When, kinds, filter, budget, Count);

                Assert.Equal(one.Anomalies, other.Anomalies);
                Assert.Equal(one.Spent, other.Spent);
                Assert.Subset(whole.Anomalies.ToHashSet(), one.Anomalies.ToHashSet());
                Assert.Equal(budget.Steps < whole.Spent.Steps, one.Spent.Truncated == Truncation.Steps);
                if (one.Spent.Truncated != Truncation.Steps) Assert.Equal(one.Anomalies.Count < whole.Anomalies.Count, one.Spent.Truncated != Truncation.None);
            },
            iter: 1000);

    static int Count(LinkId link) => link.Source.Value.Length + link.Target.Value[1] - '0' - link.Source.Value[1] + '0' - 2;
}
