using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>What a document claims of two referents.</summary>
/// <param name="Source">Where the link starts.</param>
/// <param name="Type">What it says.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Modality">How firmly the words say it.</param>
/// <param name="Cue">The words that express it.</param>
/// <param name="Rule">The rule that read them.</param>
/// <param name="Trust">How far the rule is trusted.</param>
/// <param name="Attribution">Whose claim it is; null when it is the text's own.</param>
/// <param name="Start">Where its quote begins in the stored text.</param>
/// <param name="End">Where its quote ends.</param>
sealed record TreeClaim(
    Referent Source,
    LinkType Type,
    Referent Target,
    Modality Modality,
    string Cue,
    string Rule,
    double Trust,
    Attribution? Attribution,
    int Start,
    int End)
{
    /// <summary>How likely the words were read rightly, by what learned weights make of them; null where they were not asked.</summary>
    public double? Weighed { get; init; }

    /// <summary>How likely the words were read rightly.</summary>
    public double Confidence => Weighed ?? RulePrecision.Of(Rule, Trust);

    /// <summary>When it was so, where the words say.</summary>
    public FuzzyDate? When { get; init; }
}
