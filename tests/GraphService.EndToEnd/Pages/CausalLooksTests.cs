using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class CausalLooksTests(PageHost host)
{
    [Theory]
    [InlineData("?view=causes&about=hungarian-uprising")]
    [InlineData("?view=causes&about=hungarian-uprising&causes.show=roots&as=list")]
    [InlineData("?view=causes&causes.show=turning")]
    [InlineData("?view=chains&about=secret-speech&chains.to=hungarian-uprising")]
    [InlineData("?view=what-if&about=secret-speech&select=hungarian-uprising")]
    [InlineData("?view=what-if&about=secret-speech&as=list")]
    public async Task Axe_finds_no_serious_barrier_in_causal_panels_in_light_and_in_dark(string address)
    {
        await using var visit = await host.VisitAsync(address);
        if (!address.Contains("as=list", StringComparison.Ordinal)) await visit.DrawnAsync();
        await visit.ToldAsync();

        Assert.Empty(await visit.BarriersInLightAndDarkAsync());
    }

    [Theory]
    [InlineData("?view=causes&about=hungarian-uprising", "phone-causes")]
    [InlineData("?view=chains&about=secret-speech&chains.to=hungarian-uprising", "phone-chains")]
    [InlineData("?view=what-if&about=secret-speech", "phone-what-if")]
    [InlineData("?view=what-if&about=secret-speech&as=list", "phone-what-if-list")]
    public async Task Causal_panels_fit_a_window_390_pixels_wide(string address, string picture)
    {
        await using var visit = await host.VisitAsync(address, new() { Width = 390, Height = 844 });
        await visit.ToldAsync();

        Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await visit.Telling().EvaluateAsync<bool>("telling => telling.scrollWidth <= telling.clientWidth"));
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync(picture);
    }

    [Fact]
    public async Task What_if_speaks_German_and_is_dark_at_night()
    {
        await using var visit = await host.VisitAsync("?view=what-if&about=secret-speech&what-if.of=secret-speech&what-if.without=collectivisation", new() { Language = "de-DE", Colours = ColorScheme.Dark });
        await visit.DrawnAsync();
        await visit.ToldAsync();

        await Expect(visit.Telling()).ToContainTextAsync("Ohne Secret Speech und Collectivisation: Was dann?");
        await Expect(visit.Telling()).ToContainTextAsync("Das ist, was diese Quellen unerklärt lassen, wenn man sie herausnimmt");
        await visit.KeepAsync("what-if-german-dark");
    }

    [Fact]
    public async Task Filters_set_elsewhere_narrow_the_causes_and_can_be_cleared_here()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=hungarian-uprising&confidence=0.9");
        await visit.ToldAsync();
        var narrowed = await visit.Page.Locator(".layer .link-sentence").CountAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the filters" }).ClickAsync();
        await visit.ToldAsync();

        Assert.True(await visit.Page.Locator(".layer .link-sentence").CountAsync() > narrowed);
        Assert.DoesNotContain("confidence", visit.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_of_something_offers_the_causal_questions()
    {
        await using var visit = await host.VisitAsync("?about=secret-speech&select=polish-october");
        var questions = visit.Inspector.GetByRole(AriaRole.Group, new() { Name = "Ask about it" });

        await questions.GetByRole(AriaRole.Button, new() { Name = "How connected?" }).ClickAsync();

        await visit.UrlIsAsync(@"view=chains&about=secret-speech.*chains\.to=polish-october");
        await Expect(visit.Ways().First).ToBeVisibleAsync();
    }
}
