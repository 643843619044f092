using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>Lists in a text without markup: lines that begin with the same sort of bullet or with numbers, and the line that says what they are.</summary>
static partial class PlainLists
{
    /// <summary>Whether a line begins with a bullet or a number, as one beside it does; a dash at the beginning of a wrapped line is none.</summary>
    public static bool IsItem(string text, List<(int Start, int End)> lines, int at) =>
        Mark(text, lines[at]) is { } mark && ((at > 0 && Mark(text, lines[at - 1]) == mark) || (at + 1 < lines.Count && Mark(text, lines[at + 1]) == mark));

    // The sort of the bullet; null when the line begins with none.
    static char? Mark(string text, (int Start, int End) line)
    {
        foreach (var bullet in Bullet().EnumerateMatches(text.AsSpan(line.Start, line.End - line.Start))) return Sort(text.AsSpan(line.Start, bullet.Length));
        return null;
    }

    /// <summary>The blocks, those of lists as items without their bullets; what stands right above causes or results as their heading.</summary>
    public static List<TextBlock> Shaped(List<TextBlock> blocks)
    {
        var shaped = new List<TextBlock>(blocks);
        var bullets = blocks.Select(block => Bullet().Match(block.Prose.Words)).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!bullets[i].Success || (!IsBeside(i, i - 1) && !IsBeside(i, i + 1))) continue;

            shaped[i] = blocks[i] with { Shape = BlockShape.ListItem, Marked = true, Prose = blocks[i].Prose.Slice(bullets[i].Length, blocks[i].Prose.Words.Length) };
            if (i > 0 && !bullets[i - 1].Success && SectionLabel.TellsWhy(blocks[i - 1].Prose.Words)) shaped[i - 1] = Lead(blocks[i - 1]);
        }

        return shaped;

        bool IsBeside(int one, int other) => other >= 0 && other < blocks.Count && bullets[other].Success && Sort(bullets[one].ValueSpan) == Sort(bullets[other].ValueSpan);
    }

    /// <summary>What stands above a list: "The war had three causes:" announces it; "Causes of the war" is its heading.</summary>
    public static TextBlock Lead(TextBlock block) => block.Prose.Words.AsSpan().TrimEnd().EndsWith(":") ? block with { Marked = true } : block with { Shape = BlockShape.Heading, Marked = true };

    static char Sort(ReadOnlySpan<char> bullet) => bullet.TrimStart('(')[0] is var first && char.IsDigit(first) ? '1' : char.IsLetter(first) ? 'a' : first;

    [GeneratedRegex(@"^(?:[-*•·‣◦▪]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+(?=\S)")]
    private static partial Regex Bullet();
}
