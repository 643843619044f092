using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Marks the causes and effects that a text tells of, whatever they are about.</summary>
/// <remarks>Unlike a load it keeps what is hedged, denied or supposed, and asks of no entity. Safe for concurrent use.</remarks>
public static class CausalAnnotator
{
    /// <summary>What a text tells; no pairs when it tells of no cause or their words are unclear.</summary>
    public static CausalReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (isCausal, pairs) = CausalJudge.Default.Judge(text, EnglishAnalyzer.Default.Analyze(text));
        return new(isCausal, [.. pairs.Select(pair => pair.Pair(text))]);
    }
}
