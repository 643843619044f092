using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GraphService.Graph;
using GraphService.GraphQL;
using GraphService.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Tests.GraphQL;

/// <summary>Subscriptions over server-sent events, on a server of each test's own.</summary>
public sealed class ListeningTests : IAsyncLifetime
{
    const string Changes = "subscription($after: Long) { graphChanged(after: $after) { version missed truncated entitiesAdded linksAdded linksRemoved removed entities { slug } links { id source { name } } } }";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphservice-");
    SqliteGraphStore _store = null!;
    WebApplication _app = null!;
    HttpClient _client = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteGraphStore.OpenAsync(Path.Combine(_folder.FullName, "graph.db"), TimeProvider.System, Cancel);
        var address = new ServerAddress("localhost", 0);
        _app = Server.Build(_store, address);
        _app.Configuration["GraphService:Streams:HeartbeatSeconds"] = "1";
        _app.Configuration["GraphService:Streams:Subscribers"] = "2";
        await Server.StartAsync(_app, address, Cancel);
        _client = new() { BaseAddress = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_change_is_told_with_its_records(string method)
    {
        using var heard = await ListenAsync(Changes, new { after = 0 }, method);

        await AddAsync("strike");
        await AddAsync("march");

        var change = await heard.NextAsync();
        Assert.Equal((1, 1, false), ((int)change["version"]!, (int)change["entitiesAdded"]!, (bool)change["missed"]!));
        await AddLinkAsync("strike", "march");
        Assert.Equal(2, (int)(await heard.NextAsync())["version"]!);
        var link = (await heard.NextAsync())["links"]![0]!;
        Assert.Equal("The strike", (string)link["source"]!["name"]!);
    }

    [Fact]
    public async Task What_an_event_tells_is_read_anew_for_each()
    {
        await AddAsync("strike");
        using var heard = await ListenAsync("subscription { graphChanged { entities { name links { totalCount } } } }");

        await _store.MergeAsync(new() { Declared = [new(new("strike"), EntityKind.Event, "A strike", [])] }, Cancel);
        Assert.Equal("A strike", (string)(await heard.NextAsync())["entities"]![0]!["name"]!);
        await _store.MergeAsync(new() { Declared = [new(new("strike"), EntityKind.Event, "Another strike", [])] }, Cancel);
        Assert.Equal("Another strike", (string)(await heard.NextAsync())["entities"]![0]!["name"]!);
    }

    [Fact]
    public async Task A_client_that_is_not_ready_costs_one_event_and_hears_the_rest_when_it_is()
    {
        using var pace = new ReaderPace();
        var told = new List<long>();
        using var listening = new PacedChanges(_store, 0, pace).Subscribe(new Notes(told));
        for (var i = 0; i < 5; i++) await AddAsync($"event-{i}");
        Assert.Empty(told);

        for (var i = 1; i <= 5; i++)
        {
            pace.AskForOne();
            while (told.Count < i) await Task.Delay(5, Cancel);
            Assert.Equal(i, told.Count);
        }

        Assert.Equal([1, 2, 3, 4, 5], told);
    }

    [Fact]
    public async Task While_nothing_happens_the_server_says_that_it_is_still_there()
    {
        using var heard = await ListenAsync(Changes);

        Assert.Equal([":", ":", ":"], [await heard.LineAsync(), await heard.LineAsync(), await heard.LineAsync()]);
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { graphChanged(after: -1) { version } }", "BAD_USER_INPUT")]
    [InlineData("subscription { graphChanged(after: 99) { version } }", "BAD_USER_INPUT")]
    [InlineData("subscription { graphChanged { version } other: graphChanged { version } }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task What_is_wrong_before_execution_is_told_by_one_event(string query, string code)
    {
        using var response = await AskAsync(query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var told = await response.Content.ReadAsStringAsync(Cancel);
        Assert.StartsWith("event: next\ndata: ", told, StringComparison.Ordinal);
        Assert.EndsWith("\n\nevent: complete\ndata:\n\n", told, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_is_answered_by_one_event_and_the_end()
    {
        using var response = await AskAsync("{ statistics { version } }");

        Assert.Equal("event: next\ndata: {\"data\":{\"statistics\":{\"version\":0}}}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused_here_too()
    {
        using var response = await AskAsync("mutation { __typename }", method: "GET");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("application/json, text/event-stream", HttpStatusCode.OK)]
    public async Task A_subscription_asked_for_as_JSON_is_told_how_to_ask(string accept, HttpStatusCode status)
    {
        using var response = await AskAsync(Changes, accept: accept);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("Accept: text/event-stream", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_may_listen_as_there_are_seats_and_who_goes_leaves_his()
    {
        var events = _app.Services.GetRequiredService<EventStream>();
        using var first = await ListenAsync(Changes);
        using (await ListenAsync(Changes))
        {
            using var refused = await AskAsync(Changes);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("TOO_MANY_SUBSCRIBERS", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        while (events.FreeSeats == 0) await Task.Delay(10, Cancel);
        using var next = await ListenAsync(Changes);
        Assert.Equal(0, events.FreeSeats);
    }

    [Fact]
    public async Task When_the_server_stops_whoever_listens_is_told_that_it_is_complete()
    {
        using var heard = await ListenAsync(Changes);

        await _app.StopAsync(Cancel);

        Assert.EndsWith("event: complete\ndata:\n\n", await heard.RestAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_store_is_closed_whoever_listens_is_told_that_it_is_complete()
    {
        using var heard = await ListenAsync(Changes);

        await _store.DisposeAsync();

        Assert.EndsWith("event: complete\ndata:\n\n", await heard.RestAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Subscribers", "0")]
    [InlineData("HeartbeatSeconds", "often")]
    public void A_limit_that_makes_no_sense_is_a_clear_sentence(string name, string value)
    {
        _app.Configuration[$"GraphService:Streams:{name}"] = value;

        var refusal = Assert.Throws<ServerStartException>(() => StreamLimits.From(_app.Configuration));

        Assert.Equal($"GraphService:Streams:{name} takes a whole number above 0; '{value}' is none.", refusal.Message);
    }

    Task<MergeReport> AddAsync(string slug) => _store.MergeAsync(new() { Declared = [new(new(slug), EntityKind.Event, $"The {slug}", [])] }, Cancel);

    Task<JournalEntry> AddLinkAsync(string source, string target) =>
        _store.DecideAsync(new Decision.AddLink(new(new(source), LinkType.Caused, new(target))), "ann", "", Cancel);

    async Task<Ear> ListenAsync(string query, object? variables = null, string method = "POST")
    {
        var response = await AskAsync(query, variables, method);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var ear = new Ear(response, new(await response.Content.ReadAsStreamAsync(Cancel)));
        Assert.Equal(":", await ear.LineAsync());
        return ear;
    }

    async Task<HttpResponseMessage> AskAsync(string query, object? variables = null, string method = "POST", string accept = "text/event-stream")
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(new { query, variables })!;
        var address = method == "POST" ? "/graphql" : $"/graphql?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString(body["variables"]?.ToJsonString() ?? "")}";
        using var request = new HttpRequestMessage(new(method), address);
        if (method == "POST") request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    sealed class Ear(HttpResponseMessage response, StreamReader reader) : IDisposable
    {
        /// <summary>The next line that is not empty.</summary>
        public async Task<string?> LineAsync()
        {
            while (true)
            {
                var line = await reader.ReadLineAsync(Cancel);
                if (line != "") return line;
            }
        }

        /// <summary>What the next event tells of the graph.</summary>
        public async Task<JsonNode> NextAsync()
        {
            while (true)
            {
                var line = await LineAsync();
                if (line is ":" or "event: next") continue;

                Assert.StartsWith("data: ", line, StringComparison.Ordinal);
                var told = JsonNode.Parse(line!["data: ".Length..])!;
                Assert.True(told["errors"] is null, line);
                return told["data"]!["graphChanged"]!;
            }
        }

        public Task<string> RestAsync() => reader.ReadToEndAsync(Cancel);

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
        }
    }

    sealed class Notes(List<long> versions) : IObserver<GraphChangeObject>
    {
        public void OnNext(GraphChangeObject value) => versions.Add(value.Version);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => throw error;
    }
}
