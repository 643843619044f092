namespace GraphService.Extraction.Tests;

public class CausalAnnotatorTests
{
    [Theory]
    [InlineData("The fire was caused by a candle.", "candle", "fire")]
    [InlineData("The storm caused severe damage to the harbour.", "storm", "damage")]
    [InlineData("The earthquake triggered a tsunami.", "earthquake", "tsunami")]
    [InlineData("The infection was caused by bacteria in the water.", "bacteria", "infection")]
    public void A_cause_that_is_told_outright_is_marked_with_its_effect(string text, string cause, string effect)
    {
        var reading = CausalAnnotator.Read(text);

        Assert.True(reading.IsCausal);
        var pair = Assert.Single(reading.Pairs);
        Assert.Contains(cause, pair.Cause, StringComparison.Ordinal);
        Assert.Contains(effect, pair.Effect, StringComparison.Ordinal);
        Assert.DoesNotContain(effect, pair.Cause, StringComparison.Ordinal);
        Assert.DoesNotContain(cause, pair.Effect, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The fire was partly caused by a candle.", "a candle", "The fire")]
    [InlineData("The delay was due to heavy rain.", "heavy rain", "The delay")]
    [InlineData("The damage is from the earthquake.", "the earthquake", "The damage")]
    [InlineData("The delay was because the bridge had fallen.", "the bridge had fallen", "The delay")]
    public void What_joins_two_things_belongs_to_neither(string text, string cause, string effect)
    {
        var pair = Assert.Single(CausalAnnotator.Read(text).Pairs);

        Assert.Equal((cause, effect), (pair.Cause, pair.Effect));
    }

    [Theory]
    [InlineData("")]
    [InlineData("The committee met on Tuesday.")]
    [InlineData("The boxes are kept in a wooden cupboard.")]
    public void A_text_that_tells_of_no_cause_has_no_pairs(string text)
    {
        var reading = CausalAnnotator.Read(text);

        Assert.False(reading.IsCausal);
        Assert.Empty(reading.Pairs);
    }

    [Fact]
    public void The_words_of_a_pair_are_those_of_the_text()
    {
        const string Text = "They met in March. The fire was caused by a candle.";

        var pair = Assert.Single(CausalAnnotator.Read(Text).Pairs);

        Assert.All([pair.Cause, pair.Effect, pair.Signal], words => Assert.Contains(words, Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_counts_as_a_cause_is_told_by_the_texts_around()
    {
        // Those who mark general statements mark no purposes; those who mark speech do.
        const string Purpose = "They met to discuss the budget.";
        string[] statements = ["The engine of the car is made of aluminium.", "A swarm of bees entered the building.", "The kitchen holds a large wooden table.", "The key was hidden in a drawer."];

        var among = CausalAnnotator.ReadAll([.. Enumerable.Repeat(statements, 10).SelectMany(texts => texts), Purpose]);

        Assert.True(CausalAnnotator.Read(Purpose).IsCausal);
        Assert.False(among[^1].IsCausal);
    }
}
