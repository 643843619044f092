using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Learns the weights of <see cref="RelationModel"/>: logistic regression by AdaGrad, in a fixed order.</summary>
sealed class RelationTrainer(double rate, double decay, int epochs, int leastCount)
{
    readonly List<(uint[] Features, bool IsMeant, bool IsExact, double Weight)> _examples = [];

    /// <summary>How many relations it learns from.</summary>
    public int Count => _examples.Count;

    /// <summary>Adds what the rules find in a corpus.</summary>
    public void Add(CausalCorpus corpus, RelationReader rules, double weight)
    {
        var features = new RelationFeatures();
        foreach (var text in corpus.Texts)
        {
            foreach (var relation in rules.Read(text.Sentences))
            {
                var pair = CausalAnnotator.Pair(text.Text, relation);
                var isExact = text.Pairs.Any(gold => PairMatch.Is(gold, pair, text.HeadsOnly));
                var isMeant = isExact || text.Pairs.Any(gold => PairMatch.Touches(gold, pair, text.HeadsOnly));
                // Nobody marked every pair of these texts: what does not match may be right all the same.
                var doubt = !isMeant && text.IsCausal ? (text.HasPairs ? 0.7 : 0.1) : 1;
                _examples.Add(([.. features.Of(relation).Distinct()], isMeant, isExact, weight * doubt));
            }
        }
    }

    /// <summary>The weights of both questions, in steps of <see cref="RelationModel.Step"/>.</summary>
    public Dictionary<uint, (sbyte Meant, sbyte Exact)> Train()
    {
        var (meant, exact) = (Train(example => example.IsMeant), Train(example => example.IsExact));
        return meant.Keys.Union(exact.Keys).ToDictionary(key => key, key => (meant.GetValueOrDefault(key), exact.GetValueOrDefault(key)));
    }

    Dictionary<uint, sbyte> Train(Func<(uint[] Features, bool IsMeant, bool IsExact, double Weight), bool> answer)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var (features, _, _, _) in _examples)
            foreach (var feature in features) counts[feature] = counts.GetValueOrDefault(feature) + 1;

        var index = counts.Where(row => row.Value >= leastCount).Select(row => row.Key).Order().Select((key, at) => (key, at)).ToDictionary(row => row.key, row => row.at);
        var known = _examples.Select(example => (Features: example.Features.Where(index.ContainsKey).Select(feature => index[feature]).ToArray(), IsMeant: answer(example), example.Weight)).ToArray();
        var weights = new double[index.Count];
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
                    weights[feature] += rate * gradient;
                }
            }
        }

        return index
            .Select(row => (row.Key, Steps: Math.Round(weights[row.Value] / RelationModel.Step)))
            .Where(row => row.Steps != 0)
            .ToDictionary(row => row.Key, row => (sbyte)Math.Clamp(row.Steps, sbyte.MinValue, sbyte.MaxValue));
    }
}
