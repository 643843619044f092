using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Tests.GraphQL.Guard;

public sealed class HonestQueryTests(Api api, ITestOutputHelper output)
{
    [Fact]
    public async Task What_the_README_and_GraphiQL_show_is_far_from_every_limit()
    {
        Assert.True(HonestQueries.Shown.Count >= 6);
        foreach (var query in HonestQueries.Shown)
        {
            await api.AskAsync(query);
            AssertFarFromLimits(query, times: 2);
        }
    }

    [Fact]
    public async Task The_introspection_query_of_every_tool_is_within_every_limit()
    {
        var data = await api.AskAsync(HonestQueries.Introspection);

        Assert.Contains(data["__schema"]!["types"]!.AsArray(), type => (string)type!["name"]! == "CausalGraph");
        // One answer holds the whole schema; there is no reason to ask for it twice at a time.
        AssertFarFromLimits(HonestQueries.Introspection, times: 2, schemaShare: 0.8);
    }

    [Fact]
    public async Task A_page_of_many_parts_is_far_from_every_limit()
    {
        var data = await api.AskAsync(HonestQueries.Page, new { slug = "nikita-khrushchev" });

        Assert.Equal("Nikita Khrushchev", (string)data["entity"]!["name"]!);
        AssertFarFromLimits(HonestQueries.Page, times: 2);
    }

    [Fact]
    public async Task A_whole_page_of_links_with_their_evidence_can_be_asked_for()
    {
        var data = await api.AskAsync("{ links(first: 200) { nodes { id type confidence source { slug name } target { slug name } evidence(first: 10) { nodes { quote modality document { title } } } } } }");

        Assert.NotEmpty(data["links"]!["nodes"]!.AsArray());
    }

    void AssertFarFromLimits(string query, int times, double schemaShare = 0.5)
    {
        var usual = new ServerLimits();
        var tight = usual with
        {
            Tokens = usual.Tokens / times, Nesting = usual.Nesting / times, Fields = usual.Fields / times, ExpandedFields = usual.ExpandedFields / times,
            RootFields = usual.RootFields / times, Aliases = usual.Aliases / times, Directives = usual.Directives / times, Fragments = usual.Fragments / times,
            Cost = usual.Cost / times, IntrospectionCost = (int)(usual.IntrospectionCost * schemaShare), StringCharacters = usual.StringCharacters / times,
        };
        var guard = ActivatorUtilities.CreateInstance<GraphService.GraphQL.RequestGuard>(api.Services, tight);

        var measured = guard.Check(guard.Read(query), null, Inputs.Empty);

        output.WriteLine($"{measured.Fields} fields, {measured.Totals.Fields} with fragments, depth {measured.Totals.Depth}, cost {measured.Totals.Cost} and {measured.Totals.SchemaCost} for the schema");
    }
}
