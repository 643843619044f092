using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class CompareTests(PageHost host)
{
    [Fact]
    public async Task Texts_that_contradict_each_other_stand_side_by_side_with_their_words()
    {
        await using var visit = await host.VisitAsync("?view=compare");
        var dispute = visit.Page.Locator(".compare-part").First.Locator("li.card").First;
        await dispute.WaitForAsync();

        await Expect(dispute).ToContainTextAsync("Secret Speech caused Hungarian uprising");
        await Expect(dispute.Locator(".is-against")).ToContainTextAsync("The Secret Speech did not cause the Hungarian uprising.");
        await visit.KeepAsync("compare");

        await dispute.Locator(".is-against").GetByRole(AriaRole.Button, new() { Name = "It was not the speech" }).ClickAsync();
        await Expect(visit.Inspector.Locator("mark.is-chosen").First).ToContainTextAsync("The Secret Speech did not cause the Hungarian uprising");
    }

    [Fact]
    public async Task The_texts_to_compare_are_chosen_and_stand_in_the_address()
    {
        await using var visit = await host.VisitAsync("?view=compare&about=hungarian-uprising");
        await visit.Page.Locator(".compare-part").First.WaitForAsync();
        await visit.Page.GetByText("texts are compared").ClickAsync();

        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "It was not the speech" }).UncheckAsync();

        await visit.UrlIsAsync("compare.texts=");
        await Expect(visit.Page.GetByText("9 texts are compared")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("They contradict each other")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task One_text_alone_cannot_be_compared_and_the_page_says_so()
    {
        await using var visit = await host.VisitAsync("?view=compare&compare.texts=chronicle-hungary-1956");

        await Expect(visit.Page.GetByText("Choose at least two texts.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Axe_finds_no_serious_barrier(int width, int height, ColorScheme colours)
    {
        await using var visit = await host.VisitAsync("?view=compare", new() { Width = width, Height = height, Colours = colours });
        await visit.Page.Locator(".compare-part").First.WaitForAsync();

        Assert.Empty(await visit.BarriersAsync());
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visit.KeepAsync($"compare-{width}");
    }
}
