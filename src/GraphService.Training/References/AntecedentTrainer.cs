using System.IO.Compression;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Learns <see cref="AntecedentModel"/>: of those that a pronoun may take up the right ones must outweigh the others (a ranker: Denis and Baldridge 2008). Each text is judged by what was learned from the others.</summary>
sealed class AntecedentTrainer
{
    const int LeastCount = 3;
    const int MostWeights = 40_000;

    // What a link tells of a pronoun is less sure than what people said of the pronoun itself.
    const double Distant = 0.5;

    static readonly LogisticRegression Regression = new(Rate: 0.02, Decay: 0.02, Epochs: 20);

    readonly FeatureIndex _index = new(0);
    readonly List<(ReferenceText Text, IReadOnlyList<PronounQuestion> Questions)> _texts;

    public AntecedentTrainer(IEnumerable<ReferenceText> texts, int folds)
    {
        _texts = [.. texts.Select(text => (text, text.Ask(model: null, _index)))];
        var answers = new List<PronounAnswer>[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            using var file = new MemoryStream();
            Write(file, _texts.Where((_, at) => at % folds != fold));
            file.Position = 0;
            var (model, numbers) = (AntecedentModel.Read(file), new FeatureIndex(0));
            answers[fold] = [.. _texts.Where((_, at) => at % folds == fold).SelectMany(row => Answered(row.Text, row.Questions, isLearned: false).Concat(Answered(row.Text, row.Text.Ask(model, numbers), isLearned: true)))];
        });
        Answers = [.. answers.SelectMany(row => row)];
    }

    /// <summary>How each pronoun was read, without weights and with weights that were not learned from its text.</summary>
    public IReadOnlyList<PronounAnswer> Answers { get; }

    /// <summary>Learns from all texts and writes the model.</summary>
    public void Write(Stream file) => Write(file, _texts);

    void Write(Stream file, IEnumerable<(ReferenceText Text, IReadOnlyList<PronounQuestion> Questions)> texts)
    {
        var choices = texts.SelectMany(row => row.Questions.Where(question => question.Teaches).Select(question => new Choice(
            [.. question.Options.Select(option => _index.Frequent(option.Features, LeastCount))], [.. question.Options.Select(option => option.IsRight)], row.Text is PageReferences ? Distant : 1))).ToList();
        using var writer = new ModelWriter(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true));
        var (weights, unit) = IndexedWeights.Freeze(_index, [Regression.LearnChoice(choices, _index.Count)], MostWeights);
        writer.Number((int)Math.Round(unit * 1e9));
        writer.Model(weights);
    }

    static IEnumerable<PronounAnswer> Answered(ReferenceText text, IReadOnlyList<PronounQuestion> questions, bool isLearned) =>
        questions.Select(question => new PronounAnswer(text is PageReferences, question.Kind, isLearned, question.IsRight, question.Likelihood));
}

/// <summary>How a pronoun was read.</summary>
/// <param name="IsOfPage">Whether a link of a page tells what it takes up, not a treebank.</param>
/// <param name="Kind">Which pronoun it is.</param>
/// <param name="IsLearned">Whether by weights.</param>
/// <param name="IsRight">Whether rightly.</param>
/// <param name="Likelihood">How likely the program held that to be.</param>
readonly record struct PronounAnswer(bool IsOfPage, PronounKind Kind, bool IsLearned, bool IsRight, double Likelihood);
