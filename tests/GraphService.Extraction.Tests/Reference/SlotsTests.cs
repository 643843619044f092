using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Tables that set causes beside effects, and notes with arrows from step to step.</summary>
public sealed class SlotsTests
{
    const string Beginning = "# The Rhine Famine\n\nThe Rhine Famine began in 1816.\n\n";

    [Theory]
    [InlineData("| Cause | Effect |\n|---|---|\n| Poor harvests | Riots in the towns |", "poor-harvests CAUSED riots-in-the-towns")]
    [InlineData("| Main causes | Consequences |\n|---|---|\n| Poor harvests<br>High taxes | Hunger; the burning of the stores |",
        "poor-harvests CONTRIBUTED_TO hunger, high-taxes CONTRIBUTED_TO hunger, poor-harvests CONTRIBUTED_TO burning-of-the-stores, high-taxes CONTRIBUTED_TO burning-of-the-stores")]
    [InlineData("| Event | Causes | Consequences |\n|---|---|---|\n| Rhine Famine | Poor harvests | Riots in the towns |\n| Fall of Mainz | The walls collapsed. | The flight of the bishop |",
        "poor-harvests CAUSED rhine-famine, rhine-famine CAUSED riots-in-the-towns, collapse-of-walls CAUSED fall-of-mainz, fall-of-mainz CAUSED flight-of-the-bishop")]
    [InlineData("| Date | Event | Result |\n|---|---|---|\n| 1816 | Rhine Famine | Riots in the towns |", "rhine-famine CAUSED riots-in-the-towns")]
    [InlineData("| | Causes | Effects |\n|---|---|---|\n| Rhine Famine | Poor harvests | Emigration |", "poor-harvests CAUSED rhine-famine, rhine-famine CAUSED emigration")]
    [InlineData("| Country | Deaths |\n|---|---|\n| Hesse | Hunger |", "")]
    [InlineData("| Cause | Deaths |\n|---|---|\n| Hunger | Fever |", "")]
    [InlineData("| War | Opponent | Result |\n|---|---|---|\n| Mainz War | Cologne | Peace |", "")]
    [InlineData("| Year | War | Result |\n|---|---|---|\n| 1816 | Mainz War | Victory of Cologne |", "")]
    [InlineData("| Event | Result |\n|---|---|\n| Rhine Famine | 120 deaths |", "")]
    [InlineData("| Possible causes | Effects |\n|---|---|\n| Poor harvests | Hunger |", "")]
    [InlineData("| Causes | Effects |\n|---|---|\n| Poor harvests; high taxes; debt | Hunger; riots; emigration |", "")]
    public void A_row_tells_what_brought_about_what_where_its_columns_are_of_causes_and_effects(string table, string claims) => Assert.Equal(claims, Told(Beginning + table));

    [Fact]
    public void A_table_of_a_page_may_hold_lists_and_cells_of_several_rows() => Assert.Equal(
        "high-taxes CAUSED mainz-revolt, mainz-revolt CAUSED fall-of-the-bishop, poor-harvests CAUSED mainz-revolt, mainz-revolt CAUSED flight-of-the-court",
        Told("""
            <p>The Mainz Revolt began in 1816.</p><table><tr><th colspan=3>The revolt</th></tr><tr><th>Event</th><th>Causes</th><th>Effects</th></tr>
            <tr><td rowspan=2><a href=x>Mainz Revolt</a></td><td>High taxes</td><td><ul><li>The fall of the bishop</ul></td></tr>
            <tr><td>Poor harvests</td><td>The flight of the court</td></tr></table>
            """, SourceFormat.Html));

    [Fact]
    public void A_table_of_a_plain_text_is_divided_by_tabs_or_bars()
    {
        Assert.Equal("poor-harvests CAUSED riots-in-the-towns", Told("The famine began in 1816.\n\nCause\tEffect\nPoor harvests\tRiots in the towns\n", SourceFormat.Plain));
        Assert.Equal("poor-harvests CAUSED riots-in-the-towns", Told("The famine began in 1816.\n\n| Cause | Effect |\n|---|---|\n| Poor harvests | Riots in the towns |\n", SourceFormat.Plain));
    }

    [Fact]
    public void Tables_beside_each_other_are_read_each_by_itself() => Assert.Equal(
        "poor-harvests CAUSED hunger, high-taxes CAUSED revolt",
        Told("<pre>Cause\tEffect\nPoor harvests\tHunger</pre><table><tr><td>Cause<td>Effect<tr><td>High taxes<td>Revolt</table><table><tr><td>Cause<td>Deaths<tr><td>Fever<td>Hunger</table>", SourceFormat.Html));

    [Theory]
    [InlineData("<tr><th>Date<td>1832<tr><th>Caused by<td><ul><li>Cholera<li>Hunger</ul><tr><th>Resulted in<td>The flight of the court", "cholera CONTRIBUTED_TO mainz-revolt, hunger CONTRIBUTED_TO mainz-revolt, mainz-revolt CAUSED flight-of-the-court")]
    [InlineData("<tr><th>Date<td>1832<tr><th>Result<td>The flight of the court", "mainz-revolt CAUSED flight-of-the-court")]
    [InlineData("<tr><th>Result<td>The flight of the court<tr><th colspan=2>Belligerents<tr><th>Cologne<td>Mainz", "")]
    [InlineData("<tr><th>Cause of death<td>Hunger<tr><th>Effect size<td>Revolt", "")]
    [InlineData("<tr><th>Possible causes<td>Hunger", "")]
    public void A_box_tells_what_brought_about_what_it_is_called_after(string rows, string claims)
    {
        Assert.Equal(claims, Told($"<p>The Mainz Revolt began in 1832.</p><table><caption>Mainz Revolt</caption>{rows}</table>", SourceFormat.Html));
        Assert.Equal(claims, Told($"<p>The Mainz Revolt began in 1832.</p><table><tr><th colspan=2>Mainz Revolt</th></tr>{rows}</table>", SourceFormat.Html));
    }

    [Fact]
    public void A_box_that_is_called_after_nothing_that_happened_tells_nothing() =>
        Assert.Equal("", Told("<p>The Mainz Revolt began in 1832.</p><table><caption>Key facts</caption><tr><th>Date<td>1832<tr><th>Caused by<td>Hunger</table>", SourceFormat.Html));

    [Fact]
    public void Events_that_stand_side_by_side_have_each_their_own_causes() => Assert.Equal(
        "hunger CAUSED mainz-revolt, fever CAUSED fall-of-cologne, mainz-revolt CAUSED flight-of-the-court",
        Told("<p>The Mainz Revolt began in 1832.</p><table><tr><th><th>Mainz Revolt<th>Fall of Cologne<tr><th>Causes<td>Hunger<td>Fever<tr><th>Effects<td>The flight of the court<td></table>", SourceFormat.Html));

    [Fact]
    public void A_list_of_terms_and_columns_of_blanks_are_tables()
    {
        const string Claims = "poor-harvests CAUSED hunger, high-taxes CAUSED revolt";

        Assert.Equal(Claims, Told("<dl><dt>Cause<dd>Poor harvests<dt>Effect<dd>Hunger<dt>Cause<dd>High taxes<dt>Effect<dd>Revolt</dl>", SourceFormat.Html));
        Assert.Equal("debt CONTRIBUTED_TO riots-in-the-towns, hunger CONTRIBUTED_TO riots-in-the-towns", Told("<p>The famine began in 1816.</p><dl><dt>Causes<dd>Debt<dd>Hunger<dt>Effects<dd>Riots in the towns</dl>", SourceFormat.Html));
        Assert.Equal(Claims, Told("Cause\n:   Poor harvests\n\nEffect\n:   Hunger\n\nCause\n:   High taxes\n\nEffect\n:   Revolt"));
        Assert.Equal(Claims, Told("Cause          Effect\nPoor harvests  Hunger\nHigh taxes     Revolt", SourceFormat.Plain));
    }

    [Fact]
    public void However_long_a_list_of_terms_is_each_effect_has_its_own_cause() =>
        Assert.Equal(60, Slots($"<dl>{string.Concat(Enumerable.Range(0, 60).Select(at => $"<dt>Cause<dd>Famine of {1100 + at}<dt>Effect<dd>Revolt of {1100 + at}"))}</dl>", SourceFormat.Html).Count);

    [Fact]
    public void Many_causes_in_a_row_are_a_catalogue() =>
        Assert.Empty(Slots($"The famine began in 1816.\n\n{string.Concat(Enumerable.Range(0, 300).Select(at => $"Cause: famine of {1100 + at}\n"))}{string.Concat(Enumerable.Range(0, 300).Select(at => $"Effect: revolt of {1100 + at}\n"))}", SourceFormat.Plain));

    [Fact]
    public void A_row_of_many_cells_is_a_catalogue()
    {
        string Row(string cell) => "<tr>" + string.Concat(Enumerable.Repeat(cell, 1_500));

        Assert.Empty(Slots($"<table>{Row("<th>Cause<th>Effect")}{Row("<td>Famine<td>Revolt")}{Row("<td>Hunger<td>Fever")}</table>", SourceFormat.Html));
    }

    [Fact]
    public void A_cell_that_lists_a_catalogue_tells_nothing()
    {
        var many = string.Join("; ", Enumerable.Range(0, 1_500).Select(at => $"famine of the year {at}"));

        Assert.Equal("poor-harvests CAUSED hunger", Told($"{Beginning}| Cause | Effect |\n|---|---|\n| {many} | {many} |\n| Poor harvests | Hunger |"));
    }

    [Fact]
    public void Cells_that_span_many_rows_do_not_pile_up()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(at => $"<tr><td rowspan=1000>Famine of {at}<td rowspan=1000>Revolt of {at}"));

        Assert.InRange(Slots($"<table><tr><th>Cause<th>Effect{rows}</table>", SourceFormat.Html).Count, 1, 12_000);
    }

    [Fact]
    public void A_row_is_quoted_from_the_one_cell_to_the_other()
    {
        Assert.Equal(["Poor harvests | Hunger", "Poor harvests | Hunger; riots"], Slots($"{Beginning}| Cause | Effect |\n|---|---|\n| Poor harvests | Hunger; riots |").Select(piece => piece.Selector.Exact));
        Assert.Equal(["Poor harvests\n\nHunger"], Slots("<table><tr><th>Cause<th>Effect<tr><td>Poor harvests<td>Hunger</table>", SourceFormat.Html).Select(piece => piece.Selector.Exact));
    }

    [Theory]
    [InlineData("Poor harvests -> famine -> riots in the towns", "poor-harvests CAUSED famine, famine CAUSED riots-in-the-towns")]
    [InlineData("Poor harvests → famine\nHigh taxes ⇒ revolt", "poor-harvests CAUSED famine, high-taxes CAUSED revolt")]
    [InlineData("- Poor harvests => famine\n- High taxes → revolt", "poor-harvests CAUSED famine, high-taxes CAUSED revolt")]
    [InlineData("Effects: poor harvests → famine", "poor-harvests CAUSED famine")]
    [InlineData("Poor harvests leads to famine leads to riots in the towns", "poor-harvests CAUSED famine, famine CAUSED riots-in-the-towns")]
    [InlineData("Poor harvests\n↓\nFamine\n↓\nRiots in the towns", "poor-harvests CAUSED famine, famine CAUSED riots-in-the-towns")]
    [InlineData("Poor harvests\n\n↓\n\nFamine\n\n⬇\n\nRiots in the towns", "poor-harvests CAUSED famine, famine CAUSED riots-in-the-towns")]
    [InlineData("Poor harvests ruined the farms. They came three years in a row.\n\n↓\n\nFamine", "")]
    [InlineData("Mainz\n\n↓\n\nCologne", "")]
    [InlineData("Famine ↓ riots ↑", "")]
    [InlineData("→ Poor harvests\n→ High taxes", "")]
    [InlineData("Home → History → Revolt of 1816", "")]
    [InlineData("Home > Wars > Revolt of 1816", "")]
    [InlineData("Poor harvests\nNext →\n← Previous", "")]
    [InlineData("Paris → Berlin\nLondon → Paris → Rome", "")]
    [InlineData("Monarchy → Republic", "")]
    [InlineData("File → Print", "")]
    [InlineData("First Rhine War → Second Rhine War", "")]
    [InlineData("Rhine War I → Rhine War II → Cold War", "")]
    [InlineData("Rhine Crisis (1816) → Mainz Revolt (1817) → Cologne War (1819)", "")]
    [InlineData("Loss of savings → defeat of the government", "loss-of-savings CAUSED defeat-of-the-government")]
    [InlineData("The causes → the effects", "")]
    [InlineData("The treaty (see map → page 4) caused anger in Germany.", "")]
    [InlineData("Treaty of Mainz → reparations → hyperinflation", "treaty-of-mainz CAUSED reparations, reparations CAUSED hyperinflation")]
    [InlineData("x => war + 1", "")]
    public void An_arrow_leads_from_a_cause_to_what_came_of_it(string notes, string claims) => Assert.Equal(claims, Told($"The famine began in 1816.\n\n{notes}\n", SourceFormat.Plain));

    [Fact]
    public void Paragraphs_with_an_arrow_between_them_are_steps() =>
        Assert.Equal("poor-harvests CAUSED famine, famine CAUSED riots-in-the-towns", Told("<p>Poor harvests</p><p>↓</p><p>Famine</p><div>➜</div><p>Riots in the towns</p>", SourceFormat.Html));

    [Theory]
    [InlineData("Versailles - resentment - rise of extremism", "resentment CAUSED rise-of-extremism")]
    [InlineData("Cold summers – failed harvests – revolt of the peasants", "cold-summers CAUSED failed-harvests, failed-harvests CAUSED revolt-of-the-peasants")]
    [InlineData("Home - History - Revolt of 1816", "")]
    [InlineData("Mainz - president - 1816", "")]
    [InlineData("Wars - revolutions - famines - plagues", "")]
    [InlineData("The famine - as he says - led to a revolt.", "")]
    [InlineData("War guilt clause - anger", "")]
    public void Dashes_between_short_notes_are_arrows(string notes, string claims) => Assert.Equal(claims, Told($"The famine began in 1816.\n\n{notes}\n", SourceFormat.Plain));

    [Theory]
    [InlineData("Cause: poor harvests. Effect: hunger.", "poor-harvests CAUSED hunger")]
    [InlineData("Cause: poor harvests\nEffect: hunger\nCause: high taxes\nResult: revolt", "poor-harvests CAUSED hunger, high-taxes CAUSED revolt")]
    [InlineData("Cause: poor harvests\n\nThe famine was long.\n\nEffect: hunger", "")]
    [InlineData("Cause: debt\nCause: hunger\nEffect: the fall of Mainz", "debt CONTRIBUTED_TO fall-of-mainz, hunger CONTRIBUTED_TO fall-of-mainz")]
    [InlineData("Result: a draw between the towns", "")]
    [InlineData("Cause: The harvest was poor. It rained. Effect: hunger", "")]
    public void Notes_may_call_what_they_tell_cause_and_effect(string notes, string claims) => Assert.Equal(claims, Told($"The famine began in 1816.\n\n{notes}\n", SourceFormat.Plain));

    [Fact]
    public void What_arrows_join_without_a_cause_is_passed_over() =>
        Assert.Equal("The famine began in 1816.", Some.Kept("The famine began in 1816.\n\nParis → Berlin\nLondon → Paris → Rome\n\nHome → History → Rome\n"));

    static string Told(string notes, SourceFormat format = SourceFormat.Markdown) =>
        string.Join(", ", Slots(notes, format).Select(piece => $"{piece.Link.Source} {piece.Link.Type.Name} {piece.Link.Target}".Replace("-in-notes", "", StringComparison.Ordinal)));

    static List<Evidence> Slots(string notes, SourceFormat format = SourceFormat.Markdown) =>
        [.. new Annotator(new([]), links: null).Read(new("notes"), Some.Text(notes, format)).Evidence.Where(piece => piece.Rule is "row" or "arrow").OrderBy(piece => piece.Selector.End)];
}
