namespace GraphService.Extraction.Tests;

public sealed class FrontMatterTests
{
    [Fact]
    public void It_names_the_text_and_its_sources()
    {
        var about = Read("---\r\nid: my_essay.v2\r\ntitle: \"On  bread\"\r\nauthor: [A, B]\r\ndate: 1789-07\r\nurl: https://example.org/a\r\nsources:\r\n  - One book\r\nlayout: post\r\n---\r\nText.");

        Assert.Equal(("my_essay.v2", "On bread", "A, B", "1789-07", "https://example.org/a"), (about.Id?.Value, about.Title, about.Author, about.Date?.ToString(), about.Url));
        Assert.Equal(["One book"], about.Sources);
        Assert.Empty(about.Findings);
    }

    [Theory]
    [InlineData("id: no id\ntitle: T", 2, 5, "'no id' is not an id")]
    [InlineData("title: T\ndate: soon", 3, 7, "'soon' is not a date in EDTF")]
    [InlineData("title: T\nurl: here", 3, 6, "'here' is not a web address")]
    public void A_mistake_is_a_finding_and_the_rest_is_read(string yaml, int line, int column, string message)
    {
        var about = Read($"---\n{yaml}\n---\nText.");

        var finding = Assert.Single(about.Findings);
        Assert.Equal(("file.md", line, column), (finding.Source, finding.Line, finding.Column));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal("T", about.Title);
    }

    [Fact]
    public void Front_matter_that_is_no_YAML_is_a_finding_and_the_text_is_read()
    {
        const string text = "---\ntitle: [\n---\nIt rained.";

        Assert.Single(Read(text).Findings);
        Assert.Equal("It rained.", Some.Kept(text, SourceFormat.Markdown));
    }

    [Theory]
    [InlineData("Text.\n---\ntitle: T\n---\n")]
    [InlineData("---\nA rule, and no end.")]
    public void Dashes_elsewhere_are_none(string text) => Assert.Equal(0, Read(text).Length);

    static FrontMatter Read(string text) => FrontMatterReader.Read("file.md", text);
}
