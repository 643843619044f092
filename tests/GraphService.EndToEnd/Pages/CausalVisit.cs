using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace GraphService.EndToEnd.Pages;

/// <summary>What the journeys through the causal panels have in common.</summary>
static class CausalVisit
{
    /// <summary>The words beside the picture.</summary>
    public static ILocator Telling(this Visit visit) => visit.Page.Locator(".why-telling");

    /// <summary>The chains, loops or turning points in their order.</summary>
    public static ILocator Ways(this Visit visit) => visit.Page.Locator(".way");

    /// <summary>A button of a group of choices.</summary>
    public static ILocator Choice(this Visit visit, string group, string choice) =>
        visit.Page.GetByRole(AriaRole.Group, new() { Name = group, Exact = true }).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true });

    /// <summary>Waits until the words are there and the server is asked nothing more.</summary>
    public static async Task ToldAsync(this Visit visit)
    {
        await visit.Telling().WaitForAsync();
        await visit.SettledAsync();
    }

    /// <summary>What the server says, asked without the page.</summary>
    public static async Task<JsonNode> AskAsync(this Visit visit, string query)
    {
        var answer = await visit.Page.EvaluateAsync<string>("""
            async query => (await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) })).text()
            """, query);
        return JsonNode.Parse(answer)!["data"]!;
    }
}
