using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphService.EndToEnd.Pages;

public sealed class QuizTests(PageHost host)
{
    [Fact]
    public async Task A_quiz_is_made_of_a_number_that_gives_a_whole_class_the_same()
    {
        await using var teacher = await host.VisitAsync("?view=teach&teach.part=quiz");
        await teacher.Page.GetByLabel("Number of the quiz").FillAsync("7");
        await teacher.Page.GetByLabel("Exercises").FillAsync("5");
        await teacher.KeepAsync("quiz-start");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Make the quiz" }).ClickAsync();
        await Expect(teacher.Page.GetByText("5 exercises · quiz number 7")).ToBeVisibleAsync();

        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Later" }).ClickAsync();
        await teacher.Page.GetByText("Hand out").ClickAsync();
        var address = await teacher.Page.Locator(".hand-out-address").GetAttributeAsync("href");
        await using var pupil = await host.VisitAsync(new Uri(address!).Query);
        await pupil.Page.GetByRole(AriaRole.Button, new() { Name = "Exercise 2, not answered" }).ClickAsync();

        await Expect(pupil.Page.Locator(".exercise")).ToHaveTextAsync(await teacher.Page.Locator(".exercise").TextContentAsync() ?? "");
    }

    [Fact]
    public async Task A_chain_is_ordered_by_keyboard_and_a_wrong_order_names_its_misconception_and_quotes_the_text()
    {
        await using var visit = await host.VisitAsync(Address("ORDER_CHAIN"));
        var exercise = await ExerciseAsync("ORDER_CHAIN");
        var places = exercise["options"]!.AsArray().Select(option => (int)option!["place"]!).ToList();
        // One step away from the right order: then one press is one mistake.
        await SortAsync(visit, places);
        await visit.Page.Locator(".grip").Nth(1).PressAsync("ArrowUp");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();

        await Expect(visit.Page.Locator(".order-card.is-wrong")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".feedback")).ToContainTextAsync("Cause and effect exchanged");
        await Expect(visit.Page.Locator(".feedback")).ToContainTextAsync((string)exercise["explanation"]![0]!["citation"]!["quote"]!);
        await visit.KeepAsync("quiz-order");
        await visit.Page.Locator(".quote").First.GetByRole(AriaRole.Button, new() { Name = "Read in the text" }).ClickAsync();
        await Expect(visit.Inspector.Locator("mark.is-chosen").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_chain_is_ordered_by_dragging()
    {
        await using var visit = await host.VisitAsync(Address("ORDER_CHAIN"));
        var cards = visit.Page.Locator(".order-card");
        await Expect(cards.First).ToBeVisibleAsync();
        var before = await visit.Page.Locator(".order-name").AllTextContentsAsync();

        await DragAsync(visit, cards.First, cards.Last);

        string[] expected = [.. before.Skip(1), before[0]];
        await Expect(visit.Page.Locator(".order-name")).ToHaveTextAsync(expected);
        await visit.UrlIsAsync("teach.answers=1:1");
    }

    [Fact]
    public async Task A_wrong_trigger_is_told_why_it_is_none_and_what_the_text_says()
    {
        await using var visit = await host.VisitAsync(Address("PICK_TRIGGER"));
        var options = (await ExerciseAsync("PICK_TRIGGER"))["options"]!.AsArray();
        var wrong = options.First(option => !(bool)option!["correct"]!)!;

        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = (string)wrong["text"]! }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();

        var feedback = visit.Page.Locator(".feedback");
        await Expect(feedback).ToContainTextAsync((string)wrong["misconception"]!["name"]!);
        await Expect(feedback).ToContainTextAsync((string)options.First(option => (bool)option!["correct"]!)!["text"]!);
        Assert.True(await feedback.Locator("blockquote").CountAsync() > 0);
        await visit.KeepAsync("quiz-trigger");
    }

    [Fact]
    public async Task A_false_arrow_is_spotted()
    {
        await using var visit = await host.VisitAsync(Address("FALSE_ARROW"));
        var right = (await ExerciseAsync("FALSE_ARROW"))["options"]!.AsArray().First(option => (bool)option!["correct"]!)!;

        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = (string)right["text"]! }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();

        await Expect(visit.Page.Locator(".feedback")).ToContainTextAsync("Right.");
        await Expect(visit.Page.Locator(".feedback")).ToContainTextAsync("No text says so.");
    }

    [Fact]
    public async Task A_diamond_is_laid_by_keyboard_alone_and_is_not_graded()
    {
        await using var visit = await host.VisitAsync(Address("DIAMOND_NINE"));
        var options = (await ExerciseAsync("DIAMOND_NINE"))["options"]!.AsArray();
        var check = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check" });

        foreach (var _ in options)
        {
            await Expect(check).ToBeDisabledAsync();
            await visit.Page.Locator(".tray .quiz-card").First.PressAsync("Enter");
            await visit.Page.Locator(".diamond .slot:not(:has(.quiz-card)) .slot-target").First.PressAsync("Enter");
        }

        await visit.KeepAsync("quiz-diamond");
        Assert.Empty(await visit.BarriersAsync());
        await check.ClickAsync();
        await Expect(visit.Page.Locator(".feedback")).ToContainTextAsync("Here opinions may differ.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(visit.Page.Locator(".score-number")).ToHaveTextAsync("0 of 0 right");
    }

    [Fact]
    public async Task Causes_are_sorted_by_dragging_and_a_wrong_heap_names_the_misconception()
    {
        await using var visit = await host.VisitAsync(Address("ACTOR_OR_CONDITION"));
        var options = (await ExerciseAsync("ACTOR_OR_CONDITION"))["options"]!.AsArray();
        var doing = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Somebody’s doing" });

        foreach (var option in options) await DragAsync(visit, Card(visit, option), doing.Locator(".slot"));
        await Expect(visit.Page.Locator(".tray")).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();

        var conditions = options.Count(option => (string)option!["role"]! == "CONDITION");
        await Expect(visit.Page.Locator(".quiz-card.is-wrong")).ToHaveCountAsync(conditions);
        await Expect(visit.Page.Locator(".feedback")).ToContainTextAsync("Great men make history");
        await visit.KeepAsync("quiz-sort");
    }

    [Fact]
    public async Task At_the_end_stand_the_score_and_the_misconceptions_met()
    {
        await using var visit = await host.VisitAsync("?view=teach&teach.part=quiz&teach.seed=3&teach.size=3&teach.kinds=PICK_TRIGGER");
        var exercises = await ExercisesAsync("PICK_TRIGGER", 3);
        foreach (var exercise in exercises)
        {
            // The first is answered rightly, the others wrongly.
            var options = exercise!["options"]!.AsArray();
            var pick = options.First(option => (bool)option!["correct"]! == ((int)exercise["number"]! == 1))!;
            await visit.Page.GetByRole(AriaRole.Radio, new() { Name = (string)pick["text"]!, Exact = true }).CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        }

        await Expect(visit.Page.Locator(".score-number")).ToHaveTextAsync($"1 of {exercises.Count} right");
        Assert.True(await visit.Page.Locator(".score .mistake").CountAsync() > 0);
        Assert.Empty(await visit.BarriersAsync());
        await visit.KeepAsync("quiz-score");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "The same once more" }).ClickAsync();
        await Expect(visit.Page.Locator(".exercise")).ToBeVisibleAsync();
        Assert.DoesNotContain("answers", visit.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_the_key_begins_a_page_of_its_own_and_nothing_of_the_screen_is_printed()
    {
        await using var visit = await host.VisitAsync("?view=teach&teach.part=quiz&teach.seed=3&teach.print=1");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Key" })).ToBeVisibleAsync();
        await visit.KeepAsync("quiz-paper");

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Page.GetByRole(AriaRole.Banner)).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".hand-out")).ToBeHiddenAsync();
        Assert.Equal("page", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.paper-key')).breakBefore"));
        Assert.Contains("“", await visit.Page.Locator(".paper-key").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("“", await visit.Page.Locator(".paper").First.InnerTextAsync(), StringComparison.Ordinal);
        // More pages than one: nothing is cut off at the window's edge.
        var pages = Regex.Count(System.Text.Encoding.Latin1.GetString(await visit.Page.PdfAsync()), @"/Type\s*/Page\b");
        Assert.InRange(pages, 3, 30);
    }

    [Fact]
    public async Task A_quiz_is_saved_as_a_QTI_package_whose_manifest_names_all_its_files()
    {
        await using var visit = await host.VisitAsync("?view=teach&teach.part=quiz&teach.seed=3&teach.size=10");
        using var package = new ZipArchive(await SaveAsync(visit, "QTI 2.1 for a learning platform", "quiz-3-qti.zip"));
        var files = package.Entries.ToDictionary(entry => entry.FullName, entry => XDocument.Load(entry.Open()));

        XNamespace packaging = "http://www.imsglobal.org/xsd/imscp_v1p1";
        XNamespace qti = "http://www.imsglobal.org/xsd/imsqti_v2p1";
        var named = files["imsmanifest.xml"].Descendants(packaging + "file").Select(file => (string)file.Attribute("href")!);
        Assert.Equal(files.Keys.Where(name => name != "imsmanifest.xml").Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        var items = files.Values.Select(file => file.Root!).Where(root => root.Name == qti + "assessmentItem").ToList();
        Assert.Equal(10, items.Count);
        Assert.All(items, item => Assert.NotEmpty(item.Descendants(qti + "correctResponse").Elements(qti + "value")));
        Assert.Equal(10, files["test.xml"].Descendants(qti + "assessmentItemRef").Count());
        // A key names only what there is to choose from.
        Assert.All(items, item =>
        {
            var choices = item.Descendants().Where(one => one.Name == qti + "simpleChoice" || one.Name == qti + "simpleAssociableChoice").Select(one => (string)one.Attribute("identifier")!).ToHashSet();
            Assert.All(item.Descendants(qti + "correctResponse").Elements(qti + "value").SelectMany(value => value.Value.Split(' ')), name => Assert.Contains(name, choices));
        });
    }

    [Fact]
    public async Task A_quiz_is_saved_as_notes_for_Anki()
    {
        await using var visit = await host.VisitAsync("?view=teach&teach.part=quiz&teach.seed=3&teach.size=4");
        using var reader = new StreamReader(await SaveAsync(visit, "Flash cards for Anki", "quiz-3-anki.csv"));

        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n');

        Assert.Equal("#separator:Comma", lines[0]);
        Assert.Equal(4, lines.Count(line => line.StartsWith("\"<p>", StringComparison.Ordinal)));
        Assert.All(lines.Where(line => line[0] == '"'), line => Assert.Contains("<blockquote>“", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&teach.seed=3&teach.answers=1:0.1.2.3.4*")]
    [InlineData("&teach.seed=3&teach.at=2&teach.answers=2:1*")]
    [InlineData("&teach.seed=3&teach.at=4")]
    [InlineData("&teach.seed=3&teach.at=5")]
    [InlineData("&teach.seed=3&teach.print=1")]
    public async Task Axe_finds_no_serious_barrier_in_light_in_dark_and_on_a_phone(string part)
    {
        await using var visit = await host.VisitAsync($"?view=teach&teach.part=quiz{part}", VisitOptions.GermanPhone);
        await visit.Page.Locator(".teach-body :is(h2, h3)").First.WaitForAsync();
        await visit.SettledAsync();

        await visit.LooksWellSmallAndLargeAsync(".teach-body, .quiz-body, .paper-frame", part.EndsWith("at=4", StringComparison.Ordinal) ? "quiz-phone" : null);
    }

    static string Address(string kind) => $"?view=teach&teach.part=quiz&teach.seed=3&teach.size=1&teach.kinds={kind}";

    static ILocator Card(Visit visit, JsonNode? option) => visit.Page.Locator(".quiz-card").Filter(new() { HasTextRegex = new($"^\\s*{Regex.Escape((string)option!["text"]!)}\\s*$") });

    async Task<JsonNode> ExerciseAsync(string kind) => (await ExercisesAsync(kind, 1))[0]!;

    async Task<JsonArray> ExercisesAsync(string kind, int size)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        var query = $$"""{ quiz(seed: 3, size: {{size}}, kinds: [{{kind}}]) { exercises { number explanation { citation { quote } } options { text place correct role misconception { name } } } } }""";
        using var answer = await client.PostAsync("/graphql", JsonContent.Create(new { query }), TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["data"]!["quiz"]!["exercises"]!.AsArray();
    }

    /// <summary>Brings the cards into order with the arrow keys: for each place the card that belongs there is brought up.</summary>
    static async Task SortAsync(Visit visit, List<int> places)
    {
        for (var place = 1; place <= places.Count; place++)
        {
            for (var at = places.IndexOf(place); at > place - 1; at--)
            {
                await visit.Page.Locator(".grip").Nth(at).PressAsync("ArrowUp");
                (places[at], places[at - 1]) = (places[at - 1], places[at]);
            }
        }
    }

    static async Task DragAsync(Visit visit, ILocator card, ILocator onto)
    {
        var (from, to) = ((await card.BoundingBoxAsync())!, (await onto.BoundingBoxAsync())!);
        await visit.Page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + (to.Height / 2), new() { Steps = 8 });
        await visit.Page.Mouse.UpAsync();
    }

    static async Task<MemoryStream> SaveAsync(Visit visit, string button, string name)
    {
        await visit.Page.GetByText("Hand out").ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        var saved = new MemoryStream();
        await using var stream = await download.CreateReadStreamAsync();
        await stream.CopyToAsync(saved, TestContext.Current.CancellationToken);
        saved.Position = 0;
        return saved;
    }
}
