using CsCheck;

namespace GraphService.Extraction.Tests;

public sealed class ProseFilterTests
{
    const string First = "The harvest of 1788 was the worst in a generation, and by the spring the price of bread had doubled in Paris. Crowds gathered before the bakeries every morning.";
    const string Second = "The king called the Estates General to Versailles. Nobody knew how the deputies would vote, and the ministers had no plan of their own for the day of the opening.";
    const string Third = "By July the city was in uproar. The soldiers were told to hold the squares, and many of them refused.";

    [Fact]
    public void Prose_is_kept_with_its_headings_and_menus_are_not() => Kept($"""
        Home
        History
        About Us
        Contact

        Why the Bread Ran Out

        {First}

        What happened next?

        {Second}

        - Previous
        Next

        The Old Regime
        The Directory
        Napoleon
        Tables and Maps
        """, "Why the Bread Ran Out", First, "What happened next?", Second);

    [Fact]
    public void A_line_of_a_timeline_is_prose_beside_another() => Kept("""
        1857: Indian Rebellion breaks out
        1858: Government of India Act ends Company rule

        Home
        About Us
        """, "1857: Indian Rebellion breaks out", "1858: Government of India Act ends Company rule");

    [Fact]
    public void A_text_of_one_line_needs_no_full_stop() => Kept("The war caused inflation", "The war caused inflation");

    [Theory]
    [InlineData("Links:", "bread price calculator\nold money to new\nhow tall was the king")]
    [InlineData("Related Articles", "The Women's March\nTen Facts about Versailles")]
    [InlineData("Search Results:", "The Estates General - Big History 4 May 2019 · The Estates General met in 1789 for the first time since 1614 and it …")]
    [InlineData("References", "Doyle, William. The Oxford History of the French Revolution. Oxford, 1989.")]
    public void What_follows_a_label_is_not_read(string label, string rest) => Kept($"{First}\n\n{Second}\n\n{label}\n\n{rest}", First, Second);

    [Fact]
    public void A_search_result_is_none_even_when_it_ends_in_a_full_stop() => Kept($"""
        {First}

        Search Results:

        Site One - Facts: Marie Antoinette (1755-1793) Marie Antoinette, at a ball in 1780. She was queen of France from 1774 until 1792, marrying Louis XVI.

        Louis XVI | Biography 8 Jul 2021 · Louis XVI, king of France (1774–92) whose reign had …
        """, First);

    [Fact]
    public void Comments_are_not_read_though_they_are_sentences() => Kept($"""
        {First}

        {Second}

        3 Comments

        Jane Roe says:

        May 3, 2020 at 10:15 am

        I think that the Duke of Orleans caused the whole revolution. He paid the crowds.

        Reply

        John Doe says:

        Rubbish.
        """, First, Second);

    [Fact]
    public void A_comment_is_known_by_its_name_and_date_without_any_label() => Kept($"""
        {First}

        {Second}

        Anna May says:
        Reply

        The queen led the army. Everybody knows that, and my teacher said so too.
        """, First, Second);

    [Fact]
    public void A_link_to_the_comments_above_the_text_hides_no_text() => Kept($"Leave a comment\n\n{First}\n\n{Second}\n\n{Third}", First, Second, Third);

    [Theory]
    [InlineData("Bread March (5 October 1789 – 6 October 1789) is the name of a march on Versailles – the women of the markets led it, and the guard followed them.")]
    [InlineData("On 5 October 1789 – months after the fall of the fortress – the women of the markets marched to Versailles because there was no bread.")]
    [InlineData("5 October 1789 – Versailles. The women of the markets reached the palace in the rain, and the guard came after them.")]
    public void A_span_of_days_and_the_date_of_a_chronicle_make_no_search_result(string text) => Kept($"{text}\n\n{First}", text, First);

    [Fact]
    public void The_response_to_an_event_is_a_part_of_the_text() =>
        Kept($"{First}\n\nResponse\n\n{Second}\n\nResponses to the famine\n\n{Third}", First, "Response", Second, "Responses to the famine", Third);

    [Fact]
    public void How_many_comments_there_are_is_told_under_the_title_and_hides_no_text() =>
        Kept($"Why the Bread Ran Out\n\n2 comments\n\n{First}\n\nThe Estates General\n\n{Second}\n\nThe summer\n\n{Third}\n\nComments\n\n{First} I read it at school.",
            First, "The Estates General", Second, "The summer", Third);

    [Fact]
    public void A_call_to_subscribe_is_cut_off_the_paragraph_it_hangs_on() =>
        Kept($"{First}\n\n{Third} Subscribe for more history videos and get our book today.", First, Third);

    [Theory]
    [InlineData("Copyright 2001-2020 — A. Person — All Rights Reserved")]
    [InlineData("We use cookies to give you the best experience. By browsing you accept them.")]
    [InlineData("Home | Maps | Timeline | Contact")]
    [InlineData("Ten things you never knew about the queen…")]
    [InlineData("Video source: https://video.example/watch?v=1")]
    [InlineData("example.org")]
    [InlineData("Click here to follow us on Facebook")]
    [InlineData("Image related to bread-riots")]
    [InlineData("* * *")]
    public void A_line_of_the_page_between_paragraphs_is_not_read(string line) => Kept($"{First}\n\n{line}\n\n{Second}", First, Second);

    [Fact]
    public void Numbered_answers_and_the_last_paragraph_are_prose() =>
        Kept($"{First}\n\nFAQs:\n\n1. Who called the deputies? The king did, on the advice of Necker.\n\n2. Why did he? He had no money.\n\nLinks:\n\nOld coins", First, "FAQs:", "1. Who called the deputies? The king did, on the advice of Necker.", "2. Why did he? He had no money.");

    [Theory]
    [InlineData("Causes of the war", true)]
    [InlineData("2. The main causes", true)]
    [InlineData("Why did the king fall?", true)]
    [InlineData("Long-term consequences", true)]
    [InlineData("Why subscribe?", false)]
    [InlineData("Ten reasons to visit Rome", false)]
    [InlineData("Towns", false)]
    public void Items_that_are_no_sentences_are_read_below_causes_and_results_only(string heading, bool isRead) =>
        Assert.Equal(isRead, Some.Kept($"# Bread\n\n{First}\n\n## {heading}\n\n- Hunger\n- High taxes", SourceFormat.Markdown).Contains("High taxes", StringComparison.Ordinal));

    [Fact]
    public void A_section_of_links_in_Markdown_ends_at_the_next_heading() =>
        Assert.Equal($"# Bread\n{First}\n## Later\nThey went home.", Some.Kept($"# Bread\n\n{First}\n\n## See also\n\n- [Coins](a.md)\n- [Kings](b.md)\n\nMore is told elsewhere.\n\n## Later\n\nThey went home.", SourceFormat.Markdown));

    [Fact]
    public void Lists_of_links_are_menus_and_lists_of_sentences_are_prose() =>
        Assert.Equal($"{First}\n- The king fled.\n- Nobody followed.", Some.Kept($"{First}\n\n- The king fled.\n- Nobody followed.\n\n[Home](a) and [maps](b)\n\n- [Coins of the kings](a.md)\n- [Kings of the coins](b.md)", SourceFormat.Markdown));

    [Fact]
    public void Nothing_is_lost_silently()
    {
        var lines = Gen.OneOf(First, Second, "Home", "Links:", "Reply", "", "", "Jane Roe says:", "# A *heading*", "- item", "> quote", "```", "| a | b |", "Subscribe now! It rained.", "©", "---");
        Gen.Select(lines.List[0, 12], Gen.OneOf(SourceFormat.Plain, SourceFormat.Markdown)).Sample((rows, format) =>
        {
            var text = string.Join('\n', rows);
            if (string.IsNullOrWhiteSpace(text)) return;

            var at = 0;
            foreach (var passage in ProseFilter.Sift(Some.Text(text, format).Blocks))
            {
                Assert.True(passage.Start >= at && passage.End > passage.Start, $"Passages overlap at {passage.Start}.");
                Assert.Equal("", text[at..passage.Start].Trim());
                at = passage.End;
            }

            Assert.Equal("", text[at..].Trim());
        });
    }

    [Theory]
    [InlineData("W. E. B. Du Bois denounced Booker T. Washington.")]
    [InlineData("Ngô Đình Diệm was overthrown by Dương Văn Minh.")]
    public void A_sentence_full_of_names_is_prose(string text) => Kept(text, text);

    [Fact]
    public void A_paragraph_that_trails_off_is_prose_and_a_teaser_is_not() => Kept($"{First} {Second} The rest is told elsewhere ...\n\nRead how the bread ran out ...", $"{First} {Second} The rest is told elsewhere ...");

    [Fact]
    public void What_an_editor_may_change_is_labelled_all_the_same() => Kept($"{First}\n\nReferences[edit]\n\nSmith, J. Why the war caused ruin. London.", First);

    [Fact]
    public void Words_always_map_back_onto_the_text()
    {
        var pieces = Gen.OneOf("word ", "*em*", "**st", "[a](b)", "`c`", "&amp;", "\\*", "\n", "\r\n", "\n\n", "> ", "- ", "1. ", "| x | y |\n|---|---|\n", "<b>", "é", "\t", "😀", "<http://a.b>", "~~", "\0", "[r]: x\n", "![i](j)", "# ");
        pieces.List[1, 25].Select(string.Concat).Sample(text =>
        {
            if (string.IsNullOrWhiteSpace(text)) return;

            foreach (var block in Some.Text(text, SourceFormat.Markdown).Blocks.Where(block => block.Prose.Words.Length > 0))
            {
                var before = -1;
                for (var i = 0; i < block.Prose.Words.Length; i++)
                {
                    var (start, end) = block.Prose.Stored(i, i + 1);
                    Assert.True(start >= before && end <= text.Length);
                    if (char.IsLetter(block.Prose.Words[i])) Assert.Equal(block.Prose.Words[i], text[start]);
                    before = start;
                }
            }
        });
    }

    static void Kept(string text, params string[] passages) => Assert.Equal(string.Join('\n', passages), Some.Kept(text));
}
