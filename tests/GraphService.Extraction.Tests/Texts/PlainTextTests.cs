namespace GraphService.Extraction.Tests;

public sealed class PlainTextTests
{
    [Fact]
    public void Blank_lines_end_a_paragraph() =>
        Assert.Equal(["One.", "Two.", "Three."], Blocks("One.\n\nTwo.\r\n\r\n \t\r\nThree.\n"));

    [Fact]
    public void A_paragraph_wrapped_at_a_width_is_one_block()
    {
        const string text = "The harvest failed in the summer of that year, and in the\nautumn the price of bread rose beyond anything that the\npeople of the town remembered.";

        Assert.Equal([text], Blocks(text));
    }

    [Fact]
    public void Lines_of_a_wrapped_paragraph_are_one_row_of_words_and_a_word_divided_at_a_line_end_is_whole()
    {
        const string text = "The estates threw the governors from a window, the De-\nfenestration of Prague, and called\nFrederick of the Palatinate to the throne of Bohemia. St.\nVitus was stripped of its altars, which shocked the town.";
        var block = Assert.Single(PlainText.Blocks(text, 0, text.Length));

        Assert.Equal("The estates threw the governors from a window, the Defenestration of Prague, and called Frederick of the Palatinate to the throne of Bohemia. St. Vitus was stripped of its altars, which shocked the town.", block.Prose.Words);
        var (start, end) = block.Prose.Stored(block.Prose.Words.IndexOf("Defenestration", StringComparison.Ordinal), block.Prose.Words.IndexOf(" of Prague", StringComparison.Ordinal));
        Assert.Equal("De-\nfenestration", text[start..end]);
    }

    [Fact]
    public void A_hyphen_between_two_words_stays() =>
        Assert.Equal("The Paris treaties were the work of the lawyers, and of the French-speaking envoys of the republics of the south.", Assert.Single(PlainText.Blocks("The Paris treaties were the work of the lawyers, and of the French-\nspeaking envoys of the republics of the south.", 0, 114)).Prose.Words);

    [Fact]
    public void Soft_hyphens_are_no_part_of_words() =>
        Assert.Equal("The Great Famine", DocumentReader.Read("a.txt", SourceFormat.Plain, "The Great Fam\u00ADine").Blocks[0].Prose.Words);

    [Fact]
    public void Marks_of_the_way_a_text_runs_are_no_part_of_words() =>
        Assert.Equal("The fall of Acre", DocumentReader.Read("a.txt", SourceFormat.Plain, "\u2067The\u200F fall of\u200E A\u200Dcre\u2069").Blocks[0].Prose.Words);

    [Fact]
    public void What_a_pasted_page_begins_with_is_its_title_though_a_menu_stands_below() =>
        Assert.Equal("Haitian Revolution", new Annotator(new([]), links: null).Read(new("text"), DocumentReader.Read("a.txt", SourceFormat.Plain, "Haitian Revolution\n\nArticle\nTalk\n\nThe slaves of Saint-Domingue rose in August. They burned the plantations of the north.")).Title);

    [Theory]
    [InlineData("0:00\n[Music]\n0:04\nthe harvest failed in\n0:07\nthe north and the\n1:00:11\npeople of the towns rebelled")]
    [InlineData("0:00 [Music]\n0:04 the harvest failed in\n0:07 the north and the\n0:11 people of the towns rebelled")]
    public void A_transcript_is_what_is_said_without_the_times(string text)
    {
        var block = Assert.Single(PlainText.Blocks(text, 0, text.Length));

        Assert.Equal("the harvest failed in the north and the people of the towns rebelled", block.Prose.Words);
        var (start, end) = block.Prose.Stored(0, block.Prose.Words.Length);
        Assert.Equal(text[text.IndexOf("the harvest", StringComparison.Ordinal)..], text[start..end]);
    }

    [Fact]
    public void Subtitles_are_what_is_said()
    {
        const string text = "WEBVTT\n\n1\n00:00:01,000 --> 00:00:04,000\nThe harvest failed in\n\n2\n00:00:04,500 --> 00:00:09,000\n1816.\nThe towns rebelled.\n\n3\n00:00:09,500 --> 00:00:12,000\n[Music]\n";

        Assert.Equal("The harvest failed in 1816. The towns rebelled.", PlainText.Blocks(text, 0, text.Length)[^1].Prose.Words);
    }

    [Fact]
    public void The_line_above_every_page_of_a_book_is_no_heading() => Assert.Equal("The town fell.\nThe court fled.\nCauses\nThe fleet sailed.\nCauses\nThe wind turned.",
        Some.Kept("Journal of History   Vol. 1\n\nThe town fell.\n\n214\n\nJournal of History   Vol. 1\n\nThe court fled.\n\n215\n\nJournal of History   Vol. 1\n\nCauses\n\nThe fleet sailed.\n\nCauses\n\nThe wind turned."));

    [Fact]
    public void A_few_times_of_day_make_no_transcript() => Assert.Equal(["9:30", "The gates open", "Tickets", "10:15", "The tour begins"], Blocks("9:30\nThe gates open\nTickets\n10:15\nThe tour begins"));

    [Fact]
    public void Short_lines_stay_apart() => Assert.Equal(["Home", "About us", "The French wars"], Blocks("Home\nAbout us\nThe French wars"));

    [Fact]
    public void A_long_line_is_a_paragraph_of_its_own()
    {
        var line = string.Join(' ', Enumerable.Repeat("The harvest failed.", 20));

        Assert.Equal(["A title over it", line, "Source: a book"], Blocks($"A title over it\n{line}\nSource: a book"));
    }

    [Fact]
    public void Lines_behind_bullets_are_items_below_what_says_what_they_are()
    {
        const string text = "Causes of the French Revolution\n- Heavy taxation\n- Bad harvests";
        var blocks = PlainText.Blocks(text, 0, text.Length);

        Assert.Equal([BlockShape.Heading, BlockShape.ListItem, BlockShape.ListItem], blocks.Select(block => block.Shape));
        Assert.Equal(["Heavy taxation", "Bad harvests"], blocks.Skip(1).Select(block => block.Prose.Words));
        Assert.Equal((34, 48), blocks[1].Prose.Stored(0, "Heavy taxation".Length));
    }

    [Fact]
    public void One_dash_makes_no_list()
    {
        const string text = "The chronicler of the abbey tells us that the tax was cruel\n- as he says himself - and that it led to the great revolt.";

        Assert.Equal([text], Blocks(text));
    }

    [Fact]
    public void Years_and_answers_begin_lines_of_their_own() =>
        Assert.Equal(["1857: The rebellion breaks out in the garrison at Meerut", "1858: The Company loses its rule over India to the crown", "Q: What caused the revolt of the peasants in the year 1381?", "A: The poll tax."],
            Blocks("1857: The rebellion breaks out in the garrison at Meerut\n1858: The Company loses its rule over India to the crown\nQ: What caused the revolt of the peasants in the year 1381?\nA: The poll tax."));

    static IEnumerable<string> Blocks(string text) => PlainText.Blocks(text, 0, text.Length).Select(block => text[block.Start..block.End]);
}
