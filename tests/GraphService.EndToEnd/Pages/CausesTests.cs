using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class CausesTests(PageHost host)
{
    [Fact]
    public async Task Causes_of_an_event_lie_in_layers_and_further_steps_tell_more_of_them()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=hungarian-uprising");
        await visit.DrawnAsync();
        await visit.ToldAsync();

        await Expect(visit.Picture).ToHaveAccessibleNameAsync("Hungarian uprising: what led to it?");
        await Expect(visit.Telling()).ToContainTextAsync("Direct causes");
        await Expect(visit.Telling().GetByRole(AriaRole.Button, new() { Name = "Event Secret Speech 25 February 1956" })).ToBeVisibleAsync();
        var before = await visit.Page.Locator(".layer > li").CountAsync();
        await visit.KeepAsync("causes");

        await visit.Choice("Steps", "3").ClickAsync();
        await visit.UrlIsAsync(@"causes\.depth=3");
        await Expect(visit.Telling()).ToContainTextAsync("3 steps before");
        Assert.True(await visit.Page.Locator(".layer > li").CountAsync() > before);
    }

    [Fact]
    public async Task Going_left_in_the_picture_goes_to_a_cause()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=hungarian-uprising&causes.depth=1");
        await visit.DrawnAsync();
        var causes = (await visit.AskAsync("{ causes(of: \"hungarian-uprising\", depth: 1) { nodes { slug } } }"))["causes"]!["nodes"]!.AsArray().Select(node => (string)node!["slug"]!);

        await visit.Picture.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.UrlIsAsync("select=hungarian-uprising");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");

        await visit.UrlIsAsync($"select=({string.Join('|', causes)})");
    }

    [Fact]
    public async Task More_effects_than_can_be_read_are_counted_and_shown_step_by_step()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=secret-speech&causes.show=effects");
        await visit.DrawnAsync();
        var left = visit.Page.Locator(".why-more");
        await Expect(left).ToContainTextAsync("are not in the picture");
        var before = await left.TextContentAsync();
        await visit.KeepAsync("effects");

        await left.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();

        await visit.UrlIsAsync(@"causes\.more=1");
        await Expect(left).Not.ToHaveTextAsync(before!);
    }

    [Fact]
    public async Task Lists_tell_every_link_of_the_answer_with_the_words_of_its_text()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=secret-speech&causes.show=effects&causes.depth=3&as=list");
        await visit.ToldAsync();
        var links = (await visit.AskAsync("{ effects(of: \"secret-speech\", depth: 3) { links { id } explanation { citation { id } } } }"))["effects"]!;

        await Expect(visit.Page.Locator(".sentences .link-sentence")).ToHaveCountAsync(links["links"]!.AsArray().Count);
        await Expect(visit.Page.Locator(".sentences blockquote")).ToHaveCountAsync(links["explanation"]!.AsArray().Count(one => one!["citation"] is not null));
        await Expect(visit.Picture).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Root_causes_are_ranked_and_each_is_told_with_citations_that_open_the_text()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=hungarian-uprising&causes.show=roots");
        await visit.DrawnAsync();
        var roots = (await visit.AskAsync("{ rootCauses(of: \"hungarian-uprising\", first: 20) { roots { entity { name } } } }"))["rootCauses"]!["roots"]!.AsArray();
        await Expect(visit.Ways()).ToHaveCountAsync(roots.Count);
        await Expect(visit.Ways().First.Locator(".way-title")).ToContainTextAsync((string)roots[0]!["entity"]!["name"]!);
        await visit.KeepAsync("root-causes");

        await visit.Ways().Nth(1).GetByRole(AriaRole.Button).First.ClickAsync();
        await visit.UrlIsAsync(@"causes\.chosen=1");
        await Expect(visit.Ways().Nth(0).Locator("blockquote")).ToHaveCountAsync(0);
        await visit.Ways().Nth(1).GetByRole(AriaRole.Button, new() { Name = "Read in the text" }).First.ClickAsync();

        await Expect(visit.Inspector.Locator("mark.is-chosen").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Turning_points_say_how_much_hangs_on_them_and_what_if_is_one_step_away()
    {
        await using var visit = await host.VisitAsync("?view=causes&causes.show=turning");
        await visit.DrawnAsync();
        var point = (await visit.AskAsync("{ turningPoints(first: 1) { points { weight entity { name slug } } } }"))["turningPoints"]!["points"]![0]!;
        await Expect(visit.Ways().First).ToContainTextAsync((string)point["entity"]!["name"]!);
        await Expect(visit.Ways().First).ToContainTextAsync($"{point["weight"]} things hang on it");
        await visit.KeepAsync("turning-points");

        await visit.Ways().First.GetByRole(AriaRole.Button, new() { Name = "What if not?" }).ClickAsync();

        await visit.UrlIsAsync($"view=what-if&about={point["entity"]!["slug"]}");
        await Expect(visit.Page.Locator(".taken")).ToContainTextAsync((string)point["entity"]!["name"]!);
    }

    [Fact]
    public async Task Where_no_loop_leads_through_what_is_asked_about_the_page_says_so_and_looks_further_when_asked()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=hungarian-uprising&causes.show=loops");

        await Expect(visit.Page.GetByText("These texts tell of no loop through Hungarian uprising.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Look in the whole graph" }).ClickAsync();

        await visit.UrlIsAsync(@"causes\.loops=all");
        await Expect(visit.Ways().Filter(new() { HasText = "Balancing loop" })).ToContainTextAsync("Berlin Wall");
    }

    [Fact]
    public async Task Where_the_texts_tell_of_no_loop_at_all_the_page_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/tax.md", "# The tax\n\nThe window tax caused the riots. The riots led to the repeal of the window tax.\n");
        var load = await Run.GraphServiceAsync("load", folder.PathOf("texts"), "--store", folder.Store);
        Assert.True(load.ExitCode == 0, load.Error);
        await using var server = await RunningServer.StartAsync("--store", folder.Store, "--no-seed");
        await using var visit = await host.VisitAsync(server, "?view=causes&about=riots-in-tax&causes.show=loops&causes.loops=all");

        await Expect(visit.Page.GetByText("These texts tell of no loop.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Loops_of_other_texts_are_told_as_reinforcing_or_balancing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/arms.md", """
            # How two neighbours armed

            The arms race caused fear. The fear caused mistrust. Mistrust caused the arms race.

            The arms race led to the border crisis. The border crisis caused the treaty. The treaty prevented the arms race.
            """);
        var load = await Run.GraphServiceAsync("load", folder.PathOf("texts"), "--store", folder.Store);
        Assert.True(load.ExitCode == 0, load.Error);
        await using var server = await RunningServer.StartAsync("--store", folder.Store, "--no-seed");
        await using var visit = await host.VisitAsync(server, "?view=causes&about=arms-race-in-arms&causes.show=loops");
        await visit.DrawnAsync();

        await Expect(visit.Ways()).ToHaveCountAsync(2);
        await Expect(visit.Ways().Filter(new() { HasText = "Balancing loop" })).ToContainTextAsync("Border crisis");
        await Expect(visit.Ways().Filter(new() { HasText = "Reinforcing loop" })).ToContainTextAsync("Mistrust");
        var balancing = visit.Ways().Filter(new() { HasText = "Balancing loop" });
        var head = balancing.Locator(".way-head");
        if (await head.GetAttributeAsync("aria-pressed") == "false") await head.ClickAsync();
        await Expect(balancing.Locator("blockquote").Last).ToHaveTextAsync("The treaty prevented the arms race.");
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync("loops");

        await visit.Page.GotoAsync("/?view=what-if&about=treaty-in-arms");
        await Expect(visit.Telling()).ToContainTextAsync("No longer prevented");
        await Expect(visit.Telling().Locator(".link-sentence")).ToContainTextAsync("Treaty prevented");
    }

    [Fact]
    public async Task Something_that_nothing_caused_says_so()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=death-of-stalin");

        await Expect(visit.Telling()).ToContainTextAsync("These texts tell of no cause of Death of Stalin.");
    }

    [Fact]
    public async Task Something_that_the_graph_does_not_hold_is_told_in_words()
    {
        await using var visit = await host.VisitAsync("?view=causes&about=no-such-thing");

        await Expect(visit.Page.GetByText("The graph does not hold “no-such-thing”.")).ToBeVisibleAsync();
    }
}
