using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GraphService.Graph;

/// <summary>Makes readable ids of names: "Poznań protests" becomes <c>poznan-protests</c>.</summary>
public static partial class Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 96;

    /// <summary>
    /// The slug of a name: diacritics and possessive endings dropped, everything else than letters and digits a hyphen. Letters of other
    /// scripts are kept by their code point, so that two names never share a slug for want of Latin letters. Empty for a name of no letters.
    /// </summary>
    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        var foreign = false; // Whether the last letter was of another script.
        foreach (var rune in Possessive().Replace(name, "").EnumerateRunes())
        {
            var letter = Rune.ToLowerInvariant(rune);
            if (LatinLetters.TryPlain(letter, out var plain))
            {
                if (foreign) slug.Append('-'); // Else a digit would be read as part of the code point.
                slug.Append(plain);
                foreign = false;
            }
            else if (IsDiacritic(letter) || letter.Value is '.' or '\'' or '’')
            {
                continue;
            }
            else if (Rune.IsLetter(letter) || Rune.IsNumber(letter) || (foreign && IsMark(letter)))
            {
                slug.Append(CultureInfo.InvariantCulture, $"u{letter.Value:x}");
                foreign = true;
            }
            else if (!IsMark(letter))
            {
                if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
                foreign = false;
            }
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

    // At the end of a name it belongs to the name: "Lloyd's".
    [GeneratedRegex(@"(?<=\p{L})['’][sS](?=\s)")]
    private static partial Regex Possessive();

    // The marks that Latin, Greek and Cyrillic letters carry; the vowel signs of other scripts are marks too, but without them words differ.
    static bool IsDiacritic(Rune letter) => letter.Value is >= 0x300 and <= 0x36F;

    static bool IsMark(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

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
