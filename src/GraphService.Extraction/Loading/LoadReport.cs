using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>What a load did, or with <see cref="LoadOptions.DryRun"/> would do.</summary>
/// <param name="Files">What became of each text, in the order they were read.</param>
/// <param name="Findings">What is wrong with the paths given and with the files that declare entities.</param>
/// <param name="Stopped">Whether mistakes in <c>entities.yaml</c> stopped the load: nothing was merged.</param>
/// <param name="Declared">How many entities the corpus declares.</param>
/// <param name="Ignored">How many files in folders are no texts.</param>
/// <param name="Merge">What changed in the graph, all in all.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record LoadReport(
    IReadOnlyList<FileOutcome> Files,
    IReadOnlyList<Finding> Findings,
    bool Stopped,
    int Declared,
    int Ignored,
    MergeReport Merge,
    TimeSpan Elapsed)
{
    /// <summary>Sentences read in all texts.</summary>
    public int Sentences => Files.Sum(file => file.Yield?.Sentences ?? 0);

    /// <summary>Places that name an entity, in all texts.</summary>
    public int Mentions => Files.Sum(file => file.Yield?.Mentions ?? 0);

    /// <summary>Pieces of evidence, in all texts.</summary>
    public int Evidence => Files.Sum(file => file.Yield?.Evidence ?? 0);

    /// <summary>Characters of passages that were read.</summary>
    public int CharactersKept => Files.Sum(file => file.Yield?.CharactersKept ?? 0);

    /// <summary>Characters of passages that were taken for menus, comments and the like.</summary>
    public int CharactersSkipped => Files.Sum(file => file.Yield?.CharactersSkipped ?? 0);

    /// <summary>How many files came to this end.</summary>
    public int Count(FileState state) => Files.Count(file => file.State == state);
}
