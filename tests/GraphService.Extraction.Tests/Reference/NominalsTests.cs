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
