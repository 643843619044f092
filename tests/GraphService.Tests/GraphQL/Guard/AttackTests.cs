using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL.Guard;

public sealed class AttackTests(Api api, ITestOutputHelper output)
{
    const int LongestAnswer = 1_000_000;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Attack.All.Select(attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_request_hurts(string name)
    {
        var attack = Attack.All.Single(attack => attack.Name == name);

        var (status, text) = await PostAsync(attack.Body);

        var answer = JsonNode.Parse(text)!;
        Assert.True((int)status < 500, text);
        Assert.InRange(text.Length, 1, LongestAnswer);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.InRange(answer["errors"]?.AsArray().Count ?? 0, attack.IsBeyondLimits ? 1 : 0, new ServerLimits().Errors);
        if (attack.IsBeyondLimits) Assert.True(answer["data"] is null, text);
        foreach (var error in answer["errors"]?.AsArray() ?? [])
        {
            Assert.Matches("^[A-Z_]+$", (string)error!["extensions"]!["code"]!);
            Assert.InRange(((string)error["message"]!).Length, 1, 600);
        }

        Assert.Equal("Joseph Stalin", (string)(await api.AskAsync("""{ entity(slug: "joseph-stalin") { name } }"""))["entity"]!["name"]!);
    }

    [Fact]
    public async Task What_is_sent_by_GET_does_not_hurt_either()
    {
        foreach (var address in new[]
        {
            "?query=%FF%FE", "?query={__typename}&variables=%FF", "?query={__typename}&variables={\"a\":\"\\ud800\"}", "?query={__typename}&variables={\"\\ud800\":1}",
            "?query={__typename}&variables=[1]", "?query={__typename}&variables={\"a\":" + new string('9', 5000) + "}", "?query={__typename}&extensions={\"persistedQuery\":{\"sha256Hash\":1}}",
            "?query={__typename}&extensions={\"persistedQuery\":{\"sha256Hash\":\"\\udc00\"}}", "?query=" + new string('{', 30_000), "?documentId=" + new string('x', 5000), "?query=", "?", "?query=%00",
            "?query={__typename}&variables={\"a\":1,\"a\":2}", "?query={__typename}&operationName=" + new string('x', 5000),
        })
        {
            using var response = await api.Client.GetAsync(new Uri("/graphql" + address, UriKind.Relative), Cancel);
            var text = await response.Content.ReadAsStringAsync(Cancel);

            Assert.True((int)response.StatusCode < 500, address);
            Assert.True(text.Length < 10_000, text);
        }
    }

    [Fact]
    public async Task Twenty_thousand_queries_changed_at_random_do_not_hurt()
    {
        var random = new Random(1956);
        var bodies = Enumerable.Range(0, 20_000).Select(_ => QueryMutation.Of(HonestQueries.Shown, random)).ToList();
        var times = new List<double>();
        var statuses = new Dictionary<HttpStatusCode, int>();
        foreach (var query in bodies)
        {
            var started = Stopwatch.GetTimestamp();
            var (status, text) = await PostAsync(System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["query"] = query }.ToJsonString()));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;

            Assert.True((int)status < 500, $"{query}\n{text}");
            Assert.True(text.Length < LongestAnswer, query);
            Assert.False(text.Contains("INTERNAL_SERVER_ERROR", StringComparison.Ordinal), $"{query}\n{text}");
        }

        times.Sort();
        output.WriteLine($"median {times[times.Count / 2]:0.00} ms, most {times[^1]:0.0} ms; {string.Join(", ", statuses.Select(row => $"{row.Value} answered {(int)row.Key}"))}");
        Assert.True(times[times.Count / 2] < 50, $"{times[times.Count / 2]:0.0} ms");
        foreach (var query in HonestQueries.Shown) await api.AskAsync(query);
    }

    async Task<(HttpStatusCode Status, string Text)> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await api.Client.PostAsync("/graphql", content, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }
}
