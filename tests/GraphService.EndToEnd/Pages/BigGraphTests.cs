using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

/// <summary>A picture so large that it is arranged beside the page.</summary>
public sealed class BigGraphTests(PageHost host)
{
    const int Branches = 10;
    const int Leaves = 13;

    [Fact]
    public async Task Many_things_are_arranged_as_a_web_and_in_layers_and_the_page_goes_on_answering()
    {
        using var folder = new TemporaryFolder();
        Write(folder);
        var load = await Run.GraphServiceAsync("load", folder.PathOf("texts"), "--store", folder.Store);
        Assert.True(load.ExitCode == 0, load.Error);
        await using var server = await RunningServer.StartAsync("--store", folder.Store);
        var opened = string.Join(',', Enumerable.Range(0, Branches).Select(branch => $"{Slug(Branch(branch))}:50").Prepend($"{Slug(1000)}:50"));
        await using var visit = await host.VisitAsync(server, $"?about={Slug(1000)}&explore.of={Slug(1000)}&explore.open={opened}&explore.form=web");

        await Expect(visit.Page.GetByText($"Shown: {1 + Branches + (Branches * Leaves)} things")).ToBeVisibleAsync();
        await visit.DrawnAsync();
        await visit.KeepAsync("explore-big-web");
        await ThingsLieApartAsync(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Causes left, effects right" }).ClickAsync();
        await visit.DrawnAsync();
        await visit.KeepAsync("explore-big-layers");
        await ThingsLieApartAsync(visit);
    }

    // The arrows find their way: things have places of their own.
    static async Task ThingsLieApartAsync(Visit visit)
    {
        await visit.Picture.FocusAsync();
        var seen = new HashSet<string>();
        foreach (var key in (string[])["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"])
        {
            await visit.Page.Keyboard.PressAsync(key);
            seen.Add(visit.Query);
        }

        Assert.True(seen.Count > 1, string.Join(' ', seen));
    }

    static int Branch(int index) => 1001 + index;

    static string Name(int number) => $"{(number == 1000 ? "Flood" : number < 1100 ? "Revolt" : "Strike")} of {number}";

    static string Slug(int number) => Name(number).ToLowerInvariant().Replace(' ', '-');

    // One event, many that came of it, and more that came of each of those; all of them are declared.
    static void Write(TemporaryFolder folder)
    {
        var links = new List<(int From, int To)>();
        for (var branch = 0; branch < Branches; branch++)
        {
            links.Add((1000, Branch(branch)));
            for (var leaf = 0; leaf < Leaves; leaf++) links.Add((Branch(branch), 1100 + (branch * Leaves) + leaf));
        }

        var entities = new StringBuilder("entities:\n");
        foreach (var number in links.SelectMany(link => (int[])[link.From, link.To]).Distinct().Order())
            entities.Append(CultureInfo.InvariantCulture, $"  - id: {Slug(number)}\n    name: {Name(number)}\n    kind: EVENT\n");
        folder.Write("texts/entities.yaml", entities.ToString());
        foreach (var (part, index) in links.Chunk(100).Select((part, index) => (part, index)))
            folder.Write($"texts/part-{index}.txt", string.Join("\n\n", part.Chunk(10).Select(ten => string.Join(' ', ten.Select(link => $"The {Name(link.From)} caused the {Name(link.To)}.")))));
    }
}
