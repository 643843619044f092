using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Who goes by two names, and who only shares one; the roles that are somebody's in the same sentence.</summary>
public sealed class SecondNamesTests
{
    [Theory]
    [InlineData("Samuel Clemens, known by his pen name Mark Twain, founded a firm. Twain left the firm.", "Mark Twain", "Samuel Clemens")]
    [InlineData("Eric Blair (1903-1950), better known as George Orwell, attacked the party. Orwell left the party.", "George Orwell", "Eric Blair")]
    [InlineData("Samuel Clemens attacked the tax under the pen name Mark Twain. Clemens left the city.", "Samuel Clemens", "Mark Twain")]
    [InlineData("Mark Twain was the pen name of the author Samuel Clemens. Clemens left the city.", "Samuel Clemens", "Mark Twain")]
    [InlineData("Anna Brown, born Anna Smith, founded a firm. Brown left the firm.", "Anna Brown", "Anna Smith")]
    public void Whoever_is_known_by_another_name_is_one(string text, string name, string surface)
    {
        Assert.Contains(Read(text), mention => mention.Name == name && mention.Surface == surface);
        Assert.Null(KindOf(text, surface));
    }

    [Theory]
    [InlineData("Karl Marx, whose friend was known as Peter Smith, founded the league. Smith left the league.", "Peter Smith")]
    [InlineData("Karl Marx and Peter Brown, known as John Smith, founded the league. Smith left the league.", "John Smith")]
    [InlineData("Peter Smith was known as the Napoleon of crime. Napoleon attacked Russia.", "Napoleon")]
    public void Nobody_else_is(string text, string name) => Assert.NotNull(KindOf(text, name));

    [Theory]
    [InlineData("Mr. Smith attacked the plan. Mark Smith left the party. Smith joined the union.", "Mark Smith", "Smith")]
    [InlineData("Jane Smith owned a dog called \"Mr. Smith\". Smith joined the union.", "Jane Smith", "Smith")]
    [InlineData("Jane Smith met Mr. Smith. Smith joined the union.", "Jane Smith", "Smith")]
    [InlineData("Mr. Smith attacked the plan. Smith joined the union.", "Mr. Smith", "Smith")]
    [InlineData("Margaret Brown met Denis Brown. Mrs. Brown attacked the union.", "Margaret Brown", "Mrs. Brown")]
    public void A_full_name_comes_before_a_name_with_mister(string text, string name, string surface) =>
        Assert.Contains(Read(text), mention => mention.Name == name && mention.Surface == surface);

    [Fact]
    public void Mister_is_no_woman_of_his_surname() => Assert.NotNull(KindOf("Jane Smith met Mr. Smith. Mr. Smith joined the union.", "Mr. Smith"));

    [Theory]
    [InlineData("Hooke was elected a Fellow of the Royal Society. Hooke founded the school.", "Fellow")]
    [InlineData("Peter Smith was the co-founder of the party. Smith left the party.", "Co-founder of the party")]
    [InlineData("Peter Smith served as president of the league. Smith left the league.", "President of the league")]
    [InlineData("Peter Smith was promoted to Major in 1783. Smith left the army.", "Major")]
    [InlineData("The poet and soldier William Travis attacked the fort.", "Poet")]
    [InlineData("The poet and soldier William Travis attacked the fort.", "Soldier")]
    [InlineData("Co-founder of the league, Sergey Brin, attacked the plan.", "Co-founder of the league")]
    [InlineData("Lenin, a lawyer and leader of the party, attacked the plan.", "Leader of the party")]
    public void A_role_of_somebody_named_beside_it_is_nobody_of_its_own(string text, string role) => Assert.Null(KindOf(text, role));

    [Theory]
    [InlineData("The president and the premier, Petrov, attacked the union.", "President")]
    [InlineData("The king and his general William Travis attacked the city.", "King")]
    [InlineData("Peter Smith served under the king. The king attacked the palace.", "King")]
    public void A_role_of_somebody_else_is_kept(string text, string role) => Assert.NotNull(KindOf(text, role));

    [Theory]
    [InlineData("Peter Smith was not the leader of the army.", "leader")]
    [InlineData("Lenin met Petrov, a lawyer, and a soldier.", "soldier")]
    [InlineData("Peter Smith asked whether Petrov was the leader of the army.", "leader")]
    public void Who_does_not_have_a_role_is_somebody_else(string text, string role)
    {
        var scene = Annotator.SceneOf(ProseFilter.Sift(Some.Text(text).Blocks));
        var tree = scene[0].Tree;

        Assert.False(Referents.Of(scene, Some.Gazetteer(), AntecedentModel.Default).At(0, Enumerable.Range(0, tree.Count).First(token => tree[token].Form == role)) is { IsNamed: true });
    }

    [Theory]
    [InlineData("Mark Tedeschi QC attacked the plan.", "Mark Tedeschi", "QC")]
    [InlineData("Michael Smith, FRS, attacked the plan.", "Michael Smith", "FRS")]
    public void Letters_of_honour_are_no_name(string text, string name, string letters)
    {
        Assert.Equal(EntityKind.Person, KindOf(text, name));
        Assert.Null(KindOf(text, letters));
    }

    // Null when the text holds no such name.
    static EntityKind? KindOf(string text, string name) => Read(text).FirstOrDefault(mention => mention.Name == name)?.Kind;

    static IReadOnlyList<EntityMention> Read(string text) =>
        new Annotator(new([]), links: null).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text)).Mentions;
}
