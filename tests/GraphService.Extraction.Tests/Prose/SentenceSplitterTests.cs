using CsCheck;

namespace GraphService.Extraction.Tests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Prices rose throughout Castile.1 The nobles fell into debt.", 2)]
    [InlineData("He called it “a lost land.”12 The flood came.", 2)]
    [InlineData("Prices rose.[^3] The nobles fell into debt.² They sold land.", 3)]
    [InlineData("It fell by 3.5 Percent.", 1)]
    [InlineData("It was sent to example.1 and back.", 1)]
    public void The_number_of_a_note_ends_with_the_sentence(string text, int count) => Assert.Equal(count, SentenceSplitter.Split(text).Count);

    [Theory]
    [InlineData("It rained. The river rose! Did it? It did.|")]
    [InlineData("The U.S. Congress met.|It adjourned.")]
    [InlineData("Dr. Watt and Mrs. Hall met at St. Pancras on Jan. 5.|They spoke.")]
    [InlineData("See No. 5, e.g. the talk by N. S. Leskov and John F. Ray.|Then stop.")]
    [InlineData("He said no.|She went.")]
    [InlineData("It cost 3.5 million in 1.2.1900.|Nobody paid.")]
    [InlineData("\"It is over.\"|He left.")]
    [InlineData("“Is it over?” he asked.|Nobody answered.")]
    [InlineData("It ended (so they say.)|Nobody cared.")]
    [InlineData("He wrote: \"when all was lost. . . . when nobody came.\"|He stopped.")]
    [InlineData("And then …|The guns fell silent.")]
    [InlineData("And then... nothing came.")]
    [InlineData("No stop at the end")]
    [InlineData("It ended the talk.|he said so to all.")]
    [InlineData("It ended.The king left.|")]
    [InlineData("1. How did it begin?|With a strike.")]
    [InlineData("It failed.[12]|They tried again.")]
    [InlineData("It was in the U.S.|The news spread.")]
    [InlineData("Visit example.com for more.")]
    [InlineData("He came in the year 1848.|A storm broke.")]
    public void Sentences_end_where_a_reader_would_end_them(string text)
    {
        var expected = text.EndsWith('|') ? text[..^1].Replace(". ", ".|", StringComparison.Ordinal).Replace("! ", "!|", StringComparison.Ordinal).Replace("? ", "?|", StringComparison.Ordinal).Replace(".T", ".|T", StringComparison.Ordinal) : text;
        var whole = text.EndsWith('|') ? text[..^1] : text.Replace('|', ' ');

        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(whole).Select(range => whole[range.Start..range.End])));
    }

    [Fact]
    public void Every_character_that_is_not_blank_is_in_one_sentence() =>
        Gen.Char[" \n.!?…\"”)[1aAbB,’U.S"].Array[0, 60].Select(letters => new string(letters)).Sample(text =>
        {
            var at = 0;
            foreach (var (start, end) in SentenceSplitter.Split(text))
            {
                if (start < at || end <= start || !string.IsNullOrWhiteSpace(text[at..start]) || char.IsWhiteSpace(text[start]) || char.IsWhiteSpace(text[end - 1])) return false;
                at = end;
            }

            return string.IsNullOrWhiteSpace(text[at..]);
        });
}
