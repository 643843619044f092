using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class WhatIfTests(PageHost host)
{
    const string Asked = "?view=what-if&about=secret-speech";

    [Fact]
    public async Task Taking_an_event_out_tells_what_is_lost_and_weakened_and_what_that_is_worth()
    {
        await using var visit = await host.VisitAsync(Asked);
        await visit.DrawnAsync();
        await visit.ToldAsync();
        var answer = (await visit.AskAsync("{ whatIf(without: [\"secret-speech\"], first: 50) { caveat lostCount weakenedCount lost { entity { name } } } }"))["whatIf"]!;

        await Expect(visit.Telling()).ToContainTextAsync((string)answer["caveat"]!);
        await Expect(visit.Telling()).ToContainTextAsync($"{answer["lostCount"]} things are left without any cause and {answer["weakenedCount"]} have fewer causes");
        var lost = visit.Page.Locator("section").Filter(new() { HasText = "No chain leads here any more" }).Last.Locator(".affected-item");
        await Expect(lost).ToHaveCountAsync(answer["lost"]!.AsArray().Count);
        await Expect(lost.First).ToContainTextAsync("0% after");
        await visit.KeepAsync("what-if");
    }

    [Fact]
    public async Task A_weakened_effect_shows_its_strength_before_and_after_and_the_routes_that_remain()
    {
        await using var visit = await host.VisitAsync(Asked);
        await visit.ToldAsync();
        var answer = (await visit.AskAsync("""
            { whatIf(without: ["secret-speech"], watch: ["hungarian-uprising"]) { weakened { strengthBefore strengthAfter lostLinks { source { name } } stillCausedBy { nodes { name } links { id } } } } }
            """))["whatIf"]!["weakened"]![0]!;
        var routes = answer["stillCausedBy"]!.AsArray();
        var uprising = visit.Page.Locator(".affected-item").Filter(new() { Has = visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Event Hungarian uprising") }) });
        await Expect(uprising).ToContainTextAsync(((double)answer["strengthBefore"]!).ToString("0%", CultureInfo.InvariantCulture));
        await Expect(uprising).ToContainTextAsync("Loses as cause: ");
        foreach (var lost in answer["lostLinks"]!.AsArray()) await Expect(uprising).ToContainTextAsync((string)lost!["source"]!["name"]!);

        await uprising.GetByRole(AriaRole.Button).First.ClickAsync();

        await visit.UrlIsAsync("select=hungarian-uprising");
        await Expect(uprising.Locator(".routes > li")).ToHaveCountAsync(routes.Count);
        await Expect(uprising.Locator(".route-head").First).ToContainTextAsync((string)routes[0]!["nodes"]![0]!["name"]!);
        await Expect(uprising.Locator(".routes .link-sentence")).ToHaveCountAsync(routes.Sum(route => route!["links"]!.AsArray().Count));
        await visit.DrawnAsync();
        await Expect(uprising.Locator(".route-head").First).ToBeInViewportAsync();
        await visit.KeepAsync("what-if-routes");
    }

    [Fact]
    public async Task Several_things_are_taken_out_together_and_put_back()
    {
        await using var visit = await host.VisitAsync(Asked);
        await visit.ToldAsync();

        var field = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Take out another" });
        await field.FillAsync("Collectivisation");
        await Expect(visit.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Collectivisation");
        await field.PressAsync("Enter");
        await visit.UrlIsAsync(@"what-if\.without=collectivisation");
        await Expect(visit.Telling()).ToContainTextAsync("Without Secret Speech and Collectivisation: what then?");
        await Expect(visit.Telling()).ToContainTextAsync("not what history would have done without them");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put Secret Speech back" }).ClickAsync();
        await visit.UrlIsAsync("about=collectivisation");
        await Expect(visit.Telling()).ToContainTextAsync("Without Collectivisation: what then?");

        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator(".taken")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_loss_spreads_step_by_step_and_can_be_played_again()
    {
        await using var visit = await host.VisitAsync(Asked, new() { Motion = ReducedMotion.NoPreference });
        await visit.DrawnAsync();
        var farthest = await FarthestAsync(visit);
        var spread = visit.Page.Locator(".spread");
        await Expect(spread).ToHaveTextAsync(Step(farthest));

        await visit.Page.EvaluateAsync("""
            () => {
                const spread = document.querySelector('.spread');
                window.seen = [];
                new MutationObserver(() => window.seen.push(spread.textContent)).observe(spread, { characterData: true, childList: true, subtree: true });
            }
            """);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Play again" }).ClickAsync();
        await visit.Page.WaitForFunctionAsync("last => window.seen.length > 1 && window.seen.at(-1) === last", Step(farthest));

        var seen = (await visit.Page.EvaluateAsync<string[]>("window.seen")).Distinct().ToList();
        Assert.Equal(Enumerable.Range(0, farthest + 1).Select(Step), seen.SkipWhile(text => text != Step(0)));
    }

    [Fact]
    public async Task Who_wants_no_motion_sees_the_end_at_once()
    {
        await using var visit = await host.VisitAsync(Asked);
        await visit.DrawnAsync();

        await Expect(visit.Page.Locator(".spread")).ToHaveTextAsync(Step(await FarthestAsync(visit)));
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Play again" })).ToHaveCountAsync(0);

        await visit.Choice("Show the graph", "With it").ClickAsync();
        await visit.UrlIsAsync(@"what-if\.world=with");
        await Expect(visit.Page.Locator(".spread")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_nothing_hangs_on_is_told_so()
    {
        await using var visit = await host.VisitAsync("?view=what-if&about=strengthening-those-in-washington");

        await Expect(visit.Telling()).ToContainTextAsync("Nothing in these texts hangs on Strengthening those in Washington.");
    }

    static string Step(int step) => step switch { 0 => "Taken out", 1 => "What follows at one step", _ => $"What follows at {step} steps" };

    static async Task<int> FarthestAsync(Visit visit)
    {
        var answer = (await visit.AskAsync("{ whatIf(without: [\"secret-speech\"], first: 50) { lost { distance } weakened { distance } } }"))["whatIf"]!;
        return answer["lost"]!.AsArray().Concat(answer["weakened"]!.AsArray()).Max(one => (int)one!["distance"]!);
    }
}
