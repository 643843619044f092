using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

[Collection(CurateHost.Collection)]
public sealed class CurateTests(PageHost host, CurateHost curate)
{
    [Fact]
    public async Task The_queue_is_gone_through_by_keyboard_and_a_decision_is_undone()
    {
        await using var visit = await curate.EnterAsync("?view=curate");
        var first = await LinkAsync(visit);

        await visit.Page.Keyboard.PressAsync("a");
        await Expect(Card(visit)).Not.ToHaveAccessibleNameAsync(first);
        var second = await LinkAsync(visit);
        await visit.Page.Keyboard.PressAsync("r");
        await Expect(Card(visit)).Not.ToHaveAccessibleNameAsync(second);
        await Expect(visit.Page.Locator(".queue-count")).ToContainTextAsync("2 decided here");
        await visit.KeepAsync("review-queue");

        await visit.Page.Keyboard.PressAsync("k");
        await Expect(Card(visit)).ToHaveAccessibleNameAsync(second);
        await Expect(visit.Page.Locator(".review-verdict")).ToHaveTextAsync("rejected");
        await visit.Page.Keyboard.PressAsync("u");
        await Expect(visit.Page.Locator(".queue-count")).ToContainTextAsync("one decided here");
        await Expect(Card(visit)).ToHaveAccessibleNameAsync(second);
        await Expect(visit.Page.Locator(".review-verdict")).ToHaveCountAsync(0);

        var journal = await JournalAsync();
        Assert.Equal(["ACCEPTED", "REJECTED", null], journal.TakeLast(3).Select(entry => (string?)entry!["status"]));
        Assert.Equal((long)journal[^2]!["number"]!, (long)journal[^1]!["reverts"]!);
        Assert.All(journal.TakeLast(3), entry => Assert.Equal("Ann", (string?)entry!["reviewer"]));
    }

    [Fact]
    public async Task A_quote_is_shown_within_its_paragraph_and_says_who_claims_it()
    {
        await using var visit = await curate.EnterAsync("?view=curate&curate.at=secret-speech/CAUSED/hungarian-uprising");

        var claim = visit.Page.Locator(".in-context").Filter(new() { HasText = "Why Moscow and Beijing parted" });
        await Expect(claim.Locator("mark")).ToHaveTextAsync("Mao blamed the Hungarian uprising on the Secret Speech.");
        await Expect(claim).ToContainTextAsync("according to Mao Zedong");
        // Longer than the words that come with the quote itself: the text has been read.
        await Expect(claim.Locator("blockquote")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^[^…]{250,}$", System.Text.RegularExpressions.RegexOptions.Singleline));
    }

    [Fact]
    public async Task Who_was_slower_is_told_how_the_link_stands_now()
    {
        const string Link = "gunfire-of-the-avh/TRIGGERED/hungarian-uprising";
        await using var visit = await curate.EnterAsync($"?view=curate&curate.at={Link}");
        await Expect(Card(visit)).ToHaveAccessibleNameAsync("Gunfire of the ÁVH triggered Hungarian uprising");

        await MutateAsync($$"""mutation { reviewLink(input: { link: "{{Link}}", status: REJECTED, reviewer: "Ben", reason: "Too bold." }) { entry { number } } }""");
        await visit.Page.Keyboard.PressAsync("a");

        var trouble = visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Gunfire of the ÁVH triggered Hungarian uprising" });
        await Expect(trouble).ToBeVisibleAsync();
        await trouble.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
        await Expect(Card(visit)).ToContainTextAsync("Somebody was faster.");
        await Expect(Card(visit)).ToContainTextAsync("It is rejected now. Decided by Ben. “Too bold.”");
        await visit.KeepAsync("review-conflict");

        Assert.Equal("REJECTED", await StatusAsync("gunfire-of-the-avh", "TRIGGERED", "hungarian-uprising"));
    }

    [Fact]
    public async Task A_wrong_link_is_corrected_in_one_step_and_one_undo_takes_all_of_it_back()
    {
        await using var visit = await curate.EnterAsync("?view=curate&curate.at=secret-speech/ENABLED/polish-october");
        await Expect(Card(visit)).ToHaveAccessibleNameAsync("Secret Speech made possible Polish October");

        await visit.Page.Keyboard.PressAsync("c");
        var form = visit.Page.GetByRole(AriaRole.Form, new() { Name = "Correct" });
        await form.GetByRole(AriaRole.Combobox).SelectOptionAsync("MOTIVATED");
        await visit.Page.GetByLabel("Reason (if you like)").FillAsync("So the chapter says.");
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync("review-correction");
        await form.GetByRole(AriaRole.Button, new() { Name = "Put this in its place" }).ClickAsync();

        var undo = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo U" });
        await Expect(undo).ToBeEnabledAsync();
        Assert.Equal("REJECTED", await StatusAsync("secret-speech", "ENABLED", "polish-october"));
        Assert.Equal("UNREVIEWED", await StatusAsync("secret-speech", "MOTIVATED", "polish-october"));

        await undo.ClickAsync();
        await Expect(undo).ToBeDisabledAsync();
        await Expect(Card(visit)).ToHaveAccessibleNameAsync("Secret Speech made possible Polish October");
        Assert.Equal("UNREVIEWED", await StatusAsync("secret-speech", "ENABLED", "polish-october"));
        Assert.Null(await StatusAsync("secret-speech", "MOTIVATED", "polish-october"));
    }

    [Fact]
    public async Task A_link_is_added_with_a_reason_and_taken_back_in_the_history()
    {
        await using var visit = await curate.EnterAsync("?view=curate&curate.part=add&curate.source=collectivisation");

        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Where it ends: the effect, the deed" }).FillAsync("Sino-Soviet split");
        await visit.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("Sino-Soviet split") }).First.ClickAsync();
        var add = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the link", Exact = true }).Last;
        await Expect(add).ToBeDisabledAsync();
        await visit.Page.GetByLabel("Reason").FillAsync("To see what follows from it.");
        await add.ClickAsync();

        await Expect(visit.Page.GetByText("Added: Collectivisation caused Sino-Soviet split").First).ToBeVisibleAsync();
        await Expect(visit.Inspector).ToContainTextAsync("A person added this link; no text is cited for it.");
        Assert.Equal("UNREVIEWED", await StatusAsync("collectivisation", "CAUSED", "sino-soviet-split"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "History" }).ClickAsync();
        var entry = visit.Page.Locator(".history-entry").First;
        await Expect(entry).ToContainTextAsync("To see what follows from it.");
        await visit.KeepAsync("review-history");
        await entry.GetByRole(AriaRole.Button, new() { NameRegex = new("Take back") }).ClickAsync();
        await Expect(visit.Page.Locator(".history-entry").First).ToContainTextAsync("Taken back");
        Assert.Null(await StatusAsync("collectivisation", "CAUSED", "sino-soviet-split"));
    }

    [Fact]
    public async Task Two_names_for_one_thing_are_merged_and_parted_again()
    {
        await using var visit = await curate.EnterAsync("?view=curate&curate.part=merge&curate.into=soviet-troops&curate.merged=soviet-tanks");

        await Expect(visit.Page.Locator(".merge-card")).ToHaveCountAsync(2);
        await visit.Page.GetByLabel("Reason").FillAsync("One force in two words.");
        await visit.KeepAsync("review-merge");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).Last.ClickAsync();
        await Expect(visit.Page.GetByText("Soviet tanks: now part of Soviet troops.").First).ToBeVisibleAsync();
        Assert.Equal(["soviet-tanks"], await MergedAsync("soviet-troops"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "History" }).ClickAsync();
        await visit.Page.Locator(".history-entry").First.GetByRole(AriaRole.Button, new() { NameRegex = new("Take back") }).ClickAsync();
        await Expect(visit.Page.Locator(".history-entry").First).ToContainTextAsync("Taken back");
        Assert.Empty(await MergedAsync("soviet-troops"));
    }

    [Fact]
    public async Task A_server_with_a_key_asks_for_it_and_it_is_kept_for_this_tab_only()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync("--store", folder.Store, "--no-seed", "--key", "open sesame");
        await using var visit = await host.VisitAsync(server);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Review" }).ClickAsync();
        await visit.Page.GetByLabel("Key").FillAsync("open barley");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The server does not know this key. Check it and try again.");
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync("review-key");

        await visit.Page.GetByLabel("Key").FillAsync("open sesame");
        await visit.Page.Keyboard.PressAsync("Enter");
        await CurateHost.NameAsync(visit);
        await Expect(visit.Page.GetByText("Nothing waits for a verdict.")).ToBeVisibleAsync();

        Assert.DoesNotContain("sesame", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Object.values(localStorage).filter(kept => kept.includes('sesame')).length"));
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("Object.values(sessionStorage).filter(kept => kept.includes('sesame')).length"));
    }

    [Fact]
    public async Task A_server_that_takes_no_changes_offers_none()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync("--store", folder.Store, "--no-seed", "--listen", "0.0.0.0");
        await using var visit = await host.VisitAsync(server, "?view=curate");

        await Expect(visit.Page.GetByText("This server takes no changes.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Teach" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Review" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?view=curate")]
    [InlineData("?view=curate&curate.part=names")]
    [InlineData("?view=curate&curate.part=add-name")]
    [InlineData("?view=curate&curate.part=add&curate.source=secret-speech&curate.target=thaw")]
    [InlineData("?view=curate&curate.part=merge&curate.into=secret-speech&curate.merged=anger")]
    [InlineData("?view=curate&curate.part=history")]
    public async Task Axe_finds_no_serious_barrier_in_light_in_dark_and_on_a_phone(string address)
    {
        await using var visit = await curate.EnterAsync(address, VisitOptions.GermanPhone);
        await visit.Page.Locator(".curate-body").WaitForAsync();
        await visit.SettledAsync();

        await visit.LooksWellSmallAndLargeAsync(".curate-body", address == "?view=curate" ? "review-phone" : null);
    }

    static ILocator Card(Visit visit) => visit.Page.Locator(".review-card");

    static async Task<string> LinkAsync(Visit visit) => (await Card(visit).GetAttributeAsync("aria-label"))!;

    async Task<JsonArray> JournalAsync() =>
        (await curate.Server.AskAsync("{ journal(first: 200) { nodes { number status reviewer reverts } } }"))["data"]!["journal"]!["nodes"]!.AsArray();

    async Task<string?> StatusAsync(string source, string type, string target)
    {
        var answer = await curate.Server.AskAsync($$"""{ links(first: 1, filter: { source: "{{source}}", target: "{{target}}", types: [{{type}}] }) { nodes { status } } }""");
        return (string?)answer["data"]!["links"]!["nodes"]!.AsArray().FirstOrDefault()?["status"];
    }

    async Task<string[]> MergedAsync(string slug) =>
        [.. (await curate.Server.AskAsync($$"""{ entity(slug: "{{slug}}") { merged } }"""))["data"]!["entity"]!["merged"]!.AsArray().Select(one => (string)one!)];

    async Task MutateAsync(string mutation)
    {
        var answer = await curate.Server.AskAsync(mutation);
        Assert.True(answer["errors"] is null, answer.ToJsonString());
    }
}
