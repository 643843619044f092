using GraphService.Graph;
using GraphService.Storage;

namespace GraphService.Tests.Batching;

/// <summary>The embedded store is asked in batches.</summary>
public sealed class SqliteBatching : BatchingContract
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphservice-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override async Task<IGraphStore> OpenAsync() => await SqliteGraphStore.OpenAsync(Path.Combine(_folder.FullName, "graph.db"), TimeProvider.System, Cancel);
}
