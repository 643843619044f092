using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class StatesTests(PageHost host)
{
    [Fact]
    public async Task A_server_that_goes_away_is_told_in_words_and_asked_again_on_request()
    {
        await using var visit = await host.VisitAsync("?about=secret-speech");
        await visit.DrawnAsync();
        visit.Forgive("net::ERR_");
        await visit.Page.RouteAsync("**/graphql", route => route.AbortAsync());

        await visit.Search.FillAsync("Poznan");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not answer.");
        await Expect(visit.Picture).ToBeVisibleAsync();
        await visit.KeepAsync("state-offline");

        await visit.Page.UnrouteAsync("**/graphql");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_empty_graph_says_how_to_fill_it()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync("--store", folder.Store, "--no-seed");
        await using var visit = await host.VisitAsync(server);

        await Expect(visit.Page.GetByText("The graph is empty.")).ToBeVisibleAsync();
        await visit.KeepAsync("state-empty");
    }

    [Fact]
    public async Task Filters_that_nothing_passes_say_so_and_can_be_cleared_there()
    {
        await using var visit = await host.VisitAsync("?about=polish-october&types=KILLED");

        await Expect(visit.Page.GetByText("No link around Polish October passes the filters.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the filters" }).ClickAsync();
        await Expect(visit.Page.GetByText("No link around Polish October passes the filters.")).ToBeHiddenAsync();
    }
}
