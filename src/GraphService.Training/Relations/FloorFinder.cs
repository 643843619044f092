using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Finds from which odds on telling pays best: the highest F1 that keeps a wanted precision.</summary>
sealed class FloorFinder(IReadOnlyList<LearningText> texts)
{
    const double Step = 0.1;

    /// <summary>The floors of one register.</summary>
    public RelationFloors Find(double textPrecision, double pairPrecision)
    {
        var text = Best(-4, 2, floor => Score(texts, new(floor, double.PositiveInfinity)), scores => scores.Sentences, textPrecision);
        var pair = Best(-4, 2, floor => Score(texts, new(text, floor)), scores => scores.Pairs, pairPrecision);
        return new(text, pair);
    }

    static double Best(double from, double to, Func<double, RelationScores> score, Func<RelationScores, Rates> rates, double precision)
    {
        var (best, at) = (-1.0, from);
        for (var floor = from; floor <= to; floor += Step)
        {
            var found = rates(score(floor));
            var worth = found.Precision >= precision ? found.F1 : found.Precision - 1;
            if (worth > best) (best, at) = (worth, floor);
        }

        return at;
    }

    /// <summary>How well texts are read with given floors.</summary>
    public static RelationScores Score(IEnumerable<LearningText> texts, RelationFloors floors)
    {
        var scores = new RelationScores();
        foreach (var text in texts)
        {
            var isCausal = text.Told >= floors.Text;
            var told = text.Kept.Where((_, i) => isCausal && text.KeptOdds[i] >= floors.Pair);
            scores.Add(text.Text, isCausal, [.. told.Select(row => (row.Pair.Candidate.Call.Rule.Id, row.Pair.Candidate.Pair(text.Text.Text)))]);
        }

        return scores;
    }
}
