namespace GraphService.EndToEnd.Pages;

/// <summary>A program with the demo subject that the tests of one class may change.</summary>
public sealed class CurateHost(PageHost host) : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    RunningServer? _server;

    internal RunningServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        // One after the other: each reads all the texts of the demo subject first.
        if (Chromium.Path is not null) await host.StartAsync();
        _server = await RunningServer.StartAsync("--store", _folder.Store);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }
}
