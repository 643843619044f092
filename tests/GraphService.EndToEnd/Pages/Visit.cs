using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GraphService.EndToEnd.Pages;

/// <summary>One person's visit to the page. When it ends, the browser's console must have stayed silent.</summary>
public sealed class Visit : IAsyncDisposable
{
    static readonly string Axe = File.ReadAllText(Repository.PathOf("tests", "clients", "node_modules", "axe-core", "axe.min.js"));

    readonly IBrowserContext _context;
    readonly List<string> _complaints;
    readonly List<string> _forgiven = [];

    Visit(IBrowserContext context, IPage page, List<string> complaints) => (_context, Page, _complaints) = (context, page, complaints);

    public IPage Page { get; }

    /// <summary>What the browser complained of: errors, warnings, and what the Content-Security-Policy refused.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Lets complaints that hold these words pass: a test brings them about.</summary>
    public void Forgive(string words) => _forgiven.Add(words);

    public ILocator Search => Page.GetByRole(AriaRole.Combobox).First;

    public ILocator Picture => Page.GetByRole(AriaRole.Application);

    public ILocator Inspector => Page.Locator("aside.inspector");

    internal static async Task<Visit> OpenAsync(IBrowser browser, Uri server, string address, VisitOptions options)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = server.ToString(),
            ViewportSize = new() { Width = options.Width, Height = options.Height },
            ColorScheme = options.Colours,
            Locale = options.Language,
            ReducedMotion = options.Motion,
            // A browser without a window has nobody to ask.
            Permissions = ["clipboard-write"],
        });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync($"/{address}");
        return new(context, page, complaints);
    }

    /// <summary>Waits until a graph is drawn and the server is asked nothing more.</summary>
    public async Task DrawnAsync()
    {
        await Page.Locator(".graph-drawing canvas").First.WaitForAsync();
        await Page.WaitForFunctionAsync("() => document.querySelector('[aria-busy=true]') === null");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Waits until the lists are there and the server is asked nothing more.</summary>
    public async Task DrawnListAsync()
    {
        await Page.Locator("table").First.WaitForAsync();
        await Page.WaitForFunctionAsync("() => document.querySelector('[aria-busy=true]') === null");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
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
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            async () => {
                const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
                return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html.slice(0, 200)).join(' | ')}`);
            }
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.DoesNotContain(_complaints, complaint => !_forgiven.Any(words => complaint.Contains(words, StringComparison.Ordinal)));
    }
}
