using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GraphService.Graph;
using GraphService.Neo4j;
using GraphService.Neo4j.Tests.Servers;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Benchmarks;

/// <summary>
/// How fast a large random graph goes into a real Neo4j, and how fast <c>effects(depth: 3)</c> is answered from random starts. The server is
/// the one that NEO4J_URL names, which must be empty, or the one of the npm package.
/// </summary>
sealed class Neo4jLoad(int entities, int links, TimeSpan most, StatementTimes? times)
{
    const int Declared = 10_000;
    const int ClaimsInText = 10_000;
    const int Questions = 200;
    const int Slowest = 14;

    // Room for a large heap and for all files of the store.
    static readonly JavaMemory Memory = new("6g", "4g", IsLongLived: true);

    public static Task RunAsync(string[] args)
    {
        int Number(int place, int usual) => args.Length > place ? int.Parse(args[place], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : usual;

        return new Neo4jLoad(Number(0, 100_000), Number(1, 1_000_000), TimeSpan.FromMinutes(Number(2, 60)), args is [.., "statements"] ? new() : null).RunAsync();
    }

    async Task RunAsync()
    {
        var (server, why) = await NamedServer.TryAsync();
        if (server is null) (server, why) = await NpmServer.TryAsync(Memory);
        if (server is null) throw new InvalidOperationException($"There is no Neo4j to measure. {why}");

        await using var ending = server;
        await using var store = await Neo4jGraphStore.OpenAsync(server.Settings with { Timeout = TimeSpan.FromMinutes(10) }, TimeProvider.System, times, default);
        Say($"Neo4j {store.Endpoint.Version}: {entities:N0} entities and {links:N0} links, for at most {most.TotalMinutes:0} minutes");
        await LoadAsync(store);
        await AskAsync(store);
    }

    async Task LoadAsync(Neo4jGraphStore store)
    {
        var watch = Stopwatch.StartNew();
        foreach (var numbers in Enumerable.Range(0, entities).Chunk(Declared))
            await store.MergeAsync(new() { Declared = [.. numbers.Select(number => new DeclaredEntity(Id(number), EntityKind.Event, $"Event number {number}", []))] }, default);

        foreach (var line in times?.Take(Slowest) ?? []) Console.WriteLine($"    {line}");
        Say($"  {entities:N0} entities in {watch.Elapsed.TotalSeconds:0} s, {entities / watch.Elapsed.TotalSeconds:N0} a second");
        var (loaded, said, random) = (0, 0L, new Random(1956));
        watch.Restart();
        while (loaded < links && watch.Elapsed < most)
        {
            var count = Math.Min(ClaimsInText, links - loaded);
            var begun = watch.Elapsed;
            await store.MergeAsync(new() { Readings = [Text(loaded / ClaimsInText, count, random)] }, default);
            loaded += count;
            if (loaded < links && watch.ElapsedMilliseconds - said < 60_000) continue;

            said = watch.ElapsedMilliseconds;
            foreach (var line in times?.Take(Slowest) ?? []) Console.WriteLine($"    {line}");
            Say($"  {loaded,9:N0} links in {watch.Elapsed.TotalSeconds,4:0} s, {loaded / watch.Elapsed.TotalSeconds:N0} a second; the last {count:N0} at {count / (watch.Elapsed - begun).TotalSeconds:N0}");
        }

        if (loaded < links) Say($"  The time was up: the graph that is asked has {loaded:N0} links, not {links:N0}.");
    }

    async Task AskAsync(Neo4jGraphStore store)
    {
        var address = new ServerAddress("localhost", 0);
        await using var app = Server.Build(store, address, new Dictionary<string, string?> { ["GraphService:Limits:Seconds"] = "300" });
        await Server.StartAsync(app, address, default);
        using var client = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var (random, took, statements, found) = (new Random(1917), new List<double>(), new SortedDictionary<long, int>(), 0L);
        for (var asked = -10; asked < Questions; asked++)
        {
            var (before, started) = (store.Endpoint.Statements, Stopwatch.GetTimestamp());
            var query = $$"""{ effects(of: "{{Id(random.Next(entities))}}", depth: 3) { nodes { name } links { id } budget { steps } } }""";
            using var response = await client.PostAsync("/graphql", JsonContent.Create(new { query }));
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            if (answer["errors"] is { } errors) throw new InvalidOperationException(errors.ToJsonString());
            if (asked < 0) continue; // The first ones make plans.

            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            var sent = store.Endpoint.Statements - before;
            statements[sent] = statements.GetValueOrDefault(sent) + 1;
            found += answer["data"]!["effects"]!["links"]!.AsArray().Count;
        }

        took.Sort();
        Say($"  effects(depth: 3) from {Questions} random starts: median {took[Questions / 2]:0} ms, 95 % within {took[Questions * 95 / 100]:0} ms, {found / Questions} links each in the mean");
        Say($"  statements a question: {string.Join(", ", statements.Select(row => $"{row.Key} ({row.Value} times)"))}");
    }

    Reading Text(int number, int claims, Random random)
    {
        var (text, places) = (new StringBuilder(), new List<(LinkId Link, int Start, int End)>());
        for (var i = 0; i < claims; i++)
        {
            var link = new LinkId(Id(random.Next(entities)), LinkType.Caused, Id(random.Next(entities)));
            var start = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{link.Source} caused {link.Target}.");
            places.Add((link, start, text.Length));
            text.Append(' ');
        }

        var (words, id) = (text.ToString(), new DocumentId($"text-{number}"));
        var document = new Document(id, $"Text {number}", $"text-{number}.md", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words))), words.Length);
        return new(
            document, words, "random", null, [],
            [.. places.Select(place => new Evidence(place.Link, id, TextSelector.Of(words, place.Start, place.End), Modality.Asserted, "caused", "random", 0.2 + (0.7 * random.NextDouble())))]);
    }

    static EntityId Id(int number) => new($"event-number-{number}");

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
