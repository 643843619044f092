using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

[Collection(CurateHost.Collection)]
public sealed class CurateNamesTests(CurateHost curate)
{
    [Fact]
    public async Task Names_are_gone_through_by_keyboard_with_a_reason_and_a_decision_is_undone()
    {
        await using var visit = await curate.EnterAsync("?view=curate&curate.part=names");
        var first = await NameAsync(visit);

        await visit.Page.Keyboard.PressAsync("a");
        await Expect(Card(visit)).Not.ToHaveAccessibleNameAsync(first);
        var second = await NameAsync(visit);
        await visit.Page.Keyboard.PressAsync("w");
        await visit.Page.Keyboard.TypeAsync("Nobody in particular.");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("r");
        await Expect(Card(visit)).Not.ToHaveAccessibleNameAsync(second);
        await Expect(visit.Page.Locator(".queue-count")).ToContainTextAsync("2 decided here");
        await visit.KeepAsync("review-names");

        await visit.Page.Keyboard.PressAsync("k");
        await Expect(Card(visit)).ToHaveAccessibleNameAsync(second);
        await Expect(visit.Page.Locator(".review-verdict")).ToHaveTextAsync("rejected");
        Assert.Equal(("REJECTED", "Nobody in particular."), await DecidedAsync(second));
        await visit.Page.Keyboard.PressAsync("u");
        await Expect(visit.Page.Locator(".queue-count")).ToContainTextAsync("one decided here");
        await Expect(visit.Page.Locator(".review-verdict")).ToHaveCountAsync(0);

        Assert.Equal("ACCEPTED", (await DecidedAsync(first)).Status);
        Assert.Equal("UNREVIEWED", (await DecidedAsync(second)).Status);
    }

    [Fact]
    public async Task A_name_is_described_anew_and_one_undo_takes_all_of_it_back()
    {
        await using var visit = await curate.EnterAsync("?view=curate&curate.part=names&curate.name=collectivisation");
        await Expect(Card(visit)).ToHaveAccessibleNameAsync("Collectivisation");
        var before = await EntityAsync("collectivisation");

        await visit.Page.Keyboard.PressAsync("c");
        var form = visit.Page.GetByRole(AriaRole.Form, new() { Name = "What it is" });
        await form.GetByLabel("Name", new() { Exact = true }).FillAsync("Forced collectivisation");
        await form.GetByLabel("Kind").SelectOptionAsync("CONDITION");
        await form.GetByLabel("Date").FillAsync("1929/1933");
        await form.GetByLabel("Who or what it is, in a sentence").FillAsync("The farms of the peasants became the state's.");
        await form.GetByLabel("Other names, one a line").FillAsync("The great turn\nThe second serfdom");
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync("review-name-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "Describe it so" }).ClickAsync();

        var undo = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo U" });
        await Expect(undo).ToBeEnabledAsync();
        var after = await EntityAsync("collectivisation");
        Assert.Equal("Forced collectivisation", (string?)after["name"]);
        Assert.Equal("CONDITION", (string?)after["kind"]);
        Assert.Equal("1929/1933", (string?)after["when"]!["edtf"]);
        Assert.Equal("ACCEPTED", (string?)after["status"]);
        Assert.Superset(new HashSet<string?> { "The great turn", "The second serfdom" }, after["aliases"]!.AsArray().Select(alias => (string?)alias).ToHashSet());

        await undo.ClickAsync();
        await Expect(undo).ToBeDisabledAsync();
        await Expect(Card(visit)).ToHaveAccessibleNameAsync("Collectivisation");
        var back = await EntityAsync("collectivisation");
        Assert.True(JsonNode.DeepEquals(before, back), back.ToJsonString());
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused_in_a_sentence_and_nothing_is_changed()
    {
        await using var visit = await curate.EnterAsync("?view=curate&curate.part=names&curate.name=collectivisation&curate.correct=1");

        await visit.Page.GetByLabel("Date").FillAsync("the year dot");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Describe it so" }).ClickAsync();

        var trouble = visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "the year dot" });
        await Expect(trouble).ToBeVisibleAsync();
        Assert.Equal("Collectivisation", (string?)(await EntityAsync("collectivisation"))["name"]);
    }

    [Fact]
    public async Task A_name_is_added_with_a_reason_and_taken_back_in_the_history()
    {
        await using var visit = await curate.EnterAsync("?view=curate&curate.part=add-name");

        await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Harvest failure of 1946");
        await visit.Page.GetByLabel("Date").FillAsync("1946");
        var add = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the name", Exact = true });
        await Expect(add).ToBeDisabledAsync();
        await visit.Page.GetByLabel("Reason").FillAsync("The texts begin later.");
        await visit.KeepAsync("review-add-name");
        await add.ClickAsync();

        await Expect(visit.Page.GetByText("Added: Harvest failure of 1946").First).ToBeVisibleAsync();
        await Expect(visit.Inspector).ToContainTextAsync("Harvest failure of 1946");
        Assert.Equal("EVENT", (string?)(await EntityAsync("harvest-failure-of-1946"))["kind"]);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "History" }).ClickAsync();
        var entry = visit.Page.Locator(".history-entry").First;
        await Expect(entry).ToContainTextAsync("The texts begin later.");
        await entry.GetByRole(AriaRole.Button, new() { NameRegex = new("Take back") }).ClickAsync();
        await Expect(visit.Page.Locator(".history-entry").First).ToContainTextAsync("Taken back");
        Assert.Null(await FindAsync("harvest-failure-of-1946"));
    }

    static ILocator Card(Visit visit) => visit.Page.Locator(".review-card");

    static async Task<string> NameAsync(Visit visit) => (await Card(visit).GetAttributeAsync("aria-label"))!;

    async Task<JsonNode> EntityAsync(string slug) => await FindAsync(slug) ?? throw new InvalidOperationException($"There is no {slug}.");

    async Task<JsonNode?> FindAsync(string slug) =>
        (await curate.Server.AskAsync($$"""{ entity(slug: "{{slug}}") { name kind status description aliases wikidata when { edtf } } }"""))["data"]!["entity"];

    async Task<(string? Status, string? Reason)> DecidedAsync(string name)
    {
        var answer = await curate.Server.AskAsync($$"""{ entities(first: 1, filter: { namePrefix: "{{name}}" }) { nodes { status history(first: 1) { reason } } } }""");
        var entity = answer["data"]!["entities"]!["nodes"]![0]!;
        return ((string?)entity["status"], (string?)entity["history"]!.AsArray().FirstOrDefault()?["reason"]);
    }
}
