using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed partial class ChainsTests(PageHost host)
{
    const string Asked = "?view=chains&about=secret-speech&chains.to=hungarian-uprising";

    [Fact]
    public async Task Chains_between_two_things_are_told_in_sentences_with_their_sources()
    {
        await using var visit = await host.VisitAsync(Asked);
        await visit.DrawnAsync();
        await visit.ToldAsync();

        var longer = visit.Ways().Filter(new() { HasText = "Polish October → leads to Student demonstrations in Budapest" });
        await longer.First.GetByRole(AriaRole.Button).First.ClickAsync();
        await visit.UrlIsAsync(@"chains\.chosen=\d");

        var told = visit.Page.Locator(".way.is-chosen");
        await Expect(told.Locator(".link-sentence").First).ToContainTextAsync("Secret Speech");
        await Expect(told.Locator("cite").First).Not.ToBeEmptyAsync();
        Assert.Equal(await told.Locator(".link-sentence").CountAsync(), await told.Locator("blockquote").CountAsync());
        await visit.KeepAsync("chains");

        await told.Locator(".link-sentence").First.ClickAsync();
        await Expect(visit.Inspector).ToContainTextAsync("Evidence");
    }

    [Fact]
    public async Task The_strongest_chains_come_first_when_asked_for()
    {
        await using var visit = await host.VisitAsync(Asked);
        await visit.ToldAsync();

        await visit.Choice("Order", "Strongest").ClickAsync();
        await visit.UrlIsAsync(@"chains\.order=strongest");
        await Expect(visit.Telling()).ToContainTextAsync("The surest come first");
        await visit.ToldAsync();

        var facts = await visit.Page.Locator(".way-facts").AllTextContentsAsync();
        var strengths = facts.Select(fact => int.Parse(Percent().Match(fact).Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.True(strengths.Count > 3);
        Assert.Equal(strengths.OrderDescending(), strengths);
    }

    [Fact]
    public async Task By_date_the_chains_are_those_that_the_server_puts_in_order()
    {
        await using var visit = await host.VisitAsync($"{Asked}&chains.order=chronological&as=list");
        await visit.ToldAsync();
        var chains = (await visit.AskAsync("{ chains(from: \"secret-speech\", to: \"hungarian-uprising\", orderBy: CHRONOLOGICAL) { links { id } nodes { name } } }"))["chains"]!.AsArray();

        await Expect(visit.Ways()).ToHaveCountAsync(chains.Count);
        for (var at = 0; at < chains.Count; at++)
        {
            var names = string.Join(" → leads to ", chains[at]!["nodes"]!.AsArray().Select(node => (string)node!["name"]!));
            await Expect(visit.Ways().Nth(at).Locator(".way-names")).ToHaveTextAsync(names);
            await Expect(visit.Ways().Nth(at).Locator(".link-sentence")).ToHaveCountAsync(chains[at]!["links"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task Where_no_chain_leads_on_the_other_direction_is_offered()
    {
        await using var visit = await host.VisitAsync("?view=chains&about=hungarian-uprising&chains.to=secret-speech");

        await Expect(visit.Page.GetByText("These texts tell of no chain from Hungarian uprising to Secret Speech.")).ToBeVisibleAsync();
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync("chains-none");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Look the other way round" }).ClickAsync();

        await visit.UrlIsAsync(@"chains\.way=backward");
        await Expect(visit.Telling()).ToContainTextAsync("From Secret Speech to Hungarian uprising");
        await Expect(visit.Ways().First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_common_cause_connects_when_links_are_followed_either_way()
    {
        await using var visit = await host.VisitAsync("?view=chains&about=sino-soviet-split&chains.to=hungarian-uprising&chains.way=either");
        await visit.DrawnAsync();

        await Expect(visit.Ways().First.Locator(".way-names")).ToHaveTextAsync("Sino-Soviet split ← comes from Secret Speech → leads to Hungarian uprising");
    }

    [Fact]
    public async Task Both_ends_are_chosen_by_keyboard_and_can_be_swapped()
    {
        await using var visit = await host.VisitAsync("?view=chains&about=secret-speech");
        await Expect(visit.Page.GetByText("What should it be connected to?")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".suggestions button").First).ToContainTextAsync("Secret Speech → ");

        var to = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "To", Exact = true });
        await to.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Polish October");
        await Expect(visit.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Polish October");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.UrlIsAsync(@"chains\.to=polish-october");
        await Expect(visit.Ways().First).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Swap the two" }).ClickAsync();
        await visit.UrlIsAsync(@"about=polish-october.*chains\.to=secret-speech");
        await Expect(visit.Page.GetByText("These texts tell of no chain from Polish October to Secret Speech.")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Ways().First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_suggested_question_has_an_answer()
    {
        await using var visit = await host.VisitAsync("?view=chains&about=secret-speech");

        await visit.Page.Locator(".suggestions button").First.ClickAsync();

        await visit.UrlIsAsync(@"chains\.to=");
        await Expect(visit.Ways().First).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"(\d+)\s?%")]
    private static partial Regex Percent();
}
