using System.Collections.Frozen;

namespace GraphService.Extraction;

/// <summary>Finds where sentences begin and end in a block of prose.</summary>
static class SentenceSplitter
{
    // Never end a sentence.
    static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["dr", "mr", "mrs", "ms", "prof", "st", "gen", "col", "lt", "capt", "sgt", "maj", "adm", "gov", "sen", "rep", "rev", "hon", "fr", "vs", "e.g", "i.e",
         "cf", "vol", "vols", "ed", "eds", "fig", "ca", "approx", "viz", "al", "op", "cit", "mt", "ft"],
        StringComparer.OrdinalIgnoreCase);

    // Abbreviations only before a number: "No. 5", "pp. 12", "c. 1900".
    static readonly FrozenSet<string> BeforeNumbers = FrozenSet.ToFrozenSet(["no", "nos", "p", "pp", "c", "art", "sec", "ch"], StringComparer.OrdinalIgnoreCase);

    // End a sentence only when a word follows that begins one.
    static readonly FrozenSet<string> Perhaps = FrozenSet.ToFrozenSet(
        ["etc", "jr", "sr", "inc", "ltd", "co", "corp", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "a.m", "p.m",
         "b.c", "a.d"],
        StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Starters = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "in", "on", "at", "by",
         "for", "from", "when", "while", "after", "before", "as", "if", "but", "and", "however", "there", "some", "many", "most", "no", "not", "although",
         "what", "who", "why", "how", "because", "during", "since", "moreover", "thus", "then", "also", "both", "with"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences in order, without the blanks around them. Every character that is not blank is in one of them.</summary>
    public static IReadOnlyList<(int Start, int End)> Split(string text)
    {
        var sentences = new List<(int, int)>();
        var start = SkipBlanks(text, 0);
        for (var at = start; at < text.Length;)
        {
            if (!IsStop(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfStops(text, at);
            if (EndsSentence(text, start, at, end))
            {
                sentences.Add((start, end));
                start = at = SkipBlanks(text, end);
            }
            else
            {
                at = end;
            }
        }

        var last = text.AsSpan().TrimEnd().Length;
        if (start < last) sentences.Add((start, last));
        return sentences;
    }

    static bool EndsSentence(string text, int start, int stop, int end)
    {
        if (end == text.Length) return true;

        var next = SkipBlanks(text, end);
        if (next == text.Length) return true;

        var word = WordBefore(text, start, stop);
        var single = end - stop == 1 && text[stop] == '.';
        if (next == end) return single && IsMissingBlank(text, stop, word);

        var follower = text.AsSpan(SkipOpeners(text, next));
        if (follower.Length == 0) return true;
        if (char.IsLower(follower[0])) return single && IsRunOn(word, follower);
        if (!single && text[stop] != '.') return true;
        if (!single) return text[stop..end].Count(letter => letter == '.') < 2 || char.IsUpper(follower[0]);

        if (word.Length == 0) return true;
        if (word.Length <= 3 && word.All(char.IsAsciiDigit) && stop - word.Length == start) return false; // "1. How did it begin?"
        if (Abbreviations.Contains(word)) return false;
        if (BeforeNumbers.Contains(word)) return !char.IsAsciiDigit(follower[0]);
        if (Perhaps.Contains(word) || (word.Contains('.', StringComparison.Ordinal) && char.IsLetter(word[0])) || (word.Length == 1 && char.IsUpper(word[0]) && word != "I")) return Starters.Contains(FirstWord(follower));
        return true;
    }

    // "speech.He said": a small letter before the stop, a capital and a small letter after it. Addresses have no capitals.
    static bool IsMissingBlank(string text, int stop, string word) =>
        word.Length > 1 && char.IsLower(word[^1]) && !word.Contains('.', StringComparison.Ordinal)
        && stop + 2 < text.Length && char.IsUpper(text[stop + 1]) && char.IsLower(text[stop + 2]);

    // "In the speech. he mentioned": a whole word before the stop, a word that begins sentences after it.
    static bool IsRunOn(string word, ReadOnlySpan<char> follower) =>
        word.Length >= 4 && word.All(char.IsLower) && !Abbreviations.Contains(word) && !Perhaps.Contains(word) && Starters.Contains(FirstWord(follower));

    static string FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 12 && char.IsLetter(text[length])) length++;
        return text[..length].ToString();
    }

    static string WordBefore(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '.' or '\'' or '’')) from--;
        return text[from..stop].TrimStart('.');
    }

    // Several stops, spaced dots, closing quotes and brackets, and the numbers of notes ("[12]", "[^3]", "4") end together.
    static int EndOfStops(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length)
        {
            if (IsStop(text[end]) || IsCloser(text[end])) end++;
            else if (text[end] is '"' or '\'' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]) || IsCloser(text[end + 1]))) end++;
            else if (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '.') end += 2;
            else if (text[end] == '[' && NoteEnd(text, end) is { } note) end = note;
            else if (IsNoteNumber(text, at, end) is { } number) end = number;
            else break;
        }

        return end;
    }

    // "rose throughout Castile.1 The nobles": the number of a note, right behind a whole word or a quotation, and a capital behind it.
    static int? IsNoteNumber(string text, int stop, int open)
    {
        var at = open;
        while (at < text.Length && at - open < 3 && (char.IsAsciiDigit(text[at]) || text[at] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹'))) at++;
        var word = stop;
        while (word > 0 && char.IsLower(text[word - 1])) word--;
        return at > open && (stop - word > 2 || open - stop > 1) && (at == text.Length || (char.IsWhiteSpace(text[at]) && SkipOpeners(text, SkipBlanks(text, at)) is var next && (next == text.Length || char.IsUpper(text[next])))) ? at : null;
    }

    static int? NoteEnd(string text, int open)
    {
        var at = open + 1;
        if (at < text.Length && text[at] is '^' or '*') at++;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at > open + 1 && at < text.Length && text[at] == ']' ? at + 1 : null;
    }

    static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    static int SkipOpeners(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '“' or '‘' or '(' or '[' or '«' or '„') at++;
        return Math.Min(at, text.Length);
    }

    static bool IsStop(char letter) => letter is '.' or '!' or '?' or '…';

    static bool IsCloser(char letter) => letter is '”' or '’' or ')' or ']' or '»';
}
