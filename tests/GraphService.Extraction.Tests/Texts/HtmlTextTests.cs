namespace GraphService.Extraction.Tests;

public sealed class HtmlTextTests
{
    [Fact]
    public void The_text_is_what_the_body_says_with_a_blank_line_between_blocks()
    {
        var page = Read("""
            <html><head><title>The Fronde</title><style>p{}</style></head><body>
            <nav><a href="/">Home</a></nav><script>alert(1)</script>
            <h1>The Fronde</h1><p>Parlement <b>re</b>fused the
            taxes.<p>The court fled&nbsp;Paris.<br><br>It came back.
            <ul><li>One.<li>Two.</ul><form><input><p>Sign up</p></form><aside>See also</aside><footer>Copyright</footer></body></html>
            """);

        Assert.Equal("The Fronde\n\nParlement refused the taxes.\n\nThe court fled Paris.\n\nIt came back.\n\nOne.\n\nTwo.", page.Text);
        Assert.Equal([BlockShape.Heading, BlockShape.Paragraph, BlockShape.Paragraph, BlockShape.Paragraph, BlockShape.ListItem, BlockShape.ListItem], page.Blocks.Select(block => block.Shape));
    }

    [Fact]
    public void The_head_names_title_author_date_and_address()
    {
        var about = Read("""
            <head><title> The
            Fronde </title><meta name="author" content="A. Writer"><meta property="article:published_time" content="2018-10-29T12:00:00+01:00">
            <link rel="canonical" href="https://example.org/fronde"></head><body><p>Text.
            """).About;

        Assert.Equal(("The Fronde", "A. Writer", "2018-10-29", "https://example.org/fronde"), (about.Title, about.Author, about.Date?.ToString()[..10], about.Url));
    }

    [Fact]
    public void Without_a_title_the_first_heading_is_it() => Assert.Equal("A heading", Read("<h1>A <i>heading</i></h1><p>Text.").About.Title);

    [Fact]
    public void A_page_of_nothing_but_menus_is_refused() => Assert.Throws<SourceUnreadableException>(() => Read("<nav>Home</nav><script>x</script>"));

    [Fact]
    public void Pages_may_nest_deeply() => Assert.Equal("Deep.", Read(string.Concat(Enumerable.Repeat("<div>", 3_000)) + "Deep.").Text);

    static SourceText Read(string html) => Some.Text(html, SourceFormat.Html);
}
