using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>What is the same in two texts, and what only goes by the same words.</summary>
public sealed class BareDescriptionsTests
{
    [Theory]
    [InlineData("The king denounced the Treaty of Bern.", "King")]
    [InlineData("A famine led to the Bread March.", "Famine")]
    [InlineData("Hunger forced the garrison of Bern to surrender.", "Hunger")]
    [InlineData("(Young men fled from the army.)", "Young men")]
    [InlineData("The king denounced the 300 peasants.", "300 peasants")]
    [InlineData("Some 1,200 workers crushed the revolt.", "1,200 workers")]
    [InlineData("The king fell ill. His death led to the Bread March.", "King's death")]
    [InlineData("The landslide led to the flight of the peasants.", "Flight of the peasants")]
    public void What_nothing_tells_apart_is_another_thing_in_another_text(string text, string name)
    {
        var (one, other) = (IdsOf("one", text, name), IdsOf("other", text, name));

        Assert.Single(one);
        Assert.Single(other);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData("Soviet tanks crushed the revolt.", "Soviet tanks")]
    [InlineData("The fear of Stalin led to the Bread March.", "Fear of Stalin")]
    [InlineData("Soviet troops fled. Their defeat led to the Bread March.", "Soviet troops' defeat")]
    [InlineData("Stalin fell ill. His death led to the Bread March.", "Stalin's death")]
    [InlineData("The famine of 1921 led to the Bread March.", "Famine of 1921")]
    [InlineData("The revolts of the 19th century led to the Bread March.", "Revolts of the 19th century")]
    [InlineData("Congress denounced the Treaty of Bern.", "Treaty of Bern")]
    public void What_a_name_a_people_or_a_year_tells_apart_is_the_same_everywhere(string text, string name)
    {
        var one = IdsOf("one", text, name);

        Assert.Single(one);
        Assert.Equal(one, IdsOf("other", text, name));
    }

    [Fact]
    public void What_is_known_beforehand_is_the_same_everywhere()
    {
        DeclaredEntity[] known = [Some.Entity("Great Famine", EntityKind.Event, "famine")];

        Assert.Equal([new("great-famine")], IdsOf("one", "A famine led to the Bread March.", "Great Famine", known));
        Assert.Equal([new("great-famine")], IdsOf("other", "The famine led to the Bread March.", "Great Famine", known));
    }

    [Fact]
    public void Within_a_text_the_same_words_stay_one_thing_and_two_long_names_stay_two()
    {
        const string Long = "The burning of the old wooden storehouses by the river below the town beside the ancient market square of the";
        var ids = Read("one", $"The king denounced the Treaty of Bern. The king opposed the Treaty of Graz. {Long} weavers led to the Bread March. {Long} tanners led to the Dock Strike.", []).Mentions.Select(mention => (mention.Name, mention.Entity)).Distinct().ToList();

        Assert.Single(ids, row => row.Name == "King");
        Assert.Equal(ids.Count, ids.Select(row => row.Entity).Distinct().Count());
    }

    static List<EntityId> IdsOf(string document, string text, string name, params DeclaredEntity[] known) =>
        [.. Read(document, text, known).Mentions.Where(mention => mention.Name == name).Select(mention => mention.Entity).Distinct()];

    static Annotation Read(string document, string text, DeclaredEntity[] known) =>
        new Annotator(new(known), links: null).Read(new(document), DocumentReader.Read($"{document}.txt", SourceFormat.Plain, text));
}
