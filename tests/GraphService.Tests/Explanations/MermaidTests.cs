using GraphService.Graph;

namespace GraphService.Tests.Explanations;

public sealed class MermaidTests
{
    [Fact]
    public void A_chain_is_drawn_left_to_right_and_dashed_where_no_source_asserts_it()
    {
        var entities = new[] { "drought", "famine", "march" }.ToDictionary(name => new EntityId(name), name => new Entity(new(name), EntityKind.Event, name));
        Link[] links =
        [
            new(new(new("drought"), LinkType.Caused, new("famine")), new(0.8, Modality.Asserted, false, 1, 1)),
            new(new(new("famine"), LinkType.ContributedTo, new("march")), new(0.8, Modality.Hedged, false, 1, 1)),
        ];

        Assert.Equal(
            """
            flowchart LR
              n0["drought"]
              n1["famine"]
              n2["march"]
              n0 -->|"caused"| n1
              n1 -.->|"contributed to"| n2

            """.ReplaceLineEndings("\n"),
            Mermaid.Flowchart(links, entities));
    }

    [Fact]
    public void A_name_cannot_break_out_of_its_box()
    {
        var id = new EntityId("x");
        var entity = new Entity(id, EntityKind.Event, "a\"] --> b[\"<script>#\n");

        var chart = Mermaid.Flowchart([new(new(id, LinkType.Caused, id), Assessment.Vouched)], new Dictionary<EntityId, Entity> { [id] = entity });

        Assert.Contains("n0[\"a#quot;] --#gt; b[#quot;#lt;script#gt;#35; \"]", chart, StringComparison.Ordinal);
    }
}
