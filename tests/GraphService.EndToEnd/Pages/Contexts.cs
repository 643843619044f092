using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GraphService.EndToEnd.Pages;

/// <summary>
/// What the browser keeps for one person. A context is used again by the next visit of the same kind: what was kept there is wiped away, and only
/// files that never change need not be fetched and compiled once more.
/// </summary>
sealed class Contexts(IBrowser browser, Uri server)
{
    readonly ConcurrentDictionary<VisitOptions, ConcurrentBag<IBrowserContext>> _free = [];

    public async Task<Visit> VisitAsync(string address, VisitOptions options)
    {
        var free = _free.GetOrAdd(options, _ => []);
        var context = free.TryTake(out var used) ? used : await NewAsync(browser, server, options);
        return await Visit.OpenAsync(context, address, async page =>
        {
            try
            {
                await WipeAsync(page);
                await page.CloseAsync();
                free.Add(context);
            }
            catch (PlaywrightException)
            {
                // Whatever the visit left behind, nobody meets it again.
                await context.CloseAsync();
            }
        });
    }

    /// <summary>A visit to another server, of which nothing is kept.</summary>
    public static async Task<Visit> VisitOnceAsync(IBrowser browser, Uri server, string address, VisitOptions options)
    {
        var context = await NewAsync(browser, server, options);
        return await Visit.OpenAsync(context, address, _ => context.CloseAsync());
    }

    static async Task<IBrowserContext> NewAsync(IBrowser browser, Uri server, VisitOptions options)
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
        await context.AddInitScriptAsync("""
            window.layoutShift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.layoutShift += entry.hadRecentInput ? 0 : entry.value; })).observe({ type: 'layout-shift', buffered: true });
            """);
        return context;
    }

    // Cookies there are none; what is kept for a tab goes with it.
    async Task WipeAsync(IPage page)
    {
        if (!page.Url.StartsWith(server.ToString(), StringComparison.Ordinal)) await page.GotoAsync("/health");
        await page.EvaluateAsync("() => localStorage.clear()");
    }
}
