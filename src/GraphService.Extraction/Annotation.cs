using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>What was found in a text.</summary>
/// <param name="Title">The first heading that is read, or the first words; null when nothing is.</param>
/// <param name="Mentions">Which entities it names, one row for each way of naming.</param>
/// <param name="Evidence">The links it speaks of.</param>
/// <param name="Sentences">How many sentences were read.</param>
/// <param name="Skipped">The passages that were not read, in order.</param>
/// <param name="Kept">How many characters belong to passages that were read.</param>
sealed record Annotation(
    string? Title,
    IReadOnlyList<EntityMention> Mentions,
    IReadOnlyList<Evidence> Evidence,
    int Sentences,
    IReadOnlyList<SkippedPassage> Skipped,
    int Kept);
