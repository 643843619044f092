using System.Globalization;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>Reads the database files of WordNet (Fellbaum 1998) into what our models ask of it, inflected forms included.</summary>
sealed class WordNet
{
    readonly Dictionary<string, uint> _senses = new(StringComparer.Ordinal);
    readonly List<(string Form, string Lemma, string Xpos)> _inflections = [];

    /// <summary>What each word can be, by its form in small letters; see <see cref="WordSense"/>.</summary>
    public IReadOnlyDictionary<string, uint> Senses => _senses;

    /// <summary>Inflected forms with their lemmas and Penn tags.</summary>
    public IReadOnlyList<(string Form, string Lemma, string Xpos)> Inflections => _inflections;

    /// <summary>Reads a folder with index.noun, data.noun, noun.exc and so on.</summary>
    public static WordNet Read(string folder)
    {
        var net = new WordNet();
        var irregular = Irregular(folder, "verb.exc").ToLookup(row => row.Lemma, row => row.Form);
        net.ReadVerbs(folder, irregular);
        net.ReadNouns(folder);
        foreach (var lemma in Lemmas(folder, "index.adj")) net.AddAdjective(lemma.Word);
        foreach (var lemma in Lemmas(folder, "index.adv")) net.Add(lemma.Word, WordSense.Adverb);
        foreach (var (form, _) in Irregular(folder, "adj.exc")) net.Add(form, WordSense.Compared);
        return net;
    }

    /// <summary>Adds the words of a list that only stand there with a capital: names.</summary>
    public void AddNames(string wordList)
    {
        var words = File.ReadLines(wordList).Where(word => word.Length > 1 && !word.Contains('\'', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var word in words.Where(word => char.IsUpper(word[0]) && !words.Contains(word.ToLowerInvariant())))
            Add(word.ToLowerInvariant(), WordSense.Name);
    }

    void ReadNouns(string folder)
    {
        var topics = Topics(folder, "data.noun");
        var plurals = Irregular(folder, "noun.exc").ToLookup(row => row.Lemma, row => row.Form);
        foreach (var (word, senses) in Lemmas(folder, "index.noun"))
        {
            var isName = topics[senses[0]].IsName;
            Add(word, isName ? WordSense.Name : WordSense.Noun, senses.Select(sense => topics[sense].Topic));
            if (isName) continue;

            foreach (var plural in plurals[word].DefaultIfEmpty(WithS(word))) AddInflected(plural, word, WordSense.Plural, "NNS", senses.Select(sense => topics[sense].Topic));
        }
    }

    void ReadVerbs(string folder, ILookup<string, string> irregular)
    {
        var topics = Topics(folder, "data.verb");
        foreach (var (word, senses) in Lemmas(folder, "index.verb"))
        {
            var topic = topics[senses[0]].Topic;
            Add(word, WordSense.Verb, verb: topic);
            AddInflected(WithS(word), word, WordSense.ThirdPerson, "VBZ", verb: topic);
            foreach (var form in irregular[word].Append(Stem(word) + "ing").Where(form => form.EndsWith("ing", StringComparison.Ordinal)).Take(1))
                AddInflected(form, word, WordSense.Gerund, "VBG", verb: topic);
            foreach (var form in irregular[word].Where(form => !form.EndsWith("ing", StringComparison.Ordinal)).DefaultIfEmpty(Stem(word) + "ed"))
            {
                AddInflected(form, word, WordSense.Past, "VBD", verb: topic);
                AddInflected(form, word, WordSense.Past, "VBN", verb: topic);
            }
        }
    }

    void AddAdjective(string word)
    {
        Add(word, WordSense.Adjective);
        if (word.Length > 6) return;

        Add(Stem(word) + "er", WordSense.Compared);
        Add(Stem(word) + "est", WordSense.Compared);
    }

    void Add(string word, uint forms, IEnumerable<uint>? nouns = null, uint verb = 0)
    {
        var sense = _senses.GetValueOrDefault(word) | forms;
        foreach (var noun in nouns ?? []) sense = WordSense.WithOtherNounTopic(WordSense.WithNounTopic(sense, noun), noun);
        if (verb != 0) sense = WordSense.WithVerbTopic(sense, verb);
        _senses[word] = sense;
    }

    void AddInflected(string form, string lemma, uint forms, string xpos, IEnumerable<uint>? nouns = null, uint verb = 0)
    {
        Add(form, forms, nouns, verb);
        _inflections.Add((form, lemma, xpos));
    }

    static string WithS(string word) => word switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
        _ => word + "s",
    };

    static string Stem(string word) => word switch
    {
        [.., 'e'] => word[..^1],
        _ => word,
    };

    internal static IEnumerable<(string Word, string[] Senses)> Lemmas(string folder, string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            // The licence stands at the top, indented.
            if (line.StartsWith(' ')) continue;

            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts[0].Contains('_', StringComparison.Ordinal)) continue;

            var senses = int.Parse(parts[2], CultureInfo.InvariantCulture);
            yield return (parts[0], parts[^senses..]);
        }
    }

    static Dictionary<string, (uint Topic, bool IsName)> Topics(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => !line.StartsWith(' ')).ToDictionary(
            line => line[..8],
            line => (uint.Parse(line.AsSpan(9, 2), CultureInfo.InvariantCulture), line.Contains(" @i ", StringComparison.Ordinal)));

    static IEnumerable<(string Form, string Lemma)> Irregular(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => line.Split(' ')).Where(parts => parts.Length > 1 && !parts[0].Contains('_', StringComparison.Ordinal)).Select(parts => (parts[0], parts[1]));

}
