namespace GraphService.EndToEnd.Pages;

/// <summary>A program with the demo subject that the tests of one class may change.</summary>
public sealed class CurateHost(PageHost host) : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    RunningServer? _server;

    internal RunningServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        await host.CopyStoreAsync(_folder.Store);
        _server = await RunningServer.StartAsync("--store", _folder.Store);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }
}
