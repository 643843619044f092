namespace GraphService.Graph;

/// <summary>What a merge did, or would do.</summary>
/// <param name="Version">The graph's version afterwards; it grows by one with every merge that changes something.</param>
/// <param name="Documents">Documents new, changed and gone.</param>
/// <param name="Entities">Entities new, changed and gone.</param>
/// <param name="Links">Links new, changed (their evidence or standing) and gone.</param>
/// <param name="Evidence">Pieces of evidence new and gone; one never changes.</param>
public sealed record MergeReport(
    long Version,
    Difference<DocumentId> Documents,
    Difference<EntityId> Entities,
    Difference<LinkId> Links,
    Difference<EvidenceId> Evidence)
{
    /// <summary>A merge that changes nothing.</summary>
    public static MergeReport Nothing(long version) =>
        new(version, new([], [], []), new([], [], []), new([], [], []), new([], [], []));

    /// <summary>Whether anything is different afterwards.</summary>
    public bool ChangesNothing => Documents.IsEmpty && Entities.IsEmpty && Links.IsEmpty && Evidence.IsEmpty;
}

/// <summary>Which records a merge adds, changes and removes, each list in ordinal order.</summary>
/// <param name="Added">Records that were not there before.</param>
/// <param name="Changed">Records that were there and read differently now.</param>
/// <param name="Removed">Records that are gone.</param>
public sealed record Difference<T>(IReadOnlyList<T> Added, IReadOnlyList<T> Changed, IReadOnlyList<T> Removed)
{
    /// <summary>Whether there is no difference.</summary>
    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Removed.Count == 0;
}
