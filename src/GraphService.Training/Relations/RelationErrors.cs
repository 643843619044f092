using System.Globalization;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Prints what was misjudged, the surest errors first.</summary>
static class RelationErrors
{
    public static void Print(IEnumerable<LearningText> texts, RelationFloors floors)
    {
        foreach (var text in texts.OrderBy(text => text.Text.IsCausal ? text.Told : -text.Told))
        {
            var isCausal = text.Told >= floors.Text;
            if (isCausal != text.Text.IsCausal) Row(text.Text.IsCausal ? "TEXT-MISSED" : "TEXT-WRONG", text.Told, text.Text.Text);

            var told = text.Kept.Where((_, i) => isCausal && text.KeptOdds[i] >= floors.Pair && text.Kept[i].Pair.Forward >= floors.Forward).ToList();
            foreach (var gold in text.Text.Pairs.Where(gold => !told.Exists(row => PairMatch.Is(gold, row.Pair.Candidate.Pair(text.Text.Text), text.Text.HeadsOnly))))
            {
                var near = text.Judged.Where(row => PairMatch.Is(gold, row.Candidate.Pair(text.Text.Text), text.Text.HeadsOnly)).OrderByDescending(row => row.Exact).FirstOrDefault();
                var why = near is null ? "no candidate" : text.Kept.Exists(row => ReferenceEquals(row.Pair, near)) ? $"unlikely {near.Candidate.Call.Rule.Id}" : $"not chosen {near.Candidate.Call.Rule.Id}";
                Row("PAIR-MISSED", near?.Exact ?? 0, $"{why} [{gold.Signal}]\tC: {gold.Cause}\tE: {gold.Effect}\t{text.Text.Text}");
            }

            foreach (var (pair, _, _) in told.Where(row => !row.IsExact))
            {
                var words = pair.Candidate.Pair(text.Text.Text);
                var isReversed = text.Text.Pairs.Any(gold => PairMatch.Is(gold, new(words.Effect, words.Cause, ""), text.Text.HeadsOnly));
                Row(isReversed ? "PAIR-REVERSED" : text.Text.IsCausal ? "PAIR-WRONG+" : "PAIR-WRONG-", pair.Exact, $"{pair.Candidate.Call.Rule.Id} {pair.Candidate.SourceWay}>{pair.Candidate.TargetWay} [{words.Signal}]\tC: {words.Cause}\tE: {words.Effect}\t{text.Text.Text}");
            }
        }
    }

    static void Row(string what, double odds, string rest) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}\t{odds:0.0}\t{rest}"));
}
