using GraphQLParser;
using GraphService.GraphQL;

namespace GraphService.Tests.GraphQL.Guard;

public sealed class QueryCacheTests(Api api)
{
    [Fact]
    public void The_query_not_asked_for_longest_goes_when_there_are_too_many()
    {
        var cache = new QueryCache(maxCount: 2, maxCharacters: 1000);
        cache.Add(Query("{ a }"));
        cache.Add(Query("{ b }"));
        Assert.NotNull(cache.Find(KnownQuery.HashOf("{ a }")));

        cache.Add(Query("{ c }"));

        Assert.Null(cache.Find(KnownQuery.HashOf("{ b }")));
        Assert.NotNull(cache.Find(KnownQuery.HashOf("{ a }")));
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void Queries_go_when_they_are_too_long_together()
    {
        var cache = new QueryCache(maxCount: 100, maxCharacters: 60);
        for (var i = 0; i < 50; i++) cache.Add(Query($"{{ field{i:00} }}"));

        Assert.Equal(5, cache.Count);
    }

    [Fact]
    public async Task The_values_of_variables_are_checked_each_time()
    {
        const string query = "query q($slug: String!) { entity(slug: $slug) { name } }";
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal("Joseph Stalin", (string)(await api.AskAsync(query, new { slug = "joseph-stalin" }))["entity"]!["name"]!);
            Assert.Equal("GRAPHQL_VALIDATION_FAILED", (string)(await api.RefusalAsync(query, new { slug = 7 }))["extensions"]!["code"]!);
            Assert.Equal("GRAPHQL_VALIDATION_FAILED", (string)(await api.RefusalAsync(query))["extensions"]!["code"]!);
        }
    }

    [Fact]
    public async Task The_sizes_in_variables_are_priced_each_time()
    {
        const string query = "query q($n: Int!) { links(first: $n) { nodes { source { links(first: $n) { nodes { target { links(first: $n) { nodes { id } } } } } } } } }";
        for (var round = 0; round < 3; round++)
        {
            await api.AskAsync(query, new { n = 1 });
            Assert.Equal("QUERY_TOO_COSTLY", (string)(await api.RefusalAsync(query, new { n = 200 }))["extensions"]!["code"]!);
        }
    }

    [Fact]
    public async Task Each_operation_of_a_query_is_priced_for_itself()
    {
        const string query = "query small { __typename } query big { links(first: 200) { nodes { source { links(first: 200) { nodes { target { links(first: 200) { nodes { id } } } } } } } } }";
        await using var server = await OtherServer.StartAsync(api.Store);
        for (var round = 0; round < 2; round++)
        {
            Assert.Null((await server.PostAsync(new { query, operationName = "small" }))["errors"]);
            Assert.Equal("QUERY_TOO_COSTLY", (string)(await server.PostAsync(new { query, operationName = "big" }))["errors"]![0]!["extensions"]!["code"]!);
            Assert.Equal("BAD_USER_INPUT", (string)(await server.PostAsync(new { query, operationName = "none" }))["errors"]![0]!["extensions"]!["code"]!);
        }
    }

    [Fact]
    public async Task A_query_that_is_not_valid_stays_so()
    {
        for (var round = 0; round < 3; round++)
            Assert.Equal("GRAPHQL_VALIDATION_FAILED", (string)(await api.RefusalAsync("{ statistics { links nothing } }"))["extensions"]!["code"]!);
    }

    static KnownQuery Query(string text) => new(KnownQuery.HashOf(text), text, Parser.Parse(text));
}
