using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>Notes that call what they tell cause and effect: "Cause: debt. Effect: a revolt", or a line for each.</summary>
static partial class LabelledPairs
{
    const int LongestPart = 25;
    const int MostBeside = 12;

    /// <summary>The blocks, those of such pairs part by part with their slots. A cause that stands behind an effect begins another pair.</summary>
    public static IReadOnlyList<TextBlock> Shaped(IReadOnlyList<TextBlock> blocks)
    {
        if (!blocks.Any(block => Label().IsMatch(block.Prose.Words))) return blocks;

        var shaped = new List<TextBlock>(blocks.Count);
        for (var first = 0; first < blocks.Count; first++)
        {
            var parts = new List<(TextBlock Block, List<Part> Parts)>();
            while (first + parts.Count < blocks.Count && PartsOf(blocks[first + parts.Count]) is { Count: > 0 } found) parts.Add((blocks[first + parts.Count], found));
            if (parts.Count == 0)
            {
                shaped.Add(blocks[first]);
                continue;
            }

            var last = first + parts.Count;
            if (!parts.Exists(block => block.Parts.Exists(part => part.Rank == 0)) || !parts.Exists(block => block.Parts.Exists(part => part.Rank == 1)))
                shaped.AddRange(parts.Select(part => part.Block));
            else
                Pair(parts, shaped);
            first = last - 1;
        }

        return shaped;
    }

    static void Pair(List<(TextBlock Block, List<Part> Parts)> blocks, List<TextBlock> shaped)
    {
        var (pairs, rank) = (new List<List<Part>>(), 1);
        foreach (var part in blocks.SelectMany(block => block.Parts))
        {
            if (pairs.Count == 0 || part.Rank < rank) pairs.Add([]);
            pairs[^1].Add(part);
            rank = part.Rank;
        }

        // What is one of a catalogue is paired with nothing.
        var (row, slots) = (0, new Queue<Slot>());
        foreach (var pair in pairs)
        {
            var beside = new[] { pair.Count(part => part.Rank == 0), pair.Count(part => part.Rank == 1) };
            var isCatalogue = beside.Max() > MostBeside;
            row++;
            foreach (var part in pair) slots.Enqueue(new(-1 - blocks[0].Block.Start, isCatalogue ? ++row : row, row, part.Rank, part.Label) { IsOneOfSeveral = beside[part.Rank] > 1 });
        }

        foreach (var (block, parts) in blocks) shaped.AddRange(block.Parts([.. parts.Select(part => (part.Start, part.End))], _ => slots.Dequeue()));
    }

    /// <summary>Whether a line begins with such a label and goes on.</summary>
    public static bool IsLabelled(string line) => Label().Match(line) is { Success: true, Index: 0 } label && label.Length < line.Length;

    // Empty where the words do not begin with a label, or say more than a note does.
    static List<Part> PartsOf(TextBlock block)
    {
        if (block is not { Slot: null, Shape: BlockShape.Paragraph or BlockShape.ListItem, Linked: < 0.5 }) return [];

        var words = block.Prose.Words;
        var labels = Label().Matches(words).ToList();
        if (labels.Count == 0 || labels[0].Index > 0) return [];

        var parts = labels.Select((label, at) =>
        {
            var (start, end) = (label.Index + label.Length, at + 1 < labels.Count ? labels[at + 1].Index : words.Length);
            return new Part(start, start + words.AsSpan(start, end - start).TrimEnd(" \n;,").Length, label.Groups[1].Success ? 0 : 1, label.Value.Trim(' ', ':', '\n'));
        }).ToList();
        return parts.TrueForAll(part => part.End > part.Start && words.AsSpan(part.Start, part.End - part.Start).Count(' ') < LongestPart && SentenceSplitter.Split(words[part.Start..part.End]).Count == 1) ? parts : [];
    }

    // At the beginning, or behind the end of another part.
    [GeneratedRegex(@"(?:^|(?<=[.;,]\s+|\n))(?:(causes?|reasons?)|(?:effects?|results?|consequences?|outcomes?))\s*:\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    sealed record Part(int Start, int End, int Rank, string Label);
}
