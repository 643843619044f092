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
