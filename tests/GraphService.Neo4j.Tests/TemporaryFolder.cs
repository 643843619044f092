using GraphService.Storage;

namespace GraphService.Neo4j.Tests;

/// <summary>A folder of embedded stores that goes when the test ends.</summary>
sealed class TemporaryFolder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphservice-");
    int _opened;

    /// <summary>A new, empty store.</summary>
    public Task<SqliteGraphStore> OpenAsync(CancellationToken cancel) => SqliteGraphStore.OpenAsync(Path.Combine(_folder.FullName, $"graph-{_opened++}.db"), TimeProvider.System, cancel);

    public void Dispose() => _folder.Delete(recursive: true);
}
