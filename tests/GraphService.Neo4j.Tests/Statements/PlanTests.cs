using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests.Statements;

/// <summary>How a real server would carry statements out when it knows nothing of the graph yet, which is how a first load is planned.</summary>
public sealed class PlanTests(RealNeo4j neo4j)
{
    static readonly string[] ReadingAll = ["AllNodesScan", "NodeByLabelScan", "NodeIndexScan", "CartesianProduct"];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_names_its_nodes_finds_them_by_an_index_also_on_an_empty_graph()
    {
        var statements = (await SentStatements.RecordAsync(neo4j)).Where(statement => statement.Text.StartsWith("UNWIND", StringComparison.Ordinal) && !IsOfWords(statement)).ToList();
        await (await neo4j.EmptyAsync()).DisposeAsync();

        Assert.InRange(statements.Count, 25, int.MaxValue);
        foreach (var statement in statements) Assert.True(!(await PlanAsync(statement)).Intersect(ReadingAll).Any(), $"It reads all nodes: {statement.Text}");
    }

    [Fact]
    public async Task A_statement_without_an_index_is_seen_to_read_all_nodes()
    {
        await (await neo4j.EmptyAsync()).DisposeAsync();

        Assert.Contains("NodeByLabelScan", await PlanAsync(new("UNWIND $ids AS id MATCH (e:Entity {description: id}) RETURN e", ["ids"])));
    }

    // A search reads quotes.
    static bool IsOfWords(CheckedStatement statement) => statement.Parameters.Contains("words");

    async Task<HashSet<string>> PlanAsync(CheckedStatement statement)
    {
        using var endpoint = await CypherEndpoint.ConnectAsync(neo4j.Server.Settings, null, Cancel);
        var settings = neo4j.Server.Settings;
        using var client = new HttpClient { BaseAddress = settings.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));
        var path = endpoint.Version.Major < 4 ? "db/data/transaction/commit" : $"db/{settings.Database}/tx/commit";
        // With other names, so that it is planned here: the server keeps the plans of what was sent while the graph held something.
        var parameters = statement.Parameters.ToDictionary(name => name + "Planned", _ => Array.Empty<string>());
        var text = statement.Parameters.Aggregate(statement.Text, (asked, name) => Regex.Replace(asked, $@"\${name}\b", $"$${name}Planned"));
        using var response = await client.PostAsJsonAsync(path, new { statements = new[] { new { statement = $"EXPLAIN {text}", parameters } } }, Cancel);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.True(answer.GetProperty("errors").GetArrayLength() == 0, $"{answer.GetProperty("errors")} {statement.Text}");
        var found = new HashSet<string>();
        Gather(answer.GetProperty("results")[0].GetProperty("plan").GetProperty("root"), found);
        return found;
    }

    // Newer versions name the database, too: NodeByLabelScan@neo4j.
    static void Gather(JsonElement step, HashSet<string> found)
    {
        found.Add(step.GetProperty("operatorType").GetString()!.Split('@')[0]);
        if (!step.TryGetProperty("children", out var children)) return;

        foreach (var child in children.EnumerateArray()) Gather(child, found);
    }
}
