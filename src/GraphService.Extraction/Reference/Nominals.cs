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

        if (verb.Length < Shortest || Unrelated.Contains(verb)) return null;
        return Known.GetOrAdd(verb, static word => Endings(word).FirstOrDefault(noun => Language.WordTopics.IsHappening(noun)) ?? "") is { Length: > 0 } found ? found : null;
    }

    static IEnumerable<string> Endings(string verb)
    {
        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        yield return stem + "ion";
        yield return stem + "ation";
        if (verb.EndsWith('d')) yield return verb[..^1] + "sion";
        if (verb.EndsWith("de", StringComparison.Ordinal)) yield return verb[..^2] + "sion";
        if (verb.EndsWith("fy", StringComparison.Ordinal)) yield return verb[..^1] + "ication";
        yield return verb + "ment";
        yield return verb.EndsWith('y') && !IsVowel(verb[^2]) ? verb[..^1] + "ial" : stem + "al";
        yield return stem + "ance";
        yield return stem + "ence";
    }

    // A verb has one noun, looked up once; as many as the language has verbs.
    static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    static readonly FrozenSet<string> Unrelated = FrozenSet.ToFrozenSet(["leave", "press", "serve", "state", "depart", "provide", "stand", "present", "number", "affect", "cause", "oblige", "prefer", "place", "surprise", "require", "determine", "contribute", "include", "occur", "concern", "observe"]);

    /// <summary>Whether the noun is that of a verb.</summary>
    public static bool IsNoun(string noun) => Nouns.Contains(noun);

    /// <summary>Whether the noun tells of doing something: "smashing", "removal".</summary>
    public static bool IsDoing(string noun) => Nouns.Contains(noun) || (noun.EndsWith("ing", StringComparison.Ordinal) && Language.WordTopics.IsHappening(noun));

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
