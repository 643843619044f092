using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.Training.Tests;

public sealed class CalibrationTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0.8, 0.8)]
    [InlineData(15, 15, 0, 0, 0.6, 0.9)]
    [InlineData(0, 0, 1000, 500, 0.8, 0.8)]
    [InlineData(5, 5, 2, 0, 0.5, 0.75)]
    public void A_precision_is_drawn_towards_the_table_while_little_is_known(int judged, int right, int found, int marked, double table, double precision) =>
        Assert.Equal(precision, new RuleTally(judged, right, found, marked).Smoothed(table), 6);

    [Theory]
    [InlineData("The Soviet Union's", "soviet union", true)]
    [InlineData("the riots", "Riot", true)]
    [InlineData("Warsaw Pact", "Warsaw", false)]
    public void Names_are_compared_without_case_articles_possessives_and_plural(string one, string other, bool same) =>
        Assert.Equal(same, new FoldedName(one).Key == new FoldedName(other).Key);

    [Fact]
    public void Evidence_is_right_when_people_drew_a_link_of_its_family_in_its_direction_and_unjudged_when_they_did_not_speak_of_an_end()
    {
        var gold = new GoldGraph(
            "x.txt",
            SourceFormat.Plain,
            [],
            [Entity("war", EntityKind.Event, "the Great War"), Entity("famine", EntityKind.Event, "famine"), Entity("menu", EntityKind.Concept, "Menu") with { IsTrap = true }],
            [new("war", "CAUSED", "famine", IsDenied: false)],
            []);
        var judge = new GoldJudge(gold, [Mention("great-war", "Great War"), Mention("famine", "famine"), Mention("menu", "Menu"), Mention("peace", "peace")]);

        Assert.True(judge.IsRight(Evidence("great-war", LinkType.Triggered, "famine")));
        Assert.False(judge.IsRight(Evidence("famine", LinkType.Caused, "great-war")));
        Assert.False(judge.IsRight(Evidence("great-war", LinkType.Caused, "famine", Modality.Negated)));
        Assert.False(judge.IsRight(Evidence("great-war", LinkType.Caused, "menu")));
        Assert.Null(judge.IsRight(Evidence("great-war", LinkType.Caused, "peace")));
    }

    static GoldEntity Entity(string id, EntityKind kind, string name) => new(id, [kind], [new FoldedName(name)], IsTrap: false);

    static EntityMention Mention(string id, string name) => new(new(id), EntityKind.Event, name, name, 1);

    static Evidence Evidence(string source, LinkType type, string target, Modality modality = Modality.Asserted) =>
        new(new(new(source), type, new(target)), new("x"), TextSelector.Of("words", 0, 5), modality, "cue", "rule", 0.8);
}
