using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>The items that the words of one cell list: a line each, or between semicolons, without the bullets before them.</summary>
static partial class Items
{
    /// <summary>Where each stands in the words; a line that begins small goes on with the one before.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string words)
    {
        var items = new List<(int Start, int End)>();
        foreach (Match item in Piece().Matches(words))
        {
            var bullet = Bullet().Match(item.Value).Length;
            var (start, end) = (item.Index + bullet, item.Index + item.Value.TrimEnd().Length);
            if (start >= end) continue;

            var goesOn = bullet == 0 && items.Count > 0 && char.IsLower(words[start]) && char.IsUpper(words[items[^1].Start]) && !words.AsSpan(items[^1].End, start - items[^1].End).Contains(';');
            if (goesOn) items[^1] = (items[^1].Start, end);
            else items.Add((start, end));
        }

        return items;
    }

    [GeneratedRegex(@"[^;\n]+")]
    private static partial Regex Piece();

    [GeneratedRegex(@"^\s*(?:(?:[-*•·‣◦▪–]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+)?")]
    private static partial Regex Bullet();
}
