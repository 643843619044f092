using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GraphService.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Tests.GraphQL.Guard;

/// <summary>The real server with settings of its own.</summary>
sealed class OtherServer : IAsyncDisposable
{
    readonly WebApplication _app;

    OtherServer(WebApplication app)
    {
        _app = app;
        Client = new() { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public HttpClient Client { get; }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<OtherServer> StartAsync(IGraphStore store, params (string Name, string Value)[] settings)
    {
        var address = new ServerAddress("localhost", 0);
        var app = Server.Build(store, address, settings.ToDictionary(setting => $"GraphService:{setting.Name}", setting => (string?)setting.Value));
        await Server.StartAsync(app, address, Cancel);
        return new(app);
    }

    public async Task<JsonNode> PostAsync(object body)
    {
        using var response = await Client.PostAsync("/graphql", JsonContent.Create(body), Cancel);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
