using System.IO.Compression;
using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.Training;

/// <summary>Learns <see cref="LinkModel"/> from texts of which people drew the graph; each text is judged by what was learned from the others.</summary>
sealed class LinkTrainer
{
    // Of a pair that the graph does not speak of it is likely, and no more, that nothing links it.
    const double Doubt = 0.2;
    const int LeastCount = 3;
    const int MostWeights = 400_000;

    static readonly LogisticRegression Groups = new(Rate: 0.05, Decay: 0.0005, Epochs: 10);
    static readonly LogisticRegression Types = new(Rate: 0.1, Decay: 0.002, Epochs: 8);

    readonly FeatureIndex _index = new(0);

    public LinkTrainer(IEnumerable<GoldGraph> golds, int folds)
    {
        Pages = [.. golds.Select(gold => LinkPage.Of(gold, _index))];
        for (var at = 0; at < Pages.Count; at++) Pages[at] = Pages[at] with { Rows = [.. Pages[at].Rows.Select(row => row with { Features = _index.Frequent(row.Features, LeastCount) })] };
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var weights = LearnGroups(Pages.Where((_, at) => at % folds != fold));
            foreach (var row in Pages.Where((_, at) => at % folds == fold).SelectMany(page => page.Rows)) row.Odds = [.. weights.Select(own => LogisticRegression.Sum(own, row.Features))];
        });
        (Slope, Offset) = Scale();
    }

    /// <summary>The texts.</summary>
    public List<LinkPage> Pages { get; }

    /// <summary>By what the logarithm of odds is multiplied to give that of the odds measured.</summary>
    public double Slope { get; }

    /// <summary>What is added then.</summary>
    public double Offset { get; }

    /// <summary>How sure a reading is, judged by how often such readings of other texts are right.</summary>
    public double Confidence(LinkPage.Row row) => LogisticRegression.Share((row.Odds.Max() * Slope) + Offset);

    /// <summary>Whether the likeliest reading is that of people, as to its family and direction.</summary>
    public static bool IsRight(LinkPage.Row row) => Array.IndexOf(row.Odds, row.Odds.Max()) is var best && row.Answers.Any(answer => answer % 2 == best % 2 && Family(answer / 2) == Family(best / 2));

    /// <summary>Learns from all texts and writes the model.</summary>
    public void Write(Stream file)
    {
        var groups = LearnGroups(Pages);
        var (frozen, unit) = Freeze(groups, MostWeights);
        using var writer = new ModelWriter(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Number((int)Math.Round(unit * 1e9));
        writer.Number((int)Math.Round(Slope * 1000));
        writer.Number((int)Math.Round(Offset * 1000));
        writer.Model(frozen);
        writer.Model(Freeze(LearnTypes(), MostWeights / 4).Weights);
    }

    // Structure is one family.
    static int Family(int group) => Math.Min(group, (int)LinkGroup.Place);

    float[][] LearnGroups(IEnumerable<LinkPage> pages)
    {
        var rows = pages.SelectMany(page => page.Rows).Where(row => row.IsKnown || row.Left is null || row.Right is null).ToList();
        return Each(LinkModel.GroupClasses, group => Groups.Learn([.. rows.Select(row => new Example(row.Features, row.Answers.Contains(group), row.IsKnown ? 1 : Doubt))], _index.Size));
    }

    float[][] LearnTypes()
    {
        var rows = Pages.SelectMany(page => page.Rows).Where(row => row.Types.Count > 0).ToList();
        return Each(LinkTypes.All.Count, at =>
        {
            var (type, group) = ((LinkType)at, LinkGroups.Of((LinkType)at));
            var examples = rows.Where(row => row.Types.Any(other => LinkGroups.Of(other) == group)).Select(row => new Example(row.Features, row.Types.Contains(type), 1)).ToList();
            return examples.Exists(example => example.IsYes) ? Types.Learn(examples, _index.Size) : new float[_index.Size];
        });
    }

    static float[][] Each(int classes, Func<int, float[]> learn)
    {
        var weights = new float[classes][];
        Parallel.For(0, classes, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at => weights[at] = learn(at));
        return weights;
    }

    // The logarithms of odds of a model are those of texts it learned from: measured on others, they say less.
    (double Slope, double Offset) Scale()
    {
        var rows = Pages.SelectMany(page => page.Rows).Where(row => row is { IsKnown: true, IsRuled: false } && row.Odds.Max() > -3).Select(row => (Odds: row.Odds.Max(), IsRight: IsRight(row))).ToList();
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < 2000; step++)
        {
            var (bySlope, byOffset) = (0.0, 0.0);
            foreach (var (odds, right) in rows)
            {
                var miss = (right ? 1 : 0) - LogisticRegression.Share((odds * slope) + offset);
                bySlope += miss * odds;
                byOffset += miss;
            }

            (slope, offset) = (slope + (0.5 * bySlope / rows.Count), offset + (0.5 * byOffset / rows.Count));
        }

        return (slope, offset);
    }

    (FrozenWeights Weights, double Unit) Freeze(float[][] classes, int mostWeights)
    {
        var (keys, counts, owners, weights) = (new List<uint>(), new List<byte>(), new List<byte>(), new List<float>());
        var largest = 0f;
        foreach (var (feature, number) in _index.Features.Index().Select(row => (row.Item, row.Index)).OrderBy(row => row.Item))
        {
            var before = owners.Count;
            for (var owner = 0; owner < classes.Length; owner++)
            {
                if (classes[owner][number] == 0) continue;

                owners.Add((byte)owner);
                weights.Add(classes[owner][number]);
                largest = Math.Max(largest, Math.Abs(weights[^1]));
            }

            if (owners.Count == before) continue;
            keys.Add(feature);
            counts.Add((byte)(owners.Count - before));
        }

        return (FrozenWeights.Sum([new(classes.Length, [.. keys], [.. counts], [.. owners], [.. weights])], mostWeights), largest / (sbyte.MaxValue * sbyte.MaxValue));
    }
}
