using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Which names a text holds, where they end, and what sort of thing they stand for.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("Atatürk founded the republic.", "Republic")]
    [InlineData("Hitler published Mein Kampf in 1925.", "Mein Kampf")]
    [InlineData("Karl Marx wrote Das Kapital in 1867.", "Das Kapital")]
    [InlineData("James wrote The Black Jacobins in 1938.", "Black Jacobins")]
    public void What_is_founded_written_or_published_is_nobody(string text, string name) => Assert.Equal(EntityKind.Concept, KindOf(text, name));

    [Theory]
    [InlineData("The Duke of Wellington defeated Napoleon at Waterloo.", "Duke of Wellington", "Wellington")]
    [InlineData("The Archbishop of Canterbury denounced the king.", "Archbishop of Canterbury", "Canterbury")]
    [InlineData("The Bishop of Bath and Wells supported the Prince of Wales.", "Bishop of Bath and Wells", "Wells")]
    [InlineData("The Bishop of Bath and Wells supported the Prince of Wales.", "Prince of Wales", "Wales")]
    public void A_title_with_a_place_is_the_name_of_somebody(string text, string name, string place)
    {
        Assert.Equal(EntityKind.Person, KindOf(text, name));
        Assert.Null(KindOf(text, place));
    }

    [Theory]
    [InlineData("The King of France invaded Flanders in 1302.", "France")]
    [InlineData("The President of Mexico and the governor of Texas met in the spring.", "Texas")]
    public void The_office_of_a_ruler_names_the_place_that_he_rules(string text, string place) => Assert.Equal(EntityKind.Place, KindOf(text, place));

    [Theory]
    [InlineData("Arthur Wellesley, Duke of Wellington, defeated Napoleon at Waterloo. Wellington then opposed the reform.", "Arthur Wellesley", "Wellington")]
    [InlineData("The Archbishop of Canterbury, Thomas Becket, denounced the king. The Archbishop of Canterbury fled to France.", "Thomas Becket", "Archbishop of Canterbury")]
    public void Whoever_bears_a_title_with_a_place_is_meant_by_it(string text, string name, string surface)
    {
        Assert.Contains(Read(text), mention => mention.Name == name && mention.Surface == surface);
        Assert.DoesNotContain(Read(text), mention => mention.Name == surface);
    }

    [Theory]
    [InlineData("William Pitt the Younger supported the abolition of the trade. William Pitt died in 1806, and Pitt was mourned.", "William Pitt the Younger", "William Pitt", "Pitt")]
    [InlineData("Ivan the Terrible murdered his son. Ivan conquered Kazan.", "Ivan the Terrible", "Ivan")]
    [InlineData("Ernesto \"Che\" Guevara joined the revolution. Che Guevara opposed the tax. Guevara led the rebels, and Che fell.", "Ernesto \"Che\" Guevara", "Che Guevara", "Guevara", "Che")]
    [InlineData("C. L. R. James wrote The Black Jacobins in 1938. James also wrote on cricket.", "C. L. R. James", "James")]
    public void Epithet_nickname_and_initials_belong_to_the_name_that_shorter_names_stand_for(string text, string name, params string[] shorter)
    {
        Assert.Equal(EntityKind.Person, KindOf(text, name));
        Assert.All(shorter, surface => Assert.Equal([name], Read(text).Where(mention => mention.Surface == surface).Select(mention => mention.Name)));
    }

    [Fact]
    public void What_has_an_article_behind_a_name_is_no_epithet_when_it_is_a_thing() => Assert.Equal(EntityKind.Place, KindOf("In 1739 the British gave Persia the Red Fort.", "Persia"));

    // Null when the text holds no such name.
    static EntityKind? KindOf(string text, string name) => Read(text).FirstOrDefault(mention => mention.Name == name)?.Kind;

    static IReadOnlyList<EntityMention> Read(string text) =>
        new Annotator(new([]), links: null).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text)).Mentions;
}
