using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(GraphService.EndToEnd.Pages.PageHost))]

namespace GraphService.EndToEnd.Pages;

/// <summary>The program with its demo subject and one browser, each started when the first test asks and shared by all tests that change nothing.</summary>
public sealed class PageHost : IAsyncDisposable
{
    // A busy machine answers late; what never comes still fails.
    const float Patience = 30_000;

    readonly TemporaryFolder _folder = new();
    readonly SemaphoreSlim _gate = new(1);
    RunningServer? _server;
    IPlaywright? _playwright;
    IBrowser? _browser;
    Contexts? _contexts;

    /// <summary>Where screenshots are kept: build output, for people to look at.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    public Uri Address => _server!.Client.BaseAddress!;

    /// <summary>A browser window of its own, with nothing kept from others. Skips the test where there is no browser.</summary>
    /// <param name="address">What stands behind the server's name, such as <c>?about=secret-speech</c>.</param>
    /// <param name="options">The window and the person.</param>
    public async Task<Visit> VisitAsync(string address = "", VisitOptions? options = null)
    {
        Assert.SkipUnless(Chromium.Path is not null, Chromium.Missing);
        await BrowserAsync();
        return await _contexts!.VisitAsync(address, options ?? new());
    }

    /// <summary>The same on a server of the test's own, which it may change.</summary>
    internal async Task<Visit> VisitAsync(RunningServer server, string address = "", VisitOptions? options = null)
    {
        Assert.SkipUnless(Chromium.Path is not null, Chromium.Missing);
        await server.WarmAsync();
        return await Contexts.VisitOnceAsync(await BrowserAsync(), server.Client.BaseAddress!, address, options ?? new());
    }

    /// <summary>Copies the store of the demo subject, to which nobody writes: a test that changes the graph need not read all texts once more.</summary>
    internal async Task CopyStoreAsync(string path)
    {
        await DemoAsync();
        File.Copy(_folder.Store, path);
        if (File.Exists($"{_folder.Store}-wal")) File.Copy($"{_folder.Store}-wal", $"{path}-wal");
    }

    /// <summary>The program with its demo subject, of which all tests may ask questions and which none may change.</summary>
    internal async Task<RunningServer> DemoAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_server is { } running) return running;

            _server = await RunningServer.StartAsync("--store", _folder.Store);
            await _server.WarmAsync();
            return _server;
        }
        finally
        {
            _gate.Release();
        }
    }

    async Task<IBrowser> BrowserAsync()
    {
        var server = await DemoAsync();
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_browser is { } open) return open;

            _playwright = await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(Patience);
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"] });
            _contexts = new(_browser, server.Client.BaseAddress!);
            return _browser;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
        _gate.Dispose();
    }
}
