using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL;

public sealed class WriteAccessTests
{
    const string Mutation = """mutation { addEntity(input: { kind: EVENT, name: "Thaw", reviewer: "Ann" }) { entity { slug } } }""";

    [Fact]
    public async Task At_this_machine_the_graph_may_be_changed_without_a_key()
    {
        await using var sandbox = await Sandbox.StartAsync();

        Assert.Null(Code(await sandbox.SendAsync(Mutation)));
    }

    [Fact]
    public async Task A_server_without_a_key_that_others_can_reach_answers_and_changes_nothing()
    {
        await using var sandbox = await Sandbox.StartAsync("0.0.0.0");

        Assert.Equal("FORBIDDEN", Code(await sandbox.SendAsync(Mutation)));
        Assert.Equal("FORBIDDEN", Code(await sandbox.SendAsync(Mutation, key: "Bearer secret")));
        Assert.Null(Code(await sandbox.SendAsync("{ statistics { version } }")));
        Assert.Equal(0, await sandbox.Store.VersionAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null, "UNAUTHENTICATED")]
    [InlineData("Bearer wrong", "UNAUTHENTICATED")]
    [InlineData("Bearer secre", "UNAUTHENTICATED")]
    [InlineData("Basic secret", "UNAUTHENTICATED")]
    [InlineData("Bearer secret", null)]
    [InlineData("bearer secret", null)]
    public async Task Where_there_is_a_key_every_mutation_shows_it_and_questions_need_none(string? shown, string? code)
    {
        foreach (var host in new[] { "0.0.0.0", "localhost" })
        {
            await using var sandbox = await Sandbox.StartAsync(host, key: "secret");

            Assert.Equal(code, Code(await sandbox.SendAsync(Mutation, key: shown)));
            Assert.Null(Code(await sandbox.SendAsync("{ statistics { version } }", key: shown)));
            Assert.Equal(code is null ? 1 : 0, await sandbox.Store.VersionAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_mutation_that_ran_once_is_refused_still_to_whom_does_not_show_the_key()
    {
        await using var sandbox = await Sandbox.StartAsync(key: "secret");

        Assert.Null(Code(await sandbox.SendAsync(Mutation.Replace("Thaw", "Famine", StringComparison.Ordinal), key: "Bearer secret")));
        Assert.Equal("UNAUTHENTICATED", Code(await sandbox.SendAsync(Mutation.Replace("Thaw", "Famine", StringComparison.Ordinal))));
        Assert.Single(await sandbox.Store.JournalAsync(0, 10, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("https://history.example", "FORBIDDEN")]
    [InlineData("null", "FORBIDDEN")]
    [InlineData("http://localhost:3000", null)]
    public async Task A_page_of_another_site_cannot_change_the_graph_and_one_of_this_machine_can(string origin, string? code)
    {
        await using var sandbox = await Sandbox.StartAsync();

        Assert.Equal(code, Code(await sandbox.SendAsync(Mutation, origin: origin)));
    }

    [Theory]
    [InlineData("https://history.example", false)]
    [InlineData("http://localhost:3000", true)]
    public async Task A_browser_asks_before_it_sends_JSON_or_a_key_and_only_pages_of_this_machine_get_leave(string origin, bool leave)
    {
        await using var sandbox = await Sandbox.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var response = await sandbox.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(leave, response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task What_a_browser_may_send_anywhere_without_asking_is_not_read(string type)
    {
        await using var sandbox = await Sandbox.StartAsync();
        using var content = new StringContent(new JsonObject { ["query"] = Mutation }.ToJsonString(), Encoding.UTF8, type);
        using var response = await sandbox.Client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(0, await sandbox.Store.VersionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_GET_never_changes_the_graph()
    {
        await using var sandbox = await Sandbox.StartAsync();
        using var response = await sandbox.Client.GetAsync($"/graphql?query={Uri.EscapeDataString(Mutation)}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(0, await sandbox.Store.VersionAsync(TestContext.Current.CancellationToken));
    }

    static string? Code(JsonNode answer) => (string?)answer["errors"]?[0]!["extensions"]!["code"];
}
