using System.Globalization;
using System.Text;

namespace GraphService.Graph;

/// <summary>Makes readable ids of names: "Poznań protests" becomes <c>poznan-protests</c>.</summary>
public static class Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 96;

    // Letters that Unicode does not decompose, as the languages that use them write them without the stroke or ligature.
    static readonly Dictionary<char, string> Plain = new()
    {
        ['ł'] = "l", ['Ł'] = "l", ['ø'] = "o", ['Ø'] = "o", ['đ'] = "d", ['Đ'] = "d", ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "ae",
        ['œ'] = "oe", ['Œ'] = "oe", ['ı'] = "i", ['þ'] = "th", ['Þ'] = "th", ['ð'] = "d", ['Ð'] = "d",
    };

    /// <summary>
    /// The slug of a name: diacritics and possessive endings dropped, everything else than letters and digits a hyphen. Letters of other
    /// scripts are kept by their code point, so that two names never share a slug for want of Latin letters. Empty for a name of no letters.
    /// </summary>
    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (var letter in WithoutPossessives(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '.' or '\'' or '’') continue;
            else if (Plain.TryGetValue(letter, out var plain)) slug.Append(plain);
            else if (char.IsLetterOrDigit(letter)) slug.Append(CultureInfo.InvariantCulture, $"u{(int)char.ToLowerInvariant(letter):x}");
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        return text.Length <= MaxLength ? text : Shortened(text);
    }

    /// <summary>Whether the text is a slug: a-z, 0-9 and single hyphens inside, at most <see cref="MaxLength"/> characters.</summary>
    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-' || text[^1] == '-') return false;

        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
            if (letter == '-' && text[i - 1] == '-') return false;
        }

        return true;
    }

    static string WithoutPossessives(string name) =>
        name.Replace("'s ", " ", StringComparison.OrdinalIgnoreCase).Replace("’s ", " ", StringComparison.OrdinalIgnoreCase);

    // Two long names that differ only behind the cut stay apart by a hash of the whole.
    static string Shortened(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;

        var tail = hash.ToString("x16", CultureInfo.InvariantCulture);
        var head = text[..(MaxLength - tail.Length - 1)].TrimEnd('-');
        return $"{head}-{tail}";
    }
}
