using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class AddressTests(PageHost host)
{
    [Fact]
    public async Task Every_step_is_in_the_address_and_the_browser_goes_back_and_forward_through_them()
    {
        await using var visit = await host.VisitAsync();
        await visit.Search.FillAsync("Polish October");
        await visit.Page.GetByRole(AriaRole.Option).First.ClickAsync();
        await visit.UrlIsAsync("about=polish-october");
        await visit.Page.GetByText("Lists").ClickAsync();
        await visit.UrlIsAsync("as=list");

        await visit.Page.GoBackAsync();
        await visit.DrawnAsync();
        await Expect(visit.Picture).ToHaveAccessibleNameAsync("Graph around Polish October");
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.GetByText("Good places to begin")).ToBeVisibleAsync();
        await visit.Page.GoForwardAsync();
        await Expect(visit.Picture).ToHaveAccessibleNameAsync("Graph around Polish October");
    }

    [Fact]
    public async Task An_address_shows_another_person_the_same()
    {
        const string Address = "?about=secret-speech&select=secret-speech/CAUSED/hungarian-uprising&as=list&families=CAUSAL&explore.of=secret-speech&explore.open=hungarian-uprising:12";
        await using var first = await host.VisitAsync(Address);
        await using var second = await host.VisitAsync(Address);
        await first.DrawnListAsync();
        await second.DrawnListAsync();

        var shown = await first.Page.Locator("main").InnerTextAsync();

        Assert.Contains("Popular discontent in Hungary", shown, StringComparison.Ordinal);
        Assert.Equal(shown, await second.Page.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task A_page_elsewhere_can_show_a_view_without_the_frame_around_it()
    {
        await using var visit = await host.VisitAsync("?about=hungarian-uprising&embed=1");
        await visit.DrawnAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(0);
        var way = await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open in GraphService" }).GetAttributeAsync("href");
        Assert.EndsWith("/?about=hungarian-uprising", way, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_does_not_exist_says_so_and_shows_the_way_home()
    {
        await using var visit = await host.VisitAsync("?view=no-such-view");

        await Expect(visit.Page.GetByText("There is no view of this name.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "To the first view", Exact = true }).ClickAsync();
        await visit.DrawnAsync();
    }
}
