using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Weighs the candidates of a text with learned weights and keeps those that are told.</summary>
/// <remarks>Safe for concurrent use.</remarks>
sealed class CausalJudge(RelationModel model)
{
    static readonly CandidateFinder Finder = new(RelationTable.Wide);

    const int MostPairs = 8;
    const double Unlikely = -6;

    /// <summary>The judge with the weights that come with this assembly.</summary>
    public static CausalJudge Default => Built.Value;

    static readonly Lazy<CausalJudge> Built = new(() => new(RelationModel.Default));

    /// <summary>Whether texts of one source tell of causes, and which candidates they tell, in the order of the texts.</summary>
    public List<(bool IsCausal, List<CausalCandidate> Pairs)> Judge(IReadOnlyList<(string Text, IReadOnlyList<Sentence> Sentences)> texts)
    {
        var odds = texts.Select(text => text.Sentences.Count == 0 ? null : model.RegisterOdds(TextFeatures.OfRegister(text.Text, text.Sentences))).ToList();
        var shares = new Queue<double[]>(RegisterShares.OfAll([.. odds.OfType<double[]>()]));
        return [.. texts.Zip(odds, (text, own) => own is null ? (false, []) : Judge(text.Sentences, shares.Dequeue()))];
    }

    (bool IsCausal, List<CausalCandidate> Pairs) Judge(IReadOnlyList<Sentence> sentences, double[] registers)
    {
        var judged = Weigh(Finder.Find(sentences), registers);
        var told = model.Sums(TextFeatures.OfText(sentences, judged), registers).First;
        var kept = Pick(judged);
        var pairs = new List<CausalCandidate>();
        var (pair, forward) = (Floor(registers, floors => floors.Pair), Floor(registers, floors => floors.Forward));
        for (var rank = 0; rank < kept.Count; rank++)
            if (kept[rank].Forward >= forward && model.Sums(TextFeatures.OfPair(kept, rank, told), registers).First >= pair) pairs.Add(kept[rank].Candidate);

        var isCausal = told >= Floor(registers, floors => floors.Text);
        return (isCausal, isCausal ? [.. pairs.OrderBy(pair => pair.Start)] : []);
    }

    List<JudgedCandidate> Weigh(List<CausalCandidate> candidates, double[] registers)
    {
        var features = new CandidateFeatures();
        var judged = new List<JudgedCandidate>(candidates.Count);
        var (call, meant) = (default(RuleCall), 0.0);
        foreach (var candidate in candidates)
        {
            var sums = model.Sums(features.Of(candidate), registers);
            // What is meant by the words is told by the first way to read them.
            if (!candidate.Call.IsSame(call)) (call, meant) = (candidate.Call, sums.Third);
            judged.Add(new(candidate, meant, sums.First, sums.Second, sums.Fourth));
        }

        return judged;
    }

    double Floor(double[] registers, Func<RelationFloors, double> floor)
    {
        var sum = 0.0;
        for (var register = 0; register < registers.Length; register++) sum += registers[register] * floor(model.Floors[register]);
        return sum;
    }

    /// <summary>The best candidate of each trigger, likeliest first, without those that tell again what a likelier one tells.</summary>
    public static List<JudgedCandidate> Pick(IReadOnlyList<JudgedCandidate> judged)
    {
        var best = judged
            .GroupBy(row => (row.Candidate.Call.Sentence, row.Candidate.Call.Trigger))
            .Select(group => group.MaxBy(row => row.Choice + row.Exact)!)
            .Where(row => row.Exact >= Unlikely)
            .OrderByDescending(row => row.Exact);
        var kept = new List<JudgedCandidate>();
        foreach (var row in best)
            if (kept.Count < MostPairs && !kept.Exists(other => AreTwins(other.Candidate, row.Candidate))) kept.Add(row);

        return kept;
    }

    static bool AreTwins(CausalCandidate one, CausalCandidate other) =>
        (one.Call.Sentence == other.Call.Sentence && one.Call.Signal.First < other.Call.Signal.End && other.Call.Signal.First < one.Call.Signal.End)
        || (Overlap(one.Source, other.Source) && Overlap(one.Target, other.Target))
        || (Overlap(one.Source, other.Target) && Overlap(one.Target, other.Source));

    static bool Overlap(RelationArgument one, RelationArgument other)
    {
        if (one.Sentence != other.Sentence) return false;
        if (one.Head == other.Head) return true;

        var common = Math.Min(one.Words.End, other.Words.End) - Math.Max(one.Words.First, other.Words.First);
        return common * 2 >= Math.Min(one.Words.End - one.Words.First, other.Words.End - other.Words.First);
    }
}

/// <summary>A candidate with the logarithms of its odds.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Meant">That its words tell of a cause at all.</param>
/// <param name="Exact">That it is meant, and both arguments cut out as a reader would.</param>
/// <param name="Choice">How it compares with others of the same trigger.</param>
/// <param name="Forward">That its cause is the cause, if it tells of a cause and its effect.</param>
sealed record JudgedCandidate(CausalCandidate Candidate, double Meant, double Exact, double Choice, double Forward);
