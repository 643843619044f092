using CsCheck;

namespace GraphService.Graph.Tests.Searching;

/// <summary>How words are made comparable, and how a match is ranked.</summary>
public sealed class NameMatchTests
{
    [Theory]
    [InlineData("Khrushchev's “Secret Speech”", "khrushchev secret speech")]
    [InlineData("U.S.S.R.", "ussr")]
    [InlineData("  Łódź—Poznań  ", "lodz poznan")]
    [InlineData("Хрущёв", "хрущёв")]
    [InlineData("’–!", "")]
    [InlineData("20th Congress", "20th congress")]
    public void Words_are_compared_without_case_diacritics_and_punctuation(string text, string expected) =>
        Assert.Equal(expected, SearchWords.Joined(text));

    [Theory]
    [InlineData("secret speech", "secret speech", 1)]
    [InlineData("secret sp", "secret speech", 0.9)]
    [InlineData("speech sec", "secret speech", 0.8)]
    [InlineData("famine", "secret speech", 0)]
    public void Better_kinds_of_match_score_higher(string search, string name, double expected) =>
        Assert.Equal(expected, NameMatch.Score(search.Split(' '), name));

    [Fact]
    public void A_word_with_one_slip_is_still_the_word_and_scores_below_it()
    {
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 5, 14], Gen.Int[0, 3], Gen.Int[0, 13], Gen.Char['a', 'z']).Sample((word, slip, at, letter) =>
        {
            at %= word.Length;
            var slipped = slip switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, letter.ToString()),
                2 => word.Remove(at, 1).Insert(at, letter.ToString()),
                _ => at == 0 ? word : string.Concat(word.AsSpan(0, at - 1), word.AsSpan(at, 1), word.AsSpan(at - 1, 1), word.AsSpan(at + 1)),
            };

            var score = NameMatch.Score([slipped], $"nikita {word}");
            Assert.InRange(score, 0.4, slipped == word || word.StartsWith(slipped, StringComparison.Ordinal) ? 0.8 : 0.7);
        });
    }

    [Fact]
    public void Similarity_is_symmetric_and_1_only_for_the_same_word()
    {
        var word = Gen.String[Gen.Char['a', 'd'], 1, 10];
        Gen.Select(word, word).Sample((left, right) =>
        {
            var similarity = NameMatch.Similarity(left, right);
            Assert.Equal(similarity, NameMatch.Similarity(right, left));
            Assert.InRange(similarity, 0, 1);
            Assert.Equal(left == right, similarity == 1);
        });
    }

    [Fact]
    public void Similarity_is_what_counting_the_slips_says()
    {
        var word = Gen.String[Gen.Char["abcdeéñхAZ9"], 1, 14];
        Gen.Select(word, word).Sample((left, right) =>
        {
            var (longer, slips) = (Math.Max(left.Length, right.Length), EditDistance.Between(left, right));
            var forgiven = longer <= 3 ? 0 : longer <= 5 ? 1 : longer <= 8 ? 2 : 3;

            Assert.Equal(slips > forgiven ? 0 : 1 - (double)slips / longer, NameMatch.Similarity(left, right));
        }, iter: 20_000);
    }
}
