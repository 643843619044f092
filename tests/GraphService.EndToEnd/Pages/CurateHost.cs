namespace GraphService.EndToEnd.Pages;

/// <summary>A program with the demo subject that tests may change, one after the other.</summary>
[CollectionDefinition(Collection)]
public sealed class CurateHost(PageHost host) : IAsyncLifetime, ICollectionFixture<CurateHost>
{
    public const string Collection = "What people decide";

    readonly TemporaryFolder _folder = new();
    RunningServer? _server;

    internal RunningServer Server => _server!;

    /// <summary>A visit of Ann, who may change the graph.</summary>
    public async Task<Visit> EnterAsync(string address, VisitOptions? options = null)
    {
        var visit = await host.VisitAsync(Server, address, options);
        await NameAsync(visit);
        return visit;
    }

    /// <summary>Says who decides.</summary>
    public static async Task NameAsync(Visit visit)
    {
        await visit.Page.Locator("input[autocomplete=name]").FillAsync("Ann");
        await visit.Page.Keyboard.PressAsync("Enter");
    }

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
