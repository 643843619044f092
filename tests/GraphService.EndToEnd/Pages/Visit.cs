using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GraphService.EndToEnd.Pages;

/// <summary>One person's visit to the page. When it ends, the browser's console must have stayed silent.</summary>
public sealed class Visit : IAsyncDisposable
{
    static readonly string Axe = File.ReadAllText(Repository.PathOf("tests", "clients", "node_modules", "axe-core", "axe.min.js"));

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Func<IPage, Task> _leave;
    readonly ConcurrentQueue<string> _complaints = [];
    readonly List<string> _forgiven = [];
    readonly ConcurrentDictionary<IRequest, bool> _asking = [];

    Visit(IPage page, Func<IPage, Task> leave)
    {
        (Page, _leave) = (page, leave);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            // What a page asked that was left is never told to end.
            if (request.IsNavigationRequest && request.Frame == page.MainFrame) _asking.Clear();
            // Questions alone: what becomes of the script of a worker is never told.
            if (request.ResourceType == "fetch") _asking.TryAdd(request, true);
        };
        page.RequestFinished += (_, request) => _asking.TryRemove(request, out var _);
        page.RequestFailed += (_, request) => _asking.TryRemove(request, out var _);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: errors, warnings, and what the Content-Security-Policy refused.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Lets complaints that hold these words pass: a test brings them about.</summary>
    public void Forgive(string words) => _forgiven.Add(words);

    public ILocator Search => Page.GetByRole(AriaRole.Combobox).First;

    public ILocator Picture => Page.GetByRole(AriaRole.Application);

    public ILocator Inspector => Page.Locator("aside.inspector");

    /// <param name="context">What the browser keeps for this person.</param>
    /// <param name="address">What stands behind the server's name.</param>
    /// <param name="leave">Closes the page when the visit ends.</param>
    internal static async Task<Visit> OpenAsync(IBrowserContext context, string address, Func<IPage, Task> leave)
    {
        var visit = new Visit(await context.NewPageAsync(), leave);
        await visit.Page.GotoAsync($"/{address}");
        return visit;
    }

    /// <summary>Waits until a graph is drawn and the server is asked nothing more.</summary>
    public async Task DrawnAsync()
    {
        await Page.Locator(".graph-drawing canvas").First.WaitForAsync();
        await SettledAsync();
    }

    /// <summary>Waits until the lists are there and the server is asked nothing more.</summary>
    public async Task DrawnListAsync()
    {
        await Page.Locator("table").First.WaitForAsync();
        await SettledAsync();
    }

    /// <summary>Waits until the page is busy with nothing and the server is asked nothing more.</summary>
    public async Task SettledAsync()
    {
        // An answer may bring the next question: nothing may be on its way over several frames.
        var began = Stopwatch.StartNew();
        for (var quiet = 0; quiet < 3;)
        {
            Assert.True(began.Elapsed < Patience, $"The page does not come to rest: {_asking.Count} questions are not answered.");
            await Page.WaitForFunctionAsync("() => document.querySelector('#page > *') !== null && document.querySelector('[aria-busy=true], [data-arranging], .state-loading') === null");
            await Page.EvaluateAsync("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => painted(null))))");
            quiet = _asking.IsEmpty ? quiet + 1 : 0;
        }
    }

    /// <summary>Waits until the browser has complained in these words.</summary>
    public async Task ComplainedAsync(string words)
    {
        for (var asked = Stopwatch.StartNew(); !_complaints.Any(complaint => complaint.Contains(words, StringComparison.Ordinal));)
        {
            Assert.True(asked.Elapsed < Patience, $"The browser did not complain of '{words}'.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The quotes that the server tells of a document.</summary>
    public Task<string[]> QuotesAsync(string document) => Page.EvaluateAsync<string[]>("""
        async document => {
            const query = 'query ($document: ID!) { links(first: 200, filter: { documents: [$document] }) { nodes { evidence(first: 20) { nodes { quote document { slug } } } } } }';
            const answer = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables: { document } }) });
            const { data } = await answer.json();
            return data.links.nodes.flatMap(link => link.evidence.nodes).filter(evidence => evidence.document.slug === document).map(({ quote }) => quote);
        }
        """, document);

    /// <summary>The address as it stands, behind the server's name.</summary>
    public string Query => Uri.UnescapeDataString(new Uri(Page.Url).Query);

    public Task UrlIsAsync(string pattern) => Page.WaitForURLAsync(new Regex(pattern));

    /// <summary>Keeps a picture of the window for people to look at.</summary>
    public Task KeepAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(PageHost.Screenshots, $"{name}.png") });

    /// <summary>What axe-core finds that is serious or critical, in sentences.</summary>
    public Task<IReadOnlyList<string>> BarriersAsync() => BarriersAsync("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// <summary>The same in light and in dark, where only colours are others. Nothing moves: colours are there at once.</summary>
    public async Task<IReadOnlyList<string>> BarriersInLightAndDarkAsync(string? keep = null)
    {
        var light = await BarriersAsync();
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await SettledAsync();
        var dark = await BarriersAsync("cat.color");
        if (keep is not null) await KeepAsync(keep);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. light, .. dark.Select(barrier => $"In the dark: {barrier}")];
    }

    /// <summary>How much of the page moved while it came up, as browsers count it: 0 is nothing, 0.1 is held to be bearable.</summary>
    public Task<double> LayoutShiftAsync() => Page.EvaluateAsync<double>("window.layoutShift");

    /// <summary>Holds that nothing is wider than the window, nor than the parts of the page that these selectors name.</summary>
    public async Task FitsAsync(string parts = "main")
    {
        var wide = await Page.EvaluateAsync<string[]>("""
            parts => [document.documentElement, ...document.querySelectorAll(parts)].filter(part => part.scrollWidth > part.clientWidth)
                .map(part => `${part.tagName}.${part.className} is ${part.scrollWidth} pixels wide where there are ${part.clientWidth}.`)
            """, parts);
        Assert.Empty(wide);
    }

    /// <summary>Holds that everything fits and axe-core finds nothing serious: in the small window of the visit, then in a large one in light and in dark.</summary>
    public async Task LooksWellSmallAndLargeAsync(string parts, string? keep = null)
    {
        await FitsAsync(parts);
        Assert.Empty(await BarriersAsync());
        if (keep is not null) await KeepAsync(keep);
        await Page.SetViewportSizeAsync(1440, 900);
        await SettledAsync();
        await FitsAsync(parts);
        Assert.Empty(await BarriersInLightAndDarkAsync());
    }

    async Task<IReadOnlyList<string>> BarriersAsync(params string[] rules)
    {
        if (!await Page.EvaluateAsync<bool>("'axe' in window")) await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            async rules => {
                const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
                return violations.filter(({ impact, tags }) => (impact === 'serious' || impact === 'critical') && !tags.includes('wcag2aaa'))
                    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html.slice(0, 200)).join(' | ')}`);
            }
            """, rules);
    }

    public async ValueTask DisposeAsync()
    {
        await _leave(Page);
        var complaints = _complaints.Where(complaint => !_forgiven.Any(words => complaint.Contains(words, StringComparison.Ordinal))).ToList();
        Assert.True(complaints.Count == 0, $"The browser's console says: {string.Join(" | ", complaints)}");
    }
}
