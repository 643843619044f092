using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GraphService.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Tests;

/// <summary>The real server over a small store of one's own, to change at will.</summary>
sealed class Sandbox : IAsyncDisposable
{
    public const string Text = "The Great Terror led to the Khrushchev Speech. The Closed Speech caused the Polish uprising. The Polish uprising led to the Hungarian revolution.";

    readonly DirectoryInfo _folder;
    readonly SqliteGraphStore _store;
    readonly WebApplication _app;

    Sandbox(DirectoryInfo folder, SqliteGraphStore store, WebApplication app, Uri address)
    {
        (_folder, _store, _app) = (folder, store, app);
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public SqliteGraphStore Store => _store;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="host">Where it listens.</param>
    /// <param name="key">What clients show to change the graph.</param>
    public static async Task<Sandbox> StartAsync(string host = "localhost", string? key = null)
    {
        var folder = Directory.CreateTempSubdirectory("graphservice-");
        var store = await SqliteGraphStore.OpenAsync(Path.Combine(folder.FullName, "graph.db"), TimeProvider.System, Cancel);
        var address = new ServerAddress(host, 0);
        var app = Server.Build(store, address, key: key);
        await Server.StartAsync(app, address, Cancel);
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new(folder, store, app, new($"http://127.0.0.1:{new Uri(bound).Port}"));
    }

    /// <summary>The payload of a mutation without errors.</summary>
    public async Task<JsonNode> DoAsync(string mutation, object input, string payload)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var data = await AskAsync($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {payload} }} }}", new { input });
        return data[mutation]!;
    }

    /// <summary>The first error of a mutation.</summary>
    public async Task<JsonNode> RefusalAsync(string mutation, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = await SendAsync($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ clientMutationId }} }}", new { input });
        Assert.True(answer["errors"] is not null, answer.ToJsonString());
        return answer["errors"]![0]!;
    }

    /// <summary>The <c>data</c> of an answer without errors.</summary>
    public async Task<JsonNode> AskAsync(string query, object? variables = null)
    {
        var answer = await SendAsync(query, variables);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }

    public async Task<JsonNode> SendAsync(string query, object? variables = null, string? key = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (key is not null) request.Headers.Authorization = AuthenticationHeaderValue.Parse(key);
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var response = await Client.SendAsync(request, Cancel);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
