namespace GraphService.Graph;

/// <summary>What one version of a graph made different from the version before.</summary>
/// <param name="Version">The version that did.</param>
/// <param name="Entities">Which entities.</param>
/// <param name="Links">Which links; one has changed, too, when only its evidence has.</param>
public sealed record GraphChange(long Version, ChangedRecords<EntityId> Entities, ChangedRecords<LinkId> Links)
{
    /// <summary>For how many versions a store remembers what they changed.</summary>
    public const int Remembered = 256;

    /// <summary>The most records in a list of a change.</summary>
    public const int MostListed = 200;

    /// <summary>Whether earlier versions were passed over: whoever listens must ask anew for what it shows.</summary>
    public bool Missed { get; init; }

    /// <summary>The change that a merge or decision made.</summary>
    public static GraphChange Of(MergeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Version, First(report.Entities), First(report.Links));
    }

    /// <summary>A version of which nothing is known but its number.</summary>
    public static GraphChange Unknown(long version) => new(version, new(0, 0, 0, [], []), new(0, 0, 0, [], [])) { Missed = true };

    static ChangedRecords<T> First<T>(Difference<T> difference) => new(
        difference.Added.Count, difference.Changed.Count, difference.Removed.Count,
        [.. difference.Added.Concat(difference.Changed).Take(MostListed)], [.. difference.Removed.Take(MostListed)]);
}

/// <summary>How many records of a kind a version changed, and the first of them.</summary>
/// <param name="Added">How many are new.</param>
/// <param name="Changed">How many read differently now.</param>
/// <param name="Removed">How many are gone.</param>
/// <param name="Standing">Those that are new or changed, the new ones first, each in ordinal order; at most <see cref="GraphChange.MostListed"/>.</param>
/// <param name="Gone">Those that are gone, in ordinal order; at most <see cref="GraphChange.MostListed"/>.</param>
public sealed record ChangedRecords<T>(int Added, int Changed, int Removed, IReadOnlyList<T> Standing, IReadOnlyList<T> Gone)
{
    /// <summary>Whether the lists leave some out.</summary>
    public bool Truncated => Standing.Count < Added + Changed || Gone.Count < Removed;
}
