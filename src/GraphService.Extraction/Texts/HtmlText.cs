using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GraphService.Extraction;

/// <summary>Takes the text out of a page: block elements become paragraphs with a blank line between them, the rest of the page is left out.</summary>
static class HtmlText
{
    static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
        ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "FOOTER", "ASIDE", "FORM", "BUTTON", "SELECT", "TEXTAREA", "IFRAME", "SVG", "CANVAS",
         "VIDEO", "AUDIO", "OBJECT", "HEAD", "DIALOG", "MENU"], StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["ADDRESS", "ARTICLE", "BLOCKQUOTE", "BODY", "CAPTION", "CENTER", "DD", "DETAILS", "DIV", "DL", "DT", "FIELDSET", "FIGCAPTION", "FIGURE", "H1", "H2",
         "H3", "H4", "H5", "H6", "HEADER", "HGROUP", "HR", "LI", "MAIN", "OL", "P", "PRE", "SECTION", "SUMMARY", "TABLE", "TBODY", "TD", "TFOOT", "TH",
         "THEAD", "TR", "UL"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The text of the page, with what its head says of it.</summary>
    public static SourceText Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var collector = new Collector();
        if (page.Body is { } body) collector.Walk(body);
        var (text, blocks) = collector.Done();
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

    /// <summary>Walks the tree without recursion: pages nest as deeply as their makers please.</summary>
    sealed class Collector
    {
        readonly StringBuilder _text = new();
        readonly List<TextBlock> _blocks = [];
        readonly StringBuilder _words = new();
        (BlockShape Shape, int Level) _shape;
        int _linked;
        int _links;

        public (string Text, IReadOnlyList<TextBlock> Blocks) Done()
        {
            Flush();
            var text = _text.ToString();
            return (text, [.. _blocks.Select(block => block with { Prose = new(text[block.Start..block.End], block.Start) })]);
        }

        public void Walk(IElement body)
        {
            // By index: AngleSharp looks for the next sibling from the first child on.
            var open = new Stack<(INode Node, int Next)>();
            if (Enter(body)) open.Push((body, 0));
            while (open.TryPop(out var top))
            {
                if (top.Next == top.Node.ChildNodes.Length)
                {
                    Leave(top.Node);
                    continue;
                }

                open.Push((top.Node, top.Next + 1));
                var child = top.Node.ChildNodes[top.Next];
                if (Enter(child)) open.Push((child, 0));
            }
        }

        bool Enter(INode node)
        {
            if (node is IText words) Add(words.Data);
            if (node is not IElement element) return false;
            if (LeftOut.Contains(element.TagName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
                || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search") return false;

            if (element.TagName == "BR") _words.Append('\n');
            if (element.TagName == "A") _links++;
            if (Blocks.Contains(element.TagName)) Open(element.TagName);
            return true;
        }

        void Leave(INode node)
        {
            if (node is not IElement element) return;
            if (element.TagName == "A") _links--;
            if (Blocks.Contains(element.TagName)) Flush();
        }

        void Open(string tag)
        {
            Flush();
            _shape = tag switch
            {
                ['H', >= '1' and <= '6'] => (BlockShape.Heading, tag[1] - '0'),
                "LI" or "DD" or "DT" => (BlockShape.ListItem, 0),
                "TD" or "TH" => (BlockShape.Cell, 0),
                "PRE" => (BlockShape.Markup, 0),
                _ => (BlockShape.Paragraph, 0),
            };
        }

        void Add(string words)
        {
            foreach (var letter in words)
            {
                var blank = char.IsWhiteSpace(letter);
                if (blank && (_words.Length == 0 || char.IsWhiteSpace(_words[^1]))) continue;

                _words.Append(blank ? ' ' : letter);
                if (_links > 0) _linked++;
            }
        }

        void Flush()
        {
            // Two line breaks in a row are how old pages end a paragraph.
            var pieces = _words.ToString().Split("\n\n");
            var linked = _words.Length == 0 ? 0 : (double)_linked / _words.Length;
            foreach (var piece in pieces.Select(piece => piece.Trim()).Where(piece => piece.Length > 0))
            {
                if (_text.Length > 0) _text.Append("\n\n");
                var start = _text.Length;
                _text.Append(piece);
                _blocks.Add(new(start, _text.Length, _shape.Shape, new("", 0)) { Level = _shape.Level, Linked = linked, Marked = true });
            }

            _words.Clear();
            (_linked, _shape) = (0, (BlockShape.Paragraph, 0));
        }
    }
}
