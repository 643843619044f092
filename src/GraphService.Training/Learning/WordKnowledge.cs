using GraphService.Language;

namespace GraphService.Training;

/// <summary>What is known of words from elsewhere than the treebanks, by their hashes.</summary>
/// <param name="Senses">What the dictionary says; see <see cref="WordSense"/>.</param>
/// <param name="Company">The codes of their classes; see <see cref="WordClasses"/>.</param>
sealed record WordKnowledge(IReadOnlyDictionary<uint, uint> Senses, IReadOnlyDictionary<uint, uint> Company)
{
    public static WordKnowledge Of(WordNet? dictionary, WordVectors? vectors)
    {
        var senses = new Dictionary<uint, uint>();
        foreach (var (word, sense) in (dictionary?.Senses ?? new Dictionary<string, uint>()).OrderBy(row => row.Key, StringComparer.Ordinal))
            senses.TryAdd(WordMap.Key(Hash.Of(word)), sense);

        return new(senses, vectors is null ? new Dictionary<uint, uint>() : WordClusters.Of(vectors));
    }
}
