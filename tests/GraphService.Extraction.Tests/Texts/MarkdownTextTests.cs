namespace GraphService.Extraction.Tests;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("He read *Doctor Zhivago*, a novel.", "He read Doctor Zhivago, a novel.")]
    [InlineData("un*believ*able", "unbelievable")]
    [InlineData("The [first war](http://a.example \"title\") ended.", "The first war ended.")]
    [InlineData("Fish \\& chips &amp; tea, 3 \\* 4", "Fish & chips & tea, 3 * 4")]
    [InlineData("> A quoted\n> sentence.", "A quoted sentence.")]
    [InlineData("- An item\n  of two lines.", "An item of two lines.")]
    [InlineData("A `word` of code.", "A word of code.")]
    [InlineData("![a picture](x.png) Behind it.", " Behind it.")]
    public void Markup_is_left_out_of_the_words(string markdown, string words) =>
        Assert.Equal(words, Some.Text(markdown, SourceFormat.Markdown).Blocks.First(block => block.Shape != BlockShape.Markup).Prose.Words);

    [Fact]
    public void Words_keep_their_place_in_the_file()
    {
        const string text = "# Title\n\nIn *Novy Mir* he read **One Day**, and\nliked it.";
        var block = Some.Text(text, SourceFormat.Markdown).Blocks[1];
        var at = block.Prose.Words.IndexOf("One Day", StringComparison.Ordinal);

        var (start, end) = block.Prose.Stored(at, at + 7);

        Assert.Equal("One Day", text[start..end]);
    }

    [Fact]
    public void Front_matter_is_stored_but_no_prose()
    {
        const string text = "---\ntitle: A day\n---\nIt rained.";

        Assert.Equal("It rained.", Some.Kept(text, SourceFormat.Markdown));
        Assert.Equal(text, Some.Text(text, SourceFormat.Markdown).Text);
    }

    [Fact]
    public void Code_rules_and_definitions_are_markup() =>
        Assert.Equal("Before.\nBetween.\nAfter.", Some.Kept("Before.\n\n```\nx = 1.\n```\n\nBetween.\n\n---\n\n[ref]: http://a.example\n\nAfter.", SourceFormat.Markdown));

    [Fact]
    public void A_file_that_nests_without_end_is_read_as_plain_text()
    {
        var source = Some.Text(new string('>', 5000) + " It rained all day.", SourceFormat.Markdown);

        Assert.Contains("nests too deeply", Assert.Single(source.About.Findings).Message, StringComparison.Ordinal);
    }
}
