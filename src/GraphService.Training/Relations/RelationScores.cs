using System.Globalization;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>How well the pairs read in a corpus agree with those people marked; counted as <c>score.py</c> of the corpora counts.</summary>
sealed class RelationScores
{
    readonly Dictionary<string, (int Found, int Right)> _rules = [];
    int _causal, _causalRead, _causalRight, _gold, _read, _right, _matched, _matchedEitherWay;

    /// <summary>For each rule, how often it was used and how often a marked pair agreed.</summary>
    public IReadOnlyDictionary<string, (int Found, int Right)> Rules => _rules;

    /// <summary>How well it is told which texts tell of causes.</summary>
    public Rates Sentences => new(_causalRight, _causalRead, _causal);

    /// <summary>How well pairs are told.</summary>
    public Rates Pairs => new(_right, _read, _gold);

    /// <summary>How many of the pairs that agree either way round are told the right way round.</summary>
    public Rates Direction => new(_matched, _matchedEitherWay, _matchedEitherWay);

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
        string.Create(CultureInfo.InvariantCulture, $"sentence {Sentences} | pair {Pairs} | direction {_matched}/{_matchedEitherWay}={Direction.Precision:0.000}");
}

/// <summary>How many were read, how many of them rightly, and how many there were.</summary>
readonly record struct Rates(int Right, int Read, int Gold)
{
    /// <summary>The share of what was read that is right.</summary>
    public double Precision => Share(Right, Read);

    /// <summary>The share of what there was that was read.</summary>
    public double Recall => Share(Right, Gold);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Share(2 * Right, Read + Gold);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Precision:0.000}/{Recall:0.000}/{F1:0.000}");

    /// <summary>A part of a whole; 0 of nothing.</summary>
    public static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
