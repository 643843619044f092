using System.Collections.Frozen;

namespace GraphService.Extraction;

/// <summary>
/// The noun for what a verb does, "invade" gives "invasion", and for what an adjective says, "weak" gives "weakness". Tables of words, read once: ours in
/// <c>nominals.tsv</c>, WordNet's in <c>derivations.tsv</c>. The fourth column of ours is the word between the noun and what something is done to, where it is not "of".
/// </summary>
static class Nominals
{
    // Where the dictionary's noun is not what the verb tells of: "avert" and "aversion", "incriminate" and "crime".
    static readonly FrozenSet<string> Unrelated = FrozenSet.ToFrozenSet(
        ["press", "present", "oblige", "prefer", "determine", "observe", "incur", "direct", "proceed", "attract", "avert", "apprehend", "twist", "post", "tense", "point", "ramp", "incriminate", "pacify", "lean", "notify", "inform", "document", "televise", "revolve", "salve", "slave", "market", "finance",
            "suck", "recede", "haul", "service", "trick", "measure", "reach", "accompany", "commit", "overrun", "overturn", "sing"]);

    static readonly FrozenDictionary<string, string> Qualities = Read("adjective", static _ => true);

    // Of verbs that say little by themselves their nouns say little too.
    static readonly FrozenDictionary<string, string> Table = Read("verb", static verb => !ClauseNamer.IsLight(verb) && !Unrelated.Contains(verb));

    static readonly FrozenDictionary<string, string> Links = Rows("nominals.tsv").Where(row => row is [_, "verb", _, _]).ToFrozenDictionary(row => row[0], row => row[3], StringComparer.Ordinal);

    // Verbs that hardly ever stand without an object, counted in treebanks.
    static readonly FrozenSet<string> Transitive = Rows("transitive.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Nouns = Table.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The noun; the gerund where English has no better one.</summary>
    public static string Of(string verb) => Table.GetValueOrDefault(verb) ?? Gerund(verb);

    /// <summary>What is done to something: "visit to the estate", "accusation against the editor"; a gerund where the noun would tell of a doer: "the winning of the seat".</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="thing">What it is done to.</param>
    /// <param name="isWhom">Whether that is somebody: "threat to the envoy", but "threat of war".</param>
    public static string To(string verb, string thing, bool isWhom) => Links.GetValueOrDefault(verb) switch
    {
        null => $"{Of(verb)} of {thing}",
        "-ing" => $"{Gerund(verb)} of {thing}",
        [.. var link, ' ', 'w', 'h', 'o', 'm'] => $"{Of(verb)} {(isWhom ? link : "of")} {thing}",
        var link => $"{Of(verb)} {link} {thing}",
    };

    /// <summary>Whether it is hardly ever told without what it is done to.</summary>
    public static bool IsTransitive(string verb) => Transitive.Contains(verb);

    /// <summary>The noun for what an adjective says; null where there is none that is used.</summary>
    public static string? OfQuality(string adjective) => Qualities.GetValueOrDefault(adjective);

    /// <summary>Whether there is such a noun.</summary>
    public static bool Has(string verb) => Table.ContainsKey(verb);

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

    // Our rows first, then those of the dictionary's that are wanted.
    static FrozenDictionary<string, string> Read(string kind, Func<string, bool> isWanted)
    {
        var table = Rows("nominals.tsv").Where(row => row[1] == kind).ToDictionary(row => row[0], row => row[2], StringComparer.Ordinal);
        foreach (var row in Rows("derivations.tsv"))
            if (row[1] == kind && isWanted(row[0])) table.TryAdd(row[0], row[2]);

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static IEnumerable<string[]> Rows(string table)
    {
        using var reader = new StreamReader(typeof(Nominals).Assembly.GetManifestResourceStream(table)!);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#')) yield return line.Split('\t');
    }
}
