namespace GraphService.Tests.GraphQL;

public sealed class TeachingTests(Api api)
{
    const string Exercises = "exercises { kind question subject { slug } options { text correct place role misconception { code name } feedback explanation { text citation { quote } } } explanation { text } }";

    [Fact]
    public async Task A_quiz_mixes_the_kinds_and_every_answer_quotes_the_texts()
    {
        var exercises = (await api.AskAsync($$"""{ quiz(size: 10) { {{Exercises}} } }"""))["quiz"]!["exercises"]!.AsArray();

        Assert.Equal(10, exercises.Count);
        Assert.Equal(5, exercises.Select(exercise => (string)exercise!["kind"]!).Distinct().Count());
        Assert.All(exercises, exercise => Assert.NotEmpty(exercise!["explanation"]!.AsArray()));
        var cited = exercises.SelectMany(exercise => exercise!["options"]!.AsArray()).SelectMany(option => option!["explanation"]!.AsArray()).ToList();
        Assert.NotEmpty(cited);
        Assert.All(cited, sentence => Assert.Contains(((string)sentence!["citation"]!["quote"]!)[..10], (string)sentence["text"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_choice_names_the_misconception_behind_it()
    {
        var exercises = (await api.AskAsync($$"""{ quiz(size: 6, kinds: [PICK_TRIGGER, FALSE_ARROW]) { {{Exercises}} } }"""))["quiz"]!["exercises"]!.AsArray();

        var triggers = exercises.Where(exercise => (string)exercise!["kind"]! == "PICK_TRIGGER").SelectMany(exercise => exercise!["options"]!.AsArray()).ToList();
        Assert.NotEmpty(triggers);
        Assert.All(triggers, option => Assert.Equal((bool)option!["correct"]!, option["misconception"] is null));
        Assert.All(triggers, option => Assert.NotEqual("", (string)option!["feedback"]!));
        var wrong = exercises.Where(exercise => (string)exercise!["kind"]! == "FALSE_ARROW").Select(exercise => exercise!["options"]!.AsArray().Single(option => (bool)option!["correct"]!)).ToList();
        Assert.NotEmpty(wrong);
        Assert.All(wrong, option => Assert.Contains((string)option!["misconception"]!["code"]!, new[] { "REVERSED", "SHARED_CAUSE", "POST_HOC" }));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_quiz_and_another_seed_another()
    {
        var query = $$"""query ($seed: Int!) { quiz(about: ["hungarian-uprising"], seed: $seed) { seed about { slug } {{Exercises}} budget { truncated } } }""";

        var (first, again, other) = (await api.AskAsync(query, new { seed = 4 }), await api.AskAsync(query, new { seed = 4 }), await api.AskAsync(query, new { seed = 5 }));

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.NotEqual(first["quiz"]!["exercises"]!.ToJsonString(), other["quiz"]!["exercises"]!.ToJsonString());
        Assert.Equal("hungarian-uprising", (string)first["quiz"]!["about"]![0]!["slug"]!);
    }

    [Fact]
    public async Task Only_links_that_the_filter_admits_are_asked_for()
    {
        var data = await api.AskAsync("""
            { quiz(size: 20, where: { documents: ["chronicle-hungary-1956"] }) { exercises { options { explanation { link { evidence(first: 50) { nodes { document { slug } } } } } } } } }
            """);

        var links = data["quiz"]!["exercises"]!.AsArray().SelectMany(exercise => exercise!["options"]!.AsArray()).SelectMany(option => option!["explanation"]!.AsArray()).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, sentence => Assert.Contains(sentence!["link"]!["evidence"]!["nodes"]!.AsArray(), piece => (string)piece!["document"]!["slug"]! == "chronicle-hungary-1956"));
    }

    [Theory]
    [InlineData("{ quiz(size: 21) { seed } }", "BAD_USER_INPUT")]
    [InlineData("""{ quiz(about: ["nobody-knows"]) { seed } }""", "NOT_FOUND")]
    public async Task A_quiz_that_cannot_be_made_is_refused_in_a_sentence(string query, string code) =>
        Assert.Equal(code, (string)(await api.RefusalAsync(query))["extensions"]!["code"]!);

    [Fact]
    public async Task Every_lesson_of_the_demo_subject_shows_only_what_the_graph_holds()
    {
        var lessons = (await api.AskAsync("{ lessons { slug title summary minutes objectives steps { number title text view focus { slug } question { text answer options { text correct feedback misconception { code } } } } } }"))["lessons"]!.AsArray();

        Assert.True(lessons.Count >= 3);
        foreach (var step in lessons.SelectMany(lesson => lesson!["steps"]!.AsArray()))
        {
            List<string> focus = [.. step!["focus"]!.AsArray().Select(entity => (string)entity!["slug"]!)];
            switch ((string)step["view"]!)
            {
                case "CHAINS":
                    Assert.NotEmpty((await api.AskAsync("query ($from: ID!, $to: ID!) { chains(from: $from, to: $to) { length } }", new { from = focus[0], to = focus[1] }))["chains"]!.AsArray());
                    break;
                case "WHAT_IF":
                    Assert.True((int)(await api.AskAsync("query ($without: [ID!]!) { whatIf(without: $without) { lostCount } }", new { without = focus }))["whatIf"]!["lostCount"]! > 0);
                    break;
                case "CAUSES" or "EFFECTS":
                    Assert.Single(focus);
                    break;
                default:
                    Assert.NotEmpty(focus);
                    break;
            }
        }
    }

    [Fact]
    public async Task A_lesson_is_found_by_its_slug()
    {
        var data = await api.AskAsync("""{ lesson(slug: "who-says-so") { title steps { number } } none: lesson(slug: "no-such-lesson") { title } }""");

        Assert.Equal("Who says so?", (string)data["lesson"]!["title"]!);
        Assert.Null(data["none"]);
    }
}
