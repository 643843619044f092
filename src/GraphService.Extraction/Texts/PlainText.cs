namespace GraphService.Extraction;

/// <summary>Divides a text without markup into blocks: paragraphs end at blank lines, and at line breaks that no typewriter forced; lines behind bullets are items of a list.</summary>
static class PlainText
{
    // Lines this long hold a whole paragraph each; blocks of lines all shorter than the narrow width are lists, verse or menus.
    const int LongLine = 200;
    const int NarrowWidth = 40;

    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="until">Where to end.</param>
    public static IReadOnlyList<TextBlock> Blocks(string text, int from, int until)
    {
        var blocks = new List<TextBlock>();
        var group = new List<(int Start, int End)>();
        foreach (var line in Lines(text, from, until))
        {
            if (line.Start < line.End) group.Add(line);
            else Close();
        }

        Close();
        return PlainLists.Shaped(blocks);

        void Close()
        {
            var width = group.Count == 0 ? 0 : group.Max(row => row.End - row.Start);
            for (var first = 0; first < group.Count;)
            {
                var last = first;
                while (last + 1 < group.Count && !IsBeginning(text, group, last + 1) && IsWrapped(text, width, group[last], group[last + 1])) last++;
                var (start, end) = (group[first].Start, group[last].End);
                blocks.Add(new(start, end, BlockShape.Paragraph, new(text[start..end], start)));
                first = last + 1;
            }

            group.Clear();
        }
    }

    // "A: ...", "1857: ...", "- ...": no line that goes on.
    static bool IsBeginning(string text, List<(int Start, int End)> lines, int at) =>
        PlainLists.IsItem(text, lines, at) || (text[lines[at].Start..lines[at].End] is var line && (BlockFeatures.Label(line) > 0 || BlockFeatures.IsDated(line)));

    // A line was wrapped when the first word of the next would not have fitted, or when the next begins in the middle of a sentence.
    static bool IsWrapped(string text, int width, (int Start, int End) line, (int Start, int End) next)
    {
        var (start, end) = line;
        if (end - start > LongLine || next.End - next.Start > LongLine || width < NarrowWidth) return false;
        if (char.IsLower(text[next.Start]) && end - start >= width / 2) return true;

        var word = text.AsSpan(next.Start, next.End - next.Start).IndexOf(' ') is > 0 and var length ? length : next.End - next.Start;
        return end - start + 1 + word > width;
    }

    // Each line without the blanks around it, so that an empty range is a blank line.
    static IEnumerable<(int Start, int End)> Lines(string text, int from, int until)
    {
        while (from < until)
        {
            var length = text.AsSpan(from, until - from).IndexOfAny('\r', '\n');
            var (start, end) = (from, length < 0 ? until : from + length);
            from = end + (end + 1 < until && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (start < end && char.IsWhiteSpace(text[end - 1])) end--;
            yield return (start, end);
        }
    }
}
