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
    // One bit for each value of a key's upper bits and its lowest six together: 8 million in a megabyte.
    const int SieveShift = 15;

    readonly ulong[] _slots;
    readonly int[] _weights;
    readonly int _shift;
    readonly ulong[] _sieve;

    LinearModel(int classes, ulong[] slots, int[] weights, int shift, ulong[] sieve) =>
        (Classes, _slots, _weights, _shift, _sieve) = (classes, slots, weights, shift, sieve);

    public int Classes { get; }

    public int Features { get; private init; }

    public int Weights => _weights.Length;

    /// <summary>Builds the table. Keys ascend and differ; each owns the next <c>counts[i]</c> entries of the other two.</summary>
    public static LinearModel Build(int classes, uint[] keys, byte[] counts, byte[] owners, sbyte[] roots)
    {
        var bits = 4;
        while ((1L << bits) * 3 < keys.Length * 4L) bits++;
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

        var sieve = new ulong[1 << (32 - SieveShift)];
        foreach (var key in keys) sieve[key >> SieveShift] |= 1UL << (int)(key & 63);
        return new(classes, slots, weights, shift, sieve) { Features = keys.Length };
    }

    /// <summary>The key under which a feature is kept.</summary>
    public static uint Key(ulong feature) => (uint)(Hash.Finish(feature) >> 32);

    /// <summary>Adds the weights of all features to the scores, one a class.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        var (slots, weights, mask) = (_slots, _weights, _slots.Length - 1);
        Span<uint> keys = stackalloc uint[features.Length];
        Span<ulong> entries = stackalloc ulong[features.Length];
        // Most features asked for were never learned. The sieve tells so of nearly all of them, and fits into the processor's cache.
        var asked = 0;
        foreach (var feature in features)
        {
            var key = Key(feature);
            keys[asked] = key;
            asked += (int)(_sieve[(int)(key >> SieveShift)] >> (int)(key & 63)) & 1;
        }

        // This loop branches nowhere, so the memory fetches for all features at once; most time goes here. The same holds for the weights below.
        for (var i = 0; i < asked; i++) entries[i] = slots[Slot(keys[i], _shift)];

        var known = 0;
        for (var i = 0; i < asked; i++)
        {
            var (key, entry) = (keys[i], entries[i]);
            for (var slot = Slot(key, _shift); entry != 0; entry = slots[slot])
            {
                if (entry >> 32 == key)
                {
                    keys[known++] = (uint)entry;
                    break;
                }

                slot = (slot + 1) & mask;
            }
        }

        var found = keys[..known];
        var first = entries[..known];
        for (var i = 0; i < found.Length; i++) first[i] = (uint)weights[found[i] >> 8];

        for (var i = 0; i < found.Length; i++)
        {
            var weight = (int)first[i];
            scores[weight >> 16] += (short)weight;
            foreach (var other in weights.AsSpan((int)(found[i] >> 8) + 1, (int)(found[i] & 0xFF) - 1)) scores[other >> 16] += (short)other;
        }
    }

    static int Slot(uint key, int shift) => (int)((key * 0x9E3779B1u) >> shift);
}
