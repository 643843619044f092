using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Learns the weights of <see cref="RelationModel"/>: logistic regression by AdaGrad, in a fixed order.</summary>
sealed class RelationTrainer(double rate, double decay, int epochs, int leastCount)
{
    readonly List<(uint[] Features, bool IsMeant, double Weight)> _examples = [];

    /// <summary>How many relations it learns from.</summary>
    public int Count => _examples.Count;

    /// <summary>Adds what the rules find in a corpus.</summary>
    public void Add(CausalCorpus corpus, RelationReader rules, double weight)
    {
        var features = new RelationFeatures();
        foreach (var text in corpus.Texts)
        {
            foreach (var (sentence, relation) in CausalAnnotator.Relations(text.Sentences, rules, 0, twins: true))
            {
                var pair = Pair(text.Text, sentence, relation);
                var isMeant = text.Pairs.Any(gold => PairMatch.Is(gold, pair, text.HeadsOnly));
                // Nobody marked every pair of these texts: what does not match may be right all the same.
                var doubt = !isMeant && text.IsCausal ? (text.HasPairs ? 0.7 : 0.1) : 1;
                _examples.Add(([.. features.Of(relation, sentence).Distinct()], isMeant, weight * doubt));
            }
        }
    }

    public static CausalPair Pair(string text, Language.Sentence sentence, Relation relation) =>
        new(text[relation.Source.Start..relation.Source.End], text[relation.Target.Start..relation.Target.End], text[sentence[relation.Signal.First].Start..sentence[relation.Signal.End - 1].End]);

    /// <summary>The weights, in steps of <see cref="RelationModel.Step"/>.</summary>
    public Dictionary<uint, sbyte> Train()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var (features, _, _) in _examples)
            foreach (var feature in features) counts[feature] = counts.GetValueOrDefault(feature) + 1;

        var index = counts.Where(row => row.Value >= leastCount).Select(row => row.Key).Order().Select((key, at) => (key, at)).ToDictionary(row => row.key, row => row.at);
        var known = _examples.Select(example => (Features: example.Features.Where(index.ContainsKey).Select(feature => index[feature]).ToArray(), example.IsMeant, example.Weight)).ToArray();
        var (weights, squares) = (new double[index.Count], new double[index.Count]);
        var random = new SplitMix64(1);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = known.Length - 1; i > 0; i--)
            {
                var other = (int)(random.Next() % (ulong)(i + 1));
                (known[i], known[other]) = (known[other], known[i]);
            }

            foreach (var (features, isMeant, weight) in known)
            {
                var sum = 0.0;
                foreach (var feature in features) sum += weights[feature];
                var slope = weight * ((isMeant ? 1 : 0) - (1 / (1 + Math.Exp(-sum))));
                foreach (var feature in features)
                {
                    var gradient = slope - (decay * weights[feature]);
                    squares[feature] += gradient * gradient;
                    weights[feature] += rate * gradient / Math.Sqrt(squares[feature] + 1e-8);
                }
            }
        }

        return index
            .Select(row => (row.Key, Steps: Math.Round(weights[row.Value] / RelationModel.Step)))
            .Where(row => row.Steps != 0)
            .ToDictionary(row => row.Key, row => (sbyte)Math.Clamp(row.Steps, sbyte.MinValue, sbyte.MaxValue));
    }
}
