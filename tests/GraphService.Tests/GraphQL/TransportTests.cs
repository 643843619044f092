using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL;

public sealed class TransportTests(Api api)
{
    const string Json = "application/json";
    const string GraphQLJson = "application/graphql-response+json";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData(GraphQLJson, GraphQLJson)]
    [InlineData("application/json;q=0.4, application/graphql-response+json", GraphQLJson)]
    [InlineData("application/graphql-response+json, application/json;q=0.9, */*;q=0.1", GraphQLJson)]
    [InlineData("application/graphql-response+json;q=0, application/json", Json)]
    public async Task The_answer_comes_in_the_media_type_the_client_prefers(string? accept, string expected)
    {
        using var response = await PostAsync("{ __typename }", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
    }

    [Theory]
    [InlineData("{ nothing }", Json, HttpStatusCode.OK)]
    [InlineData("{ nothing }", GraphQLJson, HttpStatusCode.BadRequest)]
    [InlineData("{", Json, HttpStatusCode.OK)]
    [InlineData("{", GraphQLJson, HttpStatusCode.BadRequest)]
    public async Task A_query_that_cannot_run_is_told_by_the_status_only_where_the_media_type_says_so(string query, string accept, HttpStatusCode expected)
    {
        using var response = await PostAsync(query, accept);

        Assert.Equal(expected, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.False(answer.AsObject().ContainsKey("data"));
        Assert.NotNull(answer["errors"]);
    }

    [Fact]
    public async Task What_is_asked_of_the_schema_again_is_answered_alike_each_operation_of_a_query_by_itself()
    {
        const string Query = "query A { __type(name: \"Entity\") { name } } query B { __type(name: \"Link\") { name } }";
        foreach (var (operation, expected) in (IEnumerable<(string, string)>)[("A", "Entity"), ("B", "Link"), ("A", "Entity"), ("B", "Link")])
        {
            using var body = new StringContent(new JsonObject { ["query"] = Query, ["operationName"] = operation }.ToJsonString(), Encoding.UTF8, Json);
            using var response = await api.Client.PostAsync("/graphql", body, Cancel);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(expected, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["data"]!["__type"]!["name"]!);
        }
    }

    [Theory]
    [InlineData("text/xml", HttpStatusCode.NotAcceptable)]
    [InlineData("application/json;charset=iso-8859-1", HttpStatusCode.NotAcceptable)]
    public async Task A_client_that_reads_neither_media_type_is_told_so(string accept, HttpStatusCode expected)
    {
        using var response = await PostAsync("{ __typename }", accept);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    public async Task Other_methods_than_GET_and_POST_are_refused(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/graphql");
        using var response = await api.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-16", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "7", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """[{"query":"{ __typename }"}]""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"query":"{ __typename }","variables":7}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"query":7}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"query\":\"\\ud800\"}", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_request_is_refused_with_a_sentence(string type, string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await api.Client.PostAsync("/graphql", content, Cancel);

        Assert.Equal(expected, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.EndsWith(".", (string)answer["errors"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        using var response = await PostAsync(new string(' ', new ServerLimits().BodyBytes), null);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_query_can_be_asked_by_GET_with_variables()
    {
        var address = $"/graphql?query={Uri.EscapeDataString("query($s: String!) { entity(slug: $s) { name } }")}&variables={Uri.EscapeDataString("""{"s":"joseph-stalin"}""")}";

        var answer = JsonNode.Parse(await api.Client.GetStringAsync(address, Cancel))!;

        Assert.Equal("Joseph Stalin", (string)answer["data"]!["entity"]!["name"]!);
    }

    [Theory]
    [InlineData("mutation { __typename }")]
    [InlineData("subscription { __typename }")]
    public async Task Nothing_but_a_query_runs_on_GET(string operation)
    {
        using var response = await api.Client.GetAsync($"/graphql?query={Uri.EscapeDataString(operation)}", Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_browser_gets_GraphiQL()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var response = await api.Client.SendAsync(request, Cancel);

        var page = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("/graphiql/assets/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        var script = page.Split('"').First(part => part.StartsWith("/graphiql/assets/", StringComparison.Ordinal) && part.EndsWith(".js", StringComparison.Ordinal));
        using var asset = await api.Client.GetAsync(script, Cancel);
        Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
        Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_name_does_not_reach_a_loopback_server()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Host = "history.example";
        using var response = await api.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_page_of_this_machine_may_ask_and_another_may_not()
    {
        Assert.Equal("http://localhost:3000", await AllowedOriginAsync("http://localhost:3000"));
        Assert.Null(await AllowedOriginAsync("https://history.example"));
    }

    async Task<string?> AllowedOriginAsync(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Origin", origin);
        using var response = await api.Client.SendAsync(request, Cancel);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }

    async Task<HttpResponseMessage> PostAsync(string query, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(new JsonObject { ["query"] = query }.ToJsonString(), Encoding.UTF8, Json),
        };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        // Who sends on while being refused may find the connection closed before the answer is read.
        request.Headers.ExpectContinue = true;
        return await api.Client.SendAsync(request, Cancel);
    }
}
