using System.Numerics;

namespace GraphService.Language;

/// <summary>Lays out the weights of a model so that few lines of the processor's cache are touched.</summary>
/// <remarks>
/// A weight is kept in the file as a signed byte on a square-root scale, because a linear scale rounds away the many small weights that decide
/// together. The few features that weigh many classes are the ones met most often: each has a row with a weight for every class, found through a
/// table of its own so small that it stays in the cache; rows are added up many classes at a time. All others lie in an open-addressing table by the
/// upper half of their hash, four entries to a line, each with room for four weights; more of them lie in a list. Chance hits of a feature never
/// seen are one in some ten thousand.
/// </remarks>
static class LinearModelBuilder
{
    // Adding a row costs about as much as so many single weights.
    const int MostSingle = 12;

    /// <summary>Builds the tables. Keys ascend and differ; each owns the next <c>counts[i]</c> of the other two.</summary>
    public static LinearModel Build(int classes, uint[] keys, byte[] counts, byte[] owners, sbyte[] roots)
    {
        // Beyond the classes there are places that get the weights which are not there.
        if (classes > 240) throw new ArgumentOutOfRangeException(nameof(classes), classes, "A model tells at most 240 classes apart.");

        var starts = new int[keys.Length];
        for (var i = 1; i < keys.Length; i++) starts[i] = starts[i - 1] + counts[i - 1];

        var width = (classes + LinearModel.Block - 1) / LinearModel.Block * LinearModel.Block;
        var heavy = counts.Count(count => count > MostSingle);
        var (rows, rowOf) = (new short[(heavy + 1) * width], new uint[1 << Bits((heavy + 1) * 2L)]);
        var entries = LargePages.Array<LinearModel.Entry>(1 << Bits(keys.Length * 4L / 3));
        var more = new List<ushort>();
        var row = 0;

        // Features with many weights come first and stand where they are looked for.
        foreach (var i in Enumerable.Range(0, keys.Length).OrderByDescending(i => counts[i]))
        {
            var owned = owners.AsSpan(starts[i], counts[i]);
            var weights = roots.AsSpan(starts[i], counts[i]);
            if (counts[i] <= MostSingle)
            {
                Put(entries, new(keys[i], counts[i], more.Count, First(owned, weights, width)));
                for (var k = LinearModel.InEntry; k < owned.Length; k++) more.Add(Packed(owned[k], weights[k]));
                continue;
            }

            row++;
            for (var k = 0; k < owned.Length; k++) rows[(row * width) + owned[k]] = LinearModel.Square(weights[k]);
            if (!TryPut(rowOf, keys[i], (uint)row)) Put(entries, new(keys[i], LinearModel.Entry.Row, row, 0));
        }

        return new()
        {
            Classes = classes, Features = keys.Length, Weights = owners.Length, Width = width, Rows = rows, RowOf = rowOf, Sieve = SieveOf(keys), Entries = entries,
            More = [.. more],
        };
    }

    // Two features may want the same place; the lighter one goes to the other table.
    static bool TryPut(uint[] rowOf, uint key, uint row)
    {
        var (bits, place) = (BitOperations.Log2((uint)rowOf.Length), LinearModel.Scatter(key));
        ref var taken = ref rowOf[place >> (32 - bits)];
        if (taken != 0) return false;

        taken = (place << bits) | row;
        return true;
    }

    static void Put(LinearModel.Entry[] entries, LinearModel.Entry entry)
    {
        var slot = (int)(LinearModel.Scatter(entry.Key) >> (32 - BitOperations.Log2((uint)entries.Length)));
        while (entries[slot].Size != 0) slot = (slot + 1) & (entries.Length - 1);
        entries[slot] = entry;
    }

    static ulong First(ReadOnlySpan<byte> owners, ReadOnlySpan<sbyte> roots, int width)
    {
        var first = 0UL;
        for (var k = 0; k < LinearModel.InEntry; k++)
            first |= (ulong)(k < owners.Length ? Packed(owners[k], roots[k]) : Packed((byte)(width + k), 0)) << (16 * k);

        return first;
    }

    static ulong[] SieveOf(uint[] keys)
    {
        var sieve = new ulong[1 << (32 - LinearModel.SieveShift)];
        foreach (var key in keys) sieve[key >> LinearModel.SieveShift] |= 1UL << (int)(key & 63);
        return sieve;
    }

    static ushort Packed(byte owner, sbyte root) => (ushort)((owner << 8) | (byte)root);

    // Enough for so many places.
    static int Bits(long places) => Math.Max(4, BitOperations.Log2((ulong)places) + 1);
}
