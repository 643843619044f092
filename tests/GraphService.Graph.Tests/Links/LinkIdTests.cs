using CsCheck;

namespace GraphService.Graph.Tests.Links;

public class LinkIdTests
{
    [Fact]
    public void A_link_prints_as_source_type_and_target() =>
        Assert.Equal("secret-speech/CAUSED/hungarian-uprising", Some.Link("secret-speech", LinkType.Caused, "hungarian-uprising").ToString());

    [Fact]
    public void A_link_is_read_as_it_prints() =>
        Some.LinkIds.Sample(id => LinkId.TryParse(id.ToString(), out var read) && read == id);

    [Fact]
    public void The_type_is_read_in_any_case()
    {
        Assert.True(LinkId.TryParse("a/contributed_to/b", out var id));
        Assert.Equal("a/CONTRIBUTED_TO/b", id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a/CAUSED")]
    [InlineData("a/CAUSED/")]
    [InlineData("/CAUSED/b")]
    [InlineData("a/CAUSED/b/c")]
    [InlineData("a/LOVED/b")]
    [InlineData("a/0/b")]
    [InlineData("A/CAUSED/b")]
    [InlineData(" a/CAUSED/b")]
    public void Anything_else_is_no_link(string? text) => Assert.False(LinkId.TryParse(text, out _));

    [Fact]
    public void Links_are_ordered_by_source_then_type_then_target() =>
        Gen.Select(Some.LinkIds, Some.LinkIds).Sample((a, b) =>
        {
            var order = Math.Sign((a.Source, a.Type, a.Target).CompareTo((b.Source, b.Type, b.Target)));
            Assert.Equal(order, Math.Sign(a.CompareTo(b)));
            Assert.Equal([order < 0, order <= 0, order >= 0, order > 0], new[] { a < b, a <= b, a >= b, a > b });
            Assert.Equal(order == 0, a == b);
        });
}
