namespace GraphService.Graph;

/// <summary>Draws that are the same for the same seed on every machine and in every version of .NET.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014).</remarks>
sealed class Dice(int seed)
{
    ulong _state = (ulong)(uint)seed;

    /// <summary>From 0 up to a number, without it.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>The same items in an order of chance.</summary>
    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ _state >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }
}
