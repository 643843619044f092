using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace GraphService.Neo4j.Tests.Servers;

/// <summary>A container, where Docker answers.</summary>
public sealed class ContainerServer : IServer
{
    const string Image = "neo4j:5.26-community";
    const string Password = "only-for-tests";
    const int Port = 7474;

    readonly IContainer _container;

    ContainerServer(IContainer container) => _container = container;

    public Neo4jSettings Settings => new(new($"http://{_container.Hostname}:{_container.GetMappedPublicPort(Port)}")) { Password = Password };

    // A container that is started again may be given another port.
    public Func<Task>? StopAsync => null;

    public Func<Task>? StartAsync => null;

    /// <summary>The server, or why there is none.</summary>
    public static async Task<(IServer? Server, string Why)> TryAsync()
    {
        try
        {
            var container = new ContainerBuilder(Image)
                .WithPortBinding(Port, assignRandomHostPort: true)
                .WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}")
                .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(Port)))
                .Build();
            await container.StartAsync();
            return (new ContainerServer(container), "");
        }
        catch (Exception refusal) // Whatever Docker, or the want of it, brings forth.
        {
            return (null, $"Docker does not run {Image}: {refusal.Message.Split('\n')[0]}");
        }
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
