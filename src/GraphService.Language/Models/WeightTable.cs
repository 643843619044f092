using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphService.Language;

/// <summary>The lighter features of a small model, and what found no room in <see cref="WeightLines"/>: a line for the keys of some seven, their weights in a list.</summary>
/// <remarks>
/// A line holds the keys of up to twelve features, how many weights each has, and where the weights of the first begin; those of the others follow in
/// the same order. A line that is full sends whoever asks on to the next. Nothing is decided by a jump that the processor would have to guess, and it is
/// told beforehand what will be read.
/// </remarks>
sealed class WeightTable
{
    /// <summary>How many weights a feature has at most.</summary>
    public const int MostWeights = 12;

    /// <summary>The size of a feature that has a row instead; so many places are kept for it, of which the first two name the row.</summary>
    public const int Row = 15;

    // Read at once, however few are wanted.
    const int Together = 16;

    const int Load = 7;
    const ulong Overflows = 1UL << 63;

    // Of every root, which is looked up faster than multiplied.
    static readonly int[] SquareOf = [.. Enumerable.Range(0, 256).Select(root => LinearModel.Square((sbyte)root))];

    readonly WideTable<Line> _lines;
    readonly WideTable<ushort> _weights;

    WeightTable(WideTable<Line> lines, WideTable<ushort> weights) => (_lines, _weights) = (lines, weights);

    /// <summary>Builds the table.</summary>
    /// <param name="features">The features, each with a key of its own; those that are looked for most often come first.</param>
    /// <param name="weights">The weights: the class above, the root of the value below.</param>
    public static WeightTable Build(IReadOnlyList<Feature> features, ReadOnlySpan<ushort> weights)
    {
        var lines = new WideTable<Line>(Math.Max(1, features.Count / Load));
        var (at, filled) = (new int[features.Count], new byte[lines.Length]);
        for (var i = 0; i < features.Count; i++)
        {
            var place = Place(features[i].Key, (uint)lines.Length);
            for (; filled[place] == Line.Keys; place = Next(place, (uint)lines.Length)) lines.Span[(int)place].Sizes |= Overflows;
            ref var line = ref lines.Span[(int)place];
            at[i] = ((int)place * Line.Keys) + filled[place];
            line.Key(filled[place]) = features[i].Key;
            line.Sizes |= (ulong)features[i].Size << (4 * filled[place]++);
        }

        var list = new WideTable<ushort>(features.Sum(feature => feature.Size) + Together);
        var first = 0u;
        for (var i = 0; i < lines.Length; i++)
        {
            lines.Span[i].First = first;
            first += Sum(lines.Span[i].Sizes & ~Overflows);
        }

        for (var i = 0; i < features.Count; i++)
        {
            var (feature, line, index) = (features[i], lines.Span[at[i] / Line.Keys], at[i] % Line.Keys);
            var own = list.Span.Slice((int)(line.First + Sum(line.Sizes & ((1UL << (4 * index)) - 1))), feature.Size);
            if (feature.Size == Row) (own[0], own[1]) = ((ushort)feature.Start, (ushort)(feature.Start >> 16));
            else weights.Slice(feature.Start, feature.Size).CopyTo(own);
        }

        return new(lines, list);
    }

    /// <summary>Says that a key will be looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Announce(uint key, uint times) => Ahead.Read(ref Unsafe.Add(ref _lines.First, Place(key, (uint)_lines.Length) * times));

    /// <summary>Finds where the weights of the keys lie; writes so into the same span, and says of how many there are some.</summary>
    public int Find(Span<uint> keys)
    {
        ref var table = ref _lines.First;
        ref var weights = ref _weights.First;
        ref var places = ref MemoryMarshal.GetReference(keys);
        var (found, count) = (0, (uint)_lines.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            var key = Unsafe.Add(ref places, i);
            var at = Place(key, count);
            ref readonly var line = ref Unsafe.Add(ref table, at);
            var index = line.IndexOf(key);
            while (index == Line.Keys && (line.Sizes & Overflows) != 0)
            {
                at = Next(at, count);
                line = ref Unsafe.Add(ref table, at);
                index = line.IndexOf(key);
            }

            var size = (uint)(line.Sizes >> (4 * index)) & 15;
            var start = line.First + Sum(line.Sizes & ((1UL << (4 * index)) - 1));
            var has = (size + 15) >> 4;
            Ahead.Read(ref Unsafe.Add(ref weights, start * has));
            Unsafe.Add(ref places, found) = (start << 4) | size;
            found += (int)has;
        }

        return found;
    }

    /// <summary>Adds up the weights at places found; of those that have a row, the rows are written into the same span, and their number is told.</summary>
    [SkipLocalsInit]
    public int Add(Span<uint> places, Span<int> sums)
    {
        Span<ushort> together = stackalloc ushort[(places.Length * Line.Keys) + Together];
        ref var to = ref MemoryMarshal.GetReference(together);
        ref var weights = ref _weights.First;
        var (rows, count) = (0, 0);
        foreach (var place in places)
        {
            ref var own = ref Unsafe.Add(ref weights, place >> 4);
            var size = (int)place & 15;
            if (size == Row)
            {
                places[rows++] = own | ((uint)Unsafe.Add(ref own, 1) << 16);
                continue;
            }

            Vector256.LoadUnsafe(ref own).StoreUnsafe(ref Unsafe.Add(ref to, count));
            count += size;
        }

        AddUp(together[..count], sums);
        return rows;
    }

    /// <summary>Adds each weight to the sum of its class.</summary>
    public static void AddUp(ReadOnlySpan<ushort> weights, Span<int> sums)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var square = ref MemoryMarshal.GetArrayDataReference(SquareOf);
        foreach (var weight in weights) Unsafe.Add(ref sum, weight >> 8) += Unsafe.Add(ref square, (byte)weight);
    }

    static uint Place(uint key, uint count) => (uint)(((ulong)LinearModel.Scatter(key) * count) >> 32);

    static uint Next(uint place, uint count) => place + 1 == count ? 0 : place + 1;

    /// <summary>The sum of up to twelve numbers of four bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Sum(ulong sizes)
    {
        const ulong Every = 0x0F0F0F0F0F0F;
        return (uint)((((sizes & Every) + ((sizes >> 4) & Every)) * 0x0101010101010101) >> 56);
    }

    /// <summary>A feature of the table.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Start">Where its weights begin, or its row.</param>
    /// <param name="Size">How many they are, or <see cref="WeightTable.Row"/>.</param>
    public readonly record struct Feature(uint Key, int Start, int Size);

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    struct Line
    {
        public const int Keys = 12;

        KeyList _keys;

        /// <summary>Four bits for the size of each, from below; the uppermost bit when more were sent on to the next line.</summary>
        public ulong Sizes;

        public uint First;

        [UnscopedRef]
        public ref uint Key(int index) => ref _keys[index];

        /// <summary>Which key it is; one more than the last when it is not here.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly int IndexOf(uint key)
        {
            ref var first = ref Unsafe.As<KeyList, uint>(ref Unsafe.AsRef(in _keys));
            var sought = Vector256.Create(key);
            var low = Vector256.Equals(Vector256.LoadUnsafe(ref first), sought).ExtractMostSignificantBits();
            var high = Vector128.Equals(Vector128.LoadUnsafe(ref first, 8), sought.GetLower()).ExtractMostSignificantBits();
            return BitOperations.TrailingZeroCount(low | (high << 8) | (1u << Keys));
        }

        [InlineArray(Keys)]
        struct KeyList
        {
            uint _key;
        }
    }
}
