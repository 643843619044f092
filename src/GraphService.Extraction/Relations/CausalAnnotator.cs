using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Marks the causes and effects that a text tells of, whatever they are about.</summary>
/// <remarks>Unlike a load it keeps what is hedged, denied or supposed, and asks of no entity. Safe for concurrent use.</remarks>
public static class CausalAnnotator
{
    /// <summary>How likely a relation must be meant for its text to count as causal.</summary>
    internal const double Floor = 0.45;

    /// <summary>How likely a pair must be cut out well to be told.</summary>
    internal const double PairFloor = 0.33;

    /// <summary>What a text tells; no pairs when it tells of no cause or their words are unclear.</summary>
    public static CausalReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (causal, relations) = Judge(EnglishAnalyzer.Default.Analyze(text), RelationReader.Default, Floor, PairFloor);
        return new(causal, [.. relations.Select(found => Pair(text, found.Sentence, found.Relation))]);
    }

    /// <summary>Whether sentences tell of a cause, and the relations whose arguments are clear.</summary>
    internal static (bool IsCausal, List<(Sentence Sentence, Relation Relation)> Pairs) Judge(IReadOnlyList<Sentence> sentences, RelationReader reader, double floor, double pairFloor)
    {
        var all = Relations(sentences, reader);
        var pairs = Distinct(all.Where(row => row.Relation.Exactness >= pairFloor));
        return (pairs.Count > 0 || all.Any(row => row.Relation.Confidence >= floor), pairs);
    }

    /// <summary>The words of a relation.</summary>
    internal static CausalPair Pair(string text, Sentence sentence, Relation relation) => new(
        text[relation.Source.Start..relation.Source.End],
        text[relation.Target.Start..relation.Target.End],
        text[sentence[relation.Signal.First].Start..sentence[relation.Signal.End - 1].End]);

    /// <summary>All relations of a text in order, however unlikely.</summary>
    internal static List<(Sentence Sentence, Relation Relation)> Relations(IReadOnlyList<Sentence> sentences, RelationReader reader)
    {
        var found = new List<(Sentence, Relation)>();
        for (var i = 0; i < sentences.Count; i++)
            foreach (var relation in reader.Read(sentences[i], i == 0 ? null : sentences[i - 1])) found.Add((sentences[i], relation));

        return found;
    }

    // Of several that join the same words or hang on the same signal, the likeliest.
    static List<(Sentence Sentence, Relation Relation)> Distinct(IEnumerable<(Sentence Sentence, Relation Relation)> found)
    {
        var kept = new List<(Sentence Sentence, Relation Relation)>();
        foreach (var row in found)
        {
            var twin = kept.FindIndex(other => other.Sentence == row.Sentence && AreTwins(other.Relation, row.Relation));
            if (twin < 0) kept.Add(row);
            else if (kept[twin].Relation.Exactness < row.Relation.Exactness) kept[twin] = row;
        }

        return kept;
    }

    static bool AreTwins(Relation one, Relation other) => one.Trigger == other.Trigger || (Overlap(one.Source, other.Source) && Overlap(one.Target, other.Target));

    static bool Overlap(RelationArgument one, RelationArgument other) =>
        one.Sentence == other.Sentence && (one.Head == other.Head || (one.Words.Contains(other.Head) && other.Words.Contains(one.Head)));
}
