using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

/// <summary>The page in a frame of another site, as a browser judges it.</summary>
public sealed class EmbedTests(PageHost host)
{
    const string Refusal = "frame-ancestors";

    [Fact]
    public async Task A_site_that_the_server_names_shows_a_view_that_can_be_used_there_and_only_one_made_for_that()
    {
        using var course = new CourseSite();
        using var folder = new TemporaryFolder();
        await host.CopyStoreAsync(folder.Store);
        await using var server = await RunningServer.StartWithAsync(new() { ["GraphService__EmbedFrom"] = course.Origin }, "--store", folder.Store);
        await using var visit = await host.VisitAsync(server, "?view=timeline&about=secret-speech&embed=1");
        var shared = visit.Page.Url;
        visit.Forgive(Refusal);

        course.Content = $"""<iframe title="Embedded" src="{shared.Replace("&", "&amp;", StringComparison.Ordinal)}" width="1200" height="640"></iframe>""";
        await visit.Page.GotoAsync(course.Origin);
        var frame = visit.Page.FrameLocator("iframe");
        await frame.Locator(".tl-event").Filter(new() { HasText = "Polish October" }).First.ClickAsync();
        await Expect(frame.Locator("aside.inspector")).ToContainTextAsync("Polish October");
        await Expect(frame.GetByRole(AriaRole.Banner)).ToHaveCountAsync(0);
        await Expect(frame.GetByRole(AriaRole.Link, new() { Name = "Open in GraphService" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^http://127.0.0.1:(?!.*embed=1)"));
        Assert.Empty(visit.Complaints);
        await visit.KeepAsync("embedded-elsewhere");

        await visit.Page.EvaluateAsync("address => { document.querySelector('iframe').src = address; }", shared.Replace("&embed=1", "", StringComparison.Ordinal));
        await RefusedAsync(visit);
    }

    [Fact]
    public async Task A_site_that_the_server_does_not_name_is_refused_by_the_browser()
    {
        using var course = new CourseSite();
        await using var visit = await host.VisitAsync("?view=timeline&embed=1");
        visit.Forgive(Refusal);

        course.Content = $"""<iframe title="Embedded" src="{visit.Page.Url.Replace("&", "&amp;", StringComparison.Ordinal)}"></iframe>""";
        await visit.Page.GotoAsync(course.Origin);

        await RefusedAsync(visit);
    }

    // The browser says so in its console, and shows nothing of the page.
    static async Task RefusedAsync(Visit visit)
    {
        await visit.ComplainedAsync(Refusal);
        await Expect(visit.Page.FrameLocator("iframe").Locator("#page")).ToHaveCountAsync(0);
    }
}
