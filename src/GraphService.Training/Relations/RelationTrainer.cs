using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Learns <see cref="RelationModel"/> from marked corpora, and measures as it goes what models say of texts they never saw.</summary>
/// <remarks>
/// First come the candidates: is one meant, is it cut out well, is it cut out better than others. Then the texts and pairs: what the first models say of
/// texts they did not learn from is a feature of the second. Corpora that are marked alike are one register.
/// </remarks>
sealed class RelationTrainer
{
    const int LeastCount = 4;
    const double Small = 0.06;
    const double Slight = 0.04;

    static readonly LogisticRegression Candidates = new(Rate: 0.1, Decay: 0.003, Epochs: 8);
    static readonly LogisticRegression Texts = new(Rate: 0.05, Decay: 0.003, Epochs: 8);
    static readonly LogisticRegression Pairs = new(Rate: 0.05, Decay: 0.001, Epochs: 10);
    static readonly LogisticRegression Registers = new(Rate: 0.1, Decay: 0.001, Epochs: 5);

    readonly int _registerCount;
    readonly int _folds;
    readonly double[] _weights;
    readonly double[] _registerWeights;
    readonly FeatureIndex _candidates, _texts, _pairs;
    readonly FeatureIndex _registers = new(0);

    /// <summary>Reads the corpora and learns from all folds but one, for each fold, what that one is measured and the second models are taught by.</summary>
    public RelationTrainer(IReadOnlyList<CausalCorpus> corpora, int folds)
    {
        (_registerCount, _folds) = (corpora.Max(corpus => corpus.Register) + 1, folds);
        (_candidates, _texts, _pairs) = (new(_registerCount), new(_registerCount), new(_registerCount));
        // A small register would drown in a large one.
        var sizes = Enumerable.Range(0, _registerCount).Select(register => (double)corpora.Where(corpus => corpus.Register == register).Sum(corpus => corpus.Texts.Count)).ToArray();
        _weights = [.. sizes.Select(size => Math.Pow(sizes.Max() / size, 0.25))];
        _registerWeights = [.. sizes.Select(size => Math.Pow(sizes.Max() / size, 0.2))];
        All = [.. corpora.SelectMany(corpus => corpus.Texts.Select((text, at) => LearningText.Of(text, corpus, corpus.FoldOf(at, folds), _candidates, _registers)))];
        foreach (var text in All)
            for (var i = 0; i < text.Features.Length; i++) text.Features[i] = _candidates.Frequent(text.Features[i], LeastCount);

        ForEachFold(fold => Judge(LearnCandidates(text => text.Fold != fold), text => text.Fold == fold));
        foreach (var text in All) text.TextFeatures = _texts.Of(TextFeatures.OfText(text.Text.Sentences, text.Judged));
        foreach (var text in All) text.TextFeatures = _texts.Frequent(text.TextFeatures, LeastCount);
        ForEachFold(fold =>
        {
            var weights = LearnTexts(text => text.Fold != fold);
            foreach (var text in All.Where(text => text.Fold == fold)) text.Told = _texts.Sum(weights, text.TextFeatures, text.Registers);
        });
        foreach (var text in All) text.Kept = Kept(text);
        ForEachFold(fold =>
        {
            var weights = LearnPairs(text => text.Fold != fold);
            foreach (var text in All.Where(text => text.Fold == fold)) text.KeptOdds = [.. text.Kept.Select(row => _pairs.Sum(weights, row.Features, text.Registers))];
        });
    }

    /// <summary>The texts, as models that never saw them judge.</summary>
    public IReadOnlyList<LearningText> All { get; }

    /// <summary>The model learned from all texts.</summary>
    public RelationModel Train(IReadOnlyList<RelationFloors> floors)
    {
        var weights = new Dictionary<uint, RelationWeights>();
        var (registers, exact, choice, meant, forward) = LearnCandidates(_ => true);
        for (var register = 0; register < _registerCount; register++)
        {
            var one = new Dictionary<uint, RelationWeights>();
            _registers.Freeze(one, Slight, registers[register]);
            foreach (var (feature, weight) in one) weights[RelationModel.Key(feature, register)] = weight;
        }

        _candidates.Freeze(weights, Small, exact, choice, meant, forward);
        _texts.Freeze(weights, Slight, LearnTexts(_ => true));
        _pairs.Freeze(weights, 0, LearnPairs(_ => true));
        return new(floors, weights);
    }

    void ForEachFold(Action<int> learn) => Parallel.For(0, _folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, learn);

    CandidateWeights LearnCandidates(Func<LearningText, bool> isTaught)
    {
        var taught = All.Where(isTaught).ToList();
        var registers = Enumerable.Range(0, _registerCount)
            .Select(register => Registers.Learn([.. taught.Select(text => new Example(text.RegisterFeatures, text.Register == register, _registerWeights[text.Register]))], _registers.Size))
            .ToArray();
        var (exact, meant, forward, choices) = (new List<Example>(), new List<Example>(), new List<Example>(), new List<Choice>());
        foreach (var text in taught)
        {
            var features = text.Features.Select(row => _candidates.In(row, text.Register)).ToArray();
            for (var i = 0; i < features.Length; i++)
            {
                var weight = _weights[text.Register] * text.Doubt(i);
                exact.Add(new(features[i], text.IsExact[i], weight));
                if (text.IsExact[i] || text.IsReversed[i]) forward.Add(new(features[i], text.IsExact[i], _weights[text.Register]));
                if (i == 0 || !text.Candidates[i].Call.IsSame(text.Candidates[i - 1].Call)) meant.Add(new(features[i], text.IsMeant[i], weight));
            }

            foreach (var options in text.Triggers())
            {
                var right = options.Select(i => text.IsBest[i]).ToArray();
                if (right.Contains(true) && right.Contains(false)) choices.Add(new([.. options.Select(i => features[i])], right, _weights[text.Register]));
            }
        }

        return new(registers, Candidates.Learn(exact, _candidates.Size), Candidates.LearnChoice(choices, _candidates.Size), Candidates.Learn(meant, _candidates.Size), Candidates.Learn(forward, _candidates.Size));
    }

    void Judge(CandidateWeights weights, Func<LearningText, bool> isAsked)
    {
        var asked = All.Where(isAsked).ToList();
        foreach (var corpus in asked.GroupBy(text => text.Corpus))
        {
            var odds = corpus.Select(text => weights.Registers.Select(register => LogisticRegression.Sum(register, text.RegisterFeatures)).ToArray()).ToList();
            foreach (var (text, shares) in corpus.Zip(RegisterShares.OfAll(odds))) text.Registers = shares;
        }

        foreach (var text in asked)
        {
            var meant = 0.0;
            for (var i = 0; i < text.Candidates.Count; i++)
            {
                var features = text.Features[i];
                if (i == 0 || !text.Candidates[i].Call.IsSame(text.Candidates[i - 1].Call)) meant = _candidates.Sum(weights.Meant, features, text.Registers);
                text.Judged.Add(new(text.Candidates[i], meant, Sum(weights.Exact), Sum(weights.Choice), Sum(weights.Forward)));
                double Sum(float[] learned) => _candidates.Sum(learned, features, text.Registers);
            }
        }
    }

    float[] LearnTexts(Func<LearningText, bool> isTaught) =>
        Texts.Learn([.. All.Where(isTaught).Select(text => new Example(_texts.In(text.TextFeatures, text.Register), text.Text.IsCausal, _weights[text.Register]))], _texts.Size);

    List<(JudgedCandidate, int[], bool)> Kept(LearningText text)
    {
        var kept = CausalJudge.Pick(text.Judged);
        return [.. kept.Select((row, rank) => (row, _pairs.Of(TextFeatures.OfPair(kept, rank, text.Told)), text.IsExact[text.Judged.IndexOf(row)]))];
    }

    float[] LearnPairs(Func<LearningText, bool> isTaught) => Pairs.Learn(
        [.. All.Where(text => isTaught(text) && text.Text.HasPairs).SelectMany(text => text.Kept.Select(row => new Example(_pairs.In(row.Features, text.Register), row.IsExact, _weights[text.Register])))],
        _pairs.Size);

    readonly record struct CandidateWeights(float[][] Registers, float[] Exact, float[] Choice, float[] Meant, float[] Forward);
}
