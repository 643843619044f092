namespace GraphService.Neo4j.Tests.Servers;

/// <summary>A real Neo4j.</summary>
public interface IServer : IAsyncDisposable
{
    Neo4jSettings Settings { get; }

    /// <summary>Stops it where it stands, as a power cut would; null where it is not ours to stop.</summary>
    Func<Task>? StopAsync { get; }

    /// <summary>Starts it again on what it kept.</summary>
    Func<Task>? StartAsync { get; }
}
