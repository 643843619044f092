namespace GraphService.Tests.GraphQL;

public sealed class RecordTests(Api api)
{
    [Theory]
    [InlineData("{ entities(first: 3) { nodes { id } } }", "entities", "Entity")]
    [InlineData("{ links(first: 3) { nodes { id } } }", "links", "Link")]
    [InlineData("{ documents(first: 3) { nodes { id } } }", "documents", "Document")]
    public async Task Every_record_is_found_again_by_its_id(string query, string field, string type)
    {
        var listed = (await api.AskAsync(query))[field]!["nodes"]!.AsArray().Select(node => (string)node!["id"]!).ToList();

        var found = await api.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", new { ids = listed });

        Assert.Equal(listed, found["nodes"]!.AsArray().Select(node => (string)node!["id"]!));
        Assert.All(found["nodes"]!.AsArray(), node => Assert.Equal(type, (string)node!["__typename"]!));
    }

    [Fact]
    public async Task Evidence_is_found_again_and_knows_its_link()
    {
        var data = await api.AskAsync("{ links(first: 1) { nodes { id evidence(first: 1) { nodes { id } } } } }");
        var link = data["links"]!["nodes"]![0]!;
        var id = (string)link["evidence"]!["nodes"]![0]!["id"]!;

        var found = await api.AskAsync("query($id: ID!) { node(id: $id) { ... on Evidence { quote start end link { id } document { text } } } }", new { id });

        Assert.Equal((string)link["id"]!, (string)found["node"]!["link"]!["id"]!);
        var text = (string)found["node"]!["document"]!["text"]!;
        Assert.Equal((string)found["node"]!["quote"]!, text[(int)found["node"]!["start"]!..(int)found["node"]!["end"]!]);
    }

    [Fact]
    public async Task An_unknown_record_is_null()
    {
        var id = Convert.ToBase64String("Entity:nobody-at-all"u8);

        var data = await api.AskAsync("query($id: ID!) { node(id: $id) { id } entity(slug: \"nobody-at-all\") { id } }", new { id });

        Assert.Null(data["node"]);
        Assert.Null(data["entity"]);
    }

    [Fact]
    public async Task An_entity_is_found_by_its_wikidata_item()
    {
        var data = await api.AskAsync("""{ entity(wikidata: "Q855") { slug } }""");

        Assert.Equal("joseph-stalin", (string)data["entity"]!["slug"]!);
    }

    [Theory]
    [InlineData("Khrushchev")]
    [InlineData("Kruschev")]
    [InlineData("Krushchev")]
    [InlineData("khruschev")]
    public async Task A_search_forgives_a_misspelling(string text)
    {
        var data = await api.AskAsync("query($text: String!) { search(text: $text) { entity { slug } field score } }", new { text });

        Assert.Equal("nikita-khrushchev", (string)data["search"]![0]!["entity"]!["slug"]!);
    }

    [Fact]
    public async Task Diacritics_do_not_matter_in_a_search()
    {
        var data = await api.AskAsync("""{ search(text: "Poznan protests") { entity { slug } } }""");

        Assert.Equal("poznan-protests", (string)data["search"]![0]!["entity"]!["slug"]!);
    }

    [Fact]
    public async Task Pages_walked_forwards_and_backwards_hold_the_same_list()
    {
        var all = await WalkAsync("first", "after", "endCursor", "hasNextPage");
        var reversed = await WalkAsync("last", "before", "startCursor", "hasPreviousPage");

        Assert.Equal(all.Order(StringComparer.Ordinal), reversed.Order(StringComparer.Ordinal));
        var total = (int)(await api.AskAsync("{ entities { totalCount } }"))["entities"]!["totalCount"]!;
        Assert.Equal(total, all.Count);
        Assert.Equal(total, all.Distinct().Count());
    }

    async Task<List<string>> WalkAsync(string count, string past, string cursor, string more)
    {
        var walked = new List<string>();
        string? at = null;
        while (true)
        {
            var query = $"query($at: String) {{ page: entities({count}: 40, {past}: $at) {{ nodes {{ slug }} pageInfo {{ {cursor} {more} }} }} }}";
            var page = (await api.AskAsync(query, new { at }))["page"]!;
            walked.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["slug"]!));
            if (!(bool)page["pageInfo"]![more]!) return walked;
            at = (string)page["pageInfo"]![cursor]!;
        }
    }

    [Fact]
    public async Task Contested_links_are_affirmed_by_one_text_and_denied_by_another()
    {
        var data = await api.AskAsync("{ links(filter: { contested: true }) { nodes { contested evidence(first: 50) { nodes { modality } } } } }");

        var links = data["links"]!["nodes"]!.AsArray();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            var modalities = link!["evidence"]!["nodes"]!.AsArray().Select(piece => (string)piece!["modality"]!).ToList();
            Assert.Contains("NEGATED", modalities);
            Assert.Contains(modalities, modality => modality != "NEGATED");
        });
    }

    [Fact]
    public async Task Statistics_add_up()
    {
        var data = (await api.AskAsync("{ statistics { entities links documents evidence byKind { kind count } byType { type count } byDocument(first: 200) { count document { title } } } documents { nodes { id } } }"))!;
        var statistics = data["statistics"]!;

        Assert.Equal((int)statistics["entities"]!, statistics["byKind"]!.AsArray().Sum(row => (int)row!["count"]!));
        Assert.Equal((int)statistics["links"]!, statistics["byType"]!.AsArray().Sum(row => (int)row!["count"]!));
        Assert.Equal((int)statistics["evidence"]!, statistics["byDocument"]!.AsArray().Sum(row => (int)row!["count"]!));
        Assert.Equal((int)statistics["documents"]!, data["documents"]!["nodes"]!.AsArray().Count);
    }
}
