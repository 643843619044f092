using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class ShareTests(PageHost host)
{
    static readonly XNamespace GraphML = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public async Task The_address_that_is_offered_shows_the_same_to_somebody_else()
    {
        await using var visit = await host.VisitAsync("?view=timeline&timeline.window=1956-01-01/1957-01-01&select=polish-october");
        await visit.Page.Locator(".tl-event").First.WaitForAsync();
        await OpenMenuAsync(visit);
        var address = await visit.Page.GetByLabel("Address of this view").InputValueAsync();
        await visit.KeepAsync("share-menu");

        await using var other = await host.VisitAsync(new Uri(address).Query);
        await other.Page.Locator(".tl-event").First.WaitForAsync();
        await Expect(other.Page.Locator(".tl-event.is-chosen")).ToContainTextAsync("Polish October");
        await Expect(other.Page.Locator(".tl-axis")).ToContainTextAsync("1956");
    }

    [Fact]
    public async Task Copying_says_that_it_is_done()
    {
        await using var visit = await host.VisitAsync("?about=secret-speech");
        await visit.DrawnAsync();
        await OpenMenuAsync(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_graph_is_saved_as_pictures()
    {
        await using var visit = await host.VisitAsync("?about=hungarian-uprising");
        await visit.DrawnAsync();
        await OpenMenuAsync(visit);

        var png = await SaveAsync(visit, "PNG");
        var svg = XDocument.Parse(System.Text.Encoding.UTF8.GetString(await SaveAsync(visit, "SVG")));

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Contains("Student demonstrations in Budapest", string.Join(' ', svg.Descendants().Where(one => one.Name.LocalName == "tspan").Select(one => one.Value)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?about=hungarian-uprising")]
    [InlineData("?about=hungarian-uprising&as=list")]
    [InlineData("?view=timeline")]
    public async Task What_is_shown_is_saved_as_GraphML_whose_every_edge_joins_nodes_that_it_holds(string address)
    {
        await using var visit = await host.VisitAsync(address);
        await visit.SettledAsync();
        await OpenMenuAsync(visit);

        var file = XDocument.Parse(System.Text.Encoding.UTF8.GetString(await SaveAsync(visit, "GraphML")));
        var nodes = file.Descendants(GraphML + "node").Select(node => node.Attribute("id")!.Value).ToHashSet();
        var edges = file.Descendants(GraphML + "edge").ToList();
        var keys = file.Descendants(GraphML + "key").Select(key => key.Attribute("id")!.Value).ToHashSet();

        Assert.Contains("hungarian-uprising", nodes);
        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.True(nodes.Contains(edge.Attribute("source")!.Value) && nodes.Contains(edge.Attribute("target")!.Value), edge.ToString()));
        Assert.All(file.Descendants(GraphML + "data"), data => Assert.Contains(data.Attribute("key")!.Value, keys));
    }

    [Fact]
    public async Task Linked_data_annotates_the_passages_with_what_they_support()
    {
        await using var visit = await host.VisitAsync("?about=hungarian-uprising");
        await visit.DrawnAsync();
        await OpenMenuAsync(visit);

        var file = JsonNode.Parse(await SaveAsync(visit, "JSON-LD"))!;
        var quotes = file["@graph"]!.AsArray().Where(one => (string?)one!["type"] == "Annotation").Select(one => (string)one!["target"]!["selector"]![0]!["exact"]!);

        Assert.Contains("The Secret Speech did not cause the Hungarian uprising.", quotes);
    }

    [Fact]
    public async Task The_same_is_saved_as_JSON_and_as_Mermaid()
    {
        await using var visit = await host.VisitAsync("?about=hungarian-uprising");
        await visit.DrawnAsync();
        await OpenMenuAsync(visit);

        var json = JsonNode.Parse(await SaveAsync(visit, "JSON"))!;
        var mermaid = System.Text.Encoding.UTF8.GetString(await SaveAsync(visit, "Mermaid"));

        Assert.Contains(json["links"]!.AsArray(), link => (string?)link!["source"] == "secret-speech" && link["evidence"]!.AsArray().Count > 0);
        Assert.StartsWith("flowchart LR\n", mermaid, StringComparison.Ordinal);
        Assert.Contains("[\"Secret Speech\"]", mermaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_is_saved_as_a_drawing_and_as_a_TimelineJS_story()
    {
        await using var visit = await host.VisitAsync("?view=timeline&timeline.window=1956-01-01/1957-01-01");
        await visit.Page.Locator(".tl-event").First.WaitForAsync();
        await OpenMenuAsync(visit);

        var svg = XDocument.Parse(System.Text.Encoding.UTF8.GetString(await SaveAsync(visit, "SVG")));
        var png = await SaveAsync(visit, "PNG");
        var story = JsonNode.Parse(await SaveAsync(visit, "TimelineJS"))!["events"]!.AsArray();

        Assert.Contains(svg.Descendants(), one => one.Name.LocalName == "text" && one.Value == "Secret Speech" && one.Attribute("font-size") is not null);
        Assert.DoesNotContain(svg.Descendants(), one => one.Attribute("class") is not null);
        Assert.True(png.Length > 20_000);
        var uprising = Assert.Single(story, one => (string?)one!["unique_id"] == "hungarian-uprising")!;
        Assert.Equal("""{"year":1956,"month":10,"day":23}""", uprising["start_date"]!.ToJsonString());
    }

    [Fact]
    public async Task The_code_for_another_page_shows_the_view_there_without_the_header()
    {
        await using var visit = await host.VisitAsync("?view=timeline&about=secret-speech");
        await visit.Page.Locator(".tl-event").First.WaitForAsync();
        await OpenMenuAsync(visit);
        var code = await visit.Page.GetByLabel("Code to show it in another page").InputValueAsync();

        await visit.Page.RouteAsync("**/course", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!doctype html><title>A course</title><h1>1956</h1>{code}" }));
        await visit.Page.GotoAsync("/course");
        var frame = visit.Page.FrameLocator("iframe");

        await Expect(frame.Locator(".tl-event").First).ToBeVisibleAsync();
        await Expect(frame.GetByRole(AriaRole.Banner)).ToHaveCountAsync(0);
        await Expect(frame.GetByRole(AriaRole.Link, new() { Name = "Open in GraphService" })).ToBeVisibleAsync();
        await visit.KeepAsync("embedded");
    }

    [Fact]
    public async Task The_menu_has_no_barrier_and_closes_with_Escape()
    {
        await using var visit = await host.VisitAsync("?view=timeline", new() { Width = 390, Height = 844, Language = "de-DE" });
        await visit.Page.Locator(".tl-event").First.WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Teilen und speichern" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("Adresse dieser Ansicht")).ToBeVisibleAsync();

        Assert.Empty(await visit.BarriersAsync());
        Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visit.KeepAsync("phone-share");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.GetByLabel("Adresse dieser Ansicht")).ToBeHiddenAsync();
    }

    static Task OpenMenuAsync(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share and save" }).ClickAsync();

    static async Task<byte[]> SaveAsync(Visit visit, string format)
    {
        var name = visit.Page.Locator(".share-format strong").GetByText(format, new() { Exact = true });
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => name.ClickAsync());
        return await File.ReadAllBytesAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
    }
}
