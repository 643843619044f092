using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>The line that a book repeats on its pages, beside the number of the page.</summary>
static partial class RunningHeads
{
    const int LongestHead = 120;

    /// <summary>The blocks, such lines as markup.</summary>
    public static List<TextBlock> Marked(string text, List<TextBlock> blocks)
    {
        var heads = Enumerable.Range(0, blocks.Count).Where(at => IsLine(at) && IsByNumber(at)).GroupBy(KeyOf).Where(head => head.Count() > 1).Select(head => head.Key).ToHashSet();
        return heads.Count == 0 ? blocks : [.. blocks.Select((block, at) => IsLine(at) && heads.Contains(KeyOf(at)) ? block with { Shape = BlockShape.Markup, Marked = true } : block)];

        string KeyOf(int at) => Number().Replace(blocks[at].Prose.Words, "");

        bool IsLine(int at) => blocks[at] is { Marked: false, Shape: BlockShape.Paragraph, Prose.Words: { Length: <= LongestHead } words } && !words.Contains('\n', StringComparison.Ordinal) && !IsNumber(at);

        bool IsByNumber(int at) => IsNumber(at - 1) || IsNumber(at + 1) || Numbered().IsMatch(blocks[at].Prose.Words) || (at > 0 && text.AsSpan(blocks[at - 1].End, blocks[at].Start - blocks[at - 1].End).Contains('\f'));

        bool IsNumber(int at) => at >= 0 && at < blocks.Count && PageNumber().IsMatch(blocks[at].Prose.Words);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[-–— \[(]*(?:page )?\d{1,4}(?: (?:of|/) \d{1,4})?[-–— \])]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    // "212    THE DUTCH WARS."
    [GeneratedRegex(@"^\d{1,4}\s{2,}\S|\S\s{2,}\d{1,4}$")]
    private static partial Regex Numbered();
}
