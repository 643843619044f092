using GraphService.Language;

namespace GraphService.Training;

/// <summary>Treebanks in the model's numbers.</summary>
sealed class TrainingSet
{
    // A tag rarer than this is a slip of an annotator more often than a tag.
    const int FewestOfTag = 3;

    TrainingSet(TagSet tags, string[] relations, IReadOnlyList<ConlluSentence> treebank)
    {
        (Tags, Relations, Treebank) = (tags, relations, treebank);
        Sentences = [.. treebank.Select(Convert)];
    }

    public TagSet Tags { get; }

    public string[] Relations { get; }

    public IReadOnlyList<ConlluSentence> Treebank { get; }

    public IReadOnlyList<TaggedSentence> Sentences { get; }

    public static TrainingSet Read(IEnumerable<string> files)
    {
        var sentences = new List<ConlluSentence>();
        foreach (var file in files)
        {
            var documents = sentences.Count > 0 ? sentences[^1].Document + 1 : 0;
            sentences.AddRange(Conllu.Read(file).Select(sentence => sentence with { Document = sentence.Document + documents }));
        }

        var words = sentences.SelectMany(sentence => sentence.Words).ToArray();
        var tags = words.CountBy(word => (Upos: ParseUpos(word.Upos), word.Xpos)).Where(row => row.Value >= FewestOfTag).Select(row => row.Key)
            .OrderBy(tag => tag.Upos).ThenBy(tag => tag.Xpos, StringComparer.Ordinal);
        var relations = words.Select(word => word.Relation).Distinct().Order(StringComparer.Ordinal).Where(relation => relation != "root");
        return new(new(tags), [.. relations, "root"], sentences);
    }

    public static Upos ParseUpos(string name) => Enum.Parse<Upos>(name, ignoreCase: true);

    TaggedSentence Convert(ConlluSentence sentence)
    {
        var words = sentence.Words;
        return new(
            Array.ConvertAll(words, word => word.Form),
            Array.ConvertAll(words, word => (ushort)Tag(word)),
            Array.ConvertAll(words, word => word.Head < 0 ? words.Length : word.Head),
            Array.ConvertAll(words, word => (byte)Array.IndexOf(Relations, word.Head < 0 ? "root" : word.Relation)),
            sentence.Document);
    }

    int Tag(ConlluRow word)
    {
        var upos = ParseUpos(word.Upos);
        if (Tags.Number(upos, word.Xpos) is >= 0 and var number) return number;

        // A pair too rare to be known takes the first that shares its universal part of speech, or else just the first.
        return Math.Max(0, Array.FindIndex([.. Enumerable.Range(0, Tags.Count)], tag => Tags.Upos(tag) == upos));
    }
}
