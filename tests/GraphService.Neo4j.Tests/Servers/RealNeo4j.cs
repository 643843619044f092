using GraphService.Neo4j.Tests.Servers;

[assembly: AssemblyFixture(typeof(RealNeo4j))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace GraphService.Neo4j.Tests.Servers;

/// <summary>The one real Neo4j of a run: the one named by NEO4J_URL, else a container, else the one of the npm package.</summary>
/// <remarks>
/// Tests share its database and empty it one after another, which costs a few milliseconds; the community edition of some versions holds
/// one database only. Where there is no Neo4j, every test fails and says why: what cannot be tested must not look tested.
/// </remarks>
public sealed class RealNeo4j : IAsyncLifetime
{
    IServer? _server;
    string _why = "";

    public IServer Server => _server ?? throw new InvalidOperationException($"There is no Neo4j to test against. {_why}");

    public async ValueTask InitializeAsync()
    {
        var tried = new List<string>();
        foreach (var find in new[] { NamedServer.TryAsync, ContainerServer.TryAsync, NpmServer.TryAsync })
        {
            var (server, why) = await find();
            if (server is not null)
            {
                _server = server;
                return;
            }

            tried.Add($"{tried.Count + 1}. {why}.");
        }

        _why = $"Three ways were tried: {string.Join(' ', tried)}";
    }

    /// <summary>A store on an emptied database.</summary>
    public async Task<Neo4jGraphStore> EmptyAsync(TimeProvider? time = null, HttpMessageHandler? handler = null, Func<Neo4jSettings, Neo4jSettings>? change = null)
    {
        await ClearAsync();
        return await OpenAsync(time, handler, change);
    }

    /// <summary>A store on the database as it stands.</summary>
    public Task<Neo4jGraphStore> OpenAsync(TimeProvider? time = null, HttpMessageHandler? handler = null, Func<Neo4jSettings, Neo4jSettings>? change = null) =>
        Neo4jGraphStore.OpenAsync((change ?? (same => same))(Server.Settings), time ?? TimeProvider.System, handler, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    async Task ClearAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var endpoint = await CypherEndpoint.ConnectAsync(Server.Settings, null, cancel);
        var others = await endpoint.ReadAsync([new("MATCH (n) WHERE NOT any(label IN labels(n) WHERE label IN $ours) RETURN count(n)", ("ours", Ours))], cancel);
        if (others[0].Rows[0].Number(0) > 0) throw new InvalidOperationException($"{Server.Settings.Url} holds more than test graphs; it is not emptied.");

        await endpoint.WriteAsync(
            [
                new("MATCH (n) WHERE NOT n:Graph AND NOT n:Gate DETACH DELETE n"),
                new("MATCH (g:Graph) SET g.version = 0, g.writer = ''"),
                new("MATCH (t:Gate) SET t.begun = 0, t.ended = 0"),
            ],
            cancel);
    }

    static readonly string[] Ours =
        ["Graph", "Gate", "Entity", "Document", "Text", "Evidence", "Mention", "Declaration", "Decision", "Subject", "Merger", "Change"];
}
