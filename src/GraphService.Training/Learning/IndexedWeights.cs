namespace GraphService.Training;

/// <summary>Makes weights of numbered features ready for a file.</summary>
static class IndexedWeights
{
    /// <summary>Keeps the weights that change sums most: a large one of a feature that is hardly ever met changes little.</summary>
    /// <param name="index">The features.</param>
    /// <param name="classes">The weights of each class, by the number of the feature.</param>
    /// <param name="mostWeights">How many are kept.</param>
    /// <returns>The weights, and what a sum of them must be multiplied with to be what it was before.</returns>
    public static (FrozenWeights Weights, double Unit) Freeze(FeatureIndex index, float[][] classes, int mostWeights)
    {
        var effects = classes.SelectMany(own => own.Select((weight, number) => Effect(index, weight, number))).Where(effect => effect > 0).ToArray();
        Array.Sort(effects);
        var least = effects.Length > mostWeights ? effects[^mostWeights] : 0;
        var (keys, counts, owners, weights) = (new List<uint>(), new List<byte>(), new List<byte>(), new List<float>());
        var largest = 0f;
        foreach (var (feature, number) in index.Features.Index().Select(row => (row.Item, row.Index)).OrderBy(row => row.Item))
        {
            var before = owners.Count;
            for (var owner = 0; owner < classes.Length; owner++)
            {
                if (classes[owner][number] == 0 || Effect(index, classes[owner][number], number) < least) continue;

                owners.Add((byte)owner);
                weights.Add(classes[owner][number]);
                largest = Math.Max(largest, Math.Abs(weights[^1]));
            }

            if (owners.Count == before) continue;
            keys.Add(feature);
            counts.Add((byte)(owners.Count - before));
        }

        return (FrozenWeights.Sum([new(classes.Length, [.. keys], [.. counts], [.. owners], [.. weights])], int.MaxValue), largest / (sbyte.MaxValue * sbyte.MaxValue));
    }

    static float Effect(FeatureIndex index, float weight, int number) => weight * weight * index.CountOf(number);
}
