using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GraphService.Extraction;

/// <summary>Takes the text out of a page: block elements become paragraphs with a blank line between them, the rest of the page is left out.</summary>
static class HtmlText
{
    /// <summary>The text of the page, with what its head says of it.</summary>
    public static SourceText Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        if (page.Body is not { } body) return new("", [], About(page));

        var collector = new PageCollector(new(body));
        collector.Walk(body);
        var (text, blocks) = collector.Done();
        if (text.Length == 0 && LinkedData.Article(page) is { } article) (text, blocks) = (article, PlainText.Blocks(article, 0, article.Length));
        return new(text, blocks, About(page));
    }

    static FrontMatter About(IHtmlDocument page) => new()
    {
        Title = Words(page.Title) ?? Words(page.QuerySelector("h1")?.TextContent),
        Author = Meta(page, "author", "article:author", "dc.creator"),
        Date = Meta(page, "date", "article:published_time", "dc.date", "dc.date.issued", "pubdate") is { } date ? FrontMatterReader.DateOf(date) : null,
        Url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" ? address : null,
    };

    static string? Meta(IHtmlDocument page, params string[] names) =>
        page.QuerySelectorAll("meta")
            .Where(meta => names.Contains(meta.GetAttribute("name") ?? meta.GetAttribute("property"), StringComparer.OrdinalIgnoreCase))
            .Select(meta => Words(meta.GetAttribute("content")))
            .FirstOrDefault(content => content is not null);

    static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : FrontMatterReader.OneLine(text);
}
