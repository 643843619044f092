using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Marks the causes and effects that a text tells of, whatever they are about.</summary>
/// <remarks>Unlike a load it keeps what is hedged, denied or supposed, and asks of no entity. Safe for concurrent use.</remarks>
public static class CausalAnnotator
{
    /// <summary>How likely a pair must be to be told.</summary>
    internal const double Floor = 0.4;

    /// <summary>The pairs of a text in order of their signals; none when it tells of no cause.</summary>
    public static IReadOnlyList<CausalPair> Read(string text) => Read(text, RelationReader.Default, Floor);

    internal static IReadOnlyList<CausalPair> Read(string text, RelationReader reader, double floor)
    {
        var relations = Relations(EnglishAnalyzer.Default.Analyze(text), reader, floor);
        return [.. relations.Select(found => new CausalPair(
            text[found.Relation.Source.Start..found.Relation.Source.End],
            text[found.Relation.Target.Start..found.Relation.Target.End],
            text[found.Sentence[found.Relation.Signal.First].Start..found.Sentence[found.Relation.Signal.End - 1].End]))];
    }

    /// <summary>The relations whose confidence reaches the floor; of two that join the same words, the likelier.</summary>
    internal static List<(Sentence Sentence, Relation Relation)> Relations(IReadOnlyList<Sentence> sentences, RelationReader reader, double floor, bool twins = false)
    {
        var kept = new List<(Sentence Sentence, Relation Relation)>();
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var relation in reader.Read(sentences[i], i == 0 ? null : sentences[i - 1]))
            {
                if (relation.Confidence < floor) continue;

                var twin = twins ? -1 : kept.FindIndex(row => row.Sentence == sentences[i] && AreTwins(row.Relation, relation));
                if (twin < 0) kept.Add((sentences[i], relation));
                else if (kept[twin].Relation.Confidence < relation.Confidence) kept[twin] = (sentences[i], relation);
            }
        }

        return kept;
    }

    static bool AreTwins(Relation one, Relation other) => Overlap(one.Source, other.Source) && Overlap(one.Target, other.Target);

    static bool Overlap(RelationArgument one, RelationArgument other) =>
        one.Sentence == other.Sentence && (one.Head == other.Head || (one.Words.Contains(other.Head) && other.Words.Contains(one.Head)));
}
