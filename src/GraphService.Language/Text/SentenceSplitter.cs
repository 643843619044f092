namespace GraphService.Language;

/// <summary>Finds where sentences end among the tokens of a paragraph.</summary>
/// <remarks>
/// A line's end is no boundary of itself, since many texts are wrapped; a short line before a capital is one, because headings and lists
/// bear no full stops.
/// </remarks>
sealed class SentenceSplitter(LinearModel model)
{
    // No sentence is longer. Beyond this a text is a table, or has no marks at all.
    const int LongestSentence = 300;
    const int ShortLine = 50;

    /// <summary>Whether a sentence ends before the token at an index.</summary>
    public bool EndsBefore(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, ReadOnlySpan<Word> words, int at, int length)
    {
        if (length >= LongestSentence) return true;

        var gap = new Span(tokens[at - 1].End, tokens[at].Start);
        if (gap.Length > 0 && IsBreak(text, gap, tokens[at])) return true;
        if (!IsOpen(words[at - 1], words[at]) || IsInsideName(tokens, words, at) || IsVersus(words, at)) return false;

        Span<ulong> features = stackalloc ulong[SentenceFeatures.Most];
        Span<int> scores = stackalloc int[2];
        model.Score(features[..SentenceFeatures.Fill(words, at, length, gap.Length > 0, features)], scores);
        return scores[1] > scores[0];
    }

    /// <summary>Whether the model is asked at all: not between two words the second of which is small.</summary>
    public static bool IsOpen(Word left, Word right)
    {
        var last = left.Form[^1];
        return !(char.IsLower(right.Form[0]) && (Units.IsLetter(last) || last == ','));
    }

    // "the All-India Muslim League"
    static bool IsInsideName(ReadOnlySpan<Span> tokens, ReadOnlySpan<Word> words, int at) =>
        at > 1 && words[at - 2].Form is "-" && tokens[at - 2].End == tokens[at - 1].Start && char.IsUpper(words[at - 1].Form[0]) && Units.IsLetter(words[at - 1].Form[^1]) && char.IsUpper(words[at].Form[0]);

    // "Roe v. Wade"
    static bool IsVersus(ReadOnlySpan<Word> words, int at) =>
        at > 1 && char.IsUpper(words[at].Form[0]) && ((words[at - 1].Form is "v." or "vs." && char.IsUpper(words[at - 2].Form[0])) || (at > 2 && words[at - 1].Form is "." && words[at - 2].Form is "v" or "vs" && char.IsUpper(words[at - 3].Form[0])));

    static bool IsBreak(ReadOnlySpan<char> text, Span gap, Span next)
    {
        var lines = text[gap.Start..gap.End].Count('\n');
        if (lines != 1) return lines > 1;

        var last = text[gap.Start - 1];
        if (last is '.' or '!' or '?' or ':' or '…' or '"' or '”') return true;
        if (!char.IsUpper(text[next.Start]) && !Units.IsDigit(text[next.Start]) && text[next.Start] is not ('"' or '“' or '*' or '•' or '-')) return false;

        // Longer lines are not looked at to their beginning.
        var from = Math.Max(0, gap.Start - ShortLine);
        var line = text[from..gap.Start];
        return last is not ',' and not ';' && (line.Contains('\n') || from == 0);
    }
}
