using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Learns <see cref="LinkGate"/> from what a model would tell of texts that it had not learned from.</summary>
sealed class GateLearner
{
    // One in so many of what would be told may be turned away.
    const int Loss = 50;

    static readonly LogisticRegression Regression = new(Rate: 0.1, Decay: 0.001, Epochs: 6);

    public GateLearner(IReadOnlyList<LinkPage> pages, Func<LinkPage.Row, double> confidence, int features)
    {
        var parts = Enumerable.Range(0, 2).Select(part => pages.Where((_, at) => at % 2 == part).SelectMany(page => page.Rows).Where(row => !row.IsRuled && LearnedLinks.IsNear(row.Apart, row.Steps)).ToList()).ToArray();
        var judged = new[] { Learned(parts[1]), Learned(parts[0]) }.SelectMany((weights, part) => parts[part].Select(row => (Row: row, Sum: LogisticRegression.Sum(weights, row.Outline)))).ToList();
        var told = judged.Where(row => IsTold(row.Row)).Select(row => row.Sum).Order().ToList();
        Least = told.Count == 0 ? 0 : told[told.Count / Loss];
        foreach (var (row, sum) in judged) row.IsSeen = sum >= Least;
        Weights = Learned(parts.SelectMany(rows => rows));

        bool IsTold(LinkPage.Row row) => confidence(row) >= LearnedLinks.Floor;

        float[] Learned(IEnumerable<LinkPage.Row> rows) => Regression.Learn([.. rows.Select(row => new Example(row.Outline, IsTold(row), 1))], features);
    }

    /// <summary>The weights of the features.</summary>
    public float[] Weights { get; }

    /// <summary>The least sum that passes.</summary>
    public double Least { get; }
}
