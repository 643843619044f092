using System.Text;
using GraphService.Extraction;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>A document of a treebank in which people marked what stands for the same, as GUM does.</summary>
sealed class TreebankReferences : ReferenceText
{
    readonly RawText _raw;
    readonly Dictionary<int, int> _wordAt = [];
    readonly ILookup<int, string> _entities;

    TreebankReferences(IReadOnlyList<ConlluSentence> sentences)
    {
        _raw = RawText.Of(sentences);
        for (var word = 0; word < _raw.Words.Count; word++) _wordAt.TryAdd(_raw.Words[word].Start, word);
        var (before, heads) = (0, new List<(int Word, string Entity)>());
        foreach (var sentence in sentences)
        {
            heads.AddRange(EntityAnnotation.HeadsOf(sentence).Select(head => (before + head.Word, head.Entity)));
            before += sentence.Words.Length;
        }

        _entities = heads.ToLookup(head => head.Word, head => head.Entity);
    }

    /// <summary>The documents of a file in CoNLL-U.</summary>
    public static IEnumerable<TreebankReferences> Read(FileInfo file) =>
        Conllu.Read(file.FullName).GroupBy(sentence => sentence.Document).Select(document => new TreebankReferences([.. document]));

    protected override SourceText Source() => DocumentReader.Read("treebank.txt", SourceFormat.Plain, Encoding.UTF8.GetBytes(_raw.Text));

    // A pronoun is right where what it was taken for was last spoken of, other than by a pronoun, by words that people say stand for the same.
    protected override IEnumerable<PronounQuestion> Answer(
        SourceText source, IReadOnlyList<SceneSentence> scene, Referents referents, IReadOnlyList<AntecedentQuestion> asked, Func<AntecedentQuestion, Func<Referent, bool>, IReadOnlyList<PronounQuestion.Option>> options)
    {
        var choices = asked.ToDictionary(question => (question.Sentence, question.Token));
        var last = new Dictionary<Referent, string[]>();
        var spokenOf = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < scene.Count; at++)
        {
            for (var token = 0; token < scene[at].Tree.Count; token++)
            {
                if (!_wordAt.TryGetValue(scene[at].StartOf(token), out var word)) continue;

                var entities = _entities[word].ToArray();
                var (own, means) = (scene[at].Tree[token], referents.At(at, token));
                if (PronounQuestion.KindOf(own.Form.ToLowerInvariant()) is { } kind)
                {
                    if (entities.Any(spokenOf.Contains))
                        yield return new(kind, choices.TryGetValue((at, token), out var choice) ? options(choice, IsMeant) : [], means is not null && IsMeant(means), referents.Likelihood(at, token));
                }
                else if (own.Upos != Upos.Pron)
                {
                    spokenOf.UnionWith(entities);
                    if (means is not null && entities.Length > 0) last[means] = entities;
                }

                bool IsMeant(Referent referent) => last.TryGetValue(referent, out var other) && other.Intersect(entities).Any();
            }
        }
    }
}
