using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class EvidenceTests(PageHost host)
{
    const string Contested = "?about=secret-speech&select=secret-speech/CAUSED/hungarian-uprising";

    [Fact]
    public async Task A_link_shows_its_claims_side_by_side_and_that_the_documents_disagree()
    {
        await using var visit = await host.VisitAsync(Contested);

        await Expect(visit.Inspector).ToContainTextAsync("The documents disagree: 3 documents for it, one document against it.");
        await Expect(visit.Inspector.Locator(".side-for")).ToContainTextAsync("Mao blamed the Hungarian uprising on the Secret Speech.");
        await Expect(visit.Inspector.Locator(".side-for")).ToContainTextAsync("according to Mao Zedong");
        var against = visit.Inspector.Locator(".side-against");
        await Expect(against).ToContainTextAsync("The Secret Speech did not cause the Hungarian uprising.");
        await Expect(against).ToContainTextAsync("denied");
        await Expect(against).ToContainTextAsync("It was not the speech");
        await visit.DrawnAsync();
        await visit.KeepAsync("evidence");
    }

    [Fact]
    public async Task One_click_opens_the_text_at_the_passage_with_the_other_claims_marked()
    {
        await using var visit = await host.VisitAsync(Contested);

        await visit.Inspector.Locator(".side-against").GetByRole(AriaRole.Button, new() { Name = "Read in the text" }).ClickAsync();

        var chosen = visit.Inspector.Locator("mark.is-chosen").First;
        await Expect(chosen).ToBeInViewportAsync();
        await Expect(chosen).ToContainTextAsync("The Secret Speech did not cause the Hungarian uprising");
        Assert.True(await visit.Inspector.Locator("mark:not(.is-chosen)").CountAsync() > 3);
        await visit.KeepAsync("evidence-text");

        await visit.Inspector.GetByRole(AriaRole.Button, new() { Name = "Next claim" }).ClickAsync();
        await Expect(visit.Inspector.Locator("mark.is-chosen").First).Not.ToContainTextAsync("did not cause the Hungarian uprising");
        await visit.Inspector.GetByRole(AriaRole.Button, new() { Name = "Back to the evidence" }).ClickAsync();
        await Expect(visit.Inspector).ToContainTextAsync("The documents disagree");
    }

    [Fact]
    public async Task What_the_marks_cover_is_what_the_server_calls_the_quotes()
    {
        await using var visit = await host.VisitAsync("?about=secret-speech&read=chronicle-hungary-1956");

        await Expect(visit.Inspector.Locator("mark").First).ToBeVisibleAsync();
        var marked = await visit.Inspector.Locator("mark").AllTextContentsAsync();
        var quotes = await visit.QuotesAsync("chronicle-hungary-1956");

        Assert.All(marked, mark => Assert.Contains(quotes, quote => quote.Contains(mark.Trim(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_link_that_the_graph_does_not_hold_is_told_in_words()
    {
        await using var visit = await host.VisitAsync("?about=secret-speech&select=secret-speech/PREVENTED/hungarian-uprising");

        await Expect(visit.Inspector).ToContainTextAsync("The graph does not hold this link.");
    }
}
