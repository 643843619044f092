using GraphQL;
using GraphQL.Types;
using GraphService.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Tests.Batching;

/// <summary>Whatever the store, an answer costs a number of calls that does not grow with its length. Each store has a subclass of a few lines.</summary>
public abstract class BatchingContract : IAsyncLifetime
{
    // From the one entity to the other leads a way past each of these.
    const int Ways = 60;

    IGraphStore _store = null!;
    CountingStore _counter = null!;
    WebApplication _app = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty store.</summary>
    protected abstract Task<IGraphStore> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        (_store, _counter) = CountingStore.Around(await OpenAsync());
        await _store.MergeAsync(new() { Readings = [.. Enumerable.Range(0, Ways).Select(Reading)] }, Cancel);
        _app = Server.Build(_store, new("localhost", 0));
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Theory]
    [InlineData("nodes { document { title } }")]
    [InlineData("edges { node { document { title } } }")]
    public async Task A_page_of_links_with_their_ends_evidence_and_documents_costs_four_calls(string evidence)
    {
        foreach (var first in (int[])[1, 2, 50])
        {
            var calls = await CallsAsync($"{{ links(first: {first}) {{ nodes {{ source {{ name }} target {{ name }} evidence {{ {evidence} }} }} }} }}");

            Assert.Equal(["BrowseLinksAsync 1", "DocumentsAsync 1", "EntitiesAsync 1", "EvidenceOfAsync 1"], calls);
        }
    }

    [Theory]
    [InlineData("effects", "few", "many")]
    [InlineData("causes", "way-1", "end")]
    public async Task Causes_and_effects_with_all_that_is_told_of_them_cost_the_same_however_answerOfManythey_are(string question, string few, string many)
    {
        const string told = "of { name } nodes { name } layers { nodes { name } } links { source { name } target { name } evidence { nodes { document { title } } } } explanation { text } mermaid budget { steps }";

        var answerOfFew = await CallsAsync($$"""{ {{question}}(of: "{{few}}", depth: 1) { {{told}} } }""");
        var answerOfMany = await CallsAsync($$"""{ {{question}}(of: "{{many}}", depth: 1) { {{told}} } }""");

        Assert.Equal(answerOfFew, answerOfMany);
        Assert.Contains("RegionAsync 1", answerOfMany);
    }

    [Fact]
    public async Task Chains_with_their_links_and_quotes_cost_the_same_however_answerOfManythey_are()
    {
        static string Question(int first) =>
            $$"""{ chains(from: "many", to: "end", first: {{first}}) { nodes { name } links { source { name } evidence(first: 1) { nodes { quote document { title } } } } } }""";

        var one = await CallsAsync(Question(1));

        Assert.Equal(["DocumentsAsync 1", "EntitiesAsync 1", "EvidenceOfAsync 1", "LinksAsync 1", "RegionAsync 1"], one);
        Assert.Equal(one, await CallsAsync(Question(50)));
    }

    [Fact]
    public async Task Records_by_their_ids_cost_a_call_for_each_kind_of_record()
    {
        string[] ids = [.. Enumerable.Range(0, Ways).Select(way => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Entity:way-{way}")))];

        var one = await CallsAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } } }", new { ids = ids[..1] });

        Assert.Equal(one, await CallsAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } } }", new { ids }));
    }

    /// <summary>What the answer to a question cost the store.</summary>
    async Task<IReadOnlyList<string>> CallsAsync(string query, object? variables = null)
    {
        _counter.Take();
        using var scope = _app.Services.CreateScope();
        var serializer = scope.ServiceProvider.GetRequiredService<IGraphQLTextSerializer>();
        var result = await scope.ServiceProvider.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new()
        {
            Schema = scope.ServiceProvider.GetRequiredService<ISchema>(),
            Query = query,
            Variables = serializer.Deserialize<Inputs>(System.Text.Json.JsonSerializer.Serialize(variables ?? new { })),
            RequestServices = scope.ServiceProvider,
            CancellationToken = Cancel,
        });
        Assert.True(result.Errors is null, serializer.Serialize(result));
        return _counter.Take();
    }

    // "many" leads past every way to "end"; "few" leads past the first way only.
    static Reading Reading(int way)
    {
        (string Source, string Target)[] claims = way == 0 ? [("many", "way-0"), ("way-0", "end"), ("few", "way-0")] : [("many", $"way-{way}"), ($"way-{way}", "end")];
        var sentences = claims.Select(claim => $"The {claim.Source} caused the {claim.Target}. ").ToList();
        var text = string.Concat(sentences);
        var id = new DocumentId($"doc-{way}");
        var evidence = claims.Select((claim, i) =>
        {
            var start = sentences.Take(i).Sum(sentence => sentence.Length);
            var selector = TextSelector.Of(text, start, start + sentences[i].Length - 1);
            return new Evidence(new(new(claim.Source), LinkType.Caused, new(claim.Target)), id, selector, Modality.Asserted, "caused", "some-rule", 0.8);
        });
        var mentions = claims.SelectMany(claim => new[] { claim.Source, claim.Target }).Distinct().Select(slug => new EntityMention(new(slug), EntityKind.Event, $"The {slug}", slug, 1));
        return new(new(id, $"Document {way}", $"{id}.md", new string('0', 64), text.Length), text, "fingerprint", null, [.. mentions], [.. evidence]);
    }
}
