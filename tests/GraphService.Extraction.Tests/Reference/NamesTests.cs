using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Which names a text holds, where they end, and what sort of thing they stand for.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("Atatürk founded the republic.", "Republic")]
    [InlineData("Hitler published Mein Kampf in 1925.", "Mein Kampf")]
    [InlineData("Karl Marx wrote Das Kapital in 1867.", "Das Kapital")]
    public void What_is_founded_written_or_published_is_nobody(string text, string name) => Assert.Equal(EntityKind.Concept, KindOf(text, name));

    // Null when the text holds no such name.
    static EntityKind? KindOf(string text, string name) => Read(text).FirstOrDefault(mention => mention.Name == name)?.Kind;

    static IReadOnlyList<EntityMention> Read(string text) =>
        new Annotator(new([]), links: null).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text)).Mentions;
}
