using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace GraphService.Extraction;

/// <summary>Walks the tree of a page and writes down its text, block by block. Without recursion: pages nest as deeply as their makers please.</summary>
sealed class PageCollector(PageFrame frame)
{
    static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["ADDRESS", "ARTICLE", "BLOCKQUOTE", "BODY", "CAPTION", "CENTER", "DD", "DETAILS", "DIV", "DL", "DT", "FIELDSET", "FIGCAPTION", "FIGURE", "FORM", "H1", "H2",
         "H3", "H4", "H5", "H6", "HEADER", "HGROUP", "HR", "LI", "MAIN", "OL", "P", "PRE", "SECTION", "SUMMARY", "TABLE", "TBODY", "TD", "TFOOT", "TH",
         "THEAD", "TR", "UL"], StringComparer.OrdinalIgnoreCase);

    readonly StringBuilder _text = new();
    readonly List<TextBlock> _blocks = [];
    readonly StringBuilder _words = new();
    readonly Stack<TableGrid> _tables = [];
    (BlockShape Shape, int Level) _shape;
    int _linked;
    int _links;
    int _tableCount;
    int _preformatted;
    int _captions;
    int _code;

    /// <summary>The text, with a blank line between its blocks.</summary>
    public (string Text, IReadOnlyList<TextBlock> Blocks) Done()
    {
        Flush();
        var text = _text.ToString();
        return (text, [.. _blocks.SelectMany(block => Finished(block, text))]);
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

    // Lines that their writer broke are read as those of a text without markup.
    static IEnumerable<TextBlock> Finished(TextBlock block, string text) => block is { Shape: BlockShape.Paragraph, Marked: false }
        ? PlainText.Blocks(text, block.Start, block.End)
        : [block with { Prose = new(text[block.Start..block.End], block.Start) }];

    bool Enter(INode node)
    {
        if (node is IText words) Add(words.Data);
        if (node is not IElement element || frame.IsLeftOut(element)) return false;

        if (element.TagName == "BR") _words.Append('\n');
        if (element.TagName == "A") _links++;
        if (_preformatted > 0 && Preformatted.IsCode(element)) _code += element.TextContent.Length;
        if (!Blocks.Contains(element.TagName)) return true;

        Flush();
        if (IsCaption(element)) _captions++;
        Open(element);
        return true;
    }

    void Leave(INode node)
    {
        if (node is not IElement element) return;
        if (element.TagName == "A") _links--;
        if (!Blocks.Contains(element.TagName)) return;

        Flush();
        if (IsCaption(element)) _captions--;
        switch (element.TagName)
        {
            case "TABLE" or "DL": _tables.TryPop(out _); break;
            case "TD" or "TH" or "DT" or "DD" or "CAPTION" when _tables.TryPeek(out var table): table.CloseCell(); break;
            case "PRE": _preformatted--; break;
        }
    }

    void Open(IElement element)
    {
        switch (element.TagName)
        {
            // From above: those of preformatted text are called after their places.
            case "TABLE" or "DL": _tables.Push(new(int.MaxValue - _tableCount++)); break;
            case "TR" when _tables.TryPeek(out var table): table.NextRow(); break;
            case "TD" or "TH" when _tables.TryPeek(out var table): table.OpenCell(Span("colspan"), Span("rowspan")); break;
            case "CAPTION" when _tables.TryPeek(out var table): table.OpenCaption(); break;
            // A term is the head of what is said of it.
            case "DT" when _tables.TryPeek(out var terms): terms.NextRow(); terms.OpenCell(1, 1); break;
            case "DD" when _tables.TryPeek(out var terms): terms.OpenDefinition(); break;
            case "PRE":
                _preformatted++;
                if (Preformatted.IsCode(element)) _code += element.TextContent.Length;
                break;
        }

        _shape = element.TagName switch
        {
            ['H', >= '1' and <= '6'] tag => (BlockShape.Heading, tag[1] - '0'),
            "LI" or "DD" or "DT" => (BlockShape.ListItem, 0),
            "TD" or "TH" => (BlockShape.Cell, 0),
            _ => (BlockShape.Paragraph, 0),
        };

        int Span(string name) => int.TryParse(element.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? span : 1;
    }

    static bool IsCaption(IElement element) => element.TagName == "FIGCAPTION" || element.ClassList.Contains("thumbcaption") || element.ClassList.Contains("infobox-caption") || element.ClassList.Contains("wp-caption-text");

    void Add(string words)
    {
        foreach (var letter in words)
        {
            var blank = char.IsWhiteSpace(letter);
            if (_preformatted == 0 && blank && (_words.Length == 0 || char.IsWhiteSpace(_words[^1]))) continue;

            _words.Append(blank && _preformatted == 0 ? ' ' : letter);
            if (_links > 0) _linked++;
        }
    }

    void Flush()
    {
        if (_preformatted > 0)
        {
            var words = _words.ToString().Trim();
            var isCode = _code * 2 > words.Length || Preformatted.LooksLikeCode(words);
            Put(words, new(0, 0, isCode ? BlockShape.Markup : BlockShape.Paragraph, new("", 0)) { Marked = isCode });
        }
        else
        {
            // Two line breaks in a row are how old pages end a paragraph.
            var linked = _words.Length == 0 ? 0 : (double)_linked / _words.Length;
            var shape = _captions > 0 && _shape.Shape == BlockShape.Paragraph ? BlockShape.Caption : _shape.Shape;
            foreach (var piece in _words.ToString().Split("\n\n"))
                Put(piece.Trim(), new(0, 0, shape, new("", 0)) { Level = _shape.Level, Linked = linked, Marked = true, Cell = _tables.TryPeek(out var table) ? table.Cell : null });
        }

        _words.Clear();
        (_linked, _code, _shape) = (0, 0, (BlockShape.Paragraph, 0));
    }

    void Put(string words, TextBlock block)
    {
        if (words.Length == 0) return;
        if (_text.Length > 0) _text.Append("\n\n");
        var start = _text.Length;
        _text.Append(words);
        _blocks.Add(block with { Start = start, End = _text.Length });
    }
}
