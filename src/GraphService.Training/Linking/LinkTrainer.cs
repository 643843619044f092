using System.IO.Compression;
using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.Training;

/// <summary>Learns <see cref="LinkModel"/> from texts of which people drew the graph; each text is judged by what was learned from the others.</summary>
sealed class LinkTrainer
{
    // Of a pair that the graph does not speak of it is likely, and no more, that nothing links it.
    const double Doubt = 0.2;

    // A reader who was asked says more than a graph that has no such link.
    const double JudgedWeight = 2;
    const int LeastCount = 3;
    const int MostWeights = 1_500_000;

    static readonly LogisticRegression Groups = new(Rate: 0.02, Decay: 0.0005, Epochs: 8);
    static readonly LogisticRegression Types = new(Rate: 0.1, Decay: 0.002, Epochs: 8);

    // What is less likely is hardly ever told, whatever the scale.
    const double LeastOdds = -4;

    // What sums stand for is measured where no pronoun is in doubt: that is counted besides.
    const double Sure = 0.95;

    readonly FeatureIndex _outlines = new(0);
    readonly FeatureIndex _index = new(0);
    readonly LinkScaler _scaler;
    readonly RuleScaler _rules;

    public LinkTrainer(IEnumerable<GoldGraph> golds, LinkJudgements? judgements, int folds)
    {
        Pages = [.. golds.Select(gold => LinkPage.Of(gold, judgements, _outlines, _index))];
        var (outlines, numbers) = (_outlines.Prune(LeastCount), _index.Prune(LeastCount));
        for (var at = 0; at < Pages.Count; at++) Pages[at] = Pages[at] with { Rows = [.. Pages[at].Rows.Select(row => row with { Outline = Renumbered(row.Outline, outlines), Features = Renumbered(row.Features, numbers) })] };
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var weights = LearnGroups(Pages.Where((_, at) => at % folds != fold));
            foreach (var row in Pages.Where((_, at) => at % folds == fold).SelectMany(page => page.Rows)) row.Odds = [.. weights.Select(own => LogisticRegression.Sum(own, row.Features))];
        });
        // The logarithms of odds of a model are those of texts it learned from: measured on others, they say less.
        _scaler = new([.. Measured.SelectMany(page => page.Rows).Where(row => !row.IsRuled && row.Share >= Sure && row.Verdict is { Odds: > LeastOdds }).Select(row => row.Verdict!.Value)]);
        Told = [.. Measured.SelectMany(page => page.Told.Select(told => Answer(page, told)))];
        _rules = new([.. Told.Where(told => told.Reading.Share >= Sure)]);
        Gate = new(Pages, Confidence, _outlines.Size);
    }

    /// <summary>The texts.</summary>
    public List<LinkPage> Pages { get; }

    /// <summary>Those that are pages: passages are only learned from.</summary>
    public IEnumerable<LinkPage> Measured => Pages.Where(page => !page.Gold.IsPassage);

    /// <summary>Which pairs of words are worth a closer look.</summary>
    public GateLearner Gate { get; }

    /// <summary>What rules told, as a model sees it that never saw the page.</summary>
    public IReadOnlyList<RuleAnswer> Told { get; }

    /// <summary>How sure it is what a rule told, judged by how often such readings of other texts are right.</summary>
    public double Confidence(RuleAnswer told) => _rules.Confidence(told) * told.Reading.Share;

    /// <summary>How sure the likeliest reading is, judged by how often such readings of other texts are right.</summary>
    public double Confidence(LinkPage.Row row) => _scaler.Confidence(row.Reading) * row.Share;

    /// <summary>Learns from all texts and writes the model.</summary>
    public void Write(Stream file)
    {
        var (frozen, unit) = IndexedWeights.Freeze(_index, LearnGroups(Pages), MostWeights);
        var (gate, gateUnit) = IndexedWeights.Freeze(_outlines, [Gate.Weights], MostWeights);
        using var writer = new ModelWriter(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true));
        _scaler.Write(writer, unit);
        _rules.Write(writer);
        writer.Number((int)Math.Floor(Gate.Least / gateUnit));
        writer.Model(gate);
        writer.Model(frozen);
        writer.Model(IndexedWeights.Freeze(_index, LearnTypes(), MostWeights / 4).Weights);
    }

    // Of several pairs of words that stand for the two, the likeliest.
    static RuleAnswer Answer(LinkPage page, LinkPage.Ruling told) => new(
        told.Rows.Select(pair => (Row: page.Rows[pair.Row], pair.Class)).Select(pair => new RuleReading(pair.Row.Odds[pair.Class], pair.Row.Steps, pair.Row.Share)).MaxBy(reading => reading.Odds), told.Precision, told.IsPlain, told.IsRight);

    float[][] LearnGroups(IEnumerable<LinkPage> pages)
    {
        var examples = pages.SelectMany(page => page.Rows).Select(row => (row.Features, Answers: Answers(row), Weight: Weight(row))).Where(row => row.Weight > 0);
        return Groups.LearnEach([.. examples.Select(row => new AnsweredExample(row.Features, row.Answers, row.Weight))], LinkModel.GroupClasses, _index.Size);
    }

    static ulong Answers(LinkPage.Row row)
    {
        var answers = row.Answers.Aggregate(0UL, (answers, answer) => answers | (1UL << answer));
        return row.Judged is { Judgement: Judgement.Right, Class: var right } ? answers | (1UL << right) : answers;
    }

    // What is right and was not drawn between things that the graph knows is an example of neither; what was named wrongly was told wrongly.
    static double Weight(LinkPage.Row row)
    {
        var isInGraph = row.Left is not null && row.Right is not null;
        if (isInGraph && !row.IsKnown) return 0;

        return row.Judged?.Judgement switch
        {
            null => isInGraph ? 1 : Doubt,
            Judgement.Doubtful => 0,
            Judgement.Right when isInGraph => row.Answers.Count > 0 ? 1 : 0,
            _ => JudgedWeight,
        };
    }

    float[][] LearnTypes()
    {
        var rows = Pages.SelectMany(page => page.Rows).Where(row => row.Types.Count > 0).ToList();
        var weights = new float[LinkTypes.All.Count][];
        Parallel.For(0, weights.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at =>
        {
            var (type, group) = ((LinkType)at, LinkGroups.Of((LinkType)at));
            var examples = rows.Where(row => row.Types.Any(other => LinkGroups.Of(other) == group)).Select(row => new Example(row.Features, row.Types.Contains(type), 1)).ToList();
            weights[at] = examples.Exists(example => example.IsYes) ? Types.Learn(examples, _index.Size) : new float[_index.Size];
        });
        return weights;
    }

    static int[] Renumbered(int[] features, int[] numbers) => [.. features.Select(feature => numbers[feature]).Where(number => number >= 0)];
}
