using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>How nodes are named that no name of the text stands for.</summary>
public sealed class ClauseNamesTests
{
    [Theory]
    [InlineData("A committee chaired by Fox drafted the treaty.", "Committee chaired by Fox")]
    [InlineData("Crowds organised by the regime stormed the palace.", "Crowds organised by the regime")]
    [InlineData("A committee, chaired by Fox, drafted the treaty.", "Committee")]
    public void A_bare_noun_is_told_apart_by_the_participle_behind_it(string text, string name) =>
        Assert.Contains(Read(text, null).Mentions, mention => mention.Name == name);

    [Theory]
    [InlineData("Because the men were away in the forest, the fields lay fallow.", "Men being away in the forest")]
    [InlineData("Short of money, the king raised taxes on salt.", "King being short of money")]
    [InlineData("Because none voted against the treaty, the king signed it.", "None voting against the treaty")]
    [InlineData("Because neither voted against the treaty, the king signed it.", "Not voting against the treaty")]
    public void What_somebody_is_or_where_and_what_nobody_does_has_a_name(string text, string name) =>
        Assert.Contains(Read(text, LinkModel.Default).Mentions, mention => mention.Name == name);

    [Theory]
    [InlineData("Men lay in the snow near Moscow.", "Men lying in the snow near Moscow")]
    [InlineData("The party readmitted Molotov in 1984.", "Readmission of Molotov")]
    [InlineData("The generals outwitted the emperor in Vienna.", "Outwitting of emperor")]
    [InlineData("The generals lent their troops to the king.", "Lending of generals' troops")]
    [InlineData("The troops shot at the crowd in Odessa.", "Troops shooting at the crowd in Odessa")]
    [InlineData("The dykes broke. As a result, farmers lost their homes.", "Breaking of dykes")]
    [InlineData("Because the Vikings came, the monks fled to Ireland.", "Coming of Vikings")]
    [InlineData("The bishop had the heretic burned, which outraged the town.", "Burning of heretic")]
    public void A_happening_is_named_after_the_verb_that_its_past_belongs_to(string text, string name) =>
        Assert.Contains(Read(text, LinkModel.Default).Mentions, mention => mention.Name == name);

    [Theory]
    [InlineData("The policy led to millions of arrests.", "Millions of arrests", EntityKind.Event)]
    [InlineData("Thousands of workers denounced the law.", "Thousands of workers", EntityKind.Person)]
    [InlineData("The scandal led to the foundation of the Labour Party.", "Foundation of the Labour Party", EntityKind.Event)]
    public void A_count_is_of_the_kind_of_what_it_counts_and_a_foundation_is_no_body(string text, string name, EntityKind kind) =>
        Assert.Equal(kind, Read(text, null).Mentions.First(mention => mention.Name == name).Kind);

    [Fact]
    public void A_possessive_in_a_name_keeps_the_capital_of_whoever_it_stands_for() =>
        Assert.Contains(Read("Portugal was invaded. Its royal family fled to Brazil because of the invasion.", null).Mentions, mention => mention.Name == "Flight of Portugal's royal family");

    static Annotation Read(string text, LinkModel? links) => new Annotator(new([]), links).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text));
}
