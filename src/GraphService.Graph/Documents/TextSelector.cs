namespace GraphService.Graph;

/// <summary>
/// A stretch of a document's stored text, both as a position and as words with their surroundings, so that it can be found again should
/// the text shift (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
/// </summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units of the stored text.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Exact">The words themselves: the text from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Prefix">Up to <see cref="ContextLength"/> characters before.</param>
/// <param name="Suffix">Up to <see cref="ContextLength"/> characters after.</param>
public sealed record TextSelector(int Start, int End, string Exact, string Prefix, string Suffix)
{
    /// <summary>How many characters of context a selector keeps on either side.</summary>
    public const int ContextLength = 32;

    /// <summary>Selects a stretch of a text. Context never begins or ends in half a surrogate pair.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty, leaves the text, or cuts a surrogate pair in two.</exception>
    public static TextSelector Of(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        if (Cuts(text, start)) throw new ArgumentOutOfRangeException(nameof(start), start, "The stretch begins inside a surrogate pair.");
        if (Cuts(text, end)) throw new ArgumentOutOfRangeException(nameof(end), end, "The stretch ends inside a surrogate pair.");

        var before = Math.Max(0, start - ContextLength);
        if (Cuts(text, before)) before++;
        var after = Math.Min(text.Length, end + ContextLength);
        if (Cuts(text, after)) after--;
        return new(start, end, text[start..end], text[before..start], text[end..after]);
    }

    static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
