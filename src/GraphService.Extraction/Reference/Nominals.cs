using System.Collections.Frozen;

namespace GraphService.Extraction;

/// <summary>The noun for what a verb does: "invade" gives "invasion". A table of words, read once from <c>nominals.tsv</c>.</summary>
static class Nominals
{
    static readonly FrozenDictionary<string, string> Table = Read();

    static readonly FrozenSet<string> Nouns = Table.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The noun; the gerund where English has no better one.</summary>
    public static string Of(string verb) => Table.GetValueOrDefault(verb) ?? Derived(verb) ?? Gerund(verb);

    /// <summary>Whether there is such a noun.</summary>
    public static bool Has(string verb) => Table.ContainsKey(verb) || Derived(verb) is not null;

    // "prohibition", "arrival", "betrayal": what the usual endings make of the verb, where the dictionary knows it as something that is done.
    static string? Derived(string verb)
    {
        const int Shortest = 5; // "miss" and "mission" have nothing to do with each other.
        const int Longest = 40;

        if (verb.Length is < Shortest or > Longest || Unrelated.Contains(verb)) return null;

        Span<char> noun = stackalloc char[Longest + 8];
        foreach (var (end, replaced, by) in Endings)
        {
            if (!verb.EndsWith(end, StringComparison.Ordinal) || (end == "y" && IsVowel(verb[^2]))) continue;

            verb.AsSpan(0, verb.Length - replaced).CopyTo(noun);
            by.CopyTo(noun[(verb.Length - replaced)..]);
            if (noun[..(verb.Length - replaced + by.Length)] is var made && Language.WordTopics.IsHappening(made)) return made.ToString();
        }

        return null;
    }

    // How the verb ends, how many of its letters go, and what comes instead.
    static readonly (string End, int Replaced, string By)[] Endings =
    [
        ("e", 1, "ion"), ("e", 1, "ation"), ("", 0, "ion"), ("", 0, "ation"), ("d", 1, "sion"), ("de", 2, "sion"), ("fy", 1, "ication"), ("", 0, "ment"),
        ("y", 1, "ial"), ("e", 1, "al"), ("", 0, "al"), ("e", 1, "ance"), ("", 0, "ance"), ("e", 1, "ence"), ("", 0, "ence"),
    ];

    static readonly FrozenSet<string> Unrelated = FrozenSet.ToFrozenSet(["leave", "press", "serve", "state", "depart", "provide", "stand", "present", "number", "affect", "cause", "oblige", "prefer", "place", "surprise", "require", "determine", "contribute", "include", "occur", "concern", "observe"]);

    /// <summary>Whether the noun is that of a verb.</summary>
    public static bool IsNoun(string noun) => Nouns.Contains(noun);

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
        ["begin", "forget", "occur", "refer", "prefer", "admit", "submit", "commit", "permit", "regret", "control", "compel", "expel", "rebel", "repel", "propel", "dispel", "transfer", "infer", "confer", "incur", "omit", "transmit", "remit", "upset", "beset", "forbid", "undercut", "readmit", "resubmit", "outwit", "overrun", "rerun", "reset", "outbid", "outrun", "defer", "deter", "abhor", "annul", "patrol", "emit"]);

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
