namespace GraphService.Language.Tests;

public class MentionTests
{
    [Theory]
    [InlineData("The Soviet army crushed the revolt in Budapest.", "Budapest", MentionKind.Place)]
    [InlineData("Nikita Khrushchev denounced Stalin in 1956.", "Nikita Khrushchev", MentionKind.Person)]
    [InlineData("Nikita Khrushchev denounced Stalin in 1956.", "1956", MentionKind.Time)]
    [InlineData("The president of France resigned.", "The president of France", MentionKind.Person)]
    public void A_mention_covers_its_words_and_knows_its_kind(string text, string words, MentionKind kind)
    {
        var sentence = EnglishAnalyzer.Default.Analyze(text).Single();
        var mentions = sentence.Mentions.ToArray().ToLookup(mention => text[sentence[mention.First].Start..sentence[mention.End - 1].End], mention => mention.Kind);

        Assert.Contains(kind, mentions[words]);
    }
}
