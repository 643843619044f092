using System.Numerics;

namespace GraphService.Language;

/// <summary>Lays out the weights of a model so that few lines of the processor's cache are touched.</summary>
/// <remarks>
/// A weight is kept in the file as a signed byte on a square-root scale, because a linear scale rounds away the many small weights that decide
/// together. The few features that weigh many classes are the ones met most often: each has a row with a weight for every class, found through a
/// table of its own so small that it stays in the cache; rows are added up many classes at a time. All others lie in <see cref="WeightLines"/> or a
/// <see cref="WeightTable"/>, by the upper half of their hash. Chance hits of a feature never seen are one in some ten thousand.
/// </remarks>
static class LinearModelBuilder
{
    /// <summary>Builds the tables. Keys ascend and differ; each owns the next <c>counts[i]</c> of the other two.</summary>
    public static LinearModel Build(int classes, uint[] keys, byte[] counts, byte[] owners, sbyte[] roots)
    {
        if (classes > 256) throw new ArgumentOutOfRangeException(nameof(classes), classes, "A model tells at most 256 classes apart.");

        var starts = new int[keys.Length];
        for (var i = 1; i < keys.Length; i++) starts[i] = starts[i - 1] + counts[i - 1];

        var width = (classes + LinearModel.Block - 1) / LinearModel.Block * LinearModel.Block;
        var stride = (width + LinearModel.Line - 1) / LinearModel.Line * LinearModel.Line;
        var heavy = counts.Count(count => count > WeightTable.MostWeights);
        var (rows, rowOf) = (new WideTable<sbyte>((heavy + 1) * stride), new WideTable<uint>(1 << Bits((heavy + 1) * 2L)));
        var (light, packed, row) = (new List<WeightTable.Feature>(keys.Length), new ushort[owners.Length], 0);
        for (var i = 0; i < owners.Length; i++) packed[i] = (ushort)((owners[i] << 8) | (byte)roots[i]);

        // Features with many weights come first and stand where they are looked for.
        foreach (var i in HeaviestFirst(counts))
        {
            if (counts[i] <= WeightTable.MostWeights)
            {
                light.Add(new(keys[i], starts[i], counts[i]));
                continue;
            }

            row++;
            for (var k = starts[i]; k < starts[i] + counts[i]; k++) rows.Span[(row * stride) + owners[k]] = roots[k];
            if (!TryPut(rowOf.Span, keys[i], (uint)row)) light.Add(new(keys[i], row, WeightTable.Row));
        }

        var others = new List<WeightTable.Feature>();
        var lines = WeightLines.TryBuild(light, packed, others);
        return new()
        {
            Classes = classes, Features = keys.Length, Weights = owners.Length, Width = width, Rows = rows, RowOf = rowOf, Sieve = SieveOf(lines is null ? [] : keys), Lines = lines,
            Others = WeightTable.Build(lines is null ? light : others, packed),
        };
    }

    // Where each feature stands that has so many weights, most first, those with as many in their order: counted, since there are millions.
    static int[] HeaviestFirst(byte[] counts)
    {
        var next = new int[256];
        foreach (var count in counts) next[count]++;
        for (int count = 255, before = 0; count >= 0; count--) (next[count], before) = (before, before + next[count]);

        var order = new int[counts.Length];
        for (var i = 0; i < counts.Length; i++) order[next[counts[i]]++] = i;
        return order;
    }

    // Two features may want the same place; the lighter one goes to the other table.
    static bool TryPut(Span<uint> rowOf, uint key, uint row)
    {
        var (bits, place) = (BitOperations.Log2((uint)rowOf.Length), LinearModel.Scatter(key));
        ref var taken = ref rowOf[(int)(place >> (32 - bits))];
        if (taken != 0) return false;

        taken = (place << bits) | row;
        return true;
    }

    static WideTable<ulong> SieveOf(uint[] keys)
    {
        var sieve = new WideTable<ulong>(keys.Length == 0 ? 1 : 1 << (32 - LinearModel.SieveShift));
        foreach (var key in keys) sieve.Span[(int)(key >> LinearModel.SieveShift)] |= 1UL << (int)(key & 63);
        return sieve;
    }

    // Enough for so many places.
    static int Bits(long places) => Math.Max(4, BitOperations.Log2((ulong)places) + 1);
}
