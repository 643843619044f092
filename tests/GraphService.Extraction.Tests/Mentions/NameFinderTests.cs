namespace GraphService.Extraction.Tests;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("Then Maximilien de Robespierre and Georges Danton spoke.", "Georges Danton (Person)")]
    [InlineData("It was President Wilson who came.", "Wilson (Person)")]
    [InlineData("The Social Democratic Party met in Leipzig.", "Leipzig (Place), Social Democratic Party (Organization)")]
    [InlineData("They read of the Battle of Sedan.", "Battle of Sedan (Event)")]
    [InlineData("The Second World War began.", "Second World War (Event)")]
    [InlineData("At the Vienna summit nobody spoke.", "Vienna summit (Event)")]
    [InlineData("The 20th Congress closed.", "20th Congress (Event)")]
    [InlineData("The Ministry of the Interior was warned.", "Ministry of the Interior (Organization)")]
    [InlineData("The Ottoman Empire fell.", "Ottoman Empire (Place)")]
    [InlineData("Darwin wrote to a friend. Nobody answered Darwin.", "Darwin (Person)")]
    public void Names_are_known_by_their_shape(string text, string names) => Assert.Equal(names, Found(text));

    [Theory]
    [InlineData("Bread was dear. Nobody ate. Later Crowds came in March.")]
    [InlineData("He had faith in Wilhelm. In Russian it rhymes.")]
    [InlineData("When War came, the Bread Shop closed.")]
    public void Ordinary_words_with_capitals_are_no_names(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void A_surname_means_the_person_named_in_full_elsewhere() =>
        Assert.Equal("Mikhail Tukhachevsky (Person)", Found("Then Mikhail Tukhachevsky rose. Marshal Tukhachevsky fell."));

    static string Found(string text)
    {
        var sentences = SentenceSplitter.Split(text).Select(range => new ReadSentence(new MappedText(text, 0).Slice(range.Start, range.End), false)).ToList();
        return string.Join(", ", NameFinder.Find(sentences, Some.Gazetteer()).Select(entity => $"{entity.Name} ({entity.Kind})"));
    }
}
