namespace GraphService.Graph.Tests.Browsing;

public class PageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_page_holds_1_to_1000_items(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageRequest(limit));
        Assert.Equal([1, 1000], new[] { new PageRequest(1), new PageRequest(1000) }.Select(request => request.Limit));
    }

    [Fact]
    public void A_foreign_cursor_is_shown_shortened() =>
        Assert.InRange(new BadCursorException(new string('x', 10_000)).Message.Length, 80, 200);

    [Fact]
    public void A_merge_that_changes_nothing_says_so()
    {
        var nothing = MergeReport.Nothing(7);

        Assert.True(nothing.ChangesNothing);
        Assert.False((nothing with { Links = new([], [], [Some.Link("a", LinkType.Caused, "b")]) }).ChangesNothing);
    }
}
