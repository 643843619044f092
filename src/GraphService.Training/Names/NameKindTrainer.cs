using System.IO.Compression;
using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.Training;

/// <summary>Learns <see cref="NameKindModel"/> from texts of which people said what each name stands for; each text is judged by what was learned from the others.</summary>
sealed class NameKindTrainer
{
    // What only one or two texts have is mostly their own names: weights would know them by heart.
    const int LeastTexts = 3;
    const int MostWeights = 100_000;

    static readonly LogisticRegression Regression = new(Rate: 0.1, Decay: 0.002, Epochs: 8);

    readonly FeatureIndex _index = new(0);
    readonly int[] _textsWith;
    readonly List<List<NamePlace>> _texts;

    public NameKindTrainer(IEnumerable<NameText> texts, int folds)
    {
        _texts = [.. texts.Select(text => Read(text).ToList())];
        _textsWith = new int[_index.Count];
        foreach (var feature in _texts.SelectMany(places => places.SelectMany(place => place.Numbers).Distinct())) _textsWith[feature]++;
        var answers = new List<NameAnswer>[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            using var file = new MemoryStream();
            Write(file, _texts.Where((_, at) => at % folds != fold));
            file.Position = 0;
            var model = NameKindModel.Read(file);
            answers[fold] = [.. _texts.Where((_, at) => at % folds == fold).SelectMany(places => places.GroupBy(place => place.Entity)).Select(name => Answer(model, [.. name]))];
        });
        Answers = [.. answers.SelectMany(row => row)];
    }

    /// <summary>What each name was taken for by all its places in a text, by rules and by weights that were not learned from it.</summary>
    public IReadOnlyList<NameAnswer> Answers { get; }

    /// <summary>Learns from all texts and writes the model.</summary>
    public void Write(Stream file) => Write(file, _texts);

    void Write(Stream file, IEnumerable<IReadOnlyList<NamePlace>> texts)
    {
        var examples = texts.SelectMany(places => places).Select(place => new AnsweredExample(Array.FindAll(place.Numbers, feature => _textsWith[feature] >= LeastTexts), place.Classes, 1)).ToList();
        using var writer = new ModelWriter(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Model(IndexedWeights.Freeze(_index, Regression.LearnEach(examples, NameKindModel.Kinds.Length, _index.Count), MostWeights).Weights);
    }

    IEnumerable<NamePlace> Read(NameText text)
    {
        foreach (var span in NameSpotter.Spot(text.Scene, new([])))
        {
            if (text.Answer(span) is not var (entity, kinds) || ClassesOf(kinds) is not (> 0 and var classes)) continue;

            var features = NameFeatures.Of(text.Scene[span.Sentence].Tree, span.First, span.End, span.Head, (span.Kind, span.Weight));
            yield return new(text.IsOfTreebank, span, entity, kinds, classes, [.. features], _index.Of(features.Select(Language.LinearModel.Key)));
        }
    }

    static NameAnswer Answer(NameKindModel model, IReadOnlyList<NamePlace> places) => new(
        places[0].IsOfTreebank,
        Array.Find(NameKindModel.Kinds, places[0].Kinds.Contains),
        places[0].Kinds.Contains(NameClusters.KindOf([.. places.Select(place => place.Span)])),
        places[0].Kinds.Contains(NameClusters.KindOf([.. places.Select(place => place.Span with { Weighed = model.Weigh(place.Features, (place.Span.Kind, place.Span.Weight)) })])));

    static ulong ClassesOf(IReadOnlyList<EntityKind> kinds)
    {
        var classes = 0UL;
        for (var at = 0; at < NameKindModel.Kinds.Length; at++)
            if (kinds.Contains(NameKindModel.Kinds[at])) classes |= 1UL << at;

        return classes;
    }

    sealed record NamePlace(bool IsOfTreebank, NameSpan Span, string Entity, IReadOnlyList<EntityKind> Kinds, ulong Classes, ulong[] Features, int[] Numbers);
}

/// <summary>What a name of a text was taken for.</summary>
/// <param name="IsOfTreebank">Whether the text is a document of a treebank.</param>
/// <param name="Kind">What people say it stands for; of several, the first of <see cref="NameKindModel.Kinds"/>.</param>
/// <param name="IsRightByRules">Whether rules alone say so too.</param>
/// <param name="IsRightByWeights">Whether weights do.</param>
readonly record struct NameAnswer(bool IsOfTreebank, EntityKind Kind, bool IsRightByRules, bool IsRightByWeights);
