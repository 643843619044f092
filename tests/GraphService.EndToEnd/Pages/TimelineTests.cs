using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class TimelineTests(PageHost host)
{
    const string Year1956 = "?view=timeline&timeline.window=1956-01-01/1957-01-01";

    [Fact]
    public async Task The_timeline_draws_what_is_dated_with_the_causal_arrows_among_it()
    {
        await using var visit = await host.VisitAsync("?view=timeline");
        await DrawnAsync(visit);

        await Expect(visit.Picture).ToHaveAccessibleNameAsync("Timeline: Everything");
        Assert.True(await visit.Page.Locator(".tl-event").CountAsync() > 20);
        Assert.True(await visit.Page.Locator(".tl-arrow").CountAsync() > 3);
        await visit.KeepAsync("timeline");
    }

    [Fact]
    public async Task Dates_are_drawn_as_exactly_as_they_are_known_and_no_more()
    {
        await using var visit = await host.VisitAsync(Year1956);
        await DrawnAsync(visit);

        await Expect(Event(visit, "Secret Speech").Locator(".tl-mark.is-day, .tl-bar.is-day")).ToHaveCountAsync(1);
        await Expect(Event(visit, "Polish October").Locator(".tl-bar.is-within .tl-cap")).ToHaveCountAsync(2);
        await Expect(Event(visit, "Questioning of Stalinism").Locator(".tl-bar.is-within .tl-cap")).ToHaveCountAsync(0);
        await Expect(Event(visit, "Hungarian uprising").Locator(".tl-bar.is-lasting .tl-cap")).ToHaveCountAsync(2);
        Assert.Equal(["0", "1"], await Event(visit, "Sino-Soviet split").Locator("stop").EvaluateAllAsync<string[]>("stops => [stops[0].getAttribute('stop-opacity'), stops.at(-1).getAttribute('stop-opacity')]"));
        await visit.KeepAsync("timeline-1956");
    }

    [Fact]
    public async Task Names_never_lie_over_each_other_at_any_zoom()
    {
        foreach (var window in (string[])["", "&timeline.window=1950-01-01/1965-01-01", "&timeline.window=1956-01-01/1957-01-01", "&timeline.window=1956-10-15/1956-11-15", "&timeline.lanes=all"])
        {
            await using var visit = await host.VisitAsync($"?view=timeline{window}");
            await DrawnAsync(visit);

            var clashes = await visit.Page.EvaluateAsync<string[]>("""
                () => {
                    const names = [...document.querySelectorAll('.tl-event text')].map(name => [name.textContent, name.getBoundingClientRect()]);
                    return names.flatMap(([a, one], at) => names.slice(at + 1)
                        .filter(([, other]) => one.left < other.right && other.left < one.right && one.top + 3 < other.bottom && other.top + 3 < one.bottom)
                        .map(([b]) => `${a} / ${b}`));
                }
                """);

            Assert.Empty(clashes);
        }
    }

    [Fact]
    public async Task It_zooms_from_centuries_to_days_by_buttons_keys_and_wheel()
    {
        await using var visit = await host.VisitAsync("?view=timeline&select=hungarian-uprising");
        await DrawnAsync(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Centuries" }).ClickAsync();
        await visit.UrlIsAsync(@"timeline\.window=");
        Assert.InRange(await YearsAsync(visit), 300, 500);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Days" }).ClickAsync();
        await visit.UrlIsAsync(@"timeline\.window=1956-1[01]");
        Assert.InRange(await YearsAsync(visit), 0, 0.1);
        await Expect(visit.Page.Locator(".tl-axis")).ToContainTextAsync("November 1956");
        await visit.KeepAsync("timeline-days");

        var days = await YearsAsync(visit);
        await visit.Picture.FocusAsync();
        await visit.Page.Keyboard.PressAsync("-");
        Assert.Equal(2 * days, await YearsAsync(visit), 0.01);
        await visit.Page.Keyboard.PressAsync("0");
        await Expect(visit.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("timeline\\.window"));

        await visit.Page.Mouse.MoveAsync(500, 500);
        await visit.Page.Mouse.WheelAsync(0, -800);
        await visit.UrlIsAsync(@"timeline\.window=");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(visit.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("timeline\\.window"));
    }

    [Fact]
    public async Task What_is_pulled_moves_with_the_pointer_and_is_not_clicked()
    {
        await using var visit = await host.VisitAsync(Year1956 + "&select=hungarian-uprising");
        await DrawnAsync(visit);

        await visit.Page.Mouse.MoveAsync(600, 600);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(400, 600, new() { Steps = 5 });
        await visit.Page.Mouse.UpAsync();

        await visit.UrlIsAsync(@"timeline\.window=1956-0[2-4]");
        Assert.Contains("select=hungarian-uprising", visit.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_chosen_here_is_chosen_in_the_graph_and_beside_it_and_the_other_way_round()
    {
        await using var visit = await host.VisitAsync(Year1956);
        await DrawnAsync(visit);

        await Event(visit, "Polish October").Locator("text").ClickAsync();
        await visit.UrlIsAsync("select=polish-october");
        await Expect(visit.Inspector).ToContainTextAsync("Polish October");

        await visit.Inspector.GetByRole(AriaRole.Button, new() { Name = "Death of Bierut caused Polish October" }).ClickAsync();
        await Expect(visit.Page.Locator(".tl-arrow.is-chosen")).ToHaveCountAsync(1);
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.tl-chart').clientWidth === document.querySelector('.timeline-canvas').clientWidth");
        await Expect(Event(visit, "Polish October").Locator("text")).ToBeInViewportAsync();
        await visit.KeepAsync("timeline-link");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Explore" }).ClickAsync();
        await visit.DrawnAsync();
        Assert.Contains("select=death-of-bierut/CAUSED/polish-october", visit.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arrow_opens_its_evidence()
    {
        await using var visit = await host.VisitAsync("?view=timeline&about=secret-speech&timeline.window=1956-01-01/1957-01-01");
        await DrawnAsync(visit);

        await visit.Page.Locator(".tl-arrow", new() { HasText = "Secret Speech caused Hungarian uprising" }).Locator(".tl-reach").DispatchEventAsync("click");

        await visit.UrlIsAsync("select=secret-speech/CAUSED/hungarian-uprising");
        await Expect(visit.Inspector).ToContainTextAsync("The documents disagree");
    }

    [Fact]
    public async Task It_can_be_walked_by_keyboard_along_time_and_along_causes_and_each_step_is_read_out()
    {
        await using var visit = await host.VisitAsync("?view=timeline&select=polish-october");
        await DrawnAsync(visit);
        var events = (await visit.AskAsync("{ timeline(first: 200) { events { name slug } } }"))["timeline"]!["events"]!.AsArray();
        await visit.Picture.FocusAsync();

        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(visit.Page.Locator("[role=status]").Filter(new() { HasTextRegex = new(@"\S, .*1956, .*causes?, .*effects?") })).ToHaveCountAsync(1);
        Assert.DoesNotContain("select=polish-october", visit.Query, StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Home");
        await visit.UrlIsAsync($"select={events[0]!["slug"]}");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.UrlIsAsync($"select={events[1]!["slug"]}");
        await visit.Page.Keyboard.PressAsync("End");
        await visit.UrlIsAsync($"select={events[^1]!["slug"]}");
        await Expect(Event(visit, (string)events[^1]!["name"]!)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_table_tells_the_same_with_how_exactly_each_date_is_known()
    {
        await using var visit = await host.VisitAsync("?view=timeline&as=list");
        await visit.DrawnListAsync();
        var said = await visit.Page.Locator("#timeline-shown").TextContentAsync();
        var rows = await visit.Page.Locator("tbody tr").CountAsync();

        Assert.StartsWith($"{rows} events", said, StringComparison.Ordinal);
        await Expect(visit.Page.GetByRole(AriaRole.Row).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Event Polish October" }) })).ToContainTextAsync("some time within");
        await Expect(visit.Page.GetByRole(AriaRole.Row, new() { Name = "about 1954 to 1964" })).ToContainTextAsync("lasted, dates are approximate");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Murder of Kirov motivated Great Terror" }).First.PressAsync("Enter");
        await visit.UrlIsAsync("select=murder-of-kirov/MOTIVATED/great-terror");
        await visit.KeepAsync("timeline-table");
    }

    [Fact]
    public async Task It_shows_what_lies_around_one_thing_or_everything_and_says_what_has_no_date()
    {
        await using var visit = await host.VisitAsync("?view=timeline&about=nikita-khrushchev");
        await DrawnAsync(visit);

        await Expect(visit.Picture).ToHaveAccessibleNameAsync("Timeline: Around Nikita Khrushchev");
        await Expect(visit.Page.Locator("#timeline-shown")).ToContainTextAsync("have no date");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Everything" }).ClickAsync();
        await visit.UrlIsAsync("timeline.of=everything");
        await Expect(visit.Picture).ToHaveAccessibleNameAsync("Timeline: Everything");
    }

    [Fact]
    public async Task Where_nothing_is_dated_or_known_the_page_says_so_and_what_to_do()
    {
        await using var none = await host.VisitAsync("?view=timeline&about=berlin-crisis&during=1700/1710");
        await none.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the filters" }).ClickAsync();
        await DrawnAsync(none);

        await using var unknown = await host.VisitAsync("?view=timeline&about=no-such-thing");
        await Expect(unknown.Page.GetByText("The graph does not hold “no-such-thing”.").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("?view=timeline", 1440, 900, "timeline-light", "timeline-dark")]
    [InlineData("?view=timeline&as=list", 1440, 900, "timeline-list", "timeline-list-dark")]
    [InlineData("?view=timeline&about=secret-speech", 390, 844, "phone-timeline", "phone-timeline-dark")]
    public async Task Axe_finds_no_serious_barrier_and_nothing_lies_outside_the_window(string address, int width, int height, string light, string dark)
    {
        await using var visit = await host.VisitAsync(address, new() { Width = width, Height = height });
        if (address.Contains("as=list", StringComparison.Ordinal)) await visit.DrawnListAsync();
        else await DrawnAsync(visit);

        await visit.FitsAsync();
        await visit.KeepAsync(light);
        Assert.Empty(await visit.BarriersInLightAndDarkAsync(dark));
    }

    static ILocator Event(Visit visit, string name) => visit.Page.Locator(".tl-event", new() { Has = visit.Page.GetByText(name, new() { Exact = true }) });

    static async Task DrawnAsync(Visit visit)
    {
        await visit.Page.Locator(".tl-event").First.WaitForAsync();
        await visit.SettledAsync();
    }

    // How long the time on the screen is, as the address tells it.
    static async Task<double> YearsAsync(Visit visit)
    {
        await visit.SettledAsync();
        var window = System.Web.HttpUtility.ParseQueryString(visit.Query)["timeline.window"]!.Split('/');
        var (from, to) = (Moment(window[0]), Moment(window[1]));
        return (to - from).TotalDays / 365.25;
    }

    static DateTime Moment(string text) => DateTime.ParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH"], null, System.Globalization.DateTimeStyles.AssumeUniversal);
}
