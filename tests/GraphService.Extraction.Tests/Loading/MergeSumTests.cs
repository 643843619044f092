using GraphService.Graph;

namespace GraphService.Extraction.Tests;

public sealed class MergeSumTests
{
    [Fact]
    public void Merges_one_after_the_other_add_up()
    {
        var first = MergeReport.Nothing(4) with { Entities = new([new("a"), new("b")], [new("c")], [new("d"), new("e")]) };
        var next = MergeReport.Nothing(5) with { Entities = new([new("d")], [new("a"), new("f")], [new("b"), new("c")]) };

        var all = new MergeSum(3);
        all.Add(first);
        all.Add(next);

        var sum = all.Report();
        Assert.Equal(5, sum.Version);
        Assert.Equal(["a"], sum.Entities.Added.Select(id => id.Value));
        Assert.Equal(["d", "f"], sum.Entities.Changed.Select(id => id.Value));
        Assert.Equal(["c", "e"], sum.Entities.Removed.Select(id => id.Value));
    }
}
