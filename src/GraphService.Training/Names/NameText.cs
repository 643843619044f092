using System.Text;
using GraphService.Extraction;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>A text of which people said what its names stand for.</summary>
/// <param name="IsOfTreebank">Whether it is a document of a treebank; otherwise one of which people drew the graph.</param>
/// <param name="Scene">Its sentences.</param>
/// <param name="Answer">What a name stands for, and of what kinds that may be; null where people did not say.</param>
sealed record NameText(bool IsOfTreebank, IReadOnlyList<SceneSentence> Scene, Func<NameSpan, (string Entity, IReadOnlyList<EntityKind> Kinds)?> Answer)
{
    /// <summary>The text of a graph: its names are those that people wrote down just so.</summary>
    public static NameText Of(GoldGraph gold)
    {
        var entities = gold.Entities.Where(entity => !entity.IsTrap).SelectMany(entity => entity.Names.Select(name => (name.Key, entity))).DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.entity);
        return new(
            false, SceneOf(gold.Source()),
            span => entities.TryGetValue(new FoldedName(span.Text).Key, out var entity) ? (entity.Id, entity.Kinds) : null);
    }

    /// <summary>The documents of a treebank in CoNLL-U that marks what its phrases stand for, as GUM does.</summary>
    public static IEnumerable<NameText> Read(FileInfo file) => Conllu.Read(file.FullName).GroupBy(sentence => sentence.Document).Select(document => Of([.. document]));

    static NameText Of(IReadOnlyList<ConlluSentence> sentences)
    {
        var raw = RawText.Of(sentences);
        var (before, heads) = (0, new Dictionary<int, (string Entity, MentionKind Kind)>());
        foreach (var sentence in sentences)
        {
            // Of phrases with one head the innermost.
            foreach (var (word, entity, kind) in EntityAnnotation.HeadsOf(sentence)) heads.TryAdd(raw.Words[before + word].Start, (entity, kind));
            before += sentence.Words.Length;
        }

        var scene = SceneOf(DocumentReader.Read("treebank.txt", SourceFormat.Plain, Encoding.UTF8.GetBytes(raw.Text)));
        return new(true, scene, span => heads.TryGetValue(scene[span.Sentence].StartOf(span.Head), out var marked) && KindOf(marked.Kind, span) is { } kind ? (marked.Entity, [kind]) : null);
    }

    // A state is a place here, whatever it does.
    static EntityKind? KindOf(MentionKind kind, NameSpan span) => kind switch
    {
        MentionKind.Organization when span.State is not null => null,
        MentionKind.Organization => EntityKind.Organization,
        MentionKind.Person => EntityKind.Person,
        MentionKind.Place => EntityKind.Place,
        MentionKind.Event => EntityKind.Event,
        MentionKind.Time or MentionKind.Animal => null,
        _ => EntityKind.Concept,
    };

    static List<SceneSentence> SceneOf(SourceText source) => Annotator.SceneOf(ProseFilter.Sift(source.Blocks));
}
