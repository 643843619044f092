using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(GraphService.EndToEnd.Pages.PageHost))]

namespace GraphService.EndToEnd.Pages;

/// <summary>The program with its demo subject and one browser, started when the first test asks and shared by all tests of the page.</summary>
public sealed class PageHost : IAsyncDisposable
{
    // A busy machine answers late; what never comes still fails.
    const float Patience = 30_000;

    readonly TemporaryFolder _folder = new();
    readonly SemaphoreSlim _gate = new(1);
    RunningServer? _server;
    IPlaywright? _playwright;
    IBrowser? _browser;

    /// <summary>Where screenshots are kept: build output, for people to look at.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    public Uri Address => _server!.Client.BaseAddress!;

    /// <summary>A browser window of its own, with nothing kept from others. Skips the test where there is no browser.</summary>
    /// <param name="address">What stands behind the server's name, such as <c>?about=secret-speech</c>.</param>
    /// <param name="options">The window and the person.</param>
    /// <param name="server">Another server than the one with the demo subject.</param>
    public async Task<Visit> VisitAsync(string address = "", VisitOptions? options = null, Uri? server = null)
    {
        Assert.SkipUnless(Chromium.Path is not null, Chromium.Missing);
        await StartAsync();
        return await Visit.OpenAsync(_browser!, server ?? Address, address, options ?? new());
    }

    /// <summary>The same on a server of the test's own, which it may change.</summary>
    internal async Task<Visit> VisitAsync(RunningServer server, string address = "", VisitOptions? options = null)
    {
        Assert.SkipUnless(Chromium.Path is not null, Chromium.Missing);
        await StartAsync();
        return await Visit.OpenAsync(_browser!, server.Client.BaseAddress!, address, options ?? new());
    }

    /// <summary>Copies the store of the demo subject, to which nobody writes: a test that changes the graph needs not read all texts once more.</summary>
    internal async Task CopyStoreAsync(string path)
    {
        await StartAsync();
        File.Copy(_folder.Store, path);
        if (File.Exists($"{_folder.Store}-wal")) File.Copy($"{_folder.Store}-wal", $"{path}-wal");
    }

    async Task StartAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_server is null)
            {
                _server = await RunningServer.StartAsync("--store", _folder.Store);
                // What a program does first is slow; on a busy machine too slow for a browser to wait for.
                await _server.AskAsync("""{ turningPoints { points { entity { name } } } search(text: "speech") { score } neighborhood(center: "secret-speech") { nodes { distance } } }""");
            }

            _playwright ??= await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(Patience);
            _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"] });
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
