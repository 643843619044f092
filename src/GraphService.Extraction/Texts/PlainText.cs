using System.Text;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Divides a text without markup into blocks: paragraphs end at blank lines, and at line breaks that no typewriter forced; lines behind bullets are items of a list.</summary>
static class PlainText
{
    // Lines this long hold a whole paragraph each; blocks of lines all shorter than the narrow width are lists, verse or menus.
    const int LongLine = 200;
    const int NarrowWidth = 40;

    // Where so many of its lines were wrapped, the others of a paragraph were too.
    const double MostlyWrapped = 0.6;

    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="until">Where to end.</param>
    public static IReadOnlyList<TextBlock> Blocks(string text, int from, int until)
    {
        var blocks = new List<TextBlock>();
        var group = new List<(int Start, int End)>();
        var all = Lines(text, from, until).ToList();
        if (Transcript.Subtitles(text, all) is >= 0 and var cue && Transcript.Said(text, all[cue..]) is { Words.Length: > 0 } said)
            return [.. Blocks(text, from, all[cue].Start), new(all[cue].Start, all.FindLast(line => line.Start < line.End).End, BlockShape.Paragraph, said)];

        foreach (var line in all)
        {
            if (line.Start < line.End) group.Add(line);
            else Close();
        }

        Close();
        return PlainLists.Shaped(RunningHeads.Marked(text, blocks));

        void Close()
        {
            if (Transcript.Beginning(text, group) is >= 0 and var spoken)
            {
                var said = group[spoken..];
                group.RemoveRange(spoken, said.Count);
                Close();
                var words = Transcript.Words(text, said);
                if (words.Words.Length > 0) blocks.Add(new(said[0].Start, said[^1].End, BlockShape.Paragraph, words));
                return;
            }

            if (PlainTables.Cells(text, group) is { } cells)
            {
                blocks.AddRange(cells);
                group.Clear();
                return;
            }

            var width = group.Count == 0 ? 0 : group.Max(row => row.End - row.Start);
            var isProse = group.Count > 3 && Enumerable.Range(0, group.Count - 1).Count(at => IsWrapped(text, width, group[at], group[at + 1])) >= MostlyWrapped * (group.Count - 1);
            var lines = new List<TextBlock>();
            for (var first = 0; first < group.Count;)
            {
                var last = first;
                while (last + 1 < group.Count && (AreJoined(text, group, last) || (!IsBeginning(text, group, last + 1) && (IsWrapped(text, width, group[last], group[last + 1]) || (isProse && GoesOn(text, width, group[last])))))) last++;
                var (start, end) = (group[first].Start, group[last].End);
                lines.Add(new(start, end, BlockShape.Paragraph, first == last ? new(text[start..end], start) : Unwrapped(text, start, end)));
                first = last + 1;
            }

            blocks.AddRange(LabelledItems.OfLines(lines));
            group.Clear();
        }
    }

    // "A: ...", "1857: ...", "- ...": no line that goes on.
    static bool IsBeginning(string text, List<(int Start, int End)> lines, int at) =>
        PlainLists.IsItem(text, lines, at) || (text[lines[at].Start..lines[at].End] is var line && (BlockFeatures.Label(line) > 0 || BlockFeatures.IsDated(line) || LabelledPairs.IsLabelled(line) || Arrows.IsNote(line)))
        || (at > 0 && !char.IsLower(text[lines[at].Start]) && Arrows.IsNote(text[lines[at - 1].Start..lines[at - 1].End]));

    // "Poor harvests", and below it an arrow, and below that "famine".
    static bool AreJoined(string text, List<(int Start, int End)> lines, int at)
    {
        return (at > 0 && IsArrow(at)) || (at + 2 < lines.Count && IsArrow(at + 1));

        bool IsArrow(int line) => Arrows.IsBetween(text.AsSpan(lines[line].Start, lines[line].End - lines[line].Start));
    }

    // A line was wrapped when the first word of the next would not have fitted, or when the next begins in the middle of a sentence.
    static bool IsWrapped(string text, int width, (int Start, int End) line, (int Start, int End) next)
    {
        var (start, end) = line;
        if (end - start > LongLine || next.End - next.Start > LongLine || width < NarrowWidth) return false;
        if (char.IsLower(text[next.Start]) && end - start >= width / 2) return true;

        var word = text.AsSpan(next.Start, next.End - next.Start).IndexOf(' ') is > 0 and var length ? length : next.End - next.Start;
        return end - start + 1 + word > width;
    }

    // A line of such a paragraph that is not much shorter than the others and closes no sentence.
    static bool GoesOn(string text, int width, (int Start, int End) line) => line.End - line.Start >= width / 2 && text[line.End - 1] is not ('.' or '!' or '?' or ':' or '"' or '”');

    // Its line ends are blanks; a word that was divided at one, "De-fenestration", is whole again.
    static MappedText Unwrapped(string text, int start, int end)
    {
        var (words, places) = (new StringBuilder(), new List<int>());
        for (var at = start; at < end; at++)
        {
            if (text[at] == '-' && at > start && char.IsLetter(text[at - 1]) && Rest(text, at, end) is > 0 and var next && char.IsLower(text[next]))
            {
                if (!IsDivided(text, start, at, next, end))
                {
                    words.Append('-');
                    places.Add(at);
                }

                at = next - 1;
                continue;
            }

            words.Append(text[at] is '\r' or '\n' ? ' ' : text[at]);
            places.Add(at);
        }

        return new(words.ToString(), [.. places]);
    }

    // Where the line behind a hyphen begins; -1 when the hyphen ends none.
    static int Rest(string text, int hyphen, int end)
    {
        var next = hyphen + 1;
        while (next < end && char.IsWhiteSpace(text[next])) next++;
        return next < end && text.AsSpan(hyphen + 1, next - hyphen - 1).ContainsAny('\r', '\n') ? next : -1;
    }

    // "pri-marily", not "well-known": two words that people write with a hyphen are both known, and not as one.
    static bool IsDivided(string text, int start, int hyphen, int next, int end)
    {
        var (first, last) = (hyphen, next);
        while (first > start && char.IsLetter(text[first - 1])) first--;
        while (last < end && char.IsLetter(text[last])) last++;
        var (left, right) = (text[first..hyphen], text[next..last]);
        return WordClasses.Of(left + right) != 0 || WordClasses.Of(left) == 0 || WordClasses.Of(right) == 0;
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
