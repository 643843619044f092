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
    public void A_note_that_tells_what_led_to_what_needs_no_full_stop() => Kept("""
        Debt leads to higher taxes
        Higher taxes led to the revolt of 1381

        Home
        What led to the revolt
        The road that led to war
        About Us
        """, "Debt leads to higher taxes", "Higher taxes led to the revolt of 1381");

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

    [Theory]
    [InlineData("asked Feb 3", "answered 4 years ago")]
    [InlineData("Asked by Miguel, 7 years ago", "Answered Feb 3, 2019 at 15:44")]
    [InlineData("12 votes", "Best Answer")]
    public void An_answer_is_text_whenever_it_was_given(string before, string after) => Kept($"{First}\n\n{before}\n\n{Second}\n\n{after}\n\n{Third}", First, Second, Third);

    [Fact]
    public void A_page_of_nothing_but_posts_is_read() => Kept($"Helen88\n\nMar 4, 2011, 10:22 PM\n\n{First}\n\nReply\n\nMarkus\n\nMar 5, 2011, 8:01 AM\n\n{Second}", First, Second);

    [Fact]
    public void A_title_stands_over_its_text_whatever_buttons_are_between() =>
        Assert.Equal($"The Bread March\n{First}", Some.Kept($"<h1>The Bread March</h1><p><a href=x>Share</a> <a href=y>Print</a></p><p>12</p><p>{First}</p><h2>Contact</h2><p>12</p><h2>Visit</h2>", SourceFormat.Html));

    [Fact]
    public void The_last_item_of_a_list_is_no_title() => Assert.Equal(First, Some.Kept($"<ul><li>Bread<li>Flour</ul><p>{First}</p>", SourceFormat.Html));

    [Fact]
    public void What_stands_below_a_picture_is_read_where_it_is_a_sentence() =>
        Assert.Equal($"The guard followed the women to the palace.\n{First}", Some.Kept($"<figure><figcaption>Women at the gate, engraving</figcaption></figure><figure><figcaption><p>The guard followed the women to the palace.</p></figcaption></figure><p>{First}</p>", SourceFormat.Html));

    [Fact]
    public void Lines_to_fill_in_are_no_text() => Kept($"Name: ________ Class: _____\n\n{First}", First);

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
    [InlineData("This article needs additional citations for verification. Please help improve this article by adding citations to reliable sources.")]
    [InlineData("The neutrality of this section is disputed.")]
    [InlineData("This history-related article is a stub. You can help by expanding it.")]
    [InlineData("\"Revolt of 1788\" redirects here.")]
    [InlineData("Subscribe to our newsletter and get the best stories in your inbox.")]
    [InlineData("This site uses cookies from a partner to deliver its services. Your address is shared with it to detect abuse.")]
    [InlineData("By submitting your information, you agree to receive emails from us and our partners.")]
    [InlineData("Read more: How the Bread Riots Toppled a Minister")]
    [InlineData("Was this page helpful?")]
    [InlineData("Please enable JavaScript to view the comments.")]
    [InlineData("Article continues below advertisement")]
    [InlineData("Posted by Martha Green on March 4, 2018")]
    [InlineData("By Martha Green, Senior Lecturer in History")]
    [InlineData("Martha Green is a lecturer in history at Leeds. Her latest book won a prize in 2016.")]
    [InlineData("If you enjoyed this story, please consider a gift. Your support keeps this blog alive.")]
    [InlineData("Music by Jane Roe. Edited by John Doe.")]
    [InlineData("This post may contain affiliate links. As an Amazon Associate I earn from purchases.")]
    public void A_line_of_the_page_between_paragraphs_is_not_read(string line) => Kept($"{First}\n\n{line}\n\n{Second}", First, Second);

    [Theory]
    [InlineData("About the author", "Martha Green was born in Leeds. She has led many campaigns for the libraries of the town.")]
    [InlineData("Fact Check", "We strive for accuracy. The editors review what they print every year.")]
    [InlineData("Cite this page", "City Museum, The Bread Riots.")]
    public void What_stands_beside_the_text_at_its_end_is_not_read(string label, string rest) => Kept($"{First}\n\n{Second}\n\n{label}\n\n{rest}", First, Second);

    [Fact]
    public void Such_a_label_above_the_text_hides_no_text() => Kept($"About the author\n\n{First}", First);

    [Theory]
    [InlineData("Martha Green is a historian who argues that hunger caused the revolt.")]
    [InlineData("This article of the treaty made our people poor, and you know it.")]
    [InlineData("Posted on the door of the church, the theses led to a quarrel.")]
    [InlineData("Music by Verdi became a rallying cry because the Austrians had forbidden political meetings.")]
    [InlineData("Edited by Camille Desmoulins, the paper led the attack on the court.")]
    [InlineData("Illustrations by Thomas Nast led to the fall of Boss Tweed.")]
    [InlineData("Reviewed by the Privy Council, the sentence was overturned.")]
    [InlineData("Posted in Bengal during the famine, he wrote to the governor that rice was being hoarded")]
    [InlineData("Related: the rise in bread prices caused the riots in the north.")]
    [InlineData("Joined: 1914, wounded 1916, buried by his brother in 1918.")]
    [InlineData("We value your friendship, the Sultan wrote, because it keeps the Russians from the Straits.")]
    [InlineData("You must register, the commissioner told the freedmen, because the vote is your only shield.")]
    [InlineData("We organized on Facebook, an Egyptian recalled, because the police watched the mosques.")]
    [InlineData("Facebook is used to spread hatred, and we know that it contributes to massacres.")]
    [InlineData("Newsletters such as those of the Fuggers brought news of wars to our merchants.")]
    [InlineData("You cannot understand the war without the newsletters that carried it to the taverns.")]
    [InlineData("Because of the war Bayer lost Aspirin, which had been a registered trademark since 1899.")]
    [InlineData("Oxfam was founded because of the famine in Greece, and became a registered charity in 1965.")]
    [InlineData("This article of the constitution is for the protection of the states.")]
    [InlineData("This section of the wall was originally built of earth, and the Mongols broke through it.")]
    [InlineData("This site is part of the Roman frontier that was abandoned because of the plague.")]
    [InlineData("This page of the chronicle is missing because the monks tore it out.")]
    [InlineData("Last reviewed by the king in 1759, the fleet sailed and was destroyed at Quiberon.")]
    [InlineData("Retrieved from the sea in 1901, the mechanism changed what scholars thought of Greek science.")]
    [InlineData("The tomb was first accessed 4 November 1922 when the diggers found a step.")]
    [InlineData("By signing this armistice you accept the occupation of the Rhineland, Foch told the Germans.")]
    [InlineData("If you break this section of the law, the governor said, you will hang.")]
    [InlineData("I stood on this site when the bridge fell, and the fall ended the campaign.")]
    [InlineData("Karl Marx lives in London, poor and ill. His first book sells badly, but it moves the workers to unite.")]
    [InlineData("Was this war useful? The historian thought that it made Rome rich.")]
    [InlineData("Independent journalism died in Russia in 2022 because of the censorship law.")]
    [InlineData("The articles of the Friend were written and edited by a staff that the censor watched.")]
    public void What_only_looks_like_the_talk_of_a_page_is_read(string text) => Kept($"{First}\n\n{text}\n\n{Second}", First, text, Second);

    [Fact]
    public void A_notice_hides_no_sentence_beside_it_that_tells_what_happened() =>
        Kept($"{First}\n\nYou can follow us on Twitter. The famine led to the revolt.\n\n{Second}", First, "You can follow us on Twitter. The famine led to the revolt.", Second);

    [Theory]
    [InlineData("Followers")]
    [InlineData("Sign up for war")]
    public void A_section_may_be_called_after_those_who_joined(string label) =>
        Assert.Contains(Third, Some.Kept($"{First}\n\n{label}\n\n{Third}"), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_of_the_page_is_cut_off_the_paragraph_it_hangs_on() => Kept($"{First}\n\n{Third} Please enable JavaScript to view the comments.", First, Third);

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
