using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>What one sentence claims of two entities.</summary>
/// <param name="Source">Where the link starts.</param>
/// <param name="Type">What it says.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Modality">How firmly the sentence says it.</param>
/// <param name="Cue">The words that express it.</param>
/// <param name="Rule">The rule that read them.</param>
/// <param name="Confidence">How likely the rule has read the words rightly.</param>
/// <param name="Attribution">Whose claim it is; null when it is the text's own.</param>
sealed record Claim(
    Mention Source,
    LinkType Type,
    Mention Target,
    Modality Modality,
    string Cue,
    string Rule,
    double Confidence,
    Attribution? Attribution = null);

/// <summary>Reads what a sentence claims. The entities may be those found in it or new ones that the words describe.</summary>
delegate IReadOnlyList<Claim> ClaimReader(ReadSentence sentence, IReadOnlyList<Mention> mentions);
