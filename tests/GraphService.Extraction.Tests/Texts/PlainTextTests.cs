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

    static IEnumerable<string> Blocks(string text) => PlainText.Blocks(text, 0, text.Length).Select(block => text[block.Start..block.End]);
}
