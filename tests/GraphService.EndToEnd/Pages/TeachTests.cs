using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class TeachTests(PageHost host)
{
    const string Lesson = "?view=teach&teach.lesson=from-a-speech-to-an-uprising";

    [Fact]
    public async Task A_lesson_is_followed_step_by_step_and_the_graph_follows_it()
    {
        await using var visit = await host.VisitAsync("?view=teach");
        await Expect(visit.Page.Locator(".lesson-card")).ToHaveCountAsync(3);
        await visit.KeepAsync("lessons");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begin: From a speech to an uprising" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "A night in February" })).ToBeVisibleAsync();
        await Expect(visit.Picture).ToHaveAccessibleNameAsync("What stands around Secret Speech");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show a good answer" }).ClickAsync();
        await Expect(visit.Page.Locator(".question")).ToContainTextAsync("People had to hear of it");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next step" }).ClickAsync();
        await Expect(visit.Picture).ToHaveAccessibleNameAsync("How one led to the other: Secret Speech, Hungarian uprising");
        await visit.UrlIsAsync("teach.step=2");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "4. Take the speech away" }).ClickAsync();
        await Expect(visit.Picture).ToHaveAccessibleNameAsync("What is left without Secret Speech");
        await Expect(visit.Page.Locator(".step-counts")).ToContainTextAsync("effects are left without any explanation");
        await visit.DrawnAsync();
        await visit.KeepAsync("lesson-what-if");

        await visit.Page.GoBackAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Two roads to Budapest" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_answer_is_told_which_misconception_it_shows_and_the_address_remembers_it()
    {
        await using var visit = await host.VisitAsync($"{Lesson}&teach.step=2");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "The Polish October came first" }).ClickAsync();

        await Expect(visit.Page.Locator(".feedback")).ToContainTextAsync("Not quite. It did come first.");
        await Expect(visit.Page.Locator(".mistake")).ToContainTextAsync("After it, therefore because of it");
        await visit.DrawnAsync();
        await visit.KeepAsync("lesson-question");

        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".mistake")).ToContainTextAsync("After it, therefore because of it");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "The students marched to show" }).ClickAsync();
        await Expect(visit.Page.Locator(".feedback")).ToContainTextAsync("Right.");
        await Expect(visit.Page.Locator(".mistake")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_lesson_is_presented_by_keys_with_notes_for_the_teacher()
    {
        await using var visit = await host.VisitAsync(Lesson);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Present" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Banner)).ToBeHiddenAsync();
        Assert.True(await visit.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.lesson-text')).fontSize)") >= 20);

        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("PageDown");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Tinder and spark" })).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("n");
        var notes = visit.Page.GetByRole(AriaRole.Complementary, new() { Name = "Notes" });
        await Expect(notes).ToContainTextAsync("The background as the spark");
        await Expect(notes).ToContainTextAsync("Take the speech away");
        await visit.DrawnAsync();
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync("presenter");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Two roads to Budapest" })).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Banner)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_step_is_told_as_lists_where_lists_are_wanted()
    {
        await using var visit = await host.VisitAsync($"{Lesson}&teach.step=4&as=list");

        var lists = visit.Page.GetByRole(AriaRole.Region, new() { Name = "What is left without Secret Speech" });
        await Expect(lists).ToContainTextAsync("Left without any explanation");
        await Expect(lists).ToContainTextAsync("Hungarian uprising");
        await lists.Locator(".link-sentence").First.ClickAsync();
        await Expect(visit.Inspector).ToContainTextAsync("Evidence");
    }

    [Fact]
    public async Task A_step_in_time_lists_events_with_their_dates()
    {
        await using var visit = await host.VisitAsync("?view=teach&teach.lesson=deeds-and-conditions");

        await Expect(visit.Page.Locator(".spans li").Filter(new() { HasTextRegex = new("^Collectivisation") })).ToContainTextAsync("1929 to 1933");
        await visit.KeepAsync("lesson-timeline");
    }

    [Fact]
    public async Task A_lesson_that_does_not_exist_is_told_in_words_and_all_others_are_one_step_away()
    {
        await using var visit = await host.VisitAsync("?view=teach&teach.lesson=no-such-lesson");

        await Expect(visit.Page.GetByText("There is no lesson “no-such-lesson” for this graph.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "All lessons" }).ClickAsync();
        await Expect(visit.Page.Locator(".lesson-card")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_worksheet_asks_what_if_and_leaves_room_to_argue()
    {
        await using var visit = await host.VisitAsync("?view=teach&teach.part=worksheet");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Event to take out" }).FillAsync("Secret Speech");
        await visit.Page.GetByRole(AriaRole.Option).First.ClickAsync();

        var sheet = visit.Page.Locator(".paper");
        await Expect(sheet).ToContainTextAsync("What if? Without: Secret Speech");
        await Expect(sheet).ToContainTextAsync("not what history would have done without it");
        Assert.True(await sheet.Locator(".quote").CountAsync() > 3);
        Assert.True(await sheet.Locator(".paper-lines span").CountAsync() > 20);
        await visit.KeepAsync("worksheet");

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Page.GetByRole(AriaRole.Banner)).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".worksheet-choose")).ToBeHiddenAsync();
        await Expect(sheet).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("?view=teach")]
    [InlineData($"{Lesson}&teach.step=2&teach.chosen=2:0")]
    [InlineData("?view=teach&teach.lesson=deeds-and-conditions")]
    [InlineData($"{Lesson}&teach.step=4&as=list")]
    [InlineData("?view=teach&teach.part=worksheet&about=secret-speech")]
    public async Task Axe_finds_no_serious_barrier_in_light_in_dark_and_on_a_phone(string address)
    {
        await using var visit = await host.VisitAsync(address, VisitOptions.GermanPhone);
        await visit.Page.Locator(".teach-body :is(h2, h3)").First.WaitForAsync();
        await visit.SettledAsync();

        await visit.LooksWellSmallAndLargeAsync(".teach-body", address.Contains("chosen", StringComparison.Ordinal) ? "lesson-phone" : null);
    }
}
