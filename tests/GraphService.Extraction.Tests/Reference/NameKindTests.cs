using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>What sort of entity a name stands for, by the weights that come with the program.</summary>
public sealed class NameKindTests
{
    [Theory]
    [InlineData("The Home Guard took revenge before morning.", "Home Guard", EntityKind.Organization)]
    [InlineData("The miners joined the Knights of Toil, and the Knights of Toil called a strike.", "Knights of Toil", EntityKind.Organization)]
    [InlineData("Riots broke out at Comilla and Jamalpur.", "Jamalpur", EntityKind.Place)]
    [InlineData("The army marched on Gorinchem, and the people of Gorinchem fled.", "Gorinchem", EntityKind.Place)]
    [InlineData("Crazy Horse surrendered in May, and Crazy Horse was killed in September.", "Crazy Horse", EntityKind.Person)]
    [InlineData("The senate ratified the Treaty of Osterburg.", "Treaty of Osterburg", EntityKind.Event)]
    [InlineData("The Kronach Rising broke out in May.", "Kronach Rising", EntityKind.Event)]
    public void A_name_stands_for_what_a_reader_takes_it_for(string text, string name, EntityKind kind) => Assert.Equal(kind, KindOf(text, name, NameKindModel.Default));

    [Fact]
    public void All_places_of_a_text_decide_together()
    {
        Assert.NotEqual(EntityKind.Place, KindOf("Kasama was feared.", "Kasama", NameKindModel.Default));
        Assert.Equal(EntityKind.Place, KindOf("Kasama fell. The soldiers entered Kasama at dawn, a curfew was imposed in Kasama, and trains to Kasama were stopped by the rebels in Kasama.", "Kasama", NameKindModel.Default));
    }

    [Fact]
    public void Without_weights_rules_decide()
    {
        const string Text = "The Home Guard took revenge before morning.";

        Assert.Equal(EntityKind.Concept, KindOf(Text, "Home Guard", model: null));
        Assert.Equal(EntityKind.Organization, KindOf(Text, "Home Guard", NameKindModel.Default));
    }

    static EntityKind KindOf(string text, string name, NameKindModel? model)
    {
        var spans = NameSpotter.Spot(Annotator.SceneOf(ProseFilter.Sift(Some.Text(text).Blocks)), Some.Gazetteer(), model).FindAll(span => span.Text == name);

        Assert.NotEmpty(spans);
        return NameClusters.KindOf(spans);
    }
}
