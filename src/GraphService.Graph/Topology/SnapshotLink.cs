namespace GraphService.Graph;

/// <summary>What a traversal needs to know of a link.</summary>
/// <param name="Id">Source, type and target.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Standing">Modality, verdict, contested.</param>
public readonly record struct SnapshotLink(LinkId Id, float Confidence, Standing Standing)
{
    /// <summary>From 0 to 1.</summary>
    public float Confidence { get; } = Confidence is >= 0 and <= 1
        ? Confidence
        : throw new ArgumentOutOfRangeException(nameof(Confidence), Confidence, "Confidence runs from 0 to 1.");

    /// <summary>What a traversal needs to know of this link.</summary>
    public static SnapshotLink Of(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new(link.Id, (float)link.Assessment.Confidence, new(link.Assessment.Modality, link.Status, link.Assessment.Contested));
    }
}
