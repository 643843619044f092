using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL;

public sealed class CausalStructureTests(Api api)
{
    [Fact]
    public async Task Root_causes_have_no_causes_and_chains_that_lead_to_what_was_asked()
    {
        var data = await api.AskAsync("""{ rootCauses(of: "hungarian-uprising", first: 20) { roots { entity { slug } inLoop distance chain { strength nodes { slug } } } budget { truncated } } }""");

        var roots = data["rootCauses"]!["roots"]!.AsArray();
        Assert.NotEmpty(roots);
        foreach (var root in roots)
        {
            var slug = (string)root!["entity"]!["slug"]!;
            Assert.Equal([slug, "hungarian-uprising"], new[] { Slugs(root["chain"]!)[0], Slugs(root["chain"]!)[^1] });
            if ((bool)root["inLoop"]!) continue;

            var causes = await api.AskAsync("""query($of: ID!) { causes(of: $of, depth: 1) { nodes { slug } } }""", new { of = slug });
            Assert.Empty(causes["causes"]!["nodes"]!.AsArray());
        }

        var strengths = roots.Select(root => (double)root!["chain"]!["strength"]!).ToList();
        Assert.Equal(strengths.OrderDescending(), strengths);
    }

    [Fact]
    public async Task The_speech_is_a_common_cause_of_the_uprising_and_the_split()
    {
        var data = await api.AskAsync("""{ commonCauses(of: ["hungarian-uprising", "sino-soviet-split"]) { shared { entity { slug } strength chains { nodes { slug } } } } }""");

        var shared = data["commonCauses"]!["shared"]!.AsArray();
        Assert.Contains(shared, row => (string)row!["entity"]!["slug"]! == "secret-speech");
        Assert.All(shared, row =>
        {
            Assert.Equal(["hungarian-uprising", "sino-soviet-split"], row!["chains"]!.AsArray().Select(chain => Slugs(chain!)[^1]));
            Assert.All(row["chains"]!.AsArray(), chain => Assert.Equal((string)row["entity"]!["slug"]!, Slugs(chain!)[0]));
        });
    }

    [Fact]
    public async Task Common_effects_are_common_causes_read_the_other_way()
    {
        var data = await api.AskAsync("""{ commonEffects(of: ["secret-speech", "hungarian-uprising"], first: 5) { shared { entity { slug } chains { nodes { slug } } } } }""");

        Assert.All(data["commonEffects"]!["shared"]!.AsArray(), row =>
            Assert.Equal(["secret-speech", "hungarian-uprising"], row!["chains"]!.AsArray().Select(chain => Slugs(chain!)[0])));
    }

    [Fact]
    public async Task Without_the_speech_effects_are_lost_and_the_uprising_is_weakened_but_still_caused_by_others()
    {
        var data = await api.AskAsync("""
            { whatIf(without: ["secret-speech"], first: 50) { caveat lostCount weakenedCount
                lost { entity { slug } strengthAfter stillCausedBy { length } }
                weakened { entity { slug } strengthAfter stillCausedBy { nodes { slug } } } } }
            """);

        var whatIf = data["whatIf"]!;
        Assert.Contains("not what history would have done", (string)whatIf["caveat"]!, StringComparison.Ordinal);
        Assert.True((int)whatIf["lostCount"]! >= 2);
        Assert.All(whatIf["lost"]!.AsArray(), effect => Assert.True((double)effect!["strengthAfter"]! == 0 && effect["stillCausedBy"]!.AsArray().Count == 0));
        Assert.Contains(whatIf["weakened"]!.AsArray(), effect => (string)effect!["entity"]!["slug"]! == "hungarian-uprising");
        Assert.All(whatIf["weakened"]!.AsArray(), effect =>
        {
            Assert.NotEmpty(effect!["stillCausedBy"]!.AsArray());
            Assert.All(effect["stillCausedBy"]!.AsArray(), chain => Assert.DoesNotContain("secret-speech", Slugs(chain!)));
        });
    }

    [Fact]
    public async Task What_is_watched_is_told_even_when_nothing_happens_to_it()
    {
        var data = await api.AskAsync("""{ whatIf(without: ["secret-speech"], watch: ["collectivisation", "hungarian-uprising"]) { lostCount weakened { entity { slug } } untouched { slug } } }""");

        Assert.Equal("collectivisation", (string)data["whatIf"]!["untouched"]![0]!["slug"]!);
        Assert.Equal("hungarian-uprising", (string)data["whatIf"]!["weakened"]![0]!["entity"]!["slug"]!);
        Assert.Equal(0, (int)data["whatIf"]!["lostCount"]!);
    }

    [Fact]
    public async Task Loops_come_back_to_where_they_start()
    {
        var data = await api.AskAsync("{ feedbackLoops(maxLength: 10) { loops { length sign nodes { slug } links { source { slug } target { slug } } } budget { truncated } } }");

        Assert.All(data["feedbackLoops"]!["loops"]!.AsArray(), loop =>
        {
            var links = loop!["links"]!.AsArray();
            Assert.Equal((int)loop["length"]!, links.Count);
            Assert.Equal((string)links[^1]!["target"]!["slug"]!, (string)links[0]!["source"]!["slug"]!);
        });
    }

    [Fact]
    public async Task Nothing_that_a_turning_point_dominates_is_left_when_it_is_taken_out()
    {
        var data = await api.AskAsync("{ turningPoints(first: 3) { points { entity { slug } weight } } }");

        foreach (var point in data["turningPoints"]!["points"]!.AsArray())
        {
            var without = await api.AskAsync("""query($slug: ID!) { whatIf(without: [$slug], first: 1, depth: 10) { lostCount } }""", new { slug = (string)point!["entity"]!["slug"]! });
            Assert.Equal((int)point["weight"]!, (int)without["whatIf"]!["lostCount"]!);
        }
    }

    [Fact]
    public async Task Anomalies_are_of_the_kinds_asked_for()
    {
        var data = await api.AskAsync("{ anomalies(kinds: [EFFECT_BEFORE_CAUSE, ORPHAN], first: 200) { nodes { kind certain entity { slug } link { source { when { earliest } } target { when { earliest } } } } } }");

        Assert.All(data["anomalies"]!["nodes"]!.AsArray(), anomaly =>
        {
            if ((string)anomaly!["kind"]! == "ORPHAN") Assert.Null(anomaly["link"]);
            else Assert.True(string.CompareOrdinal((string)anomaly["link"]!["target"]!["when"]!["earliest"]!, (string)anomaly["link"]!["source"]!["when"]!["earliest"]!) < 0);
        });
    }

    [Fact]
    public async Task A_picture_holds_no_more_neighbours_than_asked_for_and_counts_the_rest()
    {
        var data = await api.AskAsync("""{ neighborhood(center: "nikita-khrushchev", perNode: 5) { nodes { entity { slug } distance hidden { family count } } links { source { slug } target { slug } } } }""");

        var nodes = data["neighborhood"]!["nodes"]!.AsArray();
        HashSet<string> shown = [.. nodes.Select(node => (string)node!["entity"]!["slug"]!)];
        Assert.Equal(6, nodes.Count);
        Assert.NotEmpty(nodes[0]!["hidden"]!.AsArray());
        Assert.All(data["neighborhood"]!["links"]!.AsArray(), link => Assert.True(shown.Contains((string)link!["source"]!["slug"]!) && shown.Contains((string)link["target"]!["slug"]!)));
    }

    [Fact]
    public async Task Chains_in_order_of_time_never_run_backwards()
    {
        var data = await api.AskAsync("""{ chains(from: "secret-speech", to: "soviet-invasion-of-hungary", orderBy: CHRONOLOGICAL) { nodes { when { earliest latest } } } }""");

        Assert.NotEmpty(data["chains"]!.AsArray());
        foreach (var chain in data["chains"]!.AsArray())
        {
            var begun = "";
            foreach (var when in chain!["nodes"]!.AsArray().Select(node => node!["when"]).Where(when => when is not null))
            {
                Assert.True(string.CompareOrdinal((string?)when!["latest"] ?? "9999", begun) >= 0, chain.ToJsonString());
                begun = string.CompareOrdinal((string?)when["earliest"] ?? "", begun) > 0 ? (string)when["earliest"]! : begun;
            }
        }
    }

    [Fact]
    public async Task A_question_keeps_to_the_documents_it_is_asked_of()
    {
        var data = await api.AskAsync("""{ causes(of: "hungarian-uprising", depth: 3, where: { documents: ["sceptics-essay-hungary"] }) { links { evidence(first: 50) { nodes { document { slug } } } } } }""");

        Assert.NotEmpty(data["causes"]!["links"]!.AsArray());
        Assert.All(data["causes"]!["links"]!.AsArray(), link =>
            Assert.Contains(link!["evidence"]!["nodes"]!.AsArray(), piece => (string)piece!["document"]!["slug"]! == "sceptics-essay-hungary"));
    }

    [Theory]
    [InlineData("""{ rootCauses(of: "secret-speech", depth: 99) { roots { distance } } }""", "BAD_USER_INPUT")]
    [InlineData("""{ commonCauses(of: ["secret-speech"]) { shared { strength } } }""", "BAD_USER_INPUT")]
    [InlineData("""{ whatIf(without: []) { lostCount } }""", "BAD_USER_INPUT")]
    [InlineData("""{ whatIf(without: ["the-moon"]) { lostCount } }""", "NOT_FOUND")]
    [InlineData("""{ feedbackLoops(maxLength: 1) { loops { length } } }""", "BAD_USER_INPUT")]
    [InlineData("""{ turningPoints(during: "yesterday") { points { weight } } }""", "BAD_USER_INPUT")]
    [InlineData("""{ neighborhood(center: "secret-speech", hops: 40) { nodes { distance } } }""", "BAD_USER_INPUT")]
    [InlineData("""{ causes(of: "secret-speech", where: { during: "then" }) { nodes { slug } } }""", "BAD_USER_INPUT")]
    public async Task A_question_out_of_range_is_refused_in_a_sentence(string query, string code)
    {
        var error = await api.RefusalAsync(query);
        Assert.Equal(code, (string)error["extensions"]!["code"]!);
        Assert.Matches(@"[.?]$", (string)error["message"]!);
    }

    static List<string> Slugs(JsonNode chain) => [.. chain["nodes"]!.AsArray().Select(node => (string)node!["slug"]!)];
}
