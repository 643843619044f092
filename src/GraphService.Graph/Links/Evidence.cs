namespace GraphService.Graph;

/// <summary>The words of one document that make, hedge, report or deny a link.</summary>
/// <param name="Link">The link they speak of.</param>
/// <param name="Document">The document they stand in.</param>
/// <param name="Selector">The exact words and their place.</param>
/// <param name="Modality">How firmly the words say it.</param>
/// <param name="Cue">The word or phrase that expresses the relation: "led to".</param>
/// <param name="Rule">The extraction rule that read it.</param>
/// <param name="Confidence">From 0 to 1: how likely the rule has read the words rightly.</param>
public sealed record Evidence(
    LinkId Link,
    DocumentId Document,
    TextSelector Selector,
    Modality Modality,
    string Cue,
    string Rule,
    double Confidence)
{
    /// <summary>The id; the same words at the same place keep it through a reload and through merges of entities.</summary>
    public EvidenceId Id => EvidenceId.Of(Document, AsRead ?? Link, Selector, Modality);

    /// <summary>The link as it was read, where people have merged an end of it into another entity since; else null.</summary>
    public LinkId? AsRead { get; init; }

    /// <summary>From 0 to 1: how likely the rule has read the words rightly.</summary>
    public double Confidence { get; } = Confidence is >= 0 and <= 1
        ? Confidence
        : throw new ArgumentOutOfRangeException(nameof(Confidence), Confidence, "Confidence runs from 0 to 1.");

    /// <summary>Who makes the claim according to the text; null when it is the text itself.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>The time the words give for what they tell, if any.</summary>
    public FuzzyDate? When { get; init; }
}
