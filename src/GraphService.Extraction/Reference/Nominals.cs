using System.Collections.Frozen;

namespace GraphService.Extraction;

/// <summary>The noun for what a verb does: "invade" gives "invasion". A table of words, read once from <c>nominals.tsv</c>.</summary>
static class Nominals
{
    static readonly FrozenDictionary<string, string> Table = Read();

    /// <summary>The noun; the gerund where English has no better one.</summary>
    public static string Of(string verb) => Table.GetValueOrDefault(verb) ?? Gerund(verb);

    /// <summary>Whether the table knows the noun.</summary>
    public static bool Has(string verb) => Table.ContainsKey(verb);

    /// <summary>The -ing form.</summary>
    public static string Gerund(string verb) => verb switch
    {
        [.., 'i', 'e'] => verb[..^2] + "ying",
        [.., 'e', 'e'] or [.., 'y', 'e'] or [.., 'o', 'e'] => verb + "ing",
        [.., 'e'] => verb[..^1] + "ing",
        [.., var before, var vowel, var last] when !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'y') && (verb.Count(IsVowel) == 1 || Stressed.Contains(verb)) => verb + last + "ing",
        _ => verb + "ing",
    };

    // Verbs of two syllables that stress the last.
    static readonly FrozenSet<string> Stressed = FrozenSet.ToFrozenSet(
        ["begin", "forget", "occur", "refer", "prefer", "admit", "submit", "commit", "permit", "regret", "control", "compel", "expel", "rebel", "repel", "propel", "dispel", "transfer", "infer", "confer", "incur", "omit", "transmit", "remit", "upset", "beset", "forbid", "undercut"]);

    static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(Nominals).Assembly.GetManifestResourceStream("nominals.tsv")!);
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var verb, var noun]) table.Add(verb, noun);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
