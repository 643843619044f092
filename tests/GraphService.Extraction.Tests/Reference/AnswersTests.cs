using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Notes: lists of causes and results under their headings. Sentences are specified in <c>answers.md</c>.</summary>
public sealed class AnswersTests
{
    const string Beginning = "# The Rhine Famine\n\nThe Rhine Famine began in 1816.\n\n";

    [Theory]
    [InlineData("## Causes of the Rhine Famine\n\n- Poor harvests\n- The burning of the stores\n- **Speculation**: dealers held back their grain.",
        "poor-harvests CONTRIBUTED_TO rhine-famine, burning-of-the-stores CONTRIBUTED_TO rhine-famine, speculation CONTRIBUTED_TO rhine-famine")]
    [InlineData("## Causes\n\n1. The harvest failed.\n2. Trade collapsed.", "failure-of-harvest CONTRIBUTED_TO rhine-famine, collapse-of-trade CONTRIBUTED_TO rhine-famine")]
    [InlineData("## Consequences of the famine\n\n- Riots in the towns", "rhine-famine CAUSED riots-in-the-towns")]
    [InlineData("The Rhine Famine had three causes:\n\n- poor harvests\n- high taxes", "poor-harvests CONTRIBUTED_TO rhine-famine, high-taxes CONTRIBUTED_TO rhine-famine")]
    [InlineData("The Rhine Famine spread because:\n\n- The harvest failed.\n- high taxes", "failure-of-harvest CONTRIBUTED_TO spread-of-rhine-famine, high-taxes CONTRIBUTED_TO spread-of-rhine-famine")]
    [InlineData("**Causes:**\n\n- Poor harvests\n- Who closed the stores?\n- High taxes", "poor-harvests CONTRIBUTED_TO rhine-famine, high-taxes CONTRIBUTED_TO rhine-famine")]
    [InlineData("## What were the effects of the Rhine Famine?\n\n- Riots in the towns", "rhine-famine CAUSED riots-in-the-towns")]
    [InlineData("## Causes of the Fall of Mainz\n\n- High taxes", "high-taxes CONTRIBUTED_TO fall-of-mainz")]
    [InlineData("## Causes\n\n- But high taxes had other causes\n- Some historians blame high taxes\n- High taxes (this is now doubted)\n- Map of the famine", "")]
    [InlineData("## Causes\n\nPoor harvests\n\nHigh taxes.", "poor-harvests CONTRIBUTED_TO rhine-famine, high-taxes CONTRIBUTED_TO rhine-famine")]
    [InlineData("## Results:\n\nRiots in the towns\n\nEmigration", "rhine-famine CAUSED riots-in-the-towns, rhine-famine CAUSED emigration")]
    [InlineData("**Causes**\n\n- Speculation\n- High taxes", "speculation CONTRIBUTED_TO rhine-famine, high-taxes CONTRIBUTED_TO rhine-famine")]
    [InlineData("**Causes:**\n\n- Speculation\n- Closing of the port", "speculation CONTRIBUTED_TO rhine-famine, closing-of-the-port CONTRIBUTED_TO rhine-famine")]
    [InlineData("## Causes\n\nThe summer was cold.", "")]
    [InlineData("## Causes\n\nPoor harvests\n\nThe summer of 1816 was so cold that snow fell in July in places where nobody had ever seen it before.", "")]
    [InlineData("Why did the famine spread? The harvest failed.\n\nHigh taxes", "")]
    [InlineData("## Results of the Mainz election\n\n- Farmers: 120 seats", "")]
    [InlineData("## Consequences\n\n- Health: thousands fell ill", "")]
    [InlineData("## Towns of the Rhine\n\n- Poor harvests\n- High taxes", "")]
    [InlineData("## Causes of the Rhine Famine\n\nThe towns of the Rhine are:\n\n- Cold Springs and Cologne", "")]
    public void A_list_below_a_heading_or_a_colon_tells_the_causes_and_results_one_by_one(string notes, string claims) =>
        Assert.Equal(claims, string.Join(", ", Told(Beginning + notes)));

    [Theory]
    [InlineData("# The Boxer War\n\n## Causes\n\n- Militarism", "militarism CONTRIBUTED_TO boxer-war")]
    [InlineData("# The Mainz Election\n\n## Results\n\n- Unrest", "")]
    [InlineData("# History notes: the Boxer War\n\n## Causes of the Boxer War\n\n- Militarism\n\n## Results of the war\n\n- Unrest", "militarism CONTRIBUTED_TO boxer-war, boxer-war CAUSED unrest")]
    public void What_only_headings_name_has_causes_too(string notes, string claims) => Assert.Equal(claims, string.Join(", ", Told(notes)));

    [Fact]
    public void In_plain_text_the_lines_below_a_label_are_its_items() => Assert.Equal(
        "poor-harvests CONTRIBUTED_TO rhine-famine, high-taxes CONTRIBUTED_TO rhine-famine",
        string.Join(", ", Told("The Rhine Famine\n\nThe Rhine Famine began in 1816. Thousands died.\n\nCauses:\nPoor harvests\nHigh taxes\n\nCauses\nEffects\nTimeline\n", SourceFormat.Plain)));

    [Fact]
    public void An_item_is_quoted_with_what_it_belongs_to() =>
        Assert.Equal(
            ["Causes of the Rhine Famine\n\n- Poor harvests", "Causes of the Rhine Famine\n\n- Poor harvests\n- High taxes"],
            Listed($"{Beginning}## Causes of the Rhine Famine\n\n- Poor harvests\n- High taxes").Select(piece => piece.Selector.Exact));

    [Fact]
    public void Where_that_is_far_above_an_item_is_quoted_alone() =>
        Assert.Equal("High taxes", Listed($"{Beginning}## Causes of the Rhine Famine\n\n- Poor harvests, {string.Concat(Enumerable.Repeat("which came and went and came again, ", 12))}and frost\n- High taxes")[^1].Selector.Exact);

    static IEnumerable<string> Told(string notes, SourceFormat format = SourceFormat.Markdown) => Listed(notes, format).Select(piece => $"{piece.Link.Source} {piece.Link.Type.Name} {piece.Link.Target}".Replace("-in-notes", "", StringComparison.Ordinal));

    static List<Evidence> Listed(string notes, SourceFormat format = SourceFormat.Markdown) =>
        [.. new Annotator(new([]), links: null).Read(new("notes"), Some.Text(notes, format)).Evidence.Where(piece => piece.Rule == "listed").OrderBy(piece => piece.Selector.End)];
}
