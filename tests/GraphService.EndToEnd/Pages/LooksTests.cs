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
    public async Task Nothing_jumps_while_the_page_comes_up()
    {
        await using var visit = await host.VisitAsync();
        await visit.DrawnAsync();

        var shift = await visit.Page.EvaluateAsync<double>("""
            () => new Promise(tell => {
                new PerformanceObserver(list => tell(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => tell(0), 300);
            })
            """);

        Assert.InRange(shift, 0, 0.1);
    }
}
