namespace GraphService.Language;

/// <summary>A phrase of a sentence that stands for somebody or something. Mentions nest: "the head of the party" holds "the party".</summary>
/// <param name="First">The index of its first token in the sentence.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Head">The token its other words depend on.</param>
/// <param name="Kind">What it is about.</param>
public readonly record struct Mention(int First, int End, int Head, MentionKind Kind);
