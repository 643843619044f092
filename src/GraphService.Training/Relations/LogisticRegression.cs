namespace GraphService.Training;

/// <summary>Learns yes or no from sparse features by AdaGrad, in a fixed order. The same examples always give the same weights.</summary>
/// <param name="Rate">How far a step goes.</param>
/// <param name="Decay">How strongly weights are drawn to 0.</param>
/// <param name="Epochs">How often all examples are seen.</param>
sealed record LogisticRegression(double Rate, double Decay, int Epochs)
{
    /// <summary>The weights of features numbered from 0, as averaged over the second half of the steps.</summary>
    public float[] Learn(IReadOnlyList<Example> examples, int features)
    {
        var (weights, sums, squares) = (new float[features], new float[features], new float[features]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new SplitMix64(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            foreach (var at in order)
            {
                var example = examples[at];
                var slope = (float)(example.Weight * ((example.IsYes ? 1 : 0) - Share(Sum(weights, example.Features))));
                foreach (var feature in example.Features)
                {
                    var gradient = slope - (float)(Decay * weights[feature]);
                    squares[feature] += gradient * gradient;
                    weights[feature] += (float)Rate * gradient / (float)Math.Sqrt(squares[feature] + 1);
                }
            }

            if (epoch < Epochs / 2) continue;
            for (var i = 0; i < features; i++) sums[i] += weights[i];
        }

        var rounds = Epochs - (Epochs / 2);
        for (var i = 0; i < features; i++) sums[i] /= rounds;
        return sums;
    }

    /// <summary>The weights by which the right ones of several choices stand out from the others.</summary>
    public float[] LearnChoice(IReadOnlyList<Choice> choices, int features)
    {
        var (weights, sums, squares) = (new float[features], new float[features], new float[features]);
        var order = Enumerable.Range(0, choices.Count).ToArray();
        var random = new SplitMix64(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            foreach (var at in order)
            {
                var choice = choices[at];
                var scores = choice.Options.Select(option => Sum(weights, option)).ToArray();
                var top = scores.Max();
                var (all, right) = (0.0, 0.0);
                for (var i = 0; i < scores.Length; i++)
                {
                    all += scores[i] = Math.Exp(scores[i] - top);
                    if (choice.AreRight[i]) right += scores[i];
                }

                for (var i = 0; i < scores.Length; i++)
                {
                    var slope = (float)(choice.Weight * ((choice.AreRight[i] ? scores[i] / right : 0) - (scores[i] / all)));
                    foreach (var feature in choice.Options[i])
                    {
                        var gradient = slope - (float)(Decay / scores.Length * weights[feature]);
                        squares[feature] += gradient * gradient;
                        weights[feature] += (float)Rate * gradient / (float)Math.Sqrt(squares[feature] + 1);
                    }
                }
            }

            if (epoch < Epochs / 2) continue;
            for (var i = 0; i < features; i++) sums[i] += weights[i];
        }

        var rounds = Epochs - (Epochs / 2);
        for (var i = 0; i < features; i++) sums[i] /= rounds;
        return sums;
    }

    /// <summary>The logarithm of the odds.</summary>
    public static double Sum(float[] weights, int[] features)
    {
        var sum = 0f;
        foreach (var feature in features) sum += weights[feature];
        return sum;
    }

    /// <summary>The share of odds given by their logarithm.</summary>
    public static double Share(double sum) => 1 / (1 + Math.Exp(-sum));
}

/// <summary>What a yes or no is learned from.</summary>
readonly record struct Example(int[] Features, bool IsYes, double Weight);

/// <summary>Several options of which some are right.</summary>
readonly record struct Choice(int[][] Options, bool[] AreRight, double Weight);
