using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Marks the causes and effects that a text tells of, whatever they are about.</summary>
/// <remarks>Unlike a load it keeps what is hedged, denied or supposed, and asks of no entity. Safe for concurrent use.</remarks>
public static class CausalAnnotator
{
    /// <summary>How likely a relation must be meant for its text to count as causal.</summary>
    internal const double Floor = 0.46;

    /// <summary>How likely a pair must be cut out well to be told.</summary>
    internal const double PairFloor = 0.33;

    /// <summary>What a text tells; no pairs when it tells of no cause or their words are unclear.</summary>
    public static CausalReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (causal, relations) = Judge(EnglishAnalyzer.Default.Analyze(text), RelationReader.Default, Floor, PairFloor);
        return new(causal, [.. relations.Select(relation => Pair(text, relation))]);
    }

    /// <summary>Whether sentences tell of a cause, and the relations whose arguments are clear.</summary>
    internal static (bool IsCausal, List<Relation> Pairs) Judge(IReadOnlyList<Sentence> sentences, RelationReader reader, double floor, double pairFloor)
    {
        var all = reader.Read(sentences).ToList();
        var pairs = RelationReader.Distinct(all.Where(relation => relation.Exactness >= pairFloor));
        return (pairs.Count > 0 || all.Any(relation => relation.Confidence >= floor), pairs);
    }

    /// <summary>The words of a relation.</summary>
    internal static CausalPair Pair(string text, Relation relation) => new(
        text[relation.Source.Start..relation.Source.End],
        text[relation.Target.Start..relation.Target.End],
        text[relation.Start..relation.End]);
}
