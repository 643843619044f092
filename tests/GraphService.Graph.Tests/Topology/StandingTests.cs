namespace GraphService.Graph.Tests.Topology;

public class StandingTests
{
    [Fact]
    public void One_byte_holds_modality_verdict_and_contest()
    {
        var standings =
            from modality in Enum.GetValues<Modality>()
            from status in Enum.GetValues<ReviewStatus>()
            from contested in new[] { false, true }
            select (modality, status, contested, standing: new Standing(modality, status, contested));

        Assert.All(standings, row => Assert.Equal((row.modality, row.status, row.contested), (row.standing.Modality, row.standing.Status, row.standing.Contested)));
        Assert.Equal(standings.Count(), standings.Select(row => row.standing).Distinct().Count());
    }

    [Fact]
    public void The_default_is_asserted_unreviewed_and_uncontested() =>
        Assert.Equal(new Standing(Modality.Asserted, ReviewStatus.Unreviewed, contested: false), default);

    [Fact]
    public void A_link_in_a_snapshot_keeps_what_a_traversal_needs()
    {
        var link = new Link(Some.Link("a", LinkType.Caused, "b"), new(0.7, Modality.Hedged, Contested: true, Evidence: 2, Documents: 2)) { Status = ReviewStatus.Accepted };

        Assert.Equal(new SnapshotLink(link.Id, 0.7f, new(Modality.Hedged, ReviewStatus.Accepted, contested: true)), SnapshotLink.Of(link));
    }
}
