namespace GraphService.Language.Tests;

/// <summary>A tagger that reads from left to right cannot see what a word is good for; the tree tells.</summary>
public class SecondThoughtTests
{
    [Theory]
    [InlineData("Weeks of rain rotted the grain, and bread prices doubled.", "doubled", "VBD")]
    [InlineData("Fear of another rising persuaded the friars to tolerate native ceremonies.", "rising", "NN")]
    [InlineData("In New England frosts in June, July and August killed the corn.", "frosts", "NNS")]
    public void A_word_bears_the_tag_that_gives_the_likelier_tree(string text, string word, string tag) =>
        Assert.Equal(tag, Only(text).Tokens.ToArray().Single(token => token.Form == word).Xpos);

    [Theory]
    [InlineData("Weeks of rain rotted the grain, and bread prices doubled.", "prices", "doubled")]
    [InlineData("Fear of another rising persuaded the friars to tolerate native ceremonies.", "rising", "Fear")]
    [InlineData("In New England frosts in June, July and August killed the corn.", "frosts", "killed")]
    public void The_tree_is_drawn_with_the_tags_that_were_chosen(string text, string word, string head)
    {
        var sentence = Only(text);
        var token = sentence.Tokens.ToArray().Single(token => token.Form == word);

        Assert.Equal(head, sentence[token.Head].Form);
    }

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        const string Text = "Renewed drought, raids and quarrels over his rule all helped to pull the alliance apart.";
        var alone = Only(Text);
        EnglishAnalyzer.Default.Analyze("The dearth provoked food riots. Fear that the example would spread led the court to refuse. They set off.");
        var again = Only(Text);

        Assert.Equal(alone.Tokens.ToArray(), again.Tokens.ToArray());
    }

    static Sentence Only(string text) => Assert.Single(EnglishAnalyzer.Default.Analyze(text));
}
