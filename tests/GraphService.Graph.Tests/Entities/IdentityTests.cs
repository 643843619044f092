using CsCheck;

namespace GraphService.Graph.Tests.Entities;

public class IdentityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Nikita")]
    [InlineData("nikita khrushchev")]
    [InlineData("nikita/khrushchev")]
    [InlineData("-nikita")]
    public void An_entity_id_is_a_slug(string text)
    {
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => new EntityId(text)).ParamName);
        Assert.Equal("nikita-khrushchev", new EntityId("nikita-khrushchev").ToString());
    }

    [Fact]
    public void An_entity_id_can_be_made_of_a_name()
    {
        Assert.True(EntityId.TryFromName("Poznań protests", out var id));
        Assert.Equal(new EntityId("poznan-protests"), id);
    }

    [Fact]
    public void The_default_entity_id_is_empty_and_equals_no_other()
    {
        Assert.Equal("", default(EntityId).Value);
        Assert.NotEqual(default, new EntityId("a"));
        Assert.True(default(EntityId) < new EntityId("a"));
    }

    [Fact]
    public void Ids_are_in_ordinal_order() =>
        Gen.Select(Some.Slugs, Some.Slugs).Sample((a, b) =>
        {
            var order = Math.Sign(string.CompareOrdinal(a, b));
            var (left, right) = (new EntityId(a), new EntityId(b));
            Assert.Equal(order, Math.Sign(left.CompareTo(right)));
            Assert.Equal([order < 0, order <= 0, order >= 0, order > 0], new[] { left < right, left <= right, left >= right, left > right });
            Assert.Equal(order == 0, left == right);
            var (first, second) = (new DocumentId(a), new DocumentId(b));
            Assert.Equal(order, Math.Sign(first.CompareTo(second)));
            Assert.Equal([order < 0, order <= 0, order >= 0, order > 0], new[] { first < second, first <= second, first >= second, first > second });
        });

    [Theory]
    [InlineData("hungary.md")]
    [InlineData("Speech_1956-02.v2")]
    [InlineData("0")]
    public void A_document_id_is_a_plain_file_name(string text) => Assert.Equal(text, new DocumentId(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("../up")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("é")]
    public void A_document_id_is_never_a_path(string text)
    {
        Assert.False(DocumentId.IsValid(text));
        Assert.Throws<ArgumentException>(() => new DocumentId(text));
    }

    [Fact]
    public void A_document_id_has_at_most_128_characters()
    {
        Assert.True(DocumentId.IsValid(new string('a', 128)));
        Assert.False(DocumentId.IsValid(new string('a', 129)));
        Assert.False(DocumentId.IsValid(null));
    }

    [Theory]
    [InlineData("Q35314", true)]
    [InlineData("P828", true)]
    [InlineData("Q1", true)]
    [InlineData("Q123456789012", true)]
    [InlineData("Q1234567890123", false)]
    [InlineData("Q0", false)]
    [InlineData("Q01", false)]
    [InlineData("Q", false)]
    [InlineData("q35314", false)]
    [InlineData("L35314", false)]
    [InlineData("Q35314 ", false)]
    [InlineData("Q35a", false)]
    [InlineData("Q١", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_wikidata_id_is_Q_or_P_and_a_number(string? text, bool valid)
    {
        Assert.Equal(valid, WikidataId.IsValid(text));
        if (valid) Assert.Equal(text, new WikidataId(text!).ToString());
        else Assert.Throws<ArgumentException>(() => new WikidataId(text!));
    }

    [Fact]
    public void An_entity_needs_a_name()
    {
        Assert.Throws<ArgumentException>(() => new Entity(new("a"), EntityKind.Person, " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EntityMention(new("a"), EntityKind.Person, "A", "A", -1));
    }
}
