using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>How many weights lie in a feature's entry.</summary>
    public const int InEntry = 4;

    /// <summary>The sieve has one bit for each value of a key's upper bits and its lowest six together: 8 million in a megabyte.</summary>
    public const int SieveShift = 15;

    // The value of each signed byte on the square-root scale.
    static readonly int[] Squares = [.. Enumerable.Range(0, 256).Select(root => Square((sbyte)root))];

    public required int Classes { get; init; }

    public required int Features { get; init; }

    public required int Weights { get; init; }

    /// <summary>How many numbers a row has.</summary>
    public required int Width { get; init; }

    public required short[] Rows { get; init; }

    /// <summary>Which row a feature has, by the upper bits of its key: the lower bits of the key above, the row below, 0 where there is none.</summary>
    public required uint[] RowOf { get; init; }

    public required ulong[] Sieve { get; init; }

    public required Entry[] Entries { get; init; }

    /// <summary>The weights that found no room in their entry.</summary>
    public required ushort[] More { get; init; }

    /// <summary>The key under which a feature is kept.</summary>
    public static uint Key(ulong feature) => (uint)(Hash.Finish(feature) >> 32);

    /// <summary>The key in another order, so that its upper bits serve as a place in a table.</summary>
    public static uint Scatter(uint key) => key * 0x9E3779B1u;

    public static short Square(sbyte root) => (short)(root * Math.Abs((int)root));

    /// <summary>How many numbers there must be room for where weights are added up.</summary>
    public int Sums => Width + InEntry;

    /// <summary>Writes the sums of the weights of all features, one a class.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Span<uint> rows = stackalloc uint[features.Length];
        Span<uint> keys = stackalloc uint[features.Length];
        Span<int> sums = stackalloc int[Sums];
        var (found, asked) = Find(features, rows, keys);
        Add(rows[..found], keys[..asked], sums);
        sums[..Classes].CopyTo(scores);
    }

    /// <summary>Begins to look the features up: finds the rows of some, and the keys of others which may have an entry.</summary>
    public (int Rows, int Keys) Find(ReadOnlySpan<ulong> features, Span<uint> rows, Span<uint> keys)
    {
        var (found, left) = FindRows(features, rows, keys);
        return (found, Sift(keys[..left]));
    }

    /// <summary>Adds up the weights of what was found; the keys are used up. See <see cref="Sums"/>.</summary>
    public void Add(ReadOnlySpan<uint> rows, Span<uint> keys, Span<int> sums)
    {
        AddRows(rows, sums);
        AddEntries(keys, sums);
    }

    /// <summary>Adds sums to others.</summary>
    public static void AddUp(ReadOnlySpan<int> sums, Span<int> scores)
    {
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var to = ref MemoryMarshal.GetReference(scores);
        var whole = (nuint)(sums.Length - InEntry);
        for (nuint at = 0; at < whole; at += 8) (Vector256.LoadUnsafe(ref from, at) + Vector256.LoadUnsafe(ref to, at)).StoreUnsafe(ref to, at);
    }

    // Most features asked for have a row.
    (int Found, int Left) FindRows(ReadOnlySpan<ulong> features, Span<uint> rows, Span<uint> keys)
    {
        ref var rowOf = ref MemoryMarshal.GetArrayDataReference(RowOf);
        ref var sieve = ref MemoryMarshal.GetArrayDataReference(Sieve);
        var bits = BitOperations.Log2((uint)RowOf.Length);
        var (found, left, most) = (0, 0, (uint)RowOf.Length - 1);
        foreach (var feature in features)
        {
            var key = Key(feature);
            var place = Scatter(key);
            var row = Unsafe.Add(ref rowOf, place >> (32 - bits)) ^ (place << bits);
            rows[found] = row;
            keys[left] = key;
            var hit = row - 1 < most ? 1 : 0;
            Prefetch(ref Unsafe.Add(ref sieve, (key >> SieveShift) * (uint)(1 - hit)));
            found += hit;
            left += 1 - hit;
        }

        return (found, left);
    }

    // Some features were never learned. The sieve, which fits into the processor's cache, tells so of nearly all of them.
    int Sift(Span<uint> keys)
    {
        ref var sieve = ref MemoryMarshal.GetArrayDataReference(Sieve);
        ref var entries = ref MemoryMarshal.GetArrayDataReference(Entries);
        var (asked, shift) = (0, 32 - BitOperations.Log2((uint)Entries.Length));
        foreach (var key in keys)
        {
            keys[asked] = key;
            var hit = (uint)(Unsafe.Add(ref sieve, key >> SieveShift) >> (int)(key & 63)) & 1;
            Prefetch(ref Unsafe.Add(ref entries, (Scatter(key) >> shift) * hit));
            asked += (int)hit;
        }

        return asked;
    }

    void AddRows(ReadOnlySpan<uint> rows, Span<int> sums)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(Rows);
        ref var to = ref MemoryMarshal.GetReference(sums);
        var width = (uint)Width;
        for (var at = 0u; at < width; at += Block)
        {
            var (low, high) = (Vector256.LoadUnsafe(ref to, at), Vector256.LoadUnsafe(ref to, at + 8));
            foreach (var row in rows)
            {
                var (left, right) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (row * width) + at));
                low += left;
                high += right;
            }

            low.StoreUnsafe(ref to, at);
            high.StoreUnsafe(ref to, at + 8);
        }
    }

    // The rows of those that have one, and what does not lie in the entry itself, come when all entries are read.
    void AddEntries(Span<uint> keys, Span<int> sums)
    {
        var (entries, squares) = (Entries, Squares);
        ref var more = ref MemoryMarshal.GetArrayDataReference(More);
        var (shift, mask) = (32 - BitOperations.Log2((uint)entries.Length), entries.Length - 1);
        Span<uint> rows = stackalloc uint[keys.Length];
        var (found, left) = (0, 0);
        foreach (var key in keys)
        {
            var slot = (int)(Scatter(key) >> shift);
            while (entries[slot].Key != key && entries[slot].Size != 0) slot = (slot + 1) & mask;
            ref readonly var entry = ref entries[slot];
            if (entry.Key != key || entry.Size == 0) continue;
            if (entry.Size == Entry.Row)
            {
                rows[found++] = (uint)entry.Start;
                continue;
            }

            var first = entry.First;
            sums[(int)(first >> 8) & 0xFF] += squares[(int)first & 0xFF];
            sums[(int)(first >> 24) & 0xFF] += squares[(int)(first >> 16) & 0xFF];
            sums[(int)(first >> 40) & 0xFF] += squares[(int)(first >> 32) & 0xFF];
            sums[(int)(first >> 56)] += squares[(int)(first >> 48) & 0xFF];
            if (entry.Size <= InEntry) continue;

            Prefetch(ref Unsafe.Add(ref more, entry.Start));
            keys[left++] = (uint)slot;
        }

        AddRows(rows[..found], sums);
        foreach (var slot in keys[..left]) AddMore(entries[slot], sums);
    }

    void AddMore(in Entry entry, Span<int> sums)
    {
        foreach (var weight in More.AsSpan(entry.Start, entry.Size - InEntry)) sums[weight >> 8] += Squares[weight & 0xFF];
    }

    static unsafe void Prefetch<T>(ref T place)
    {
        // A hint: it matters nothing should the collector move the place meanwhile.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }

    /// <summary>A feature in the table: its key, how many weights it has, where those beyond the first four begin, or which row it has.</summary>
    public readonly struct Entry(uint key, int size, int start, ulong first)
    {
        /// <summary>The size of a feature with a row.</summary>
        public const int Row = 255;

        public uint Key { get; } = key;

        readonly uint _rest = ((uint)start << 8) | (uint)size;

        /// <summary>0 for a place that no feature has taken.</summary>
        public int Size => (int)(_rest & 0xFF);

        public int Start => (int)(_rest >> 8);

        /// <summary>Weights of 16 bits: the class above, the root of the value below.</summary>
        public ulong First { get; } = first;
    }
}
