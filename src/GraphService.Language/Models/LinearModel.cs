using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphService.Language;

/// <summary>A frozen linear classifier: the score of a class is the sum of the weights its features give it, in whole numbers.</summary>
/// <remarks>
/// <see cref="LinearModelBuilder"/> tells how features and weights lie in memory. Nearly all time goes into waiting for that memory, so the lookups
/// of all features go on side by side, each step of all of them before the next, without branches, and with word to the processor what comes next.
/// </remarks>
sealed class LinearModel
{
    /// <summary>Classes are added up so many at once; a row's width is a multiple of it.</summary>
    public const int Block = 16;

    /// <summary>So many weights of a row are read from memory at once: rows begin there.</summary>
    public const int Line = 64;

    /// <summary>The sieve has one bit for each value of a key's upper bits and its lowest six together: 8 million in a megabyte.</summary>
    public const int SieveShift = 15;

    public required int Classes { get; init; }

    public required int Features { get; init; }

    public required int Weights { get; init; }

    /// <summary>How many numbers sums have.</summary>
    public required int Width { get; init; }

    /// <summary>How many numbers a row has.</summary>
    public int Stride => (Width + Line - 1) / Line * Line;

    /// <summary>The rows one behind the other, as the roots of the weights; the first holds nothing.</summary>
    public required WideTable<sbyte> Rows { get; init; }

    /// <summary>Which row a feature has, by the upper bits of its key: the lower bits of the key above, the row below, 0 where there is none.</summary>
    public required WideTable<uint> RowOf { get; init; }

    /// <summary>Tells of nearly all features that were never learned.</summary>
    public required WideTable<ulong> Sieve { get; init; }

    /// <summary>Most features without a row; none in a small model.</summary>
    public required WeightLines? Lines { get; init; }

    /// <summary>The others.</summary>
    public required WeightTable Others { get; init; }

    /// <summary>The key under which a feature is kept.</summary>
    public static uint Key(ulong feature) => (uint)(Hash.Finish(feature) >> 32);

    /// <summary>The key in another order, so that its upper bits serve as a place in a table.</summary>
    public static uint Scatter(uint key) => key * 0x9E3779B1u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Square(sbyte root) => root * Math.Abs((int)root);

    /// <summary>Writes the sums of the weights of all features, one a class.</summary>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Span<uint> rows = stackalloc uint[features.Length];
        Span<uint> keys = stackalloc uint[features.Length];
        Span<int> sums = stackalloc int[Width];
        sums.Clear();
        var (found, asked) = Find(features, rows, keys);
        Add(rows[..found], keys[..asked], sums);
        sums[..Classes].CopyTo(scores);
    }

    /// <summary>Begins to look the features up: finds the rows of some, and the keys of others which may have weights elsewhere.</summary>
    public (int Rows, int Keys) Find(ReadOnlySpan<ulong> features, Span<uint> rows, Span<uint> keys)
    {
        var (found, left) = FindRows(features, rows, keys);
        return (found, Lines is { } lines ? Sift(lines, keys[..left]) : left);
    }

    /// <summary>Adds up the weights of what was found; the keys are used up.</summary>
    public void Add(ReadOnlySpan<uint> rows, Span<uint> keys, Span<int> sums)
    {
        AddRows(rows, sums);
        var left = Lines?.Add(keys, sums) ?? keys.Length;
        if (left == 0) return;

        left = Others.Add(keys[..Others.Find(keys[..left])], sums);
        AddRows(keys[..left], sums);
    }

    // Many features asked for have a row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    (int Found, int Left) FindRows(ReadOnlySpan<ulong> features, Span<uint> rows, Span<uint> keys)
    {
        ref var rowOf = ref RowOf.First;
        ref var sieve = ref Sieve.First;
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var key = ref MemoryMarshal.GetReference(keys);
        var bits = BitOperations.Log2((uint)RowOf.Length);
        var (found, left, most, sifts) = (0, 0, (uint)RowOf.Length - 1, Lines is null ? 0u : 1u);
        foreach (var feature in features)
        {
            var own = Key(feature);
            var place = Scatter(own);
            var known = Unsafe.Add(ref rowOf, place >> (32 - bits)) ^ (place << bits);
            Unsafe.Add(ref row, found) = known;
            Unsafe.Add(ref key, left) = own;
            var hit = known - 1 < most ? 1 : 0;
            Ahead.Read(ref Unsafe.Add(ref sieve, (own >> SieveShift) * ((uint)(1 - hit) & sifts)));
            found += hit;
            left += 1 - hit;
        }

        ref var weights = ref Rows.First;
        foreach (var known in rows[..found])
            for (var at = 0; at < Width; at += Line) Ahead.Read(ref Unsafe.Add(ref weights, (known * (uint)Stride) + (uint)at));

        return (found, left);
    }

    // Some features were never learned. The sieve, which nearly fits into the processor's cache, tells so of nearly all of them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Sift(WeightLines lines, Span<uint> keys)
    {
        ref var sieve = ref Sieve.First;
        ref var own = ref MemoryMarshal.GetReference(keys);
        var asked = 0;
        foreach (var key in keys)
        {
            Unsafe.Add(ref own, asked) = key;
            var hit = (uint)(Unsafe.Add(ref sieve, key >> SieveShift) >> (int)(key & 63)) & 1;
            lines.Announce(key, hit);
            asked += (int)hit;
        }

        return asked;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void AddRows(ReadOnlySpan<uint> rows, Span<int> sums)
    {
        ref var weights = ref Rows.First;
        ref var to = ref MemoryMarshal.GetReference(sums);
        var (width, stride) = ((uint)Width, (uint)Stride);
        for (var at = 0u; at < width; at += Block)
        {
            var (low, high) = (Vector256.LoadUnsafe(ref to, at), Vector256.LoadUnsafe(ref to, at + 8));
            foreach (var row in rows)
            {
                var (first, second) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, (row * stride) + at));
                var roots = Vector256.Create(first, second);
                var (left, right) = Vector256.Widen(roots * Vector256.Abs(roots));
                low += left;
                high += right;
            }

            low.StoreUnsafe(ref to, at);
            high.StoreUnsafe(ref to, at + 8);
        }
    }

    /// <summary>Adds sums to others.</summary>
    public static void AddUp(ReadOnlySpan<int> sums, Span<int> scores)
    {
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var to = ref MemoryMarshal.GetReference(scores);
        for (nuint at = 0; at < (nuint)sums.Length; at += 8) (Vector256.LoadUnsafe(ref from, at) + Vector256.LoadUnsafe(ref to, at)).StoreUnsafe(ref to, at);
    }
}
