using System.Text;
using System.Text.Json.Nodes;
using GraphService.Graph;

namespace GraphService.Training.Tests;

/// <summary>What must hold of the passages in <c>Corpora/passages</c>.</summary>
public class PassageTests
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpora", "passages");
    static readonly GoldGraph[] Passages = [.. GoldGraph.ReadAll([new(Folder)], [], Assert.Fail)];

    [Fact]
    public void No_two_are_the_same()
    {
        Assert.NotEmpty(Passages);
        Assert.Equal(Passages.Length, Passages.Select(passage => passage.Name).Distinct().Count());
        Assert.Equal(Passages.Length, Passages.Select(TextOf).Distinct().Count());
    }

    [Fact]
    public void A_link_joins_two_entities_of_its_passage_and_has_a_type() => Assert.All(Passages, passage =>
    {
        var ids = passage.Entities.Select(entity => entity.Id).ToHashSet();
        Assert.Equal(passage.Entities.Count, ids.Count);
        Assert.All(passage.Links, link =>
        {
            Assert.True(LinkTypes.TryParse(link.Type, out _), link.Type);
            Assert.Contains(link.Source, ids);
            Assert.Contains(link.Target, ids);
            Assert.NotEqual(link.Source, link.Target);
        });
    });

    [Fact]
    public void An_entity_has_a_name_that_stands_in_its_passage() => Assert.All(File.ReadLines(Path.Combine(Folder, "passages.gold.jsonl")), line =>
    {
        var passage = JsonNode.Parse(line)!;
        var text = string.Join(' ', passage["sentences"]!.AsArray().Select(sentence => (string)sentence!));
        Assert.All(passage["entities"]!.AsArray(), entity => Assert.Contains(entity!["names"]!.AsArray(), name => text.Contains((string)name!, StringComparison.OrdinalIgnoreCase)));
    });

    static string TextOf(GoldGraph passage) => Encoding.UTF8.GetString(passage.Bytes);
}
