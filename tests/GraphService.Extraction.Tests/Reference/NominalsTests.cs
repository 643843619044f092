namespace GraphService.Extraction.Tests;

/// <summary>The nouns by which deeds and conditions are named.</summary>
public sealed class NominalsTests
{
    [Theory]
    [InlineData("invade", "invasion")]
    [InlineData("pursue", "pursuit")]
    [InlineData("protest", "protest")]
    [InlineData("capitulate", "capitulation")]
    [InlineData("readmit", "readmission")]
    public void A_verb_is_named_by_the_noun_that_people_use(string verb, string noun) => Assert.Equal((noun, true), (Nominals.Of(verb), Nominals.Has(verb)));

    [Theory]
    [InlineData("rush", "rushing")]
    [InlineData("convince", "convincing")]
    [InlineData("symbolise", "symbolising")]
    [InlineData("make", "making")]
    [InlineData("depart", "departure")]
    public void A_noun_that_says_something_else_is_none(string verb, string noun) => Assert.Equal(noun, Nominals.Of(verb));

    [Theory]
    [InlineData("pursue", "rebels", "pursuit of rebels")]
    [InlineData("visit", "camp", "visit to camp")]
    [InlineData("accuse", "editor", "accusation against editor")]
    [InlineData("win", "seat", "winning of seat")]
    [InlineData("reach", "valley", "reaching of valley")]
    [InlineData("threaten", "envoys", "threat to envoys")]
    public void What_is_done_to_somebody_is_not_what_he_does(string verb, string thing, string name) => Assert.Equal(name, Nominals.To(verb, thing, isWhom: true));

    [Theory]
    [InlineData("threaten", "war", "threat of war")]
    [InlineData("advise", "caution", "advice of caution")]
    public void A_threat_of_something_is_no_threat_to_it(string verb, string thing, string name) => Assert.Equal(name, Nominals.To(verb, thing, isWhom: false));

    [Fact]
    public void A_verb_that_needs_an_object_has_a_noun_that_could_be_taken_for_that_of_its_doer()
    {
        using var table = new StreamReader(typeof(Nominals).Assembly.GetManifestResourceStream("transitive.tsv")!);
        var verbs = table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).ToList();

        Assert.NotEmpty(verbs);
        Assert.All(verbs, verb => Assert.True(Nominals.IsTransitive(verb) && Nominals.Has(verb), verb));
    }

    [Theory]
    [InlineData("weak", "weakness")]
    [InlineData("violent", "violence")]
    [InlineData("wealthy", "wealth")]
    [InlineData("poor", "poverty")]
    public void An_adjective_is_named_by_the_noun_that_people_use(string adjective, string noun) => Assert.Equal(noun, Nominals.OfQuality(adjective));

    [Theory]
    [InlineData("military")]
    [InlineData("recent")]
    public void An_adjective_without_such_a_noun_has_none(string adjective) => Assert.Null(Nominals.OfQuality(adjective));
}
