using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GraphService.Graph.Tests.Stores;
using GraphService.Neo4j.Tests.Servers;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Neo4j.Tests;

/// <summary>How many statements a question costs: it depends on the levels of links that it follows, and not on how many links there are.</summary>
public sealed class StatementCountTests(RealNeo4j neo4j)
{
    // From "start" to "end" lead as many levels in either graph; each level is so wide, and linked to the whole of the next.
    const int Levels = 6, Narrow = 2, Wide = 10;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Effects_cost_two_statements_more_for_each_level_and_no_more_on_a_larger_graph()
    {
        string[] questions = [.. Enumerable.Range(1, 4).Select(depth => $$"""{ effects(of: "start", depth: {{depth}}) { nodes { name } links { type } layers { distance } } }""")];

        var (few, many) = (await CostsAsync(Narrow, questions), await CostsAsync(Wide, questions));

        Assert.Equal(few, many);
        Assert.Equal([2, 2, 2], many.Zip(many.Skip(1), (shallow, deep) => deep - shallow));
    }

    [Fact]
    public async Task No_question_costs_more_on_a_graph_of_many_times_as_many_links()
    {
        string[] questions =
        [
            """{ causes(of: "end", depth: 4) { nodes { name } links { type source { name } evidence { nodes { quote document { title } } } } explanation { text } } }""",
            """{ chains(from: "start", to: "end", maxLength: 8, first: 3) { links { type source { name } } explanation { text } } }""",
            """{ chains(from: "start", to: "l3-0", maxLength: 4, first: 3, direction: EITHER) { links { type } } }""",
            """{ rootCauses(of: "end", depth: 8, first: 3) { roots { entity { name } } } }""",
            """{ commonCauses(of: ["l3-0", "l3-1"]) { budget { steps } } }""",
            """{ whatIf(without: ["l2-0"], first: 3) { lostCount weakenedCount } }""",
            """{ neighborhood(center: "l2-0", hops: 2, perNode: 3) { nodes { entity { name } } links { id } } }""",
            """{ feedbackLoops(through: "start", maxLength: 5, first: 3) { loops { links { id } } } }""",
            """{ links(first: 20, orderBy: CONFIDENCE) { nodes { source { name } target { name } evidence(first: 1) { nodes { quote } } } } }""",
            """{ entities(first: 20) { nodes { name } } }""",
            """{ search(text: "start", first: 5) { entity { name } } }""",
            """{ statistics { entities links } }""",
        ];

        var (few, many) = (await CostsAsync(Narrow, questions), await CostsAsync(Wide, questions));

        Assert.All(questions.Zip(few, many), row => Assert.True(row.Second == row.Third, $"{row.Second} statements on few links, {row.Third} on many: {row.First}"));
        Assert.All(questions.Zip(many), row => Assert.InRange(row.Second, 1, (6 * Levels) + 12));
    }

    async Task<List<long>> CostsAsync(int width, IEnumerable<string> questions)
    {
        await using var store = await neo4j.EmptyAsync();
        await store.MergeAsync(Some.Delta(Some.Reading("doc", [.. Claims(width)])), Cancel);
        var address = new ServerAddress("localhost", 0);
        await using var app = Server.Build(store, address, new Dictionary<string, string?> { ["GraphService:Limits:Seconds"] = "300" });
        await Server.StartAsync(app, address, Cancel);
        using var client = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var costs = new List<long>();
        foreach (var query in questions)
        {
            var before = store.Endpoint.Statements;
            using var response = await client.PostAsync("/graphql", JsonContent.Create(new { query }), Cancel);
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
            Assert.True(answer["errors"] is null, $"{query}\n{answer.ToJsonString()}");
            costs.Add(store.Endpoint.Statements - before);
        }

        return costs;
    }

    static IEnumerable<Claim> Claims(int width)
    {
        string[] Level(int level) => level == 0 ? ["start"] : level == Levels ? ["end"] : [.. Enumerable.Range(0, width).Select(i => $"l{level}-{i}")];

        return from level in Enumerable.Range(0, Levels)
               from source in Level(level)
               from target in Level(level + 1)
               select new Claim($"{source}/CAUSED/{target}");
    }
}
