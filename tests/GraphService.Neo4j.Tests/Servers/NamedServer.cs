namespace GraphService.Neo4j.Tests.Servers;

/// <summary>The server that NEO4J_URL names. Its database is emptied for every test, so that it must hold nothing but test graphs.</summary>
public sealed class NamedServer : IServer
{
    NamedServer(Neo4jSettings settings) => Settings = settings;

    public Neo4jSettings Settings { get; }

    public Func<Task>? StopAsync => null;

    public Func<Task>? StartAsync => null;

    /// <summary>The server, or why there is none.</summary>
    public static Task<(IServer? Server, string Why)> TryAsync()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URL") is not { Length: > 0 } url) return Task.FromResult<(IServer?, string)>((null, "NEO4J_URL is not set"));

        var settings = new Neo4jSettings(new(url))
        {
            Database = Environment.GetEnvironmentVariable("NEO4J_DATABASE") ?? "neo4j",
            User = Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j",
            Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
        };
        return Task.FromResult<(IServer?, string)>((new NamedServer(settings), ""));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
