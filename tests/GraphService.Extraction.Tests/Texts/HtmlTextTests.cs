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

    [Theory]
    [InlineData("div")]
    [InlineData("span")]
    [InlineData("div class='text sidebar'")]
    [InlineData("table><td")]
    public void What_nests_very_deeply_takes_no_long_time(string element)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Contains("Deep", Read(string.Concat(Enumerable.Repeat($"<{element}>", 10_000)) + "Deep.").Text, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void Words_that_keep_their_line_breaks_are_read_as_plain_text()
    {
        var page = Read("<pre>The harvest of 1788 was the worst in a genera-\ntion, and by the spring the price of bread had doubled.\n\nThe court fled.</pre>");

        Assert.Equal("The harvest of 1788 was the worst in a genera-\ntion, and by the spring the price of bread had doubled.\n\nThe court fled.", page.Text);
        Assert.Equal(["The harvest of 1788 was the worst in a generation, and by the spring the price of bread had doubled.", "The court fled."], page.Blocks.Select(block => block.Prose.Words));
    }

    [Theory]
    [InlineData("<pre><code>The war led to famine.</code></pre>")]
    [InlineData("<pre class='language-js'>The war led to famine.</pre>")]
    [InlineData("<pre>for (;;) {\n  war(x);\n}</pre>")]
    public void Code_is_no_text(string html) => Assert.Equal([BlockShape.Markup], Read(html).Blocks.Select(block => block.Shape));

    [Theory]
    [InlineData("hidden='until-found'", "Shown.\n\nThe court fled.")]
    [InlineData("hidden", "Shown.")]
    [InlineData("hidden='hidden'", "Shown.")]
    public void What_a_browser_reveals_when_it_is_searched_for_is_text_and_what_stays_hidden_is_not(string attribute, string text) =>
        Assert.Equal(text, Read($"<p>Shown.</p><div {attribute}><p>The court fled.</p></div>").Text);

    [Theory]
    [InlineData("<div role=tabpanel hidden><p>The court fled.</p></div>")]
    [InlineData("<div class='accordion-collapse collapse' aria-hidden=true><p>The court fled.</p></div>")]
    [InlineData("<div class=tab-pane hidden><p>The court fled.</p></div>")]
    [InlineData("<details><p>The court fled.</p></details>")]
    public void What_a_click_unfolds_is_text(string panel) => Assert.Equal("Shown.\n\nThe court fled.", Read($"<p>Shown.</p>{panel}").Text);

    [Fact]
    public void The_title_of_what_unfolds_is_a_heading_though_it_is_a_button() =>
        Assert.Equal([BlockShape.Heading, BlockShape.Paragraph], Read("<h2><button>The Fronde</button></h2><button>Close</button><p>The court fled.</p>").Blocks.Select(block => block.Shape));

    [Theory]
    [InlineData("<ul role=tablist><li role=tab>Yalta</ul>")]
    [InlineData("<div role=dialog><p>We value your privacy.</p></div>")]
    [InlineData("<amp-sidebar>Home</amp-sidebar>")]
    [InlineData("<sup class=reference><a href='#note-1'>[1]</a></sup>")]
    [InlineData("<a href='#ref-1'>↑</a>")]
    [InlineData("<span style='mso-list:Ignore'>·</span>")]
    public void Tabs_dialogues_and_the_marks_of_notes_are_no_text(string furniture) => Assert.Equal("The court fled.", Read($"<p>The court fled.{furniture}</p>").Text);

    [Fact]
    public void Powers_and_links_within_the_page_are_text() => Assert.Equal("10000 m2 in chapter 3 on the Fronde", Read("<p>10000 m<sup>2</sup> in chapter <a href='#chapter3'>3</a> on <a href='#fronde'>the Fronde</a></p>").Text);

    [Theory]
    [InlineData("{\"@graph\":[{\"@type\":\"Article\",\"articleBody\":\"The court fled.\"}]}", "", "The court fled.")]
    [InlineData("{\"articleBody\":\"The court fled.\"}", "<p>It came back.</p>", "It came back.")]
    public void A_page_that_scripts_have_yet_to_write_keeps_its_text_for_search_engines(string data, string body, string text) =>
        Assert.Equal(text, Read($"<head><script type='application/ld+json'>{data}</script></head><body><div id=root>{body}</div></body>").Text);

    [Fact]
    public void A_form_around_the_whole_page_is_the_page() => Assert.Equal(
        "The Fronde\n\nParlement refused the taxes that the court asked for, and the court fled Paris in the night of the fifth of January.\n\nIt came back in August.",
        Read("""
            <form action=page.aspx><input type=hidden name=__VIEWSTATE value=x><label for=q>Search this site</label><input id=q><button>Go</button><select><option>Any</select>
            <h1>The Fronde</h1><p>Parlement refused the taxes that the court asked for, and the court fled Paris in the night of the fifth of January.</p><p>It came back in August.</p></form>
            """).Text);

    [Fact]
    public void A_form_that_somebody_fills_in_is_no_text() => Assert.Equal(
        "Parlement refused the taxes that the court asked for, and the court fled Paris in the night of the fifth of January. It came back in August, when the nobles and the crown made their peace.",
        Read("""
            <p>Parlement refused the taxes that the court asked for, and the court fled Paris in the night of the fifth of January. It came back in August, when the nobles and the crown made their peace.</p>
            <form><p>Enter your address and we send you one letter a month with the newest articles, and nothing else. You may leave the list whenever you like.</p><input type=email><button>Join</button></form>
            """).Text);

    [Theory]
    [InlineData("<div class='sidebar widget'>Recent posts</div>")]
    [InlineData("<div id='disqus_thread'>Great post!</div>")]
    [InlineData("<div class=cookie-banner>We use cookies.</div>")]
    [InlineData("<table class='box-Unreferenced ambox'><tr><td>This article cites no sources.</table>")]
    [InlineData("<div class=hatnote>For the market, see Tulip Market.</div>")]
    [InlineData("<ul class=breadcrumbs><li>Home<li>Wars</ul>")]
    public void What_its_makers_call_furniture_is_none_of_the_text(string furniture) =>
        Assert.Equal("The court fled. It came back.", Read($"<body class='single no-sidebar comments-open'><div class='content has-sidebar'>{furniture}<p>The court fled. It came back.</p></div>").Text);

    [Fact]
    public void A_section_is_called_after_what_it_tells() =>
        Assert.Equal("Comments of the king\n\nHe said nothing.", Read("<section id=social-effects><h2 id=comments>Comments of the king</h2><p>He said nothing.</p></section>").Text);

    static SourceText Read(string html) => Some.Text(html, SourceFormat.Html);
}
