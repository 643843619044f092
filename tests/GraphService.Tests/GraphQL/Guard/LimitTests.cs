using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace GraphService.Tests.GraphQL.Guard;

public sealed class LimitTests(Api api)
{
    [Theory]
    [InlineData("Tokens", 5, "{ a b c d }", "QUERY_TOO_LARGE", "The query has 6 tokens; at most 5 are allowed.")]
    [InlineData("QueryCharacters", 20, "{ __typename __typename }", "QUERY_TOO_LARGE", "The query has 25 characters; at most 20 are allowed.")]
    [InlineData("Nesting", 2, "{ statistics { byKind { count } } }", "QUERY_TOO_DEEP", "The query's brackets are nested 3 deep; at most 2 is allowed.")]
    [InlineData("StringCharacters", 5, """{ entity(slug: "joseph") { id } }""", "QUERY_TOO_LARGE", "A string in the query has 8 characters; at most 5 are allowed.")]
    [InlineData("NumberCharacters", 2, "{ entities(first: 100) { totalCount } }", "QUERY_TOO_LARGE", "A number in the query has 3 characters; at most 2 are allowed.")]
    [InlineData("ListItems", 2, """{ nodes(ids: ["a" "b" "c"]) { id } }""", "QUERY_TOO_LARGE", "The query has 3 items in a list; at most 2 are allowed.")]
    [InlineData("Fields", 3, "{ a b c d }", "QUERY_TOO_LARGE", "The query has 4 fields; at most 3 are allowed.")]
    [InlineData("ExpandedFields", 3, "{ ...A ...A } fragment A on Query { a b }", "QUERY_TOO_LARGE", "The query has 4 fields once its fragments are put in; at most 3 are allowed.")]
    [InlineData("RootFields", 1, "{ statistics { links } __typename }", "QUERY_TOO_LARGE", "The query has 2 fields at the root; at most 1 are allowed.")]
    [InlineData("Aliases", 1, "{ a: __typename b: __typename }", "QUERY_TOO_LARGE", "The query has 2 aliases; at most 1 are allowed.")]
    [InlineData("Directives", 1, "{ __typename @skip(if: false) @include(if: true) }", "QUERY_TOO_LARGE", "The query has 2 directives; at most 1 are allowed.")]
    [InlineData("Fragments", 1, "{ ...A ...B } fragment A on Query { __typename } fragment B on Query { __typename }", "QUERY_TOO_LARGE", "The query has 2 fragments; at most 1 are allowed.")]
    [InlineData("Operations", 1, "query a { __typename } query b { __typename }", "QUERY_TOO_LARGE", "The query has 2 operations; at most 1 are allowed.")]
    [InlineData("Depth", 2, "{ statistics { byKind { count } } }", "QUERY_TOO_DEEP", "The query's fields are nested 3 deep; at most 2 is allowed.")]
    [InlineData("Cost", 1000, "{ links(first: 200) { nodes { source { id slug name } } } }", "QUERY_TOO_COSTLY", "The query would cost 1,101; at most 1,000 is allowed.")]
    [InlineData("IntrospectionCost", 50, "{ __schema { types { fields { name } } } }", "QUERY_TOO_COSTLY", "What the query asks of the schema would cost ")]
    public async Task A_limit_can_be_set_and_tells_what_it_found(string limit, int value, string query, string code, string sentence)
    {
        await using var server = await OtherServer.StartAsync(api.Store, ($"Limits:{limit}", $"{value}"));

        var error = (await server.PostAsync(new { query }))["errors"]!.AsArray().Single()!;

        Assert.Equal(code, (string)error["extensions"]!["code"]!);
        Assert.StartsWith(sentence, (string)error["message"]!, StringComparison.Ordinal);
        Assert.EndsWith(".", (string)error["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"l":[1,2,3]}""", "A list in the variables has 3 items; at most 2 are allowed.")]
    [InlineData("""{"a":[{"l":[1,2,3]}]}""", "A list in the variables has 3 items; at most 2 are allowed.")]
    [InlineData("""{"n":123456}""", "A number in the variables has 6 characters; at most 5 are allowed.")]
    public async Task Variables_have_limits_too(string variables, string sentence)
    {
        await using var server = await OtherServer.StartAsync(api.Store, ("Limits:ListItems", "2"), ("Limits:NumberCharacters", "5"));

        var answer = await server.PostAsync(new { query = "{ __typename }", variables = JsonNode.Parse(variables) });

        Assert.StartsWith(sentence, (string)answer["errors"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_tells_a_few_errors_and_how_many_there_are_besides()
    {
        await using var server = await OtherServer.StartAsync(api.Store, ("Limits:Errors", "3"));

        var answer = await server.PostAsync(new { query = "{ a b c d e }" });

        Assert.Equal(3, answer["errors"]!.AsArray().Count);
        Assert.Equal(2, (int)answer["extensions"]!["errorsLeftOut"]!);
    }

    [Theory]
    [InlineData("{ entitees { totalCount } }", "Cannot query field 'entitees' on type 'Query'.")]
    [InlineData("{ entities(frist: 1) { totalCount } }", "Unknown argument 'frist' on field 'entities' of type 'EntityConnection!'.")]
    [InlineData("{ ...A } fragment A on Qery { __typename }", "Unknown type Qery.")]
    public async Task An_error_does_not_guess_at_names_of_the_schema(string query, string message)
    {
        var error = await api.RefusalAsync(query);

        Assert.DoesNotContain("Did you mean", error.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith(message[..18], (string)error["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Depht", "3", "There is no limit 'Depht'")]
    [InlineData("Depth", "deep", "GraphService:Limits:Depth takes a whole number above 0; 'deep' is none.")]
    [InlineData("Depth", "0", "GraphService:Limits:Depth takes a whole number above 0; '0' is none.")]
    [InlineData("Depth", "-1", "GraphService:Limits:Depth takes a whole number above 0; '-1' is none.")]
    public void A_setting_without_meaning_stops_the_start(string name, string value, string sentence)
    {
        var refusal = Assert.Throws<ServerStartException>(() => ServerLimits.From(Settings(name, value)));

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_is_not_set_keeps_its_default() =>
        Assert.Equal(new ServerLimits { Depth = 3 }, ServerLimits.From(Settings("depth", "3")));

    static IConfiguration Settings(string name, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new($"GraphService:Limits:{name}", value)]).Build();
}
