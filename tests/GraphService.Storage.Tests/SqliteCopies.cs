using GraphService.Graph;
using GraphService.Graph.Tests.Stores;

namespace GraphService.Storage.Tests;

/// <summary>From one file to another a graph is copied as every copy must be.</summary>
public sealed class SqliteCopies : CopyContract, IDisposable
{
    readonly TemporaryFolder _folder = new();
    int _opened;

    public void Dispose() => _folder.Dispose();

    protected override Task<IGraphStore> OpenSourceAsync() => OpenAsync();

    protected override Task<IGraphStore> OpenTargetAsync() => OpenAsync();

    async Task<IGraphStore> OpenAsync() => await SqliteGraphStore.OpenAsync(_folder.File($"graph-{_opened++}.db"), TimeProvider.System, Cancel);
}
