using System.Text;

namespace GraphService.Graph;

/// <summary>Makes names comparable without regard to case and diacritics: "Poznań" and "poznan" fold alike.</summary>
public static class Folding
{
    /// <summary>The text in lower case, Latin letters plain; spaces and punctuation stay. Half a surrogate pair becomes U+FFFD.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = Rune.ToLowerInvariant(rune);
            if (LatinLetters.TryPlain(letter, out var plain)) folded.Append(plain);
            else if (!IsDiacritic(letter)) folded.Append(letter.ToString());
        }

        return folded.ToString();
    }

    // Marks written as characters of their own.
    static bool IsDiacritic(Rune letter) => letter.Value is >= 0x300 and <= 0x36F;
}
