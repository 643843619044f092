using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphService.Language;

/// <summary>The lighter features of a large model with all their weights, some four to a line of the processor's cache: whoever looks one up waits for memory once.</summary>
/// <remarks>
/// Of a key the line itself tells the upper part, and sixteen bits in the line the rest. What does not fit into its line lies in another table, to which
/// the line refers. Nothing is decided by a jump that the processor would have to guess.
/// </remarks>
sealed class WeightLines
{
    // With fewer lines sixteen bits would not tell all keys apart.
    const int LeastLines = 1 << 16;
    const int LeastFeatures = 100_000;

    const int Load = 4;

    readonly WideTable<Line> _lines;
    readonly uint _count;

    WeightLines(WideTable<Line> lines) => (_lines, _count) = (lines, (uint)lines.Length);

    /// <summary>Lays out features; null when they are too few for it.</summary>
    /// <param name="features">The features. Those that come first find room in their line before the others.</param>
    /// <param name="weights">The weights: the class above, the root of the value below.</param>
    /// <param name="others">Those that found none are put here.</param>
    public static WeightLines? TryBuild(List<WeightTable.Feature> features, ReadOnlySpan<ushort> weights, List<WeightTable.Feature> others)
    {
        if (features.Count < LeastFeatures) return null;

        // What is read at once may reach into the line behind.
        var table = new WideTable<Line>(Math.Max(LeastLines, features.Count / Load) + 1);
        var lines = new WeightLines(table);
        foreach (var feature in features)
        {
            var (at, code) = lines.Place(feature.Key);
            if (feature.Size <= WeightTable.MostWeights && table.Span[(int)at].TryPut(code, weights.Slice(feature.Start, feature.Size))) continue;

            table.Span[(int)at].Overflows = true;
            others.Add(feature);
        }

        return lines;
    }

    /// <summary>Says that a key will be looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Announce(uint key, uint times) => Ahead.Read(ref Unsafe.Add(ref _lines.First, Place(key).Line * times));

    /// <summary>Adds up the weights of keys; those that are to be looked for in the other table are left in the span, and their number is told.</summary>
    [SkipLocalsInit]
    public int Add(Span<uint> keys, Span<int> sums)
    {
        Span<ushort> together = stackalloc ushort[(keys.Length * WeightTable.MostWeights) + Line.Together];
        ref var to = ref MemoryMarshal.GetReference(together);
        ref var table = ref _lines.First;
        ref var left = ref MemoryMarshal.GetReference(keys);
        var (others, count) = (0, 0);
        for (var i = 0; i < keys.Length; i++)
        {
            var key = Unsafe.Add(ref left, i);
            var (at, code) = Place(key);
            ref var line = ref Unsafe.Add(ref table, at);
            var (start, size, missing) = line.Find(code);
            Vector256.LoadUnsafe(ref Unsafe.Add(ref Unsafe.As<Line, ushort>(ref line), start)).StoreUnsafe(ref Unsafe.Add(ref to, count));
            count += size;
            Unsafe.Add(ref left, others) = key;
            others += missing;
        }

        WeightTable.AddUp(together[..count], sums);
        return others;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    (uint Line, ushort Code) Place(uint key)
    {
        var product = (ulong)LinearModel.Scatter(key) * (_count - 1);
        return ((uint)(product >> 32), (ushort)(product >> 16));
    }

    /// <summary>A line: what tells the keys apart, their sizes in four bits each, then the weights.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 64)]
    struct Line
    {
        /// <summary>So many weights are read at once, however few are wanted.</summary>
        public const int Together = 16;

        const int Keys = 9;
        const int Sizes = 9;
        const int Weights = 12;
        const int Places = 32;
        const ulong Overflow = 1UL << 47;

        ushort _first;

        public bool Overflows
        {
            set => Put(Known | (value ? Overflow : 0));
        }

        // The sizes from below; the uppermost bit of 48 when some found no room.
        readonly ulong Known => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in _first), Sizes - 1))) >> 16;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly (int Start, int Size, int Missing) Find(ushort code)
        {
            var equal = Vector256.Equals(Vector256.LoadUnsafe(ref Unsafe.AsRef(in _first)), Vector256.Create(code)).AsByte().ExtractMostSignificantBits();
            var shift = BitOperations.TrailingZeroCount((equal & ((1u << (2 * Keys)) - 1)) | (1u << (2 * Keys))) * 2;
            var known = Known;
            var size = (int)(known >> shift) & 15;
            var missing = (int)(known >> 47) & (size - 1 >>> 31);
            return (Weights + (int)WeightTable.Sum(known & ((1UL << shift) - 1)), size, missing);
        }

        public bool TryPut(ushort code, ReadOnlySpan<ushort> weights)
        {
            var places = MemoryMarshal.CreateSpan(ref _first, Places);
            var (index, start) = (0, Weights);
            for (; index < Keys && ((Known >> (4 * index)) & 15) is > 0 and var size; index++) start += (int)size;
            if (index == Keys || start + weights.Length > Places) return false;

            places[index] = code;
            Put(Known | ((ulong)weights.Length << (4 * index)));
            weights.CopyTo(places[start..]);
            return true;
        }

        void Put(ulong known)
        {
            var places = MemoryMarshal.CreateSpan(ref _first, Places);
            for (var i = 0; i < Weights - Sizes; i++) places[Sizes + i] = (ushort)(known >> (16 * i));
        }
    }
}
