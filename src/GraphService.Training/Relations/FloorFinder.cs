using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Finds from which odds on telling pays best: the highest F1 that keeps a wanted precision.</summary>
sealed class FloorFinder(IReadOnlyList<LearningText> texts)
{
    const double Step = 0.1;

    // A hundred to one against, and for.
    const double Either = -4.6;
    const double Surest = 4.6;

    /// <summary>The floors of one register; of those for direction the lowest at which so many pairs point the right way, the highest tried when none does.</summary>
    public RelationFloors Find(double textPrecision, double pairPrecision, double direction)
    {
        var text = Best(-4, 2, floor => Score(texts, new(floor, double.PositiveInfinity, Either)), scores => scores.Sentences, textPrecision);
        var pair = Pair(Either);
        var forward = Either;
        while (forward < Surest && Score(texts, new(text, pair, forward)).Direction.Precision < direction) forward += Step;
        return new(text, forward > Either ? Pair(forward) : pair, forward);

        double Pair(double forward) => Best(-4, 2, floor => Score(texts, new(text, floor, forward)), scores => scores.Pairs, pairPrecision);
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
            var told = text.Kept.Where((_, i) => isCausal && text.KeptOdds[i] >= floors.Pair && text.Kept[i].Pair.Forward >= floors.Forward);
            scores.Add(text.Text, isCausal, [.. told.Select(row => (row.Pair.Candidate.Call.Rule.Id, row.Pair.Candidate.Pair(text.Text.Text)))]);
        }

        return scores;
    }
}
