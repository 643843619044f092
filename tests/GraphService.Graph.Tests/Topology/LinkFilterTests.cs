using CsCheck;

namespace GraphService.Graph.Tests.Topology;

public class LinkFilterTests
{
    [Fact]
    public void Denied_and_rejected_links_are_followed_only_when_asked_for()
    {
        var (denied, rejected) = (new Standing(Modality.Negated, default, false), new Standing(default, ReviewStatus.Rejected, false));

        foreach (var filter in new[] { LinkFilter.Everything, LinkFilter.Chaining })
        {
            Assert.False(filter.Admits(LinkType.Caused, denied, 1));
            Assert.False(filter.Admits(LinkType.Caused, rejected, 1));
            Assert.True((filter with { Modalities = 1 << (int)Modality.Negated }).Admits(LinkType.Caused, denied, 1));
            Assert.True((filter with { Statuses = 1 << (int)ReviewStatus.Rejected }).Admits(LinkType.Caused, rejected, 1));
        }
    }

    [Fact]
    public void A_chain_of_causes_follows_no_prevention_stance_deed_or_structure() =>
        Assert.Equal(
            [LinkType.Caused, LinkType.Triggered, LinkType.ContributedTo, LinkType.Enabled, LinkType.Motivated],
            Enum.GetValues<LinkType>().Where(type => LinkFilter.Chaining.Admits(type, default, 0)));

    [Theory]
    [InlineData(0.7)]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(0)]
    public void A_link_exactly_as_confident_as_asked_is_followed(double confidence) =>
        Assert.True((LinkFilter.Everything with { MinConfidence = confidence }).Admits(LinkType.Led, default, (float)confidence));

    [Fact]
    public void A_link_is_followed_when_type_modality_verdict_and_confidence_all_are() =>
        Gen.Select(Some.Filter, Some.LinkType, Some.Standing, Gen.Single[0, 1]).Sample((filter, type, standing, confidence) =>
            filter.Admits(type, standing, confidence) ==
            (filter.Types.Contains(type)
                && new[] { 1, 2, 4, 8 }[(int)standing.Modality] is var modality && (filter.Modalities & modality) == modality
                && new[] { 1, 2, 4 }[(int)standing.Status] is var status && (filter.Statuses & status) == status
                && confidence >= (float)filter.MinConfidence));
}
