using GraphService.Graph;
using GraphService.Graph.Tests.Stores;

namespace GraphService.Storage.Tests;

/// <summary>The embedded store does what every store must.</summary>
public sealed class SqliteContract : GraphStoreContract, IDisposable
{
    readonly TemporaryFolder _folder = new();
    int _opened;

    public void Dispose() => _folder.Dispose();

    protected override Task<IGraphStore> OpenAsync()
    {
        _opened++;
        return Open();
    }

    protected override async Task<IGraphStore> ReopenAsync(IGraphStore store)
    {
        await store.DisposeAsync();
        return await Open();
    }

    async Task<IGraphStore> Open() => await SqliteGraphStore.OpenAsync(_folder.File($"graph-{_opened}.db"), new StoppedClock(), Cancel);
}
