using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>What became of a text.</summary>
public enum FileState
{
    /// <summary>It was read and merged.</summary>
    Loaded,

    /// <summary>It was read before, by the same reader, with the same known entities.</summary>
    Unchanged,

    /// <summary>Another document holds the same words; it was skipped.</summary>
    Duplicate,

    /// <summary>It holds no text that can be read; the findings say why.</summary>
    Unreadable,
}

/// <summary>What became of one file.</summary>
/// <param name="Origin">The path below the folder that was loaded.</param>
/// <param name="State">How it ended.</param>
/// <param name="Document">The document it is, or whose words it repeats; null when unreadable.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Yield">What it gave; null unless it was read.</param>
public sealed record FileOutcome(string Origin, FileState State, DocumentId? Document, IReadOnlyList<Finding> Findings, FileYield? Yield = null);

/// <summary>What the reading of a file gave.</summary>
/// <param name="Sentences">Sentences read.</param>
/// <param name="Mentions">Places that name an entity.</param>
/// <param name="Evidence">Pieces of evidence for links.</param>
/// <param name="CharactersKept">Characters of passages that were read.</param>
/// <param name="CharactersSkipped">Characters of passages that were not.</param>
/// <param name="Skipped">The passages that were not read, in order.</param>
public sealed record FileYield(
    int Sentences,
    int Mentions,
    int Evidence,
    int CharactersKept,
    int CharactersSkipped,
    IReadOnlyList<SkippedPassage> Skipped);
