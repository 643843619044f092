using GraphService.Language;

namespace GraphService.Extraction.Tests;

public class CandidateFinderTests
{
    [Theory]
    [InlineData("The talks failed because the king had left the city.", "the king had left the city", "The talks failed")]
    [InlineData("The killings resulted in riots.", "The killings", "riots")]
    [InlineData("They built a wall to keep the wolves out.", "keep the wolves out", "They built a wall")]
    [InlineData("The wheels are making a noise.", "The wheels", "a noise")]
    public void Every_way_to_fill_the_roles_of_a_rule_is_a_candidate(string text, string cause, string effect)
    {
        var pairs = Find(text);

        Assert.Contains(pairs, pair => pair.Cause.EndsWith(cause, StringComparison.Ordinal) && pair.Effect.EndsWith(effect, StringComparison.Ordinal));
    }

    [Fact]
    public void Arguments_come_with_and_without_what_may_be_left_out()
    {
        var causes = Find("The flood, which nobody had expected, caused damage.").Select(pair => pair.Cause).ToList();

        Assert.Contains("The flood", causes);
        Assert.Contains(causes, cause => cause.Contains("which nobody", StringComparison.Ordinal));
    }

    [Fact]
    public void No_candidate_is_offered_twice()
    {
        var pairs = Find("Heavy rain and strong winds caused the collapse of the bridge, which led to long delays.");

        Assert.Distinct(pairs.Select(pair => (pair.Cause, pair.Effect, pair.Signal)));
    }

    static List<CausalPair> Find(string text) => [.. new CandidateFinder(RelationTable.Wide).Find(EnglishAnalyzer.Default.Analyze(text)).Select(candidate => candidate.Pair(text))];
}
