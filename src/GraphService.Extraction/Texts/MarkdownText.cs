using System.Text;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GraphService.Extraction;

/// <summary>Divides Markdown into blocks whose words keep their place in the file; the markup between them is left out of the words.</summary>
static class MarkdownText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseDefinitionLists().Build();

    /// <summary>The blocks behind the front matter; null when the text nests deeper than Markdig follows.</summary>
    public static IReadOnlyList<TextBlock>? Blocks(string text, int from)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(string.Concat(new string(' ', from), text.AsSpan(from)), Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }

        var blocks = new List<TextBlock>();
        Collect(document, text, BlockShape.Paragraph, cell: null, blocks);
        return WithTheRest(text, from, blocks);
    }

    static void Collect(ContainerBlock container, string text, BlockShape shape, TableCell? cell, List<TextBlock> blocks)
    {
        if (container is Table table)
        {
            CollectCells(table, text, blocks);
            return;
        }

        // A term is the head of what is said of it.
        var terms = container is DefinitionList ? new TableGrid(container.Span.Start) : null;
        foreach (var block in container is DefinitionList ? container.OfType<ContainerBlock>().SelectMany(item => item) : container)
        {
            if (terms is not null)
            {
                if (block is DefinitionTerm) terms.NextRow();
                if (block is DefinitionTerm) terms.OpenCell(1, 1);
                else terms.OpenDefinition();
                cell = terms.Cell;
            }

            if (block is LeafBlock { Inline: { } inline } leaf and (ParagraphBlock or HeadingBlock or DefinitionTerm))
            {
                var words = new Words(text, cell is not null);
                words.Add(inline);
                var (start, end) = WholeLines(text, Math.Clamp(leaf.Span.Start, 0, text.Length), leaf.Span.End + 1, shape);
                var prose = words.IsLost ? new(text[start..end], start) : words.Mapped();
                if (start == end || string.IsNullOrWhiteSpace(prose.Words)) continue;

                var heading = leaf as HeadingBlock;
                blocks.Add(new(start, end, heading is null ? shape : BlockShape.Heading, prose)
                {
                    Level = heading?.Level ?? 0, Linked = words.Linked, Marked = true, Cell = cell,
                });
            }
            else if (block is ContainerBlock inner)
            {
                Collect(inner, text, inner is ListItemBlock or DefinitionList ? BlockShape.ListItem : shape, cell, blocks);
            }
        }
    }

    static void CollectCells(Table table, string text, List<TextBlock> blocks)
    {
        var grid = new TableGrid(table.Span.Start);
        foreach (var row in table.OfType<TableRow>())
        {
            grid.NextRow();
            foreach (var cell in row.OfType<Markdig.Extensions.Tables.TableCell>())
            {
                grid.OpenCell(cell.ColumnSpan, cell.RowSpan);
                Collect(cell, text, BlockShape.Cell, grid.Cell, blocks);
            }
        }
    }

    // Bullets, quote marks and number signs belong to the block they open. Cells share their line.
    static (int Start, int End) WholeLines(string text, int start, int end, BlockShape shape)
    {
        end = Math.Clamp(end, start, text.Length);
        if (shape == BlockShape.Cell) return (start, end);

        while (start > 0 && text[start - 1] is not ('\r' or '\n')) start--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end < text.Length && text[end] is not ('\r' or '\n')) end++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }

    // What no paragraph or heading covers (code, rules, definitions, HTML) becomes blocks of markup, so that nothing is lost silently.
    static List<TextBlock> WithTheRest(string text, int from, List<TextBlock> found)
    {
        var all = new List<TextBlock>();
        foreach (var block in found.OrderBy(block => block.Start))
        {
            var start = Math.Max(block.Start, from);
            if (block.End <= start) continue;

            AddRest(start);
            all.Add(block with { Start = start });
            from = block.End;
        }

        AddRest(text.Length);
        return all;

        void AddRest(int until)
        {
            foreach (var rest in PlainText.Blocks(text, from, until)) all.Add(rest with { Shape = BlockShape.Markup, Marked = true });
        }
    }

    /// <summary>Collects the words of inlines with their places.</summary>
    sealed class Words(string text, bool isCell)
    {
        readonly StringBuilder _words = new();
        readonly List<int> _places = [];
        int _linked;

        public double Linked => _words.Length == 0 ? 0 : (double)_linked / _words.Length;

        /// <summary>Whether Markdig gave a place where the words do not stand, as it does for tables inside lists: then the block is taken as it is.</summary>
        public bool IsLost { get; private set; }

        public MappedText Mapped() => new(_words.ToString(), [.. _places]);

        public void Add(ContainerInline container)
        {
            foreach (var inline in container)
            {
                var before = _words.Length;
                switch (inline)
                {
                    case LiteralInline literal: Align(literal.Content.AsSpan(), literal.Span); break;
                    case CodeInline code: Align(code.Content, code.Span); break;
                    case HtmlEntityInline entity: PutAll(entity.Transcoded.AsSpan(), entity.Span.Start); break;
                    case AutolinkInline link: Align(link.Url, link.Span); break;
                    case LineBreakInline line: Put(' ', line.Span.Start); break;
                    case HtmlInline { Tag: ['<', 'b' or 'B', 'r' or 'R', ..] } tag: Put(isCell ? '\n' : ' ', tag.Span.Start); break;
                    case LinkInline { IsImage: true }: break;
                    case ContainerInline inner: Add(inner); break;
                }

                if (inline is LinkInline or AutolinkInline) _linked += _words.Length - before;
            }
        }

        // The words stand in their span as they are, but for backslashes and the like between them.
        void Align(ReadOnlySpan<char> words, SourceSpan span)
        {
            var at = span.Start;
            foreach (var letter in words)
            {
                var hit = at <= span.End && at < text.Length ? text.AsSpan(at, Math.Min(span.End + 1, text.Length) - at).IndexOf(letter) : -1;
                if (hit < 0 && !char.IsWhiteSpace(letter)) IsLost = true;
                if (hit < 0) continue;

                Put(letter, at + hit);
                at += hit + 1;
            }
        }

        void PutAll(ReadOnlySpan<char> letters, int place)
        {
            foreach (var letter in letters) Put(letter, place);
        }

        void Put(char letter, int place)
        {
            if (place < 0 || place >= text.Length || (_places.Count > 0 && place < _places[^1]))
            {
                IsLost = true;
                return;
            }

            _words.Append(letter != '\n' && char.IsWhiteSpace(letter) ? ' ' : letter);
            _places.Add(place);
        }
    }
}
