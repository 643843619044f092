using CsCheck;
using F23.StringSimilarity;

namespace GraphService.Graph.Tests.Searching;

/// <summary>How many slips lead from one word to another.</summary>
public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("stalin", "stalin", 0)]
    [InlineData("stalin", "stlain", 1)]
    [InlineData("khrushchev", "kruschev", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    public void Letters_left_out_put_in_replaced_or_swapped_are_slips(string left, string right, int expected) =>
        Assert.Equal(expected, EditDistance.Between(left, right));

    [Fact]
    public void It_is_the_optimal_string_alignment_that_others_compute()
    {
        var (word, reference) = (Gen.String[Gen.Char['a', 'd'], 0, 12], new OptimalStringAlignment());
        Gen.Select(word, word).Sample((left, right) => Assert.Equal(reference.Distance(left, right), EditDistance.Between(left, right)));
    }
}
