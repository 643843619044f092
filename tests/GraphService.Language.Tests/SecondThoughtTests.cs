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

    [Theory]
    [InlineData("The crowd rioted after the baker raised prices.", "baker", "raised", "nsubj")]
    [InlineData("The workers went on strike after the owner cut wages.", "owner", "cut", "nsubj")]
    [InlineData("He left after dinner and slept.", "dinner", "left", "obl")]
    public void A_preposition_before_a_subject_and_its_verb_begins_a_clause(string text, string word, string head, string relation) => Hangs(text, word, head, relation);

    [Theory]
    [InlineData("As a result of the war, Prussia lost Silesia and Austria gained Bavaria.", "Austria", "gained", "nsubj")]
    [InlineData("As a result of the war, Prussia lost Silesia and Austria gained Bavaria.", "gained", "lost", "conj")]
    [InlineData("Prussia lost Silesia and Bavaria.", "Bavaria", "Silesia", "conj")]
    public void A_noun_behind_and_with_a_verb_of_its_own_is_the_subject_of_that_verb(string text, string word, string head, string relation) => Hangs(text, word, head, relation);

    [Theory]
    [InlineData("Standing Bear sued the general.", "Standing", "NNP")]
    [InlineData("Sitting Bull refused the offer.", "Sitting", "NNP")]
    [InlineData("Leaving Parliament weakened the duke.", "Leaving", "VBG")]
    [InlineData("Standing orders prevented the attack.", "orders", "NNS")]
    public void A_beast_and_what_it_does_are_a_name(string text, string word, string tag) =>
        Assert.Equal(tag, Only(text).Tokens.ToArray().First(token => token.Form == word).Xpos);

    [Theory]
    [InlineData("The king hanged the rebels.", "hanged", "hang")]
    [InlineData("The king changed the law.", "changed", "change")]
    public void The_dictionary_tells_which_verb_a_form_is_of(string text, string form, string lemma) =>
        Assert.Equal(lemma, Only(text).Tokens.ToArray().Single(token => token.Form == form).Lemma);

    static void Hangs(string text, string word, string head, string relation)
    {
        var sentence = Only(text);
        var token = sentence.Tokens.ToArray().Single(token => token.Form == word);

        Assert.Equal((head, relation), (sentence[token.Head].Form, token.Relation));
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
