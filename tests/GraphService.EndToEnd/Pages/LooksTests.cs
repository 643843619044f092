using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class LooksTests(PageHost host)
{
    // The ground of the page, as tokens.css gives it.
    const string Light = "rgb(250, 248, 244)";
    const string Dark = "rgb(21, 23, 27)";

    [Theory]
    [InlineData("")]
    [InlineData("?about=secret-speech&select=nikita-khrushchev")]
    [InlineData("?about=secret-speech&select=secret-speech/CAUSED/hungarian-uprising")]
    [InlineData("?about=secret-speech&select=secret-speech/CAUSED/hungarian-uprising&read=chronicle-hungary-1956")]
    [InlineData("?about=secret-speech&as=list")]
    [InlineData("?about=secret-speech&embed=1")]
    public async Task Axe_finds_no_serious_barrier_in_light_and_in_dark(string address)
    {
        await using var visit = await host.VisitAsync(address);
        if (address.Contains("as=list", StringComparison.Ordinal)) await visit.DrawnListAsync();
        else await visit.DrawnAsync();

        Assert.Empty(await visit.BarriersInLightAndDarkAsync());
    }

    [Fact]
    public async Task Colours_follow_the_system_until_a_person_chooses_and_the_choice_stays()
    {
        await using var visit = await host.VisitAsync(options: new() { Colours = ColorScheme.Dark });
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", Dark);
        await visit.DrawnAsync();
        await visit.KeepAsync("explore-dark");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Settings" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Light", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", Light);

        await visit.Page.ReloadAsync();
        await visit.DrawnAsync();
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", Light);
    }

    [Fact]
    public async Task The_page_speaks_German_to_those_who_prefer_it()
    {
        await using var visit = await host.VisitAsync("?about=secret-speech&select=secret-speech/CAUSED/hungarian-uprising", new() { Language = "de-DE" });

        await Expect(visit.Inspector).ToContainTextAsync("Die Texte widersprechen sich: 3 Texte dafür, ein Text dagegen.");
        Assert.Equal("de", await visit.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Theory]
    [InlineData("", "phone-first-visit")]
    [InlineData("?about=secret-speech&select=secret-speech/CAUSED/hungarian-uprising", "phone-evidence")]
    [InlineData("?about=secret-speech&as=list", "phone-list")]
    public async Task A_window_390_pixels_wide_holds_everything(string address, string picture)
    {
        await using var visit = await host.VisitAsync(address, new() { Width = 390, Height = 844 });
        await visit.SettledAsync();
        await Expect(visit.Search).ToBeVisibleAsync();

        var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Equal(390, width);
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync(picture);
    }

    [Fact]
    public async Task The_page_is_light_and_lets_nothing_run_that_is_not_its_own()
    {
        await using var visit = await host.VisitAsync();
        await visit.DrawnAsync();
        var policy = await visit.Page.EvaluateAsync<string>("async () => (await fetch('/')).headers.get('content-security-policy')");
        var bytes = await visit.Page.EvaluateAsync<long>("performance.getEntriesByType('resource').reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)");
        var strangers = await visit.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(({ name }) => name).filter(name => !name.startsWith(location.origin))");

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.InRange(bytes, 100_000, 1_000_000);
        Assert.Empty(strangers);
    }

    [Fact]
    public async Task Nothing_jumps_while_the_page_comes_up_on_whichever_tab()
    {
        foreach (var address in (string[])[
            "", "?about=secret-speech&select=secret-speech/CAUSED/hungarian-uprising", "?view=causes&about=hungarian-uprising", "?view=chains&about=secret-speech&chains.to=hungarian-uprising",
            "?view=what-if&about=secret-speech", "?view=timeline", "?view=compare", "?view=teach", "?view=curate", "?about=secret-speech&as=list"])
        {
            // A visit of its own: what a page still asks when it is left is never answered.
            await using var visit = await host.VisitAsync(address);
            await visit.SettledAsync();

            var shift = await visit.LayoutShiftAsync();
            Assert.True(shift <= 0.1, $"The layout of {address} shifts by {shift}.");
        }
    }

    [Theory]
    [InlineData("?about=secret-speech")]
    [InlineData("?view=causes&about=hungarian-uprising")]
    [InlineData("?view=chains&about=secret-speech&chains.to=hungarian-uprising")]
    [InlineData("?view=what-if&about=secret-speech")]
    public async Task Names_in_a_picture_are_legible_on_a_phone_and_it_says_that_there_is_more(string address)
    {
        await using var visit = await host.VisitAsync(address, new() { Width = 390, Height = 844 });
        await visit.DrawnAsync();
        var drawing = visit.Page.Locator(".graph-drawing").First;
        var hint = visit.Page.GetByText("Drag to see the rest");

        Assert.InRange(int.Parse((await drawing.GetAttributeAsync("data-letters"))!, System.Globalization.CultureInfo.InvariantCulture), 10, 20);
        await Expect(hint).ToBeVisibleAsync();

        var box = (await drawing.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + 30, box.Y + 20);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + 10, box.Y + 60, new() { Steps = 4 });
        await visit.Page.Mouse.UpAsync();
        await Expect(hint).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("?about=secret-speech&as=list")]
    [InlineData("?view=timeline&as=list")]
    public async Task Tables_stand_as_cards_on_a_phone_and_are_still_read_out_as_tables(string address)
    {
        await using var visit = await host.VisitAsync(address, new() { Width = 390, Height = 844 });
        await visit.DrawnListAsync();

        await visit.FitsAsync("main, .lists, .table-frame, table, tbody tr, td");
        var table = visit.Page.GetByRole(AriaRole.Table).First;
        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(5);
        await Expect(table.GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
        Assert.Contains("When", await table.Locator("td[data-head=When]").First.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"), StringComparison.Ordinal);
    }
}
