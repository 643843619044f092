using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphService.Extraction;
using GraphService.Storage;
using GraphService.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Api))]

namespace GraphService.Tests;

/// <summary>The real server on a free port, over a real store that holds the demo subject.</summary>
public sealed class Api : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphservice-");
    SqliteGraphStore? _store;
    WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    internal SqliteGraphStore Store => _store!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteGraphStore.OpenAsync(Path.Combine(_folder.FullName, "graph.db"), TimeProvider.System, default);
        await new Loader(_store).LoadAsync([Path.Combine(AppContext.BaseDirectory, "seed")], LoadOptions.Default, null, default);
        var address = new ServerAddress("localhost", 0);
        _app = Server.Build(_store, address);
        await Server.StartAsync(_app, address, default);
        var bound = _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(bound) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        await _store!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The <c>data</c> of an answer without errors.</summary>
    public async Task<JsonNode> AskAsync(string query, object? variables = null)
    {
        var answer = await AnswerAsync(query, variables);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }

    /// <summary>The first error of an answer.</summary>
    public async Task<JsonNode> RefusalAsync(string query, object? variables = null)
    {
        var answer = await AnswerAsync(query, variables);
        Assert.True(answer["errors"] is not null, answer.ToJsonString());
        return answer["errors"]![0]!;
    }

    async Task<JsonNode> AnswerAsync(string query, object? variables)
    {
        using var response = await Client.PostAsync("/graphql", JsonContent.Create(new { query, variables }), Cancel);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }
}
