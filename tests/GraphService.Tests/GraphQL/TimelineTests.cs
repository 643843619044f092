namespace GraphService.Tests.GraphQL;

public sealed class TimelineTests(Api api)
{
    [Fact]
    public async Task Events_come_in_the_order_of_their_dates()
    {
        var data = await api.AskAsync("{ timeline(first: 200) { events { slug kind when { earliest latest } } undated truncated } }");

        var events = data["timeline"]!["events"]!.AsArray();
        var days = events.Select(entity => (string?)entity!["when"]!["earliest"] ?? "").ToList();
        Assert.True(events.Count > 20);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.All(events, entity => Assert.Contains((string)entity!["kind"]!, new[] { "EVENT", "CONDITION" }));
    }

    [Fact]
    public async Task A_timeline_about_an_event_shows_its_neighbours_with_the_causal_links_among_them()
    {
        var data = await api.AskAsync("""{ timeline(about: "hungarian-uprising") { events { slug } arrows { type source { slug } target { slug } } } }""");

        HashSet<string> shown = [.. data["timeline"]!["events"]!.AsArray().Select(entity => (string)entity!["slug"]!)];
        var arrows = data["timeline"]!["arrows"]!.AsArray();
        Assert.Contains("secret-speech", shown);
        Assert.NotEmpty(arrows);
        Assert.All(arrows, arrow => Assert.True(shown.Contains((string)arrow!["source"]!["slug"]!) && shown.Contains((string)arrow["target"]!["slug"]!)));
    }

    [Fact]
    public async Task A_timeline_of_a_year_keeps_what_may_have_happened_then()
    {
        var data = await api.AskAsync("""{ timeline(during: "1956") { events { when { earliest latest } } } }""");

        Assert.All(data["timeline"]!["events"]!.AsArray(), entity =>
        {
            Assert.True(string.CompareOrdinal((string?)entity!["when"]!["earliest"] ?? "", "1956-12-31") <= 0);
            Assert.True(string.CompareOrdinal((string?)entity["when"]!["latest"] ?? "9999", "1956-01-01") >= 0);
        });
    }

    [Fact]
    public async Task Fewer_events_than_there_are_is_told()
    {
        var data = await api.AskAsync("{ timeline(first: 3) { events { slug } truncated } }");

        Assert.Equal(3, data["timeline"]!["events"]!.AsArray().Count);
        Assert.True((bool)data["timeline"]!["truncated"]!);
    }

    [Theory]
    [InlineData("""{ timeline(first: 0) { undated } }""", "BAD_USER_INPUT")]
    [InlineData("""{ timeline(during: "last summer") { undated } }""", "BAD_USER_INPUT")]
    [InlineData("""{ timeline(about: "nobody-knows") { undated } }""", "NOT_FOUND")]
    public async Task A_timeline_that_cannot_be_meant_is_refused_in_a_sentence(string query, string code) =>
        Assert.Equal(code, (string)(await api.RefusalAsync(query))["extensions"]!["code"]!);
}
