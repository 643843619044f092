using System.Text;

namespace GraphService.Graph;

/// <summary>The words of a name, a quote or a search, made comparable: no case, diacritics, possessive endings or punctuation.</summary>
static class SearchWords
{
    public static string[] Of(string text) => Joined(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words with one space between them; empty when there is no letter or digit.</summary>
    public static string Joined(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in WithoutPossessives(Folding.Fold(text)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) words.Append(rune.ToString());
            else if (rune.Value is not ('.' or '\'' or '’') && words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    static string WithoutPossessives(string folded) =>
        $"{folded} ".Replace("'s ", " ", StringComparison.Ordinal).Replace("’s ", " ", StringComparison.Ordinal);
}
