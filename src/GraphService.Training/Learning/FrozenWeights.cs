using GraphService.Language;

namespace GraphService.Training;

/// <summary>The weights of a model ready for its file: sums over the seeds, on the square-root scale, the smallest left out.</summary>
/// <param name="Classes">How many classes the model tells apart.</param>
/// <param name="Keys">The features, ascending.</param>
/// <param name="Counts">How many weights each feature has.</param>
/// <param name="Owners">The class of each weight.</param>
/// <param name="Roots">The signed square root of each weight.</param>
sealed record FrozenWeights(int Classes, uint[] Keys, byte[] Counts, byte[] Owners, sbyte[] Roots)
{
    // The limit is sought in finer steps than the weights are kept in, or the file could not be filled.
    const int Finer = 16;

    /// <summary>Sums the models of several seeds and keeps the largest weights, at most so many.</summary>
    public static FrozenWeights Sum(IReadOnlyList<AveragedWeights> seeds, int mostWeights)
    {
        var largest = 0f;
        foreach (var (_, row) in Rows(seeds)) largest = Math.Max(largest, row.Max(Math.Abs));

        var sizes = new int[(sbyte.MaxValue * Finer) + 1];
        foreach (var (_, row) in Rows(seeds))
            foreach (var weight in row) sizes[Level(weight, largest)]++;

        var (smallest, kept) = (sizes.Length, 0L);
        while (smallest > Finer / 2 && kept + sizes[smallest - 1] <= mostWeights) kept += sizes[--smallest];

        var (keys, counts, owners, roots) = (new List<uint>(), new List<byte>(), new List<byte>(), new List<sbyte>());
        foreach (var (key, row) in Rows(seeds))
        {
            var (before, most) = (owners.Count, 0);
            for (var owner = 0; owner < row.Length; owner++)
            {
                var level = Level(row[owner], largest);
                if (level < smallest) continue;

                owners.Add((byte)owner);
                roots.Add(Root(row[owner], largest));
                most = Math.Max(most, level);
            }

            if (owners.Count == before) continue;
            // A feature costs more room than a weight: one that only just reaches the limit is not worth it.
            if (smallest > Finer && most < smallest + Finer)
            {
                owners.RemoveRange(before, owners.Count - before);
                roots.RemoveRange(before, roots.Count - before);
                continue;
            }

            keys.Add(key);
            counts.Add((byte)(owners.Count - before));
        }

        return new(seeds[0].Classes, [.. keys], [.. counts], [.. owners], [.. roots]);
    }

    public LinearModel ToModel() => LinearModelBuilder.Build(Classes, Keys, Counts, Owners, Roots);

    // The sums by feature, ascending; the row is the same array each time.
    static IEnumerable<(uint Key, float[] Row)> Rows(IReadOnlyList<AveragedWeights> seeds)
    {
        var row = new float[seeds[0].Classes];
        var (feature, weight) = (new int[seeds.Count], new int[seeds.Count]);
        while (true)
        {
            var key = uint.MaxValue;
            var any = false;
            for (var s = 0; s < seeds.Count; s++)
            {
                if (feature[s] == seeds[s].Keys.Length) continue;

                key = Math.Min(key, seeds[s].Keys[feature[s]]);
                any = true;
            }

            if (!any) yield break;

            Array.Clear(row);
            for (var s = 0; s < seeds.Count; s++)
            {
                if (feature[s] == seeds[s].Keys.Length || seeds[s].Keys[feature[s]] != key) continue;

                var end = weight[s] + seeds[s].Counts[feature[s]++];
                for (; weight[s] < end; weight[s]++) row[seeds[s].Owners[weight[s]]] += seeds[s].Weights[weight[s]];
            }

            yield return (key, row);
        }
    }

    static sbyte Root(float weight, float largest) => (sbyte)(Math.Sign(weight) * (int)Math.Round(Math.Sqrt(Math.Abs(weight) / largest) * sbyte.MaxValue));

    static int Level(float weight, float largest) => (int)(Math.Sqrt(Math.Abs(weight) / largest) * sbyte.MaxValue * Finer);
}
