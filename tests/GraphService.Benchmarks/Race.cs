using System.Diagnostics;
using System.Globalization;

namespace GraphService.Benchmarks;

/// <summary>
/// Two ways to the same answer, timed in turns within one run, so that whatever else the machine does slows both alike. Only the ratio is
/// worth quoting.
/// </summary>
static class Race
{
    const int Rounds = 9;

    /// <summary>Both must come to the same answer, or the comparison means nothing.</summary>
    public static void Run<T>(string name, Func<T> ours, Func<T> theirs, string against)
    {
        var (expected, answer) = (theirs(), ours());
        if (!Equals(expected, answer)) throw new InvalidOperationException($"{name}: {answer} is not {expected}.");

        var (oursTimes, theirsTimes) = (WarmedUp(ours), WarmedUp(theirs));
        var (mine, other) = (new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            mine[round] = Milliseconds(ours, oursTimes);
            other[round] = Milliseconds(theirs, theirsTimes);
        }

        var ratios = mine.Zip(other, (left, right) => right / left).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-58} {Median(mine),10:0.000} ms  {against,-26} {Median(other),10:0.000} ms  {ratios[Rounds / 2],8:0.0}x  ({ratios[0]:0.0} to {ratios[^1]:0.0})"));
    }

    // Until the compiler has done its best; says how often to do the work so that a sample lasts some 50 ms.
    static int WarmedUp<T>(Func<T> work)
    {
        var (start, times) = (Stopwatch.GetTimestamp(), 0);
        for (; Stopwatch.GetElapsedTime(start).TotalMilliseconds < 1000; times++) work();
        return Math.Max(1, times / 20);
    }

    static double Milliseconds<T>(Func<T> work, int times)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++) work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / times;
    }

    static double Median(double[] times) => times.Order().ElementAt(Rounds / 2);
}
