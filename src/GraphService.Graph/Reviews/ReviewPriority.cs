namespace GraphService.Graph;

/// <summary>
/// How much a reviewer's look at a link is worth: its doubt, times the logarithm of how many chains of at most three links have it in their
/// middle. So a doubtful link in the thick of the graph comes before one at its rim, and a sure one needs nobody.
/// </summary>
public static class ReviewPriority
{
    /// <summary>Whether chains pass the link: a positive causal link, neither denied nor rejected.</summary>
    public static bool Carries(LinkType type, Modality modality, ReviewStatus status) =>
        LinkTypes.Chaining.Contains(type) && modality != Modality.Negated && status != ReviewStatus.Rejected;

    /// <summary>Whether chains pass the link as it stands; none pass where there is no link.</summary>
    internal static bool Carries(Link? link) => link is not null && Carries(link.Type, link.Assessment.Modality, link.Status);

    /// <summary>(1 − confidence) × log2(1 + (1 + into) × (1 + outOf)) where chains pass, else 1 − confidence; 0 once somebody has reviewed it.</summary>
    /// <param name="link">The link.</param>
    /// <param name="into">How many links that carry chains end at its source.</param>
    /// <param name="outOf">How many links that carry chains start at its target.</param>
    public static double Of(Link link, int into, int outOf)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (link.Status != ReviewStatus.Unreviewed) return 0;

        var doubt = 1 - link.Assessment.Confidence;
        var chains = Carries(link.Type, link.Assessment.Modality, link.Status) ? (1.0 + into) * (1.0 + outOf) : 1;
        return Math.Round(doubt * Math.Log2(1 + chains), 6);
    }
}
