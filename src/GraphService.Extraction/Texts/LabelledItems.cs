namespace GraphService.Extraction;

/// <summary>Short paragraphs below "Causes" or "Results:" that are one item each of a list, though nothing marks them as that.</summary>
static class LabelledItems
{
    const int LongestItem = 12;
    const int LongestLabel = 8;

    /// <summary>The blocks, such paragraphs as items of a list; a paragraph that only says "Causes of the war" as the heading it is.</summary>
    public static IReadOnlyList<TextBlock> Shaped(IReadOnlyList<TextBlock> blocks)
    {
        if (!blocks.Any(IsLabel)) return blocks;

        var shaped = blocks.ToList();
        for (var i = 0; i + 1 < shaped.Count; i++)
        {
            if (!IsLabel(shaped[i])) continue;

            var end = i + 1;
            while (end < shaped.Count && shaped[end] is { Shape: BlockShape.Paragraph, Marked: true, Slot: null } && !IsLabel(shaped[end])) end++;
            if (shaped[i].Shape == BlockShape.Paragraph && !EndsIn(shaped[i], ":") && (end > i + 1 || shaped[end] is { Shape: BlockShape.ListItem })) shaped[i] = shaped[i] with { Shape = BlockShape.Heading };
            if (end == i + 1 || !Enumerable.Range(i + 1, end - i - 1).All(at => IsShort(shaped[at]))) continue;
            // One sentence alone is as likely text.
            if (end == i + 2 && EndsIn(shaped[i + 1], ".")) continue;

            for (var at = i + 1; at < end; at++) shaped[at] = shaped[at] with { Shape = BlockShape.ListItem };
        }

        return shaped;
    }

    /// <summary>The lines of a paragraph of plain text; those below "Causes:" as items of a list.</summary>
    public static IReadOnlyList<TextBlock> OfLines(IReadOnlyList<TextBlock> lines) =>
        lines.Count > 2 && EndsIn(lines[0], ":") && SectionLabel.TellsWhy(lines[0].Prose.Words) && lines.Skip(1).All(line => IsShort(line) && !EndsIn(line, "."))
            ? [PlainLists.Lead(lines[0]), .. lines.Skip(1).Select(line => line with { Shape = BlockShape.ListItem, Marked = true })]
            : lines;

    // A paragraph that begins with "Why did" is text.
    static bool IsLabel(TextBlock block) =>
        block is { Marked: true, Slot: null, Shape: BlockShape.Heading or BlockShape.Paragraph } && SectionLabel.TellsWhy(block.Prose.Words)
        && (block.Shape == BlockShape.Heading || (LengthOf(block) <= LongestLabel && !EndsIn(block, ".") && !EndsIn(block, "?")));

    static bool IsShort(TextBlock block) =>
        LengthOf(block) <= LongestItem && block.Linked < 0.5 && !EndsIn(block, ":") && !EndsIn(block, "?") && SentenceSplitter.Split(block.Prose.Words).Count == 1;

    static int LengthOf(TextBlock block) => 1 + block.Prose.Words.AsSpan().Trim().Count(' ');

    static bool EndsIn(TextBlock block, string mark) => block.Prose.Words.AsSpan().TrimEnd().EndsWith(mark);
}
