using CsCheck;

namespace GraphService.Graph.Tests.Documents;

public class TextSelectorTests
{
    [Fact]
    public void A_selector_keeps_the_words_their_place_and_what_surrounds_them() =>
        Assert.Equal(new TextSelector(9, 15, "led to", "The fire ", " famine."), TextSelector.Of("The fire led to famine.", 9, 15));

    [Fact]
    public void It_keeps_at_most_32_characters_on_either_side()
    {
        var selector = TextSelector.Of(new string('a', 100) + "word" + new string('b', 100), 100, 104);

        Assert.Equal((new string('a', 32), "word", new string('b', 32)), (selector.Prefix, selector.Exact, selector.Suffix));
    }

    [Fact]
    public void Surroundings_never_hold_half_a_character()
    {
        var selector = TextSelector.Of("😀" + new string('a', 31) + "word" + new string('b', 31) + "😀", 33, 37);

        Assert.Equal((new string('a', 31), new string('b', 31)), (selector.Prefix, selector.Suffix));
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(0, 2)]
    [InlineData(3, 5)]
    public void Half_a_character_cannot_be_selected(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSelector.Of("a😀b😀c", start, end));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 6)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(5, 6)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MinValue, 1)]
    public void A_stretch_lies_within_the_text_and_is_not_empty(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSelector.Of("words", start, end));

    [Fact]
    public void The_words_are_found_again_at_their_place_and_by_their_surroundings() =>
        (from pieces in Gen.OneOf("a", "b ", "😀", "é", "\n", "𠀀").Array[1, 90]
         from start in Gen.Int[0, pieces.Length - 1]
         from length in Gen.Int[1, pieces.Length - start]
         select (pieces, start, length))
        .Sample((pieces, start, length) =>
        {
            var (before, exact, after) =
                (string.Concat(pieces[..start]), string.Concat(pieces[start..(start + length)]), string.Concat(pieces[(start + length)..]));
            var text = before + exact + after;

            var selector = TextSelector.Of(text, before.Length, before.Length + exact.Length);

            Assert.Equal(exact, selector.Exact);
            Assert.Equal(exact, text[selector.Start..selector.End]);
            Assert.Contains(selector.Prefix + selector.Exact + selector.Suffix, text, StringComparison.Ordinal);
            Assert.True(before.EndsWith(selector.Prefix, StringComparison.Ordinal) && after.StartsWith(selector.Suffix, StringComparison.Ordinal));
            Assert.InRange(selector.Prefix.Length, Math.Min(31, before.Length), 32);
            Assert.InRange(selector.Suffix.Length, Math.Min(31, after.Length), 32);
            Assert.DoesNotContain('\ufffd', (selector.Prefix + selector.Suffix).EnumerateRunes().Select(rune => (char)rune.Value));
        });
}
