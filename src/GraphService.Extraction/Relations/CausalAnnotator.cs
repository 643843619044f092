using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Marks the causes and effects that a text tells of, whatever they are about.</summary>
/// <remarks>Unlike a load it keeps what is hedged, denied or supposed, and asks of no entity. Safe for concurrent use.</remarks>
public static class CausalAnnotator
{
    /// <summary>What a text tells by itself; no pairs when it tells of no cause or their words are unclear. Many texts of one source are read better by <see cref="ReadAll"/>.</summary>
    public static CausalReading Read(string text) => ReadAll([text])[0];

    /// <summary>What texts of one source tell, in their order.</summary>
    /// <remarks>
    /// What counts as a cause depends on how a text is written; of many texts together that is told far more surely than of one. All of them are held in
    /// memory: some thousand sentences at a time are enough.
    /// </remarks>
    public static IReadOnlyList<CausalReading> ReadAll(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. CausalJudge.Default.Judge([.. texts.Select(text => (text, EnglishAnalyzer.Default.Analyze(text)))])
            .Zip(texts, (told, text) => new CausalReading(told.IsCausal, [.. told.Pairs.Select(pair => pair.Pair(text))]))];
    }
}
