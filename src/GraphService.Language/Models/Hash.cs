using System.Numerics;
using System.Runtime.CompilerServices;

namespace GraphService.Language;

/// <summary>Hashes that never change between runs, machines or versions of .NET: the model file depends on them.</summary>
static class Hash
{
    const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Folds a value in. The turn keeps the two apart: small numbers, which many values are, would cancel one another otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (BitOperations.RotateLeft(hash, 23) ^ value) * Golden;
        return hash ^ (hash >> 29);
    }

    public static ulong Mix(ulong hash, ulong first, ulong second) => Mix(Mix(hash, first), second);

    public static ulong Mix(ulong hash, ulong first, ulong second, ulong third) => Mix(Mix(Mix(hash, first), second), third);

    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0xCBF29CE484222325)
    {
        var hash = seed;
        foreach (var unit in text) hash = Mix(hash, unit);
        return hash;
    }

    /// <summary>The last step, after which every bit depends on every other: a table may then use any of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}
