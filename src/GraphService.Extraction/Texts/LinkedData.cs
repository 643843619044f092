using System.Text.Json;
using AngleSharp.Dom;

namespace GraphService.Extraction;

/// <summary>The text that a page keeps for search engines (JSON-LD): of pages whose scripts have yet to write what they say.</summary>
static class LinkedData
{
    /// <summary>The longest body of an article among it; null when there is none.</summary>
    public static string? Article(IDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => Bodies(script.TextContent)).MaxBy(body => body.Length);

    static IEnumerable<string> Bodies(string json)
    {
        JsonElement data;
        try
        {
            data = JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            yield break;
        }

        var open = new Stack<JsonElement>([data]);
        while (open.TryPop(out var top))
        {
            if (top.ValueKind == JsonValueKind.Array)
                foreach (var item in top.EnumerateArray()) open.Push(item);
            if (top.ValueKind != JsonValueKind.Object) continue;

            foreach (var property in top.EnumerateObject())
                if (property.NameEquals("articleBody") && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { } body && !string.IsNullOrWhiteSpace(body)) yield return body;
                else open.Push(property.Value);
        }
    }
}
