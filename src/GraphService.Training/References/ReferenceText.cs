using GraphService.Extraction;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>A text of which people said what its pronouns take up.</summary>
abstract class ReferenceText
{
    /// <summary>What the program, with some weights or with none, makes of its pronouns.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="index">Numbers the features.</param>
    public IReadOnlyList<PronounQuestion> Ask(AntecedentModel? model, FeatureIndex index)
    {
        var source = Source();
        var scene = Annotator.SceneOf(ProseFilter.Sift(source.Blocks));
        var asked = new List<AntecedentQuestion>();
        var referents = Referents.Of(scene, new([]), model, NameKindModel.Default, asked.Add);
        return [.. Answer(source, scene, referents, asked, (question, isRight) => Option(question, isRight, index))];
    }

    /// <summary>The text as the program reads it.</summary>
    protected abstract SourceText Source();

    /// <summary>The questions that people answered.</summary>
    /// <param name="source">The text.</param>
    /// <param name="scene">Its sentences.</param>
    /// <param name="referents">What the program took its words to stand for.</param>
    /// <param name="asked">The pronouns for which it had a choice.</param>
    /// <param name="options">Makes options of a choice, given which of them are right.</param>
    protected abstract IEnumerable<PronounQuestion> Answer(
        SourceText source, IReadOnlyList<SceneSentence> scene, Referents referents, IReadOnlyList<AntecedentQuestion> asked, Func<AntecedentQuestion, Func<Referent, bool>, IReadOnlyList<PronounQuestion.Option>> options);

    static PronounQuestion.Option[] Option(AntecedentQuestion question, Func<Referent, bool> isRight, FeatureIndex index) =>
        [.. question.Options.Select(option => new PronounQuestion.Option(index.Of(option.Features.Select(LinearModel.Key)), isRight(option.Referent)))];
}
