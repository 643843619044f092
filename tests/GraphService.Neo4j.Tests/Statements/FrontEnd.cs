using System.Diagnostics;
using System.Text.Json;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests.Statements;

/// <summary>Neo4j's own front end, as its makers compile it to JavaScript for editors: what Cypher 5 and Cypher 25 have to say of a statement.</summary>
static class FrontEnd
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Task<Finding[]> CheckAsync(IEnumerable<string> statements) => CheckAsync(statements.Select(text => new CheckedStatement(text, [])));

    public static async Task<Finding[]> CheckAsync(IEnumerable<CheckedStatement> statements)
    {
        var cancel = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("node", "lint.mjs")
        {
            WorkingDirectory = Path.Combine(Repository.Root, "tests", "neo4j"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var (said, complained) = (node.StandardOutput.ReadToEndAsync(cancel), node.StandardError.ReadToEndAsync(cancel));
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(statements, Web));
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancel);
        Assert.True(node.ExitCode == 0, await complained);
        return JsonSerializer.Deserialize<Finding[]>(await said, Web)!;
    }
}

/// <summary>What the front end objects to.</summary>
sealed record Finding(string Text, string Language, string Message);
