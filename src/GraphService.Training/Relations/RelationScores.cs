using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>How well the pairs read in a corpus agree with those people marked; counted as <c>score.py</c> of the corpora counts.</summary>
sealed class RelationScores
{
    readonly Dictionary<string, (int Found, int Right)> _rules = [];
    int _causal, _causalRead, _causalRight, _gold, _read, _right, _matched, _matchedEitherWay;

    /// <summary>For each rule, how often it was used and how often a marked pair agreed.</summary>
    public IReadOnlyDictionary<string, (int Found, int Right)> Rules => _rules;

    /// <summary>Counts one text.</summary>
    public void Add(CausalText text, bool isCausal, IReadOnlyList<(string Rule, CausalPair Pair)> read)
    {
        if (text.IsCausal) _causal++;
        if (isCausal) _causalRead++;
        if (text.IsCausal && isCausal) _causalRight++;
        foreach (var (rule, pair) in read)
        {
            var (found, right) = _rules.GetValueOrDefault(rule);
            _rules[rule] = (found + 1, right + (text.Pairs.Any(gold => PairMatch.Is(gold, pair, text.HeadsOnly)) ? 1 : 0));
        }

        if (!text.HasPairs) return;

        _gold += text.Pairs.Count;
        _read += read.Count;
        var used = new HashSet<int>();
        foreach (var gold in text.Pairs)
        {
            var at = Enumerable.Range(0, read.Count).Where(i => !used.Contains(i) && PairMatch.Is(gold, read[i].Pair, text.HeadsOnly)).DefaultIfEmpty(-1).First();
            if (at >= 0 && used.Add(at)) _right++;
            var forward = read.Any(row => PairMatch.Is(gold, row.Pair, text.HeadsOnly));
            var backward = read.Any(row => PairMatch.Is(gold, new(row.Pair.Effect, row.Pair.Cause, ""), text.HeadsOnly));
            if (forward) _matched++;
            if (forward || backward) _matchedEitherWay++;
        }
    }

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sentence {Rates(_causalRight, _causalRead, _causal)} | pair {Rates(_right, _read, _gold)} | direction {Share(_matched, _matchedEitherWay):0.000}");

    static string Rates(int right, int read, int gold)
    {
        var (precision, recall) = (Share(right, read), Share(right, gold));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{precision:0.000}/{recall:0.000}/{(precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0):0.000}");
    }

    static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
