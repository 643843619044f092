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
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or leaves the text.</exception>
    public static TextSelector Of(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);

        var before = Math.Max(0, start - ContextLength);
        if (before > 0 && char.IsLowSurrogate(text[before])) before++;
        var after = Math.Min(text.Length, end + ContextLength);
        if (after < text.Length && char.IsLowSurrogate(text[after])) after--;
        return new(start, end, text[start..end], text[Math.Min(before, start)..start], text[end..Math.Max(after, end)]);
    }
}
