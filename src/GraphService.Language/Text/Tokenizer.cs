namespace GraphService.Language;

/// <summary>Cuts a text into the tokens of the English treebanks: "don't" into two, a full stop from the word it ends, not from "Dr.".</summary>
/// <remarks>
/// Space always parts tokens, letters next to letters hardly ever do; every other place is put to a small model. Time grows with the length of the
/// text alone, whatever stands in it.
/// </remarks>
sealed class Tokenizer(LinearModel model, WordMap contractions)
{
    const int LongestContraction = 16;

    // No abbreviation is so long.
    const int LongWord = 6;

    /// <summary>Adds the tokens of a stretch of the text, in order.</summary>
    public void Split(ReadOnlySpan<char> text, Span part, List<Span> tokens)
    {
        var at = part.Start;
        while (true)
        {
            while (at < part.End && Units.IsGap(text[at])) at++;
            if (at >= part.End) return;

            var start = at;
            while (at < part.End && !Units.IsGap(text[at])) at++;
            SplitPiece(text, new(start, at), tokens);
        }
    }

    /// <summary>Whether the model is asked about the place before a unit, which is not the first of its piece.</summary>
    public static bool IsOpen(ReadOnlySpan<char> text, Span piece, int at)
    {
        var (left, right) = (text[at - 1], text[at]);
        if (char.IsLowSurrogate(right) && char.IsHighSurrogate(left)) return false;
        if (Units.IsLetter(left) && Units.IsLetter(right)) return right is 'n' or 'N' && at + 2 < piece.End && Shapes.Plain(text[at + 1]) == '\'' && text[at + 2] is 't' or 'T';

        return !(Units.IsDigit(left) && Units.IsDigit(right));
    }

    /// <summary>Where a word of letters only comes apart: behind so many of them; 0 when it does not.</summary>
    public int Contraction(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestContraction) return 0;

        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) lower[i] = Shapes.Plain(word[i]);
        return (int)contractions[Hash.Of(lower)];
    }

    void SplitPiece(ReadOnlySpan<char> text, Span piece, List<Span> tokens)
    {
        Span<ulong> features = stackalloc ulong[BoundaryFeatures.Most];
        Span<int> scores = stackalloc int[2];
        var token = piece.Start;
        var address = Address(text, piece);
        for (var i = piece.Start + 1; i < piece.End; i++)
        {
            if ((i > address.Start && i < address.End) || !IsOpen(text, piece, i)) continue;

            scores.Clear();
            model.Score(features[..BoundaryFeatures.Fill(text, piece, token, i, features)], scores);
            if (scores[1] <= scores[0] && !EndsLongWord(text, piece, i)) continue;

            Add(text, new(token, i), tokens);
            token = i;
        }

        Add(text, new(token, piece.End), tokens);
    }

    // "Khrushchev.": a full stop behind a long word of letters only ends a sentence.
    static bool EndsLongWord(ReadOnlySpan<char> text, Span piece, int at)
    {
        if (text[at] != '.' || at != piece.End - 1 || at - piece.Start < LongWord) return false;

        foreach (var unit in text[piece.Start..at])
            if (!Units.IsLetter(unit)) return false;

        return true;
    }

    // A web address is one token; marks at its end are the sentence's.
    static Span Address(ReadOnlySpan<char> text, Span piece)
    {
        var part = text[piece.Start..piece.End];
        var start = part.IndexOf("://", StringComparison.Ordinal);
        if (start > 0)
            while (start > 0 && char.IsAsciiLetter(part[start - 1])) start--;
        else
            start = part.IndexOf("www.", StringComparison.OrdinalIgnoreCase);

        return start < 0 ? default : new(piece.Start + start, piece.Start + start + part[start..].TrimEnd(".,;:!?)]}>\"'’”").Length);
    }

    void Add(ReadOnlySpan<char> text, Span token, List<Span> tokens)
    {
        var parts = Contraction(text[token.Start..token.End]);
        if (parts > 0 && parts < token.Length)
        {
            tokens.Add(new(token.Start, token.Start + parts));
            token = new(token.Start + parts, token.End);
        }

        tokens.Add(token);
    }
}
