using CsCheck;

namespace GraphService.Graph.Tests.Links;

public class LinkTypeSetTests
{
    static readonly Gen<LinkType[]> Types = Some.LinkType.Array[0, 12];

    [Fact]
    public void A_set_of_types_behaves_like_a_set() =>
        Gen.Select(Types, Types).Sample((a, b) =>
        {
            var (one, other) = (new LinkTypeSet(a), new LinkTypeSet(b));
            foreach (var type in Enum.GetValues<LinkType>())
            {
                Assert.Equal(a.Contains(type), one.Contains(type));
                Assert.Equal(a.Contains(type) && b.Contains(type), one.And(other).Contains(type));
                Assert.Equal(a.Contains(type) || b.Contains(type), one.Or(other).Contains(type));
            }
        });

    [Fact]
    public void Everything_holds_every_type_and_the_default_none()
    {
        Assert.All(Enum.GetValues<LinkType>(), type => Assert.True(LinkTypeSet.Everything.Contains(type)));
        Assert.All(Enum.GetValues<LinkType>(), type => Assert.False(default(LinkTypeSet).Contains(type)));
    }

    [Fact]
    public void All_types_fit_in_one_word() => Assert.True(Enum.GetValues<LinkType>().Length <= 32);
}
