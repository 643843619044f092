using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GraphService.Graph;

namespace GraphService.Training;

/// <summary>The words of a name as names are compared: without case, articles, possessives and plural.</summary>
sealed partial class FoldedName
{
    static readonly FrozenSet<string> Determiners = "the a an this that these those his her its their our my your some any many several such all each every both various".Split(' ').ToFrozenSet();

    static readonly FrozenSet<string> Cuts =
        "of in on for to by against at from with without between within among amongst during after before that which who whom over under into about around throughout toward towards as inside upon through".Split(' ').ToFrozenSet();

    public FoldedName(string name)
    {
        var raw = Word().Matches(Possessive().Replace(name.Replace('’', '\''), "")).Select(match => match.Value).ToList();
        var kept = raw.Where(word => !Determiners.Contains(word.ToLowerInvariant())).ToList();
        if (kept.Count == 0) kept = raw;
        Words = [.. kept.Select(word => Stem(Folding.Fold(word)))];
        Proper = [.. kept.Where(word => char.IsUpper(word[0])).Select(word => Stem(Folding.Fold(word)))];
        Key = string.Concat(Words);
        var cut = Words.FindIndex(Cuts.Contains);
        Head = Words.Count == 0 ? "" : cut > 0 ? Words[cut - 1] : Words[^1];
        Content = [.. Words.Where(word => !Cuts.Contains(word))];
    }

    /// <summary>All words in one.</summary>
    public string Key { get; }

    /// <summary>The word that says what it is.</summary>
    public string Head { get; }

    /// <summary>The words that say something.</summary>
    public HashSet<string> Content { get; }

    /// <summary>The words written with a capital.</summary>
    public HashSet<string> Proper { get; }

    List<string> Words { get; }

    /// <summary>How much two names have in common, from 0 to 1, when one holds the other; 0 otherwise.</summary>
    public double Overlap(FoldedName other, IEnumerable<FoldedName> known)
    {
        if (Head != other.Head || Content.Count == 0 || other.Content.Count == 0) return 0;
        if (Content.Count == 1 && other.Content.Count > 1 && Proper.Count == 0) return 0; // "war", "support"

        var common = Content.Intersect(other.Content).Count();
        var share = (double)common / Content.Union(other.Content).Count();
        if (!Content.IsSubsetOf(other.Content) && !other.Content.IsSubsetOf(Content) && share < 0.6) return 0;
        return Content.Except(other.Content).Intersect(Proper).All(word => known.Any(name => name.Content.Contains(word))) ? share : 0;
    }

    static string Stem(string word) => word.Length > 3 && word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    [GeneratedRegex(@"'s\b", RegexOptions.IgnoreCase)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
