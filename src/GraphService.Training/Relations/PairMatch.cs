using System.Text.RegularExpressions;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Whether a pair that was read is one that people marked.</summary>
static partial class PairMatch
{
    /// <summary>Half of the words agree on both sides; where people marked heads only, each side holds its head and not the other.</summary>
    public static bool Is(GoldPair gold, CausalPair read, bool headsOnly) => headsOnly
        ? Holds(read.Cause, gold.Cause) && Holds(read.Effect, gold.Effect) && !Holds(read.Cause, gold.Effect) && !Holds(read.Effect, gold.Cause)
        : Agreement(read.Cause, gold.Cause) >= 0.5 && Agreement(read.Effect, gold.Effect) >= 0.5;

    /// <summary>Whether a pair that was read speaks of the same happenings, however its words are cut.</summary>
    public static bool Touches(GoldPair gold, CausalPair read, bool headsOnly) =>
        !headsOnly && Agreement(read.Cause, gold.Cause) > 0.15 && Agreement(read.Effect, gold.Effect) > 0.15
        && Agreement(read.Cause, gold.Cause) + Agreement(read.Effect, gold.Effect) > Agreement(read.Cause, gold.Effect) + Agreement(read.Effect, gold.Cause);

    /// <summary>How closely the words of a pair agree with a marked one, from 0 to 2; 0 when they do not, and 2 where only heads were marked.</summary>
    public static double Closeness(GoldPair gold, CausalPair read, bool headsOnly) =>
        !Is(gold, read, headsOnly) ? 0 : headsOnly ? 2 : Agreement(read.Cause, gold.Cause) + Agreement(read.Effect, gold.Effect);

    /// <summary>The harmonic mean of precision and recall of words.</summary>
    public static double Agreement(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        if (first.Count == 0 || second.Count == 0) return 0;

        var left = second.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var common = first.GroupBy(word => word).Sum(group => Math.Min(group.Count(), left.GetValueOrDefault(group.Key)));
        return 2.0 * common / (first.Count + second.Count);
    }

    static bool Holds(string phrase, string head)
    {
        var (words, wanted) = (Words(phrase), Words(head));
        return wanted.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1)).Any(at => words.Skip(at).Take(wanted.Count).SequenceEqual(wanted));
    }

    static List<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
