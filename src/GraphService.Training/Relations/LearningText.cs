using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>A marked text with its candidates, what is right of them, and what models that never saw the text say of it.</summary>
sealed class LearningText
{
    /// <summary>The text.</summary>
    public required CausalText Text { get; init; }

    /// <summary>The corpus it stands in.</summary>
    public required CausalCorpus Corpus { get; init; }

    /// <summary>The register it is written in.</summary>
    public int Register => Corpus.Register;

    /// <summary>The part of the corpora it belongs to; texts of one document share it.</summary>
    public required int Fold { get; init; }

    /// <summary>What the rules see in it.</summary>
    public required IReadOnlyList<CausalCandidate> Candidates { get; init; }

    /// <summary>The features of each candidate.</summary>
    public required int[][] Features { get; set; }

    /// <summary>Whether a marked pair agrees with the candidate.</summary>
    public required bool[] IsExact { get; init; }

    /// <summary>Whether a marked pair would agree if cause and effect changed places.</summary>
    public required bool[] IsReversed { get; init; }

    /// <summary>Whether a marked pair agrees with the candidate, and no other of the same trigger agrees better.</summary>
    public required bool[] IsBest { get; init; }

    /// <summary>Whether a marked pair speaks of the happenings that the candidate's words join, however they are cut.</summary>
    public required bool[] IsMeant { get; init; }

    /// <summary>What tells its register.</summary>
    public required int[] RegisterFeatures { get; init; }

    /// <summary>How much it is written in each register.</summary>
    public double[] Registers { get; set; } = [];

    /// <summary>The candidates with their odds.</summary>
    public List<JudgedCandidate> Judged { get; set; } = [];

    /// <summary>What tells whether it is causal.</summary>
    public int[] TextFeatures { get; set; } = [];

    /// <summary>The logarithm of the odds that it is causal.</summary>
    public double Told { get; set; }

    /// <summary>The candidates that may be told, their features, and the logarithms of their odds.</summary>
    public List<(JudgedCandidate Pair, int[] Features, bool IsExact)> Kept { get; set; } = [];

    /// <summary>The logarithms of the odds of <see cref="Kept"/>.</summary>
    public double[] KeptOdds { get; set; } = [];

    /// <summary>How much it counts that a candidate is not marked: nobody marked every pair of these texts.</summary>
    public double Doubt(int candidate) => IsMeant[candidate] || !Text.IsCausal ? 1 : Text.HasPairs ? 0.7 : 0.1;

    /// <summary>The candidates that share a trigger.</summary>
    public IEnumerable<int[]> Triggers() => Enumerable.Range(0, Candidates.Count)
        .GroupBy(i => (Candidates[i].Call.Sentence, Candidates[i].Call.Trigger))
        .Select(group => group.ToArray());

    /// <summary>Reads what the rules see in a text.</summary>
    public static LearningText Of(CausalText text, CausalCorpus corpus, int fold, FeatureIndex candidates, FeatureIndex registers)
    {
        var found = new CandidateFinder(RelationTable.Wide).Find(text.Sentences);
        var reader = new CandidateFeatures();
        var (features, exact, reversed, touches, agreement) = (new int[found.Count][], new bool[found.Count], new bool[found.Count], new bool[found.Count], new double[found.Count]);
        for (var i = 0; i < found.Count; i++)
        {
            features[i] = candidates.Of(reader.Of(found[i]));
            var pair = found[i].Pair(text.Text);
            exact[i] = text.Pairs.Any(gold => PairMatch.Is(gold, pair, text.HeadsOnly));
            reversed[i] = !exact[i] && text.Pairs.Any(gold => PairMatch.Is(gold, new(pair.Effect, pair.Cause, ""), text.HeadsOnly));
            agreement[i] = text.Pairs.Select(gold => PairMatch.Closeness(gold, pair, text.HeadsOnly)).DefaultIfEmpty().Max();
            touches[i] = exact[i] || text.Pairs.Any(gold => PairMatch.Touches(gold, pair, text.HeadsOnly));
        }

        // What the words of a call tell does not hang on which of its candidates is looked at.
        var meant = new bool[found.Count];
        for (var i = 0; i < found.Count; i++)
            meant[i] = touches.Where((touch, other) => touch && found[other].Call.IsSame(found[i].Call)).Any();
        var best = found.Select(candidate => (candidate.Call.Sentence, candidate.Call.Trigger)).Zip(agreement).GroupBy(row => row.First).ToDictionary(group => group.Key, group => group.Max(row => row.Second));
        return new()
        {
            Text = text, Corpus = corpus, Fold = fold, Candidates = found, Features = features, IsExact = exact, IsReversed = reversed, IsMeant = meant,
            IsBest = [.. found.Select((candidate, i) => exact[i] && agreement[i] >= best[(candidate.Call.Sentence, candidate.Call.Trigger)])],
            RegisterFeatures = registers.Of(Extraction.TextFeatures.OfRegister(text.Text, text.Sentences)),
        };
    }
}
