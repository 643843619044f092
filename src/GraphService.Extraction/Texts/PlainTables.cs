namespace GraphService.Extraction;

/// <summary>Tables in a text without markup: lines whose cells tabs, bars or several blanks divide. Only those of causes and effects are told from other text.</summary>
static class PlainTables
{
    // A column of blanks is at least so wide.
    const string Blanks = "  ";

    /// <summary>The cells, line by line; null where the lines are no such table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Lines that stand together.</param>
    public static List<TextBlock>? Cells(string text, List<(int Start, int End)> lines)
    {
        if (lines.Count < 2 || Mark(text, lines[0]) is not { } mark || !CauseTables.AreHeads(CellsOf(text, lines[0], mark).Select(cell => text[cell.Start..cell.End]))) return null;

        var (cells, row, columns) = (new List<TextBlock>(), 0, CellsOf(text, lines[0], mark).Count);
        foreach (var line in lines)
        {
            var found = CellsOf(text, line, mark);
            if (found.Count != columns) return null;

            for (var column = 0; column < found.Count; column++)
            {
                var (start, end) = found[column];
                // Rules and bars belong to the cell before them.
                if (cells.Count > 0) cells[^1] = cells[^1] with { End = Math.Max(cells[^1].End, LastMark(text, cells[^1].End, start)) };
                if (start < end) cells.Add(new(cells.Count == 0 ? line.Start : start, end, BlockShape.Cell, new(text[start..end], start)) { Marked = true, Cell = new(lines[0].Start, row, row, column) });
            }

            row++;
        }

        cells[^1] = cells[^1] with { End = lines[^1].End };
        return cells;
    }

    static char? Mark(string text, (int Start, int End) line) => text.AsSpan(line.Start, line.End - line.Start) is var words && words.Contains('\t') ? '\t' : words.Contains('|') ? '|' : words.Contains(Blanks, StringComparison.Ordinal) ? ' ' : null;

    // Behind the last character between two places that is not blank.
    static int LastMark(string text, int from, int until)
    {
        while (until > from && char.IsWhiteSpace(text[until - 1])) until--;
        return until;
    }

    // A bar at the beginning or the end of the line divides nothing.
    static List<(int Start, int End)> CellsOf(string text, (int Start, int End) line, char mark)
    {
        var (start, end) = line;
        if (text[start] == '|') start++;
        if (text[end - 1] == '|' && end - 1 > start) end--;
        var cells = new List<(int Start, int End)>();
        while (true)
        {
            var at = mark == ' ' ? text.IndexOf(Blanks, start, end - start, StringComparison.Ordinal) : text.IndexOf(mark, start, end - start);
            cells.Add(Trimmed(text, start, at < 0 ? end : at));
            if (at < 0) return cells;
            start = at + 1;
            while (mark == ' ' && text[start] == ' ') start++;
        }
    }

    static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }
}
