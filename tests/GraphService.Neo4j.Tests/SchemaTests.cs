using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests;

/// <summary>What an earlier version of this program wrote is brought up to date when it is opened.</summary>
public sealed class SchemaTests(RealNeo4j neo4j)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_graph_that_does_not_count_its_chains_yet_is_counted_when_it_is_opened()
    {
        IReadOnlyList<Link> before;
        await using (var store = await neo4j.EmptyAsync())
        {
            await store.MergeAsync(Some.Delta(Some.Reading("doc", new Claim("a/CAUSED/b"), new Claim("b/CAUSED/c"), new Claim("c/CAUSED/d", 0.4))), Cancel);
            before = await QueueAsync(store);
        }

        using (var endpoint = await CypherEndpoint.ConnectAsync(neo4j.Server.Settings, null, Cancel))
            await endpoint.WriteAsync([new("MATCH (e:Entity) REMOVE e.chainsIn, e.chainsOut"), new("MATCH (g:Graph) SET g.schema = 1")], Cancel);

        await using var opened = await neo4j.OpenAsync();
        Assert.Equal(before, await QueueAsync(opened));
        Assert.Equal(ReviewPriority.Of(before.Single(link => link.Source.Value == "b"), 1, 1), before.Single(link => link.Source.Value == "b").ReviewPriority);
    }

    [Fact]
    public async Task A_graph_that_takes_wordings_for_aliases_loses_them_when_it_is_opened()
    {
        EntityMention[] mentions = [Some.Mention("fall", 1, surface: "the crowd drove him out"), Some.Mention("fall", 0, surface: "crowd"), Some.Mention("end", 1, name: "crowd", surface: "end")];
        await using (var store = await neo4j.EmptyAsync()) await store.MergeAsync(Some.Delta(Some.Reading("doc", "", mentions, [])) with { Declared = [Some.Declared("known", "Known", EntityKind.Event, "crowd")] }, Cancel);

        using (var endpoint = await CypherEndpoint.ConnectAsync(neo4j.Server.Settings, null, Cancel))
            await endpoint.WriteAsync([new("MATCH (e:Entity {id: 'fall'}) SET e.aliases = ['crowd', 'the crowd drove him out']"), new("MATCH (g:Graph) SET g.schema = 2")], Cancel);

        await using var opened = await neo4j.OpenAsync();
        var entities = await opened.EntitiesAsync([new("fall"), new("known")], Cancel);
        Assert.Equal(["the crowd drove him out"], entities[new("fall")].Aliases);
        Assert.Equal(["crowd"], entities[new("known")].Aliases);
    }

    static async Task<IReadOnlyList<Link>> QueueAsync(Neo4jGraphStore store) =>
        [.. (await store.BrowseLinksAsync(new() { OrderBy = LinkOrder.ReviewPriority }, new(10), Cancel)).Items.Select(item => item.Item)];
}
