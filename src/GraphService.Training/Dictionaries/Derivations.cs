using System.Globalization;

namespace GraphService.Training;

/// <summary>
/// Which noun says what a verb does or what an adjective means, by WordNet's derivational links (Fellbaum 1998): of several the one that is used most,
/// among those of the word's first senses that tell of a deed or an event, or of a quality or a state.
/// </summary>
sealed class Derivations
{
    // Of what is filed under later senses the word seldom speaks.
    const int Senses = 3;

    // Rank in a list says little of the commonest words.
    const int Common = 300;

    // The files of lexicographers, by number.
    static readonly int[] Deeds = [4, 10, 11, 12, 19, 22];
    static readonly int[] States = [26];
    static readonly int[] Qualities = [7, 12, 26];
    static readonly int[] PlainDeeds = [4, 12];

    readonly Dictionary<string, int> _ranks;
    readonly Dictionary<string, string[]> _nouns;
    readonly Dictionary<string, Synset> _nounSets;
    readonly string _folder;

    /// <param name="folder">WordNet's database files.</param>
    /// <param name="words">Words in small letters, the most frequent first; others get no row.</param>
    public Derivations(string folder, IEnumerable<string> words)
    {
        _folder = folder;
        _ranks = words.Index().ToDictionary(row => row.Item, row => row.Index, StringComparer.Ordinal);
        _nouns = Index("index.noun");
        _nounSets = Synsets("data.noun");
    }

    /// <summary>The rows of the table, in order: the word, "verb" or "adjective", the noun. What is spelt with z has a row with s too.</summary>
    public IEnumerable<(string Word, string Kind, string Noun)> Rows() =>
        Rows("adj", "adjective", Qualities, IsQuality).Concat(Rows("verb", "verb", Deeds, IsDeed).SelectMany(Spellings).DistinctBy(row => row.Word)).OrderBy(row => row.Word, StringComparer.Ordinal).ThenBy(row => row.Kind, StringComparer.Ordinal);

    static IEnumerable<(string Word, string Kind, string Noun)> Spellings((string Word, string Kind, string Noun) row)
    {
        yield return row;
        if (row.Word.EndsWith("ize", StringComparison.Ordinal)) yield return (row.Word[..^3] + "ise", row.Kind, row.Noun.Replace("ization", "isation", StringComparison.Ordinal));
    }

    IEnumerable<(string Word, string Kind, string Noun)> Rows(string file, string kind, int[] topics, Func<string, string, bool> fits)
    {
        var sets = Synsets("data." + file);
        foreach (var (word, senses) in Index("index." + file))
        {
            if (!_ranks.ContainsKey(word)) continue;

            var best = Nouns(word, senses, sets, topics).Where(row => _ranks.ContainsKey(row.Noun) && _nouns.ContainsKey(row.Noun) && fits(word, row.Noun))
                .GroupBy(row => row.Noun).Select(row => (Noun: row.Key, Cost: (_ranks[row.Key] + Common) * (1 + (3 * row.Min(own => own.Sense))) * (IsGerund(row.Key) ? 3L : 1)))
                .OrderBy(row => row.Cost).ThenBy(row => row.Noun, StringComparer.Ordinal).FirstOrDefault();
            // The -ing form needs no row.
            if (best.Noun is not null && !(kind == "verb" && IsGerund(best.Noun))) yield return (word, kind, best.Noun);
        }
    }

    // The nouns that the first senses of a word are linked with, and by which sense.
    IEnumerable<(string Noun, int Sense)> Nouns(string word, string[] senses, Dictionary<string, Synset> sets, int[] topics)
    {
        foreach (var (sense, set) in senses.Take(Senses).Select((place, at) => (at, sets[place])))
            foreach (var link in set.Links)
                if (set.Words[link.From - 1].Equals(word, StringComparison.OrdinalIgnoreCase) && _nounSets[link.Set] is var other && topics.Contains(other.Topic) && other.Words[link.To - 1] is var noun && !noun.Any(char.IsUpper)) yield return (noun, sense);
    }

    // "abort" and "abortion", "rescue" and "rescue"; not so "rush" and "rush", which says little of what was rushed, nor "symbolise" and "symbol".
    bool IsDeed(string verb, string noun) =>
        FirstTopic(noun) is var topic && (Deeds.Contains(topic) || States.Contains(topic)) && (noun != verb || (PlainDeeds.Contains(topic) && !IsShort(verb))) && !(verb.Length > noun.Length && verb.StartsWith(noun[..^1], StringComparison.Ordinal) && Makes(verb));

    // One syllable, an e at the end not counted.
    static bool IsShort(string word) => Enumerable.Range(0, word.Length).Count(i => IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])) && !(i == word.Length - 1 && word[i] == 'e')) < 2;

    static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    static bool IsGerund(string noun) => noun.EndsWith("ing", StringComparison.Ordinal);

    static bool IsQuality(string adjective, string noun) => noun != adjective;

    static bool Makes(string verb) => verb is [.., 'i', 'z' or 's', 'e'] or [.., 'i', 'f', 'y'] or [.., 'a', 't', 'e'] or [.., 'e', 'n'];

    int FirstTopic(string noun) => _nounSets[_nouns[noun][0]].Topic;

    Dictionary<string, string[]> Index(string file) => WordNet.Lemmas(_folder, file).ToDictionary(row => row.Word, row => row.Senses, StringComparer.Ordinal);

    Dictionary<string, Synset> Synsets(string file) => File.ReadLines(Path.Combine(_folder, file)).Where(line => !line.StartsWith(' ')).ToDictionary(line => line[..8], Parsed, StringComparer.Ordinal);

    // "00014742 29 v 02 sleep 0 kip 0 015 + 05681790 n 0101 ... | be asleep": words, then pointers, both after their number.
    static Synset Parsed(string line)
    {
        var parts = line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new string[int.Parse(parts[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
        // "galore(ip)": where an adjective stands is no part of it.
        for (var i = 0; i < words.Length; i++) words[i] = parts[4 + (2 * i)].Split('(')[0];

        var links = new List<(int From, int To, string Set)>();
        var first = 4 + (2 * words.Length);
        for (var i = 0; i < int.Parse(parts[first], CultureInfo.InvariantCulture); i++)
            if (parts[(first + 1 + (4 * i))..(first + 5 + (4 * i))] is ["+", var set, "n", var ends])
                links.Add((int.Parse(ends.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.Parse(ends.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), set));

        return new(int.Parse(parts[1], CultureInfo.InvariantCulture), words, links);
    }

    sealed record Synset(int Topic, string[] Words, List<(int From, int To, string Set)> Links);
}
