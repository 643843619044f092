using System.Numerics;

namespace GraphService.Graph;

/// <summary>How well a name answers a search, from 0 to 1. The steps do not overlap, so a better kind of match always comes first:</summary>
/// <remarks>
/// <list type="table">
/// <item><term>1</term><description>the words are the name</description></item>
/// <item><term>0.9</term><description>the name begins with them</description></item>
/// <item><term>0.8</term><description>each of them begins a word of the name</description></item>
/// <item>
/// <term>0.4 to 0.7</term>
/// <description>they are words of the name but for misspellings; by similarity, and a little by how much of the name they are</description>
/// </item>
/// <item><term>0</term><description>no match</description></item>
/// </list>
/// An alias counts nineteen twentieths of a name. Similarity of two words is 1 − d / length of the longer, where d is the optimal string
/// alignment distance (letters left out, put in, replaced or swapped with their neighbour).
/// </remarks>
static class NameMatch
{
    /// <summary>What an alias counts where a name counts 1.</summary>
    public const double Alias = 0.95;

    /// <summary>No match of a name scores less, unless it is none.</summary>
    public const double Least = 0.4 * Alias;

    // Two words less alike are two words.
    const double LeastAlike = 0.6;

    /// <param name="search">The words searched for; at least one.</param>
    /// <param name="name">The words of the name, with one space between them.</param>
    public static double Score(string[] search, string name)
    {
        var joined = string.Join(' ', search);
        if (name == joined) return 1;
        if (name.StartsWith(joined, StringComparison.Ordinal)) return 0.9;

        var words = name.Split(' ');
        if (search.All(word => words.Any(candidate => candidate.StartsWith(word, StringComparison.Ordinal)))) return 0.8;

        var alike = Math.Max(WordByWord(search, words), Similarity(joined.Replace(" ", ""), name.Replace(" ", "")));
        if (alike < LeastAlike) return 0;

        // Of two names that are as close, the one of which less was left out, in words: a misspelt word may be shorter than the right one.
        var share = Math.Min(1, (double)search.Length / words.Length);
        return 0.4 + 0.3 * (0.7 * (alike - LeastAlike) / (1 - LeastAlike) + 0.3 * share);
    }

    /// <summary>How alike two words are, from 0 to 1; 0 when they are rather two words than one misspelt.</summary>
    public static double Similarity(string left, string right)
    {
        var longer = Math.Max(left.Length, right.Length);
        if (longer == 0 || longer - Math.Min(left.Length, right.Length) > Forgiven(longer)) return 0;

        // A letter put in, left out or replaced changes at most two of the letters that only one of the words has.
        if (BitOperations.PopCount(Letters(left) ^ Letters(right)) > 2 * Forgiven(longer)) return 0;

        var distance = EditDistance.Between(left, right);
        return distance > Forgiven(longer) ? 0 : 1 - (double)distance / longer;
    }

    static ulong Letters(string word)
    {
        var letters = 0ul;
        foreach (var letter in word) letters |= 1ul << (letter & 63);
        return letters;
    }

    // Each word searched for counts by its length, with the word of the name most like it.
    static double WordByWord(string[] search, string[] words) =>
        search.Sum(word => word.Length * words.Max(candidate => Similarity(word, candidate))) / search.Sum(word => word.Length);

    static int Forgiven(int length) => length switch
    {
        <= 3 => 0,
        <= 5 => 1,
        <= 8 => 2,
        _ => 3,
    };
}
