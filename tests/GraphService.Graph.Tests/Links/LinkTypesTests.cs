namespace GraphService.Graph.Tests.Links;

public class LinkTypesTests
{
    [Fact]
    public void Every_type_has_one_row_in_the_order_of_the_enumeration() =>
        Assert.Equal(Enum.GetValues<LinkType>(), LinkTypes.All.Select(row => row.Type));

    [Fact]
    public void Every_type_knows_its_own_row() =>
        Assert.All(LinkTypes.All, row => Assert.Equal((row, row.Name), (row.Type.Info, row.Type.Name)));

    [Fact]
    public void Names_are_unique_and_read_back_in_any_case()
    {
        Assert.Equal(LinkTypes.All.Count, LinkTypes.All.Select(row => row.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(LinkTypes.All, row =>
        {
            Assert.Matches("^[A-Z]+(_[A-Z]+)*$", row.Name);
            Assert.True(LinkTypes.TryParse(row.Name, out var type));
            Assert.Equal(row.Type, type);
            Assert.Equal(row.Name.Replace("_", "", StringComparison.Ordinal), row.Type.ToString(), ignoreCase: true);
        });
        Assert.False(LinkTypes.TryParse("LOVED", out _));
        Assert.False(LinkTypes.TryParse(null, out _));
        Assert.False(LinkTypes.TryParse("1", out _));
    }

    [Fact]
    public void Every_type_reads_in_both_directions() =>
        Assert.All(LinkTypes.All, row =>
        {
            Assert.False(string.IsNullOrWhiteSpace(row.Reading));
            Assert.False(string.IsNullOrWhiteSpace(row.ReverseReading));
        });

    [Fact]
    public void Only_an_alliance_reads_alike_from_both_ends() =>
        Assert.Equal([LinkType.AlliedWith], LinkTypes.All.Where(row => row.Reading == row.ReverseReading).Select(row => row.Type));

    [Fact]
    public void Prevented_is_the_only_causal_type_that_hinders()
    {
        var causal = LinkTypes.All.Where(row => row.Family == LinkFamily.Causal).ToList();

        Assert.Equal([LinkType.Prevented], causal.Where(row => row.Sign < 0).Select(row => row.Type));
        Assert.All(causal, row => Assert.NotEqual(0, row.Sign));
    }

    [Fact]
    public void Causes_that_further_their_effects_carry_chains() =>
        Assert.Equal(
            [LinkType.Caused, LinkType.Triggered, LinkType.ContributedTo, LinkType.Enabled, LinkType.Motivated],
            LinkTypes.All.Where(row => LinkTypes.Chaining.Contains(row.Type)).Select(row => row.Type));

    [Fact]
    public void Families_part_the_types_among_them()
    {
        Assert.All(LinkTypes.All, row =>
            Assert.Equal([row.Family], Enum.GetValues<LinkFamily>().Where(family => LinkTypes.Of(family).Contains(row.Type))));
        Assert.Equal(
            LinkTypeSet.Everything,
            Enum.GetValues<LinkFamily>().Select(LinkTypes.Of).Aggregate((all, family) => all.Or(family)));
    }

    [Fact]
    public void Signs_are_plus_one_minus_one_or_nothing() => Assert.All(LinkTypes.All, row => Assert.InRange(row.Sign, -1, 1));

    [Fact]
    public void Wikidata_properties_are_properties() =>
        Assert.All(
            LinkTypes.All.SelectMany(row => new[] { row.WikidataProperty, row.WikidataInverse }).OfType<string>(),
            property => Assert.True(property[0] == 'P' && WikidataId.IsValid(property), property));
}
