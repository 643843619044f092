using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphService.EndToEnd.Pages;

namespace GraphService.EndToEnd;

/// <summary>What the README and the cookbook show is what the program does.</summary>
public sealed partial class ReadmeTests(PageHost host)
{
    static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("README.md", 4)]
    [InlineData("docs/cookbook.md", 15)]
    public async Task Every_query_runs_and_every_answer_shown_is_the_real_one(string page, int least)
    {
        var server = await host.DemoAsync();

        var text = await File.ReadAllTextAsync(Repository.PathOf(page), TestContext.Current.CancellationToken);
        var examples = Examples().Matches(text.ReplaceLineEndings("\n"));
        Assert.True(examples.Count >= least);
        foreach (Match example in examples)
        {
            var answer = await server.AskAsync(example.Groups["query"].Value);
            Assert.True(answer["errors"] is null, answer.ToJsonString());
            if (example.Groups["answer"] is { Success: true } shown)
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(shown.Value), answer), $"The answer shown to {example.Groups["query"].Value} is no longer the real one:\n{answer.ToJsonString()}");
        }
    }

    [Fact]
    public async Task The_picture_is_the_program_s()
    {
        var server = await host.DemoAsync();

        var answer = await server.AskAsync("""{ causes(of: "hungarian-uprising", depth: 2) { mermaid } }""");

        Assert.Contains($"```mermaid\n{(string)answer["data"]!["causes"]!["mermaid"]!}```", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GraphiQL_opens_with_queries_that_run()
    {
        var server = await host.DemoAsync();

        var queries = Directory.GetFiles(Repository.PathOf("src", "web", "graphiql", "queries"), "*.graphql");
        Assert.NotEmpty(queries);
        foreach (var file in queries)
        {
            var answer = await server.AskAsync(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.True(answer["errors"] is null, $"{file}: {answer.ToJsonString()}");
        }
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)```\n(\n```json\n(?<answer>.*?)```)?", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Examples();
}
