using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(GraphService.EndToEnd.Pages.PageHost))]

namespace GraphService.EndToEnd.Pages;

/// <summary>The program with its demo subject and one browser, started when the first test asks and shared by all tests of the page.</summary>
public sealed class PageHost : IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly SemaphoreSlim _gate = new(1);
    RunningServer? _server;
    IPlaywright? _playwright;
    IBrowser? _browser;

    /// <summary>Where screenshots are kept: build output, for people to look at.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    public Uri Address => _server!.Client.BaseAddress!;

    /// <summary>A browser window of its own, with nothing kept from others. Skips the test where there is no browser.</summary>
    public async Task<Visit> VisitAsync(string address = "", VisitOptions? options = null)
    {
        Assert.SkipUnless(Chromium.Path is not null, Chromium.Missing);
        await StartAsync();
        return await Visit.OpenAsync(_browser!, Address, address, options ?? new());
    }

    /// <summary>The same on a server of the test's own, which it may change.</summary>
    internal async Task<Visit> VisitAsync(RunningServer server, string address = "", VisitOptions? options = null)
    {
        Assert.SkipUnless(Chromium.Path is not null, Chromium.Missing);
        await StartAsync();
        return await Visit.OpenAsync(_browser!, server.Client.BaseAddress!, address, options ?? new());
    }

    /// <summary>Starts the program and the browser, unless that is done.</summary>
    internal async Task StartAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _server ??= await RunningServer.StartAsync("--store", _folder.Store);
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
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
