using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GraphService.Extraction;

/// <summary>Tells code from words that only keep the line breaks of their writer.</summary>
static partial class Preformatted
{
    // Of the lines so many in a hundred.
    const int MostlyCode = 30;

    /// <summary>Whether markup says that it is code.</summary>
    public static bool IsCode(IElement element) => element.TagName is "CODE" or "SAMP" or "KBD" || Highlighted().IsMatch(element.ClassName ?? "");

    /// <summary>Whether its lines are those of a program.</summary>
    public static bool LooksLikeCode(string words)
    {
        var lines = words.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        return lines.Count(line => Code().IsMatch(line)) * 100 > lines.Count * MostlyCode;
    }

    [GeneratedRegex(@"\b(?:code|source-?code|highlight|prettyprint|brush|language-\w+|lang-\w+|hljs)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Highlighted();

    [GeneratedRegex(@"[;{}]\s*$|^\s*(?:#include|import \w+|from \w+ import|def \w+\(|function\b.*\(|(?:var|let|const|int|string) \w+ =|//|/\*|</?\w+|\$ \w|>>> )|\w\(\w*\)|[=!]=|\w = \w")]
    private static partial Regex Code();
}
