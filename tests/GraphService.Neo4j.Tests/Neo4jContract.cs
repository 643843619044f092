using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests;

/// <summary>A graph on Neo4j does what every store must.</summary>
public sealed class Neo4jContract(RealNeo4j neo4j) : GraphStoreContract
{
    protected override int Histories => 12;

    protected override async Task<IGraphStore> OpenAsync() => await neo4j.EmptyAsync(new StoppedClock());

    protected override async Task<IGraphStore> ReopenAsync(IGraphStore store)
    {
        await store.DisposeAsync();
        return await neo4j.OpenAsync(new StoppedClock());
    }
}
