namespace GraphService.Language;

/// <summary>What decides whether two neighbouring units of a text belong to one token.</summary>
static class BoundaryFeatures
{
    public const int Most = 32;

    // Longer runs are cut: they tell no more, and time must not grow with their length.
    const int LongestRun = 16;

    /// <summary>Describes the place before <paramref name="at"/>, in a piece of text without gaps whose last token so far began at <paramref name="token"/>.</summary>
    public static int Fill(ReadOnlySpan<char> text, Span piece, int token, int at, Span<ulong> features)
    {
        var (l1, l2, l3) = (Unit(text, piece, at - 1), Unit(text, piece, at - 2), Unit(text, piece, at - 3));
        var (r1, r2, r3) = (Unit(text, piece, at), Unit(text, piece, at + 1), Unit(text, piece, at + 2));
        var pair = Hash.Mix(l1, r1);
        var kinds = Hash.Mix(Kind(l1), Kind(r1));
        var left = Run(text, piece, at - 1, -1);
        var right = Run(text, piece, at, 1);
        var sofar = Whole(text, new(token, at));
        var rest = Whole(text, new(at, piece.End));
        ulong next = Next(text, piece.End);
        var form = Form(text, piece);

        var count = 0;
        features[count++] = Hash.Mix(1, 0);
        features[count++] = Hash.Mix(2, kinds);
        features[count++] = Hash.Mix(3, pair);
        features[count++] = Hash.Mix(4, l2, pair);
        features[count++] = Hash.Mix(5, pair, r2);
        features[count++] = Hash.Mix(6, l2, pair, r2);
        features[count++] = Hash.Mix(7, Hash.Mix(Kind(l3), Kind(l2), kinds), Kind(r2), Kind(r3));
        features[count++] = Hash.Mix(8, Kind(l2), kinds, Kind(r2));
        features[count++] = Hash.Mix(9, left, pair);
        features[count++] = Hash.Mix(10, right, pair);
        features[count++] = Hash.Mix(11, left, right, pair);
        features[count++] = Hash.Mix(12, form, pair);
        features[count++] = Hash.Mix(13, form, kinds, Kind(r2));
        features[count++] = Hash.Mix(14, sofar, r1);
        features[count++] = Hash.Mix(15, sofar, next, r1);
        features[count++] = Hash.Mix(16, rest, Kind(l1));
        features[count++] = Hash.Mix(17, rest, kinds, next);
        features[count++] = Hash.Mix(18, sofar, rest);
        features[count++] = Hash.Mix(19, (ulong)Math.Min(at - token, 6), pair, (ulong)Math.Min(piece.End - at, 4));
        features[count++] = Hash.Mix(20, (ulong)Math.Min(at - piece.Start, 4), pair, (ulong)Math.Min(piece.End - at, 4));
        features[count++] = Hash.Mix(21, Hash.Mix(form, Kind(l1), Kind(l2)), pair, next);
        features[count++] = Hash.Mix(22, Shapes.Of(text[Math.Max(token, at - LongestRun)..at]), pair, next);
        features[count++] = Hash.Mix(23, Shapes.Of(text[Math.Max(token, at - LongestRun)..at]), Shapes.Of(text[at..Math.Min(piece.End, at + LongestRun)]));
        return count;
    }

    static char Unit(ReadOnlySpan<char> text, Span piece, int at) => at >= piece.Start && at < piece.End ? Shapes.Plain(text[at]) : '\0';

    static ulong Kind(char unit) => Units.Kind(unit);

    // The letters or digits that touch the place on one side.
    static ulong Run(ReadOnlySpan<char> text, Span piece, int at, int step)
    {
        var hash = 3UL;
        for (var length = 0; length < LongestRun && at >= piece.Start && at < piece.End && (Units.IsLetter(text[at]) || Units.IsDigit(text[at])); at += step, length++)
            hash = Hash.Mix(hash, Shapes.Plain(text[at]));

        return hash;
    }

    static ulong Whole(ReadOnlySpan<char> text, Span part)
    {
        if (part.Length > LongestRun) return 1;

        var hash = 5UL;
        for (var i = part.Start; i < part.End; i++) hash = Hash.Mix(hash, Shapes.Plain(text[i]));
        return hash;
    }

    // What comes behind the piece: the text's end, a line's end, or the kind of the next unit.
    static char Next(ReadOnlySpan<char> text, int end)
    {
        for (var i = end; i < text.Length && i < end + 8; i++)
        {
            if (text[i] == '\n') return '\n';
            if (!Units.IsGap(text[i])) return Units.Kind(text[i]);
        }

        return '\0';
    }

    // Addresses of pages and mail keep their marks; so do numbers and initials.
    static ulong Form(ReadOnlySpan<char> text, Span piece)
    {
        if (piece.Length > 256) return 0;

        var part = text[piece.Start..piece.End];
        if (part.Contains("://", StringComparison.Ordinal) || part.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return 1;
        if (part.Contains('@')) return 2;

        var (digits, letters, others) = (0, 0, 0);
        foreach (var unit in part)
        {
            if (Units.IsDigit(unit)) digits++;
            else if (Units.IsLetter(unit)) letters++;
            else others++;
        }

        return digits > 0 ? letters == 0 ? 3UL : 4 : letters == 0 ? 5UL : others > 2 ? 6UL : 7;
    }
}
