namespace GraphService.Language.Tests;

/// <summary>How sentences fall into tokens; a bar stands between two.</summary>
public class TokenizationTests
{
    [Theory]
    [InlineData("The king didn't leave.", "The|king|did|n't|leave|.")]
    [InlineData("They don’t know what’s next.", "They|do|n’t|know|what|’s|next|.")]
    [InlineData("We cannot say who'll win.", "We|can|not|say|who|'ll|win|.")]
    [InlineData("I'm sure he's gonna stay.", "I|'m|sure|he|'s|gon|na|stay|.")]
    [InlineData("Khrushchev's speech shook Poland's leaders.", "Khrushchev|'s|speech|shook|Poland|'s|leaders|.")]
    [InlineData("The workers' demands were ignored.", "The|workers|'|demands|were|ignored|.")]
    public void Contractions_and_possessives_come_apart(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Theory]
    [InlineData("Mr. Smith met Dr. Jones.", "Mr.|Smith|met|Dr.|Jones|.")]
    [InlineData("The U.S. and the U.K. agreed.", "The|U.S.|and|the|U.K.|agreed|.")]
    [InlineData("In 1956 Nagy denounced Kadar and supported Khrushchev.", "In|1956|Nagy|denounced|Kadar|and|supported|Khrushchev|.")]
    [InlineData("It cost $3.5 million in 1956.", "It|cost|$|3.5|million|in|1956|.")]
    [InlineData("Some 1,200 people (mostly miners) came.", "Some|1,200|people|(|mostly|miners|)|came|.")]
    [InlineData("Inflation rose by 12% that year.", "Inflation|rose|by|12|%|that|year|.")]
    public void Abbreviations_and_numbers_keep_their_marks_and_nothing_else_does(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Theory]
    [InlineData("The anti-Soviet mood spread.", "The|anti-Soviet|mood|spread|.")]
    [InlineData("A well-known left-wing writer spoke.", "A|well|-|known|left|-|wing|writer|spoke|.")]
    [InlineData("He sent an e-mail to the vice-president.", "He|sent|an|e-mail|to|the|vice|-|president|.")]
    public void Compounds_come_apart_at_the_hyphen_but_prefixes_stay(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Theory]
    [InlineData("“Nobody knew,” she said.", "“|Nobody|knew|,|”|she|said|.")]
    [InlineData("See https://example.org/a-b?c=1 for more.", "See|https://example.org/a-b?c=1|for|more|.")]
    [InlineData("Write to editor@example.org.", "Write|to|editor@example.org|.")]
    [InlineData("Wait... what?!", "Wait|...|what|?!")]
    [InlineData("The war—the second—ended.", "The|war|—|the|second|—|ended|.")]
    public void Quotes_addresses_and_dashes_follow_the_treebanks(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Theory]
    [InlineData("The reform failed. The king fled.", 2)]
    [InlineData("He gave the speech. he had planned it for weeks", 2)]
    [InlineData("Mr. Nagy spoke to Gen. Kovacs. Nobody listened.", 2)]
    [InlineData("“We will fight!” he said. The crowd cheered.", 2)]
    [InlineData("CAUSES OF THE WAR\n\nThe war began in 1914.", 2)]
    [InlineData("Causes of the war\nThe war began in 1914.", 2)]
    [InlineData("The long line of a wrapped text is broken where the\nmargin happens to be, and goes on in the next.", 1)]
    [InlineData("Jinnah joined the All-India Muslim League in 1913.", 1)]
    [InlineData("Roe v. Wade legalised abortion. Nobody listened.", 2)]
    [InlineData("Who paid? Nobody did! Why?", 3)]
    public void Sentences_end_where_a_reader_would_end_them(string text, int sentences) =>
        Assert.Equal(sentences, EnglishAnalyzer.Default.Analyze(text).Count);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00A0 \n\n")]
    public void Nothing_but_space_has_no_sentence(string text) => Assert.Empty(EnglishAnalyzer.Default.Analyze(text));

    [Theory]
    [InlineData("The troops shot at the crowd.", 2, "shoot")]
    [InlineData("Men lay in the snow near Moscow.", 1, "lie")]
    [InlineData("They lay mines in the harbour in spring.", 1, "lay")]
    [InlineData("The garrison fled across the river.", 2, "flee")]
    [InlineData("The tax bred resentment in the towns.", 2, "breed")]
    [InlineData("The serfs were freed in 1861.", 3, "free")]
    public void A_past_is_no_present_of_another_verb(string text, int verb, string lemma) => Assert.Equal(lemma, EnglishAnalyzer.Default.Analyze(text)[0][verb].Lemma);

    static string Tokens(string text) =>
        string.Join('|', EnglishAnalyzer.Default.Analyze(text).SelectMany(sentence => sentence.Tokens.ToArray()).Select(token => token.Form));
}
