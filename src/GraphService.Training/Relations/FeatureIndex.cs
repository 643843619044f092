using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Numbers features from 0 in the order they are met, with a copy of each for every register.</summary>
/// <remarks>What is learned in one register helps in the others by what they share (Daumé 2007).</remarks>
sealed class FeatureIndex(int registers)
{
    readonly Dictionary<uint, int> _numbers = [];
    readonly List<uint> _features = [];
    readonly List<int> _counts = [];

    /// <summary>How many weights there are, copies included.</summary>
    public int Size => _features.Count * (registers + 1);

    /// <summary>The features in the order of their numbers.</summary>
    public IReadOnlyList<uint> Features => _features;

    /// <summary>How many features there are.</summary>
    public int Count => _features.Count;

    /// <summary>How often a feature was met.</summary>
    public int CountOf(int number) => _counts[number];

    /// <summary>The numbers of features; each once.</summary>
    public int[] Of(IEnumerable<uint> features)
    {
        var found = new List<int>();
        foreach (var feature in features.Distinct())
        {
            if (!_numbers.TryGetValue(feature, out var number))
            {
                _numbers[feature] = number = _features.Count;
                _features.Add(feature);
                _counts.Add(0);
            }

            _counts[number]++;
            found.Add(number);
        }

        return [.. found];
    }

    /// <summary>Those met so often at least.</summary>
    public int[] Frequent(int[] features, int least) => Array.FindAll(features, feature => _counts[feature] >= least);

    /// <summary>Leaves out what was met less often, and says which number each feature has from now on; -1 for those left out.</summary>
    public int[] Prune(int least)
    {
        var renumbered = new int[Count];
        var kept = 0;
        for (var number = 0; number < renumbered.Length; number++)
        {
            renumbered[number] = _counts[number] < least ? -1 : kept;
            if (_counts[number] < least) continue;

            (_features[kept], _counts[kept]) = (_features[number], _counts[number]);
            kept++;
        }

        _features.RemoveRange(kept, _features.Count - kept);
        _counts.RemoveRange(kept, _counts.Count - kept);
        _numbers.Clear();
        for (var number = 0; number < kept; number++) _numbers[_features[number]] = number;
        return renumbered;
    }

    /// <summary>The features, and their copies for a register.</summary>
    public int[] In(int[] features, int register)
    {
        var all = new int[features.Length * 2];
        for (var i = 0; i < features.Length; i++) (all[2 * i], all[(2 * i) + 1]) = (features[i], Copy(features[i], register));
        return all;
    }

    /// <summary>The sum of weights, those of a register by its share.</summary>
    public double Sum(float[] weights, int[] features, double[] shares)
    {
        var sum = 0.0;
        foreach (var feature in features)
        {
            sum += weights[feature];
            for (var register = 0; register < registers; register++)
                if (shares[register] > RelationModel.LeastShare) sum += shares[register] * weights[Copy(feature, register)];
        }

        return sum;
    }

    /// <summary>Puts learned weights under the keys of a model, but for those too small to matter.</summary>
    public void Freeze(Dictionary<uint, RelationWeights> model, double least, float[] first, float[]? second = null, float[]? third = null, float[]? fourth = null)
    {
        for (var number = 0; number < Size; number++)
        {
            var weights = new RelationWeights(Steps(first[number], least), Steps(second?[number] ?? 0, least), Steps(third?[number] ?? 0, least), Steps(fourth?[number] ?? 0, least));
            if (weights == default) continue;

            var feature = _features[number % Count];
            model[number < Count ? feature : RelationModel.Key(feature, (number / Count) - 1)] = weights;
        }
    }

    static sbyte Steps(float weight, double least) => Math.Abs(weight) < least ? (sbyte)0 : (sbyte)Math.Clamp(Math.Round(weight / RelationModel.Step), sbyte.MinValue, sbyte.MaxValue);

    int Copy(int feature, int register) => ((register + 1) * Count) + feature;
}
