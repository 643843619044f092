namespace GraphService.Language;

/// <summary>A frozen linear classifier: the score of a class is the sum of the weights its features give it, in whole numbers.</summary>
/// <remarks>
/// An open-addressing table of features by the upper half of their hash. A slot packs the place of the feature's first weight (upper 24 bits)
/// and their number (lower 8); a weight packs its class (upper half) and its value (lower half). A weight is kept in the file as a signed byte on
/// a square-root scale, because a linear scale rounds away the many small weights that decide together. Chance hits of a feature never seen are one
/// in some ten thousand.
/// </remarks>
sealed class LinearModel
{
    readonly ulong[] _slots;
    readonly int[] _weights;
    readonly int _shift;

    LinearModel(int classes, ulong[] slots, int[] weights, int shift) => (Classes, _slots, _weights, _shift) = (classes, slots, weights, shift);

    public int Classes { get; }

    public int Features { get; private init; }

    public int Weights => _weights.Length;

    /// <summary>Builds the table. Keys ascend and differ; each owns the next <c>counts[i]</c> entries of the other two.</summary>
    public static LinearModel Build(int classes, uint[] keys, byte[] counts, byte[] owners, sbyte[] roots)
    {
        var bits = 4;
        while (1L << bits < keys.Length * 2L) bits++;
        var (slots, weights) = (new ulong[1 << bits], new int[owners.Length]);
        for (var i = 0; i < weights.Length; i++) weights[i] = (owners[i] << 16) | (ushort)(short)(roots[i] * Math.Abs((int)roots[i]));

        var (start, shift) = (0, 32 - bits);
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i], shift);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = ((ulong)keys[i] << 32) | ((uint)start << 8) | counts[i];
            start += counts[i];
        }

        return new(classes, slots, weights, shift) { Features = keys.Length };
    }

    /// <summary>The key under which a feature is kept.</summary>
    public static uint Key(ulong feature) => (uint)(Hash.Finish(feature) >> 32);

    /// <summary>Adds the weights of all features to the scores, one a class.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        var (slots, weights) = (_slots, _weights);
        Span<uint> found = stackalloc uint[features.Length];
        var known = 0;
        // Two passes: the look-ups of the first do not wait for one another, so the memory answers many at once.
        foreach (var feature in features)
        {
            var key = Key(feature);
            var slot = Slot(key, _shift);
            ulong entry;
            while ((entry = slots[slot]) != 0)
            {
                if (entry >> 32 == key)
                {
                    found[known++] = (uint)entry;
                    break;
                }

                slot = (slot + 1) & (slots.Length - 1);
            }
        }

        foreach (var entry in found[..known])
            foreach (var weight in weights.AsSpan((int)(entry >> 8), (int)(entry & 0xFF))) scores[weight >> 16] += (short)weight;
    }

    static int Slot(uint key, int shift) => (int)((key * 0x9E3779B1u) >> shift);
}
