namespace GraphService.Graph;

/// <summary>What reviewers' decisions on a link come to; the latest counts.</summary>
/// <param name="Added">Whether a person added the link.</param>
/// <param name="Status">The verdict.</param>
/// <param name="Revision">The number of the last decision on the link, whether it stands or not.</param>
readonly record struct LinkVerdict(bool Added, ReviewStatus Status, long Revision)
{
    /// <summary>Whether a person keeps the link in the graph, evidence or not. A rejection takes an addition back.</summary>
    public bool Keeps => Status == ReviewStatus.Accepted || (Added && Status != ReviewStatus.Rejected);

    /// <summary>The verdict after one more decision: null for an addition, which takes a rejection back.</summary>
    public LinkVerdict Then(ReviewStatus? status) =>
        status is { } verdict ? this with { Status = verdict } : this with { Added = true, Status = Verdict.WithoutRejection(Status) };
}

/// <summary>What reviewers' decisions on an entity come to; the latest counts.</summary>
/// <param name="Added">How a person described the entity, if anybody did.</param>
/// <param name="Status">The verdict.</param>
readonly record struct EntityVerdict(DeclaredEntity? Added, ReviewStatus Status)
{
    /// <summary>Whether a person keeps the entity in the graph, mentioned or not. A rejection takes an addition back.</summary>
    public bool Keeps => Status == ReviewStatus.Accepted || (Added is not null && Status != ReviewStatus.Rejected);

    /// <summary>The verdict after an addition, which takes a rejection back.</summary>
    public EntityVerdict Then(DeclaredEntity added) => new(added, Verdict.WithoutRejection(Status));
}

static class Verdict
{
    public static ReviewStatus WithoutRejection(ReviewStatus status) => status == ReviewStatus.Rejected ? ReviewStatus.Unreviewed : status;
}
