using System.Numerics;
using System.Runtime.InteropServices;

namespace GraphService.Training;

/// <summary>Learns yes or no from sparse features by AdaGrad, in a fixed order. The same examples always give the same weights.</summary>
/// <param name="Rate">How far a step goes.</param>
/// <param name="Decay">How strongly weights are drawn to 0.</param>
/// <param name="Epochs">How often all examples are seen.</param>
sealed record LogisticRegression(double Rate, double Decay, int Epochs)
{
    /// <summary>The weights of features numbered from 0, as averaged over the second half of the steps.</summary>
    public float[] Learn(IReadOnlyList<Example> examples, int features) => Learn(examples.Count, features, (at, steps) =>
    {
        var example = examples[at];
        steps.Go(example.Features, (float)(example.Weight * ((example.IsYes ? 1 : 0) - Share(Sum(steps.Weights, example.Features)))), Decay);
    });

    /// <summary>The weights by which the right ones of several choices stand out from the others.</summary>
    public float[] LearnChoice(IReadOnlyList<Choice> choices, int features) => Learn(choices.Count, features, (at, steps) =>
    {
        var choice = choices[at];
        var scores = choice.Options.Select(option => Sum(steps.Weights, option)).ToArray();
        var top = scores.Max();
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            all += scores[i] = Math.Exp(scores[i] - top);
            if (choice.AreRight[i]) right += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
            steps.Go(choice.Options[i], (float)(choice.Weight * ((choice.AreRight[i] ? scores[i] / right : 0) - (scores[i] / all))), Decay / scores.Length);
    });

    /// <summary>Several answers about the same examples, learned side by side: the weights of each are those that it would get alone, but for rounding.</summary>
    /// <param name="examples">At most 64 answers each.</param>
    /// <param name="answers">How many answers there are.</param>
    /// <param name="features">How many features there are.</param>
    public float[][] LearnEach(IReadOnlyList<AnsweredExample> examples, int answers, int features)
    {
        // The weights of a feature lie side by side, as many at once as the processor takes.
        var lanes = Vector<float>.Count;
        var wide = (answers + lanes - 1) / lanes;
        var (weights, squares, totals) = (new Vector<float>[features * wide], new Vector<float>[features * wide], new Vector<float>[features * wide]);
        var (rate, decay) = (new Vector<float>((float)Rate), new Vector<float>((float)Decay));
        var sums = new Vector<float>[wide];
        var slopes = new float[wide * lanes];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new SplitMix64(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            foreach (var at in order)
            {
                var example = examples[at];
                Array.Clear(sums);
                foreach (var feature in example.Features)
                    for (var i = 0; i < wide; i++) sums[i] += weights[(feature * wide) + i];

                var asked = MemoryMarshal.Cast<Vector<float>, float>(sums);
                for (var answer = 0; answer < answers; answer++)
                    slopes[answer] = (float)(example.Weight * (((example.Answers >> answer) & 1) - Share(asked[answer])));
                foreach (var feature in example.Features)
                {
                    for (var i = 0; i < wide; i++)
                    {
                        ref var weight = ref weights[(feature * wide) + i];
                        ref var square = ref squares[(feature * wide) + i];
                        var gradient = new Vector<float>(slopes, i * lanes) - (decay * weight);
                        square += gradient * gradient;
                        weight += rate * gradient / Vector.SquareRoot(square + Vector<float>.One);
                    }
                }
            }

            if (epoch < Epochs / 2) continue;
            for (var i = 0; i < totals.Length; i++) totals[i] += weights[i];
        }

        var rounds = Epochs - (Epochs / 2);
        var all = MemoryMarshal.Cast<Vector<float>, float>(totals);
        var each = new float[answers][];
        for (var answer = 0; answer < answers; answer++)
        {
            each[answer] = new float[features];
            for (var feature = 0; feature < features; feature++) each[answer][feature] = all[(feature * wide * lanes) + answer] / rounds;
        }

        return each;
    }

    float[] Learn(int count, int features, Action<int, Steps> see)
    {
        var (steps, sums) = (new Steps(Rate, features), new float[features]);
        var order = Enumerable.Range(0, count).ToArray();
        var random = new SplitMix64(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            foreach (var at in order) see(at, steps);
            if (epoch < Epochs / 2) continue;
            for (var i = 0; i < features; i++) sums[i] += steps.Weights[i];
        }

        var rounds = Epochs - (Epochs / 2);
        for (var i = 0; i < features; i++) sums[i] /= rounds;
        return sums;
    }

    // AdaGrad (Duchi, Hazan and Singer 2011): a weight that moved often moves less.
    sealed class Steps(double rate, int features)
    {
        readonly float[] _squares = new float[features];

        public float[] Weights { get; } = new float[features];

        public void Go(int[] at, float slope, double decay)
        {
            foreach (var feature in at)
            {
                var gradient = slope - (float)(decay * Weights[feature]);
                _squares[feature] += gradient * gradient;
                Weights[feature] += (float)rate * gradient / (float)Math.Sqrt(_squares[feature] + 1);
            }
        }
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

/// <summary>What several answers are learned from.</summary>
/// <param name="Features">The numbers of its features.</param>
/// <param name="Answers">Those that are yes, a bit each.</param>
/// <param name="Weight">How much it counts.</param>
readonly record struct AnsweredExample(int[] Features, ulong Answers, double Weight);

/// <summary>Several options of which some are right.</summary>
readonly record struct Choice(int[][] Options, bool[] AreRight, double Weight);
