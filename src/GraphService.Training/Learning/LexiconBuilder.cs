using GraphService.Language;

namespace GraphService.Training;

/// <summary>Gathers what the lexicon of a model holds.</summary>
/// <param name="Seen">The class of each frequent form: forms that bore the same tags alike share one.</param>
/// <param name="Elsewhere">What is known of words from elsewhere than the treebanks.</param>
sealed record LexiconBuilder(IReadOnlyDictionary<uint, uint> Seen, WordKnowledge Elsewhere)
{
    // A form seen less often is treated as unknown, so that the tagger learns what to do with words it does not know.
    const int FewestSeen = 3;
    const double SmallestShare = 0.05;

    public static LexiconBuilder From(IEnumerable<TaggedSentence> sentences, WordKnowledge elsewhere)
    {
        var counts = new Dictionary<string, Dictionary<ushort, int>>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                if (!counts.TryGetValue(sentence.Forms[i], out var tags)) counts[sentence.Forms[i]] = tags = [];
                tags[sentence.Tags[i]] = tags.GetValueOrDefault(sentence.Tags[i]) + 1;
            }
        }

        var classes = new Dictionary<string, uint>(StringComparer.Ordinal);
        var seen = new Dictionary<uint, uint>();
        foreach (var (form, tags) in counts.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            var total = tags.Values.Sum();
            if (total < FewestSeen) continue;

            var name = string.Join(' ', tags.Where(tag => tag.Value >= SmallestShare * total).OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key).Select(tag => tag.Key));
            if (!classes.TryGetValue(name, out var number)) classes[name] = number = (uint)classes.Count + 1;
            seen[WordMap.Key(Hash.Of(form))] = number;
        }

        return new(seen, elsewhere);
    }

    public Lexicon Build(int tags) => new(Map(Seen), Map(Elsewhere.Senses), Map(Elsewhere.Company), tags);

    public static WordMap Map(IReadOnlyDictionary<uint, uint> rows) => WordMap.Build([.. rows.Keys], [.. rows.Values]);
}
