using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL;

public sealed class CausalQuestionTests(Api api)
{
    [Fact]
    public async Task The_speech_leads_to_the_uprising_by_chains_whose_every_link_quotes_its_text()
    {
        var data = await api.AskAsync("""
            { chains(from: "secret-speech", to: "hungarian-uprising") {
                links { type source { name } target { name } evidence(first: 3) { nodes { quote document { title text } } } }
                explanation { text } } }
            """);

        var chains = data["chains"]!.AsArray();
        Assert.NotEmpty(chains);
        foreach (var link in chains.SelectMany(chain => chain!["links"]!.AsArray()))
        {
            var evidence = link!["evidence"]!["nodes"]!.AsArray();
            Assert.NotEmpty(evidence);
            Assert.All(evidence, piece => Assert.Contains((string)piece!["quote"]!, (string)piece["document"]!["text"]!, StringComparison.Ordinal));
        }

        Assert.All(chains, chain => Assert.Equal(chain!["links"]!.AsArray().Count, chain["explanation"]!.AsArray().Count));
    }

    [Fact]
    public async Task More_than_one_chain_joins_the_speech_and_the_uprising()
    {
        var data = await api.AskAsync("""{ chains(from: "secret-speech", to: "hungarian-uprising") { length nodes { slug } strength } }""");

        var chains = data["chains"]!.AsArray();
        Assert.True(chains.Count >= 2, data.ToJsonString());
        Assert.Equal(chains.Select(chain => (int)chain!["length"]!).Order(), chains.Select(chain => (int)chain!["length"]!));
        Assert.All(chains, chain =>
        {
            string[] slugs = [.. chain!["nodes"]!.AsArray().Select(node => (string)node!["slug"]!)];
            Assert.Equal("secret-speech", slugs[0]);
            Assert.Equal("hungarian-uprising", slugs[^1]);
            Assert.Equal(slugs.Length, slugs.Distinct().Count());
        });
    }

    [Fact]
    public async Task The_strongest_chains_come_first_when_asked()
    {
        var data = await api.AskAsync("""{ chains(from: "secret-speech", to: "hungarian-uprising", orderBy: STRONGEST) { strength } }""");

        var strengths = data["chains"]!.AsArray().Select(chain => (double)chain!["strength"]!).ToList();
        Assert.Equal(strengths.OrderDescending(), strengths);
    }

    [Fact]
    public async Task The_speech_has_at_least_eight_effects_that_are_events_or_conditions()
    {
        var data = await api.AskAsync("""{ effects(of: "secret-speech", depth: 3) { nodes { slug kind } layers { distance nodes { slug } } budget { truncated } } }""");

        var nodes = data["effects"]!["nodes"]!.AsArray();
        Assert.True(nodes.Count(node => (string)node!["kind"]! is "EVENT" or "CONDITION") >= 8, nodes.ToJsonString());
        Assert.DoesNotContain(nodes, node => (string)node!["slug"]! == "secret-speech");
        Assert.Equal(nodes.Count, data["effects"]!["layers"]!.AsArray().Sum(layer => layer!["nodes"]!.AsArray().Count));
        Assert.All(data["effects"]!["layers"]!.AsArray(), layer => Assert.InRange((int)layer!["distance"]!, 1, 3));
        Assert.False((bool)data["effects"]!["budget"]!["truncated"]!);
    }

    [Fact]
    public async Task Causes_are_effects_read_backwards()
    {
        var effects = await api.AskAsync("""{ effects(of: "secret-speech", depth: 1) { nodes { slug } } }""");

        foreach (var slug in effects["effects"]!["nodes"]!.AsArray().Select(node => (string)node!["slug"]!))
        {
            var causes = await api.AskAsync("""query($of: ID!) { causes(of: $of, depth: 1) { nodes { slug } } }""", new { of = slug });
            Assert.Contains(causes["causes"]!["nodes"]!.AsArray(), node => (string)node!["slug"]! == "secret-speech");
        }
    }

    [Fact]
    public async Task A_slug_and_a_global_id_name_the_same_entity()
    {
        var id = (string)(await api.AskAsync("""{ entity(slug: "secret-speech") { id } }"""))["entity"]!["id"]!;

        var bySlug = await api.AskAsync("""{ effects(of: "secret-speech") { nodes { id } } }""");
        var byId = await api.AskAsync("""query($of: ID!) { effects(of: $of) { nodes { id } } }""", new { of = id });

        Assert.True(JsonNode.DeepEquals(bySlug, byId));
    }

    [Fact]
    public async Task Links_below_the_confidence_asked_for_are_not_followed()
    {
        var data = await api.AskAsync("""{ effects(of: "secret-speech", where: { minConfidence: 0.7 }) { links { confidence } } }""");

        Assert.All(data["effects"]!["links"]!.AsArray(), link => Assert.True((double)link!["confidence"]! >= 0.7));
    }

    [Fact]
    public async Task Only_the_types_asked_for_are_followed()
    {
        var data = await api.AskAsync("""{ effects(of: "secret-speech", where: { types: [ENABLED] }) { links { type } } }""");

        Assert.All(data["effects"]!["links"]!.AsArray(), link => Assert.Equal("ENABLED", (string)link!["type"]!));
    }

    [Theory]
    [InlineData("""{ effects(of: "secret-speach") { nodes { slug } } }""", "NOT_FOUND", "secret-speech")]
    [InlineData("""{ effects(of: "Secret Speech") { nodes { slug } } }""", "BAD_USER_INPUT", "slug")]
    [InlineData("""{ effects(of: "secret-speech", depth: 0) { nodes { slug } } }""", "BAD_USER_INPUT", "depth")]
    [InlineData("""{ effects(of: "secret-speech", depth: 99) { nodes { slug } } }""", "BAD_USER_INPUT", "depth")]
    [InlineData("""{ effects(of: "secret-speech", where: { minConfidence: 2 }) { nodes { slug } } }""", "BAD_USER_INPUT", "minConfidence")]
    [InlineData("""{ chains(from: "secret-speech", to: "secret-speech") { length } }""", "BAD_USER_INPUT", "same")]
    [InlineData("""{ chains(from: "secret-speech", to: "hungarian-uprising", maxLength: 50) { length } }""", "BAD_USER_INPUT", "maxLength")]
    [InlineData("""{ chains(from: "secret-speech", to: "hungarian-uprising", first: 0) { length } }""", "BAD_USER_INPUT", "first")]
    [InlineData("""{ entities(first: 100000) { nodes { slug } } }""", "BAD_USER_INPUT", "first")]
    [InlineData("""{ entities(first: 1, last: 1) { nodes { slug } } }""", "BAD_USER_INPUT", "first")]
    [InlineData("""{ entities(after: "nonsense") { nodes { slug } } }""", "BAD_USER_INPUT", "cursor")]
    [InlineData("""{ entity { slug } }""", "BAD_USER_INPUT", "exactly one")]
    [InlineData("""{ node(id: "nonsense") { id } }""", "BAD_USER_INPUT", "global id")]
    [InlineData("""{ entities(filter: { during: "yesterday" }) { nodes { slug } } }""", "BAD_USER_INPUT", "EDTF")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED", "nothing")]
    [InlineData("{", "GRAPHQL_PARSE_FAILED", "")]
    public async Task A_wrong_question_gets_a_sentence_and_a_stable_code(string query, string code, string says)
    {
        var refusal = await api.RefusalAsync(query);

        Assert.Equal(code, (string)refusal["extensions"]!["code"]!);
        Assert.Contains(says, (string)refusal["message"]!, StringComparison.Ordinal);
        Assert.Single(refusal["extensions"]!.AsObject());
    }
}
