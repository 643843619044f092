using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class ExploreTests(PageHost host)
{
    [Fact]
    public async Task A_first_visit_shows_what_most_chains_pass_and_where_to_begin()
    {
        await using var visit = await host.VisitAsync();
        await visit.DrawnAsync();

        await Expect(visit.Picture).ToHaveAccessibleNameAsync("Graph around Secret Speech");
        await Expect(visit.Page.GetByText("Good places to begin")).ToBeVisibleAsync();
        await visit.KeepAsync("explore-first-visit");

        var other = visit.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Button).Nth(1);
        var name = await other.Locator(".entity-name").InnerTextAsync();
        await other.ClickAsync();
        await Expect(visit.Picture).ToHaveAccessibleNameAsync($"Graph around {name}");
    }

    [Fact]
    public async Task Search_suggests_while_one_types_and_works_by_keyboard_alone()
    {
        await using var visit = await host.VisitAsync();
        await visit.DrawnAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Search).ToBeFocusedAsync();

        await visit.Page.Keyboard.TypeAsync("Kruschev");
        await Expect(visit.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Nikita Khrushchev");
        await visit.KeepAsync("explore-search");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.DrawnAsync();
        await Expect(visit.Picture).ToHaveAccessibleNameAsync("Graph around Nikita Khrushchev");
        await Expect(visit.Inspector).ToContainTextAsync("Nikita Khrushchev");
    }

    [Fact]
    public async Task Nothing_found_is_said_in_words()
    {
        await using var visit = await host.VisitAsync();

        await visit.Search.FillAsync("xyzzyq");

        await Expect(visit.Page.GetByRole(AriaRole.Listbox)).ToContainTextAsync("Nothing found for “xyzzyq”.");
    }

    [Fact]
    public async Task Neighbours_are_shown_by_family_folded_up_hidden_and_brought_back_by_undo()
    {
        await using var visit = await host.VisitAsync("?about=polish-october&select=secret-speech");
        await visit.DrawnAsync();
        var toolbar = visit.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Secret Speech" });
        var before = await ShownAsync(visit);

        await toolbar.GetByRole(AriaRole.Button, new() { Name = "Stances" }).ClickAsync();
        await visit.DrawnAsync();
        var expanded = await ShownAsync(visit);
        Assert.True(expanded.Entities > before.Entities, $"{expanded} after {before}");
        await visit.UrlIsAsync("explore.open=secret-speech:12:STANCE");
        await visit.KeepAsync("explore-expanded");

        await toolbar.GetByRole(AriaRole.Button, new() { Name = "Fold up" }).ClickAsync();
        await visit.DrawnAsync();
        Assert.Equal(before, await ShownAsync(visit));

        await toolbar.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Expect(visit.Page.GetByText("One is hidden")).ToBeVisibleAsync();
        Assert.True((await ShownAsync(visit)).Entities < before.Entities);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(visit.Page.GetByText("One is hidden")).ToBeHiddenAsync();
        Assert.Equal(before, await ShownAsync(visit));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(visit.Page.GetByText("One is hidden")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_entity_is_held_in_place_and_the_address_remembers_where()
    {
        await using var visit = await host.VisitAsync("?about=polish-october&select=polish-october");
        await visit.DrawnAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hold in place" }).ClickAsync();

        await visit.UrlIsAsync(@"explore.pin=polish-october:-?\d+:-?\d+");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Let go" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Filters_narrow_the_graph_and_can_be_cleared()
    {
        await using var visit = await host.VisitAsync("?about=secret-speech");
        await visit.DrawnAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Families" }).GetByLabel("Stances").CheckAsync();
        await visit.DrawnAsync();
        await visit.UrlIsAsync("families=STANCE");
        await visit.Page.GetByText("Lists").ClickAsync();
        var readings = await visit.Page.Locator(".reading-button").AllTextContentsAsync();
        Assert.NotEmpty(readings);
        Assert.All(readings, reading => Assert.Contains(reading, (string[])["denounced", "supported", "opposed"]));
        await visit.KeepAsync("explore-filters-list");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the filters" }).ClickAsync();
        await visit.DrawnListAsync();
        Assert.Contains("caused", await visit.Page.Locator(".reading-button").AllTextContentsAsync());
    }

    [Fact]
    public async Task The_graph_can_be_walked_by_keyboard_and_every_step_is_read_out()
    {
        await using var visit = await host.VisitAsync("?about=hungarian-uprising&explore.form=layers");
        await visit.DrawnAsync();

        await visit.Picture.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.UrlIsAsync("select=hungarian-uprising");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(visit.Page.Locator("[role=status]").Filter(new() { HasTextRegex = new(@"\S, (Event|Condition|Person|Organization), .*links?") })).ToHaveCountAsync(1);
        await visit.KeepAsync("explore-layers");
    }

    [Fact]
    public async Task The_lists_tell_all_that_the_picture_tells_and_offer_the_same()
    {
        await using var visit = await host.VisitAsync("?about=hungarian-uprising&as=list");
        await visit.DrawnListAsync();
        var shown = await ShownAsync(visit);

        Assert.Equal(shown.Entities, await visit.Page.Locator("table").First.Locator("tbody tr").CountAsync());
        Assert.Equal(shown.Links, await visit.Page.Locator("table").Last.Locator("tbody tr").CountAsync());

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show neighbours: Secret Speech" }).PressAsync("Enter");
        await visit.DrawnListAsync();
        Assert.True((await ShownAsync(visit)).Entities > shown.Entities);
    }

    [Fact]
    public async Task Links_between_two_opened_neighbourhoods_are_shown_as_well()
    {
        await using var visit = await host.VisitAsync("?about=secret-speech&as=list&explore.of=secret-speech&explore.open=secret-speech:50,hungarian-uprising:12");
        await visit.DrawnListAsync();

        // The two ends are in different neighbourhoods: neither tells of it.
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Funeral of Rajk made possible Student demonstrations in Budapest" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_entity_that_the_graph_does_not_hold_is_told_in_words()
    {
        await using var visit = await host.VisitAsync("?about=no-such-thing");

        await Expect(visit.Page.GetByText("The graph does not hold “no-such-thing”.").First).ToBeVisibleAsync();
    }

    static async Task<(int Entities, int Links)> ShownAsync(Visit visit)
    {
        var said = await visit.Page.Locator(".explore-shown").TextContentAsync();
        var numbers = System.Text.RegularExpressions.Regex.Matches(said!, @"\d+").Select(match => int.Parse(match.Value, null)).ToList();
        return (numbers[0], numbers[1]);
    }
}
