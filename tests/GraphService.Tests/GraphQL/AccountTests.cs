using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL;

public sealed class AccountTests(Api api)
{
    const string Fields = "verdict link { type source { slug } target { slug } contested } accounts { modality quote document { slug } } against { type }";

    [Fact]
    public async Task Accounts_that_agree_differ_and_stand_alone_are_told_apart()
    {
        var documents = await DocumentsAsync(10);
        var data = await api.AskAsync($$"""query($documents: [ID!]!) { compareAccounts(documents: $documents) { agreed { {{Fields}} } contradicted { {{Fields}} } onlyInOne { {{Fields}} } } }""", new { documents });

        var comparison = data["compareAccounts"]!;
        Assert.NotEmpty(comparison["agreed"]!.AsArray());
        Assert.NotEmpty(comparison["onlyInOne"]!.AsArray());
        Assert.All(comparison["agreed"]!.AsArray(), row => Assert.True(Speakers(row!).Count > 1, row!.ToJsonString()));
        Assert.All(comparison["onlyInOne"]!.AsArray(), row => Assert.Single(Speakers(row!)));
        Assert.All(comparison["contradicted"]!.AsArray(), row => Assert.True(
            Modalities(row!).Contains("NEGATED") || row!["against"]!.AsArray().Count > 0, row!.ToJsonString()));
    }

    [Fact]
    public async Task Only_the_documents_asked_for_speak()
    {
        var documents = await DocumentsAsync(3);
        var data = await api.AskAsync($$"""query($documents: [ID!]!) { compareAccounts(documents: $documents) { onlyInOne { {{Fields}} } agreed { {{Fields}} } } }""", new { documents });

        foreach (var row in data["compareAccounts"]!["onlyInOne"]!.AsArray().Concat(data["compareAccounts"]!["agreed"]!.AsArray()))
            Assert.Subset(documents.ToHashSet(), Speakers(row!));
    }

    [Fact]
    public async Task Accounts_of_one_event_are_compared_when_asked()
    {
        var documents = await DocumentsAsync(10);
        var data = await api.AskAsync($$"""query($documents: [ID!]!) { compareAccounts(documents: $documents, about: "secret-speech") { onlyInOne { {{Fields}} } } }""", new { documents });

        Assert.All(data["compareAccounts"]!["onlyInOne"]!.AsArray(), row =>
            Assert.Contains("secret-speech", new[] { (string)row!["link"]!["source"]!["slug"]!, (string)row["link"]!["target"]!["slug"]! }));
    }

    [Theory]
    [InlineData("""{ compareAccounts(documents: ["one"]) { truncated } }""", "BAD_USER_INPUT")]
    [InlineData("""{ compareAccounts(documents: ["no-such-text", "nor-this"]) { truncated } }""", "NOT_FOUND")]
    public async Task A_comparison_that_cannot_be_made_is_refused(string query, string code) =>
        Assert.Equal(code, (string)(await api.RefusalAsync(query))["extensions"]!["code"]!);

    async Task<List<string>> DocumentsAsync(int first) =>
        [.. (await api.AskAsync("query($first: Int) { documents(first: $first) { nodes { slug } } }", new { first }))["documents"]!["nodes"]!.AsArray().Select(node => (string)node!["slug"]!)];

    static HashSet<string> Speakers(JsonNode row) => [.. row["accounts"]!.AsArray().Select(account => (string)account!["document"]!["slug"]!)];

    static List<string> Modalities(JsonNode row) => [.. row["accounts"]!.AsArray().Select(account => (string)account!["modality"]!)];
}
