using GraphService.Language;

namespace GraphService.Training;

/// <summary>Learns how words become lemmas, keeping only what a shorter ending does not already tell.</summary>
sealed class LemmaLearner(int tags)
{
    readonly Dictionary<(int Tag, string Word), Dictionary<LemmaChange, int>> _words = [];
    readonly bool[] _keepsCase = new bool[tags];

    public IReadOnlyList<bool> KeepsCase => _keepsCase;

    public Dictionary<uint, uint> Table { get; } = [];

    public List<LemmaChange> Changes { get; } = [];

    /// <summary>Learns from (form, tag, lemma) as often as they occur.</summary>
    public void Learn(IReadOnlyCollection<(string Form, int Tag, string Lemma)> examples)
    {
        // Asked of distinct capitalised words, or "I" alone would keep the capital of every pronoun.
        foreach (var tag in examples.Where(example => example.Form != Lower(example.Form)).Distinct().GroupBy(example => example.Tag))
            _keepsCase[tag.Key] = tag.Count(row => row.Lemma == row.Form) > tag.Count(row => row.Lemma == Lower(row.Form));

        foreach (var (form, tag, lemma) in examples)
        {
            var word = (tag, Plain(form));
            var change = LemmaChange.Between(_keepsCase[tag] ? form : Lower(form), lemma);
            if (!_words.TryGetValue(word, out var changes)) _words[word] = changes = [];
            changes[change] = changes.GetValueOrDefault(change) + 1;
        }

        LearnEndings();
        foreach (var ((tag, word), changes) in _words.OrderBy(row => row.Key.Tag).ThenBy(row => row.Key.Word, StringComparer.Ordinal))
            if (Commonest(changes) is var change && change != Known(tag, word, Lemmatizer.LongestEnding)) Keep(Lemmatizer.Key(tag, word, whole: true), change);
    }

    // Each word counts once, however common: the endings are for words that were never seen.
    void LearnEndings()
    {
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            var endings = new SortedDictionary<(int Tag, string Ending), Dictionary<LemmaChange, int>>(
                Comparer<(int Tag, string Ending)>.Create((a, b) => a.Tag != b.Tag ? a.Tag - b.Tag : string.CompareOrdinal(a.Ending, b.Ending)));
            foreach (var ((tag, word), changes) in _words)
            {
                if (word.Length < length) continue;

                var key = (tag, word[^length..]);
                if (!endings.TryGetValue(key, out var counts)) endings[key] = counts = [];
                var change = Commonest(changes);
                counts[change] = counts.GetValueOrDefault(change) + 1;
            }

            foreach (var ((tag, ending), counts) in endings)
            {
                var change = Commonest(counts);
                if (counts[change] >= 2 && change != Known(tag, ending, length - 1)) Keep(Lemmatizer.Key(tag, ending, whole: false), change);
            }
        }
    }

    LemmaChange? Known(int tag, string word, int longest)
    {
        for (var length = Math.Min(longest, word.Length); length >= 0; length--)
            if (Table.TryGetValue(WordMap.Key(Lemmatizer.Key(tag, word.AsSpan(word.Length - length), whole: false)), out var change)) return Changes[(int)change - 1];

        return null;
    }

    void Keep(ulong key, LemmaChange change)
    {
        var number = Changes.IndexOf(change);
        if (number < 0)
        {
            number = Changes.Count;
            Changes.Add(change);
        }

        Table[WordMap.Key(key)] = (uint)number + 1;
    }

    static LemmaChange Commonest(Dictionary<LemmaChange, int> changes) =>
        changes.OrderByDescending(row => row.Value).ThenBy(row => row.Key.Cut).ThenBy(row => row.Key.Add, StringComparer.Ordinal).First().Key;

    static string Lower(string form) => form.ToLowerInvariant();

    static string Plain(string form) => string.Concat(form.Select(Shapes.Plain));
}
