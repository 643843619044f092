using System.Net.Sockets;
using System.Text.Json.Nodes;
using GraphService.EndToEnd.Pages;

namespace GraphService.EndToEnd;

public sealed class ServeTests(PageHost host)
{
    [Fact]
    public async Task An_empty_store_is_filled_with_the_demo_subject_and_the_server_says_so()
    {
        var server = await host.DemoAsync();

        var answer = await server.AskAsync("""{ effects(of: "secret-speech", depth: 3) { nodes { kind } } }""");

        Assert.Contains("demo subject", server.Messages, StringComparison.Ordinal);
        Assert.True(answer["data"]!["effects"]!["nodes"]!.AsArray().Count(node => (string)node!["kind"]! is "EVENT" or "CONDITION") >= 8);
    }

    [Fact]
    public async Task No_seed_leaves_the_store_empty()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync("--store", folder.Store, "--no-seed");

        var answer = await server.AskAsync("{ statistics { documents entities } }");

        Assert.Equal(0, (int)answer["data"]!["statistics"]!["documents"]!);
    }

    [Fact]
    public async Task What_another_process_loads_is_seen_by_the_running_server()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync("--store", folder.Store, "--no-seed");

        folder.Write("texts/a.txt", "The Salt March led to the Dock Strike. The Dock Strike triggered the Bread March.");
        var load = await Run.GraphServiceAsync("load", folder.PathOf("texts"), "--store", folder.Store);
        var answer = await server.AskAsync("""{ chains(from: "salt-march", to: "bread-march") { length } }""");

        Assert.Equal(0, load.ExitCode);
        Assert.NotEmpty(answer["data"]!["chains"]!.AsArray());
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var run = await Run.GraphServiceAsync("serve", "--port", $"{port}", "--listen", "127.0.0.1", "--store", folder.Store, "--no-seed");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"Port {port} on 127.0.0.1 is taken by another program.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_audit_of_GraphQL_over_HTTP_passes()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync("--store", folder.Store, "--no-seed");

        var audits = await Run.OfAsync("node", ["audit.mjs", new Uri(server.Client.BaseAddress!, "/graphql").ToString()], Repository.PathOf("tests", "clients"));

        var results = audits.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.True(results.Count > 50, audits.Error);
        Assert.All(results, result => Assert.True((string)result["status"]! == "ok", result.ToJsonString()));
        Assert.Equal(0, audits.ExitCode);
    }
}
