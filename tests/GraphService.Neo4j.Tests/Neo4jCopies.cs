using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests;

/// <summary>From a file to Neo4j a graph is copied as every copy must be.</summary>
public sealed class CopiesToNeo4j(RealNeo4j neo4j) : CopyContract, IDisposable
{
    readonly TemporaryFolder _folder = new();

    protected override int Histories => 12;

    public void Dispose() => _folder.Dispose();

    protected override async Task<IGraphStore> OpenSourceAsync() => await _folder.OpenAsync(Cancel);

    protected override async Task<IGraphStore> OpenTargetAsync() => await neo4j.EmptyAsync();
}

/// <summary>From Neo4j to a file a graph is copied as every copy must be.</summary>
public sealed class CopiesFromNeo4j(RealNeo4j neo4j) : CopyContract, IDisposable
{
    readonly TemporaryFolder _folder = new();

    protected override int Histories => 12;

    public void Dispose() => _folder.Dispose();

    protected override async Task<IGraphStore> OpenSourceAsync() => await neo4j.EmptyAsync();

    protected override async Task<IGraphStore> OpenTargetAsync() => await _folder.OpenAsync(Cancel);
}
