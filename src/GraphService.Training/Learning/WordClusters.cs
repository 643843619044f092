using GraphService.Language;

namespace GraphService.Training;

/// <summary>
/// Sorts words by their vectors into a binary tree: each class is halved across the direction in which its words differ most, then two means are
/// sought from there, measured by angle. The turns on the way down are the word's code.
/// </summary>
/// <remarks>Plain loops in a fixed order: the same vectors give the same classes on every machine.</remarks>
sealed class WordClusters
{
    const int MostRounds = 12;
    const int FewestWords = 4;

    readonly float[][] _rows;
    readonly uint[] _codes;

    WordClusters(float[][] rows) => (_rows, _codes) = (rows, new uint[rows.Length]);

    /// <summary>The code of each word by its hash, <see cref="WordClasses.Bits"/> long.</summary>
    public static Dictionary<uint, uint> Of(WordVectors vectors)
    {
        var clusters = new WordClusters(Centred(vectors.Rows));
        clusters.Split([.. Enumerable.Range(0, vectors.Words.Length)], depth: 0);
        var codes = new Dictionary<uint, uint>();
        for (var i = 0; i < vectors.Words.Length; i++) codes.TryAdd(WordVectors.Key(vectors.Words[i]), clusters._codes[i] + 1);
        return codes;
    }

    void Split(int[] words, int depth)
    {
        if (depth == WordClasses.Bits || words.Length < FewestWords) return;

        var direction = Widest(words);
        var right = Array.ConvertAll(words, word => Dot(_rows[word], direction) > 0);
        for (var round = 0; round < MostRounds && Refine(words, right); round++);

        var bit = 1u << (WordClasses.Bits - 1 - depth);
        for (var i = 0; i < words.Length; i++)
            if (right[i]) _codes[words[i]] |= bit;

        Split([.. words.Where((_, i) => !right[i])], depth + 1);
        Split([.. words.Where((_, i) => right[i])], depth + 1);
    }

    // Each word goes to the nearer of the two means; false when none moved or one side would be empty.
    bool Refine(int[] words, bool[] right)
    {
        var (left, other) = (Mean(words.Where((_, i) => !right[i])), Mean(words.Where((_, i) => right[i])));
        var difference = new float[left.Length];
        for (var d = 0; d < left.Length; d++) difference[d] = other[d] - left[d];

        var moved = Array.ConvertAll(words, word => Dot(_rows[word], difference) > 0);
        if (moved.AsSpan().SequenceEqual(right) || !moved.Contains(true) || !moved.Contains(false)) return false;

        moved.CopyTo(right, 0);
        return true;
    }

    float[] Mean(IEnumerable<int> words)
    {
        var sums = new double[_rows[0].Length];
        foreach (var word in words)
            for (var d = 0; d < sums.Length; d++) sums[d] += _rows[word][d];

        return Unit(Array.ConvertAll(sums, sum => (float)sum));
    }

    // The direction of greatest variance, by power iteration from an arbitrary start, less the part along the mean.
    float[] Widest(int[] words)
    {
        var mean = new double[_rows[0].Length];
        foreach (var word in words)
            for (var d = 0; d < mean.Length; d++) mean[d] += _rows[word][d] / words.Length;

        var centre = Array.ConvertAll(mean, value => (float)value);
        var direction = new float[mean.Length];
        for (var d = 0; d < direction.Length; d++) direction[d] = 1f / (d + 1);
        for (var round = 0; round < MostRounds; round++)
        {
            var next = new double[direction.Length];
            foreach (var word in words)
            {
                var row = _rows[word];
                var along = Dot(row, direction) - Dot(centre, direction);
                for (var d = 0; d < next.Length; d++) next[d] += along * (row[d] - centre[d]);
            }

            direction = Unit(Array.ConvertAll(next, value => (float)value));
        }

        // The border goes through the mean: the words' part along it must not decide.
        var middle = Dot(centre, direction);
        var length = Dot(centre, centre);
        if (length > 0)
            for (var d = 0; d < direction.Length; d++) direction[d] -= middle / length * centre[d];

        return direction;
    }

    static float[][] Centred(float[][] rows)
    {
        var mean = new double[rows[0].Length];
        foreach (var row in rows)
            for (var d = 0; d < mean.Length; d++) mean[d] += row[d] / rows.Length;

        return Array.ConvertAll(rows, row => Unit([.. row.Select((value, d) => (float)(value - mean[d]))]));
    }

    static float[] Unit(float[] vector)
    {
        var length = (float)Math.Sqrt(Dot(vector, vector));
        return length > 0 ? Array.ConvertAll(vector, value => value / length) : vector;
    }

    static float Dot(float[] a, float[] b)
    {
        var sum = 0f;
        for (var d = 0; d < a.Length; d++) sum += a[d] * b[d];
        return sum;
    }
}
