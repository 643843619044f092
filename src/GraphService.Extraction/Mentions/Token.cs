using GraphService.Graph;

namespace GraphService.Extraction;

enum TokenKind
{
    Word,
    Number,

    /// <summary>The "'s" or "'" of a possessive.</summary>
    Possessive,
    Mark,
}

/// <summary>A word, number or mark of a sentence.</summary>
/// <param name="Start">Offset in the sentence's words.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Word">The word in small letters without diacritics; a mark as it is, quotes of every sort as <c>"</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Glued">Whether a hyphen joins it to the token before.</param>
readonly record struct Token(int Start, int End, string Word, TokenKind Kind, bool Capital, bool Glued)
{
    public bool Is(string word) => Word == word;

    public bool IsMark => Kind == TokenKind.Mark;

    /// <summary>The token's words in the sentence they were cut from.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}

/// <summary>Cuts a sentence into tokens.</summary>
static class Tokenizer
{
    public static IReadOnlyList<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var glued = false;
        for (var at = 0; at < text.Length;)
        {
            if (IsLetter(text[at]))
            {
                var end = EndOfWord(text, at);
                var word = Fold(text.AsSpan(at, end - at));
                if (word.Length > 0) tokens.Add(new(at, end, word, word.All(char.IsAsciiDigit) ? TokenKind.Number : TokenKind.Word, char.IsUpper(text[at]), glued));
                glued = end + 1 < text.Length && text[end] is '-' or '–' or '‑' && IsLetter(text[end + 1]);
                at = glued ? end + 1 : end;
                continue;
            }

            glued = false;
            if (IsApostrophe(text[at]) && tokens.Count > 0 && tokens[^1].End == at && PossessiveEnd(text, at) is { } possessive)
            {
                tokens.Add(new(at, possessive, "'s", TokenKind.Possessive, false, false));
                at = possessive;
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else
            {
                tokens.Add(new(at, at + 1, IsQuote(text[at]) ? "\"" : text[at].ToString(), TokenKind.Mark, false, false));
                at++;
            }
        }

        return tokens;
    }

    /// <summary>Small letters without diacritics: "Gomułka" becomes "gomulka".</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterOrDigit(letter)) return Slug.From(word.ToString()).Replace("-", "", StringComparison.Ordinal);
        }

        return word.IndexOfAnyInRange('A', 'Z') < 0 ? word.ToString() : string.Create(word.Length, word, static (small, word) => System.Text.Ascii.ToLower(word, small, out _));
    }

    static int EndOfWord(string text, int at)
    {
        // "U.S.S.R." and the "F." of "John F. Kennedy" are one token each.
        if (char.IsUpper(text[at]) && at + 1 < text.Length && text[at + 1] == '.')
        {
            var end = at;
            while (end + 1 < text.Length && char.IsUpper(text[end]) && text[end + 1] == '.') end += 2;
            if (end > at + 2 || (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]))) return end;
        }

        var stop = at;
        while (stop < text.Length && (IsLetter(text[stop]) || IsInside(text, stop))) stop++;
        return stop;
    }

    // The apostrophe of "don't" and "O'Neill" but not of "Stalin's"; the comma and point of "2,500" and "11.5".
    static bool IsInside(string text, int at)
    {
        if (at + 1 >= text.Length || at == 0) return false;
        if (IsApostrophe(text[at])) return char.IsLetter(text[at + 1]) && PossessiveEnd(text, at) is null;
        return text[at] is ',' or '.' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
    }

    static int? PossessiveEnd(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (next is 's' or 'S' && (at + 2 == text.Length || !IsLetter(text[at + 2]))) return at + 2;
        return at > 0 && text[at - 1] == 's' && char.IsWhiteSpace(next) ? at + 1 : null;
    }

    static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    static bool IsApostrophe(char letter) => letter is '\'' or '’';

    static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'';
}
