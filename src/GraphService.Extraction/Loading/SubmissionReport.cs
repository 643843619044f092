using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>What loading a submitted text did, or as a dry run would do.</summary>
/// <param name="Document">The document it is, or whose words it repeats.</param>
/// <param name="State">How it ended.</param>
/// <param name="Reading">What was read; null unless it was read anew.</param>
/// <param name="Yield">How much was read and passed over; null unless it was read anew.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Merge">What changed in the graph.</param>
public sealed record SubmissionReport(
    DocumentId Document, FileState State, Reading? Reading, FileYield? Yield, IReadOnlyList<Finding> Findings, MergeReport Merge);
