using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using GraphService.Extraction;
using GraphService.Storage;
using GraphService.Tests.GraphQL.Guard;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Benchmarks;

/// <summary>How long the server takes to answer each attack: from the arrival of the request to the end of the answer, within the server.</summary>
static class AttackTimes
{
    const int Rounds = 30;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("graphservice-");
        await using (var store = await SqliteGraphStore.OpenAsync(Path.Combine(folder.FullName, "graph.db"), TimeProvider.System, default))
        {
            await new Loader(store).LoadAsync([Path.Combine(AppContext.BaseDirectory, "seed")], LoadOptions.Default, null, default);
            var taken = TimeSpan.Zero;
            await using var app = Server.Build(store, new("localhost", 0), before: async (_, next) =>
            {
                var started = Stopwatch.GetTimestamp();
                await next();
                taken = Stopwatch.GetElapsedTime(started);
            });
            await Server.StartAsync(app, new("localhost", 0), default);
            using var client = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
            foreach (var attack in Attack.All) await PrintAsync(client, attack, () => taken);
            await app.StopAsync();
        }

        folder.Delete(recursive: true);
    }

    static async Task PrintAsync(HttpClient client, Attack attack, Func<TimeSpan> taken)
    {
        var times = new List<double>();
        var (length, status) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            using var content = new ByteArrayContent(attack.Body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await client.PostAsync("/graphql", content);
            (length, status) = ((await response.Content.ReadAsByteArrayAsync()).Length, (int)response.StatusCode);
            times.Add(taken().TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{attack.Name,-52} {attack.Body.Length,8:N0} bytes in {length,8:N0} out {status}   median {times[Rounds / 2],7:0.00} ms   most {times[^1],7:0.00} ms"));
    }
}
