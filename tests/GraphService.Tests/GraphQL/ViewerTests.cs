using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL;

public sealed class ViewerTests
{
    const string Question = "{ viewer { mayChange needsKey } }";

    [Theory]
    [InlineData("localhost", null, null, true, false)]
    [InlineData("localhost", "secret", null, false, true)]
    [InlineData("localhost", "secret", "Bearer wrong", false, true)]
    [InlineData("localhost", "secret", "Bearer secret", true, false)]
    [InlineData("0.0.0.0", null, null, false, false)]
    [InlineData("0.0.0.0", "secret", null, false, true)]
    [InlineData("0.0.0.0", "secret", "Bearer secret", true, false)]
    public async Task Whoever_asks_is_told_whether_they_may_change_the_graph_and_whether_a_key_is_all_they_lack(
        string host, string? key, string? shown, bool mayChange, bool needsKey)
    {
        await using var sandbox = await Sandbox.StartAsync(host, key);

        var viewer = (await sandbox.SendAsync(Question, key: shown))["data"]!["viewer"]!;

        Assert.Equal((mayChange, needsKey), ((bool)viewer["mayChange"]!, (bool)viewer["needsKey"]!));
    }

    [Fact]
    public async Task A_page_of_another_site_is_told_that_it_may_not()
    {
        await using var sandbox = await Sandbox.StartAsync();

        var viewer = (await sandbox.SendAsync(Question, origin: "https://history.example"))["data"]!["viewer"]!;

        Assert.False((bool)viewer["mayChange"]!);
        Assert.False((bool)viewer["needsKey"]!);
    }

    [Fact]
    public async Task What_is_told_agrees_with_what_a_mutation_meets()
    {
        foreach (var (key, shown) in new[] { (null, null), ("secret", null), ("secret", "Bearer secret"), ("secret", "Basic secret") })
        {
            await using var sandbox = await Sandbox.StartAsync(key: key);

            var told = (bool)(await sandbox.SendAsync(Question, key: shown))["data"]!["viewer"]!["mayChange"]!;
            var met = (await sandbox.SendAsync("mutation { __typename }", key: shown))["errors"] is null;

            Assert.Equal(met, told);
        }
    }

    [Fact]
    public async Task The_answer_kept_from_before_a_key_was_shown_no_longer_holds()
    {
        await using var sandbox = await Sandbox.StartAsync(key: "secret");
        using var without = await GetAsync(sandbox, null, null);
        var tag = without.Headers.ETag!;

        using var same = await GetAsync(sandbox, null, tag);
        using var with = await GetAsync(sandbox, "secret", tag);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        var answer = JsonNode.Parse(await with.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True((bool)answer["data"]!["viewer"]!["mayChange"]!);
    }

    static async Task<HttpResponseMessage> GetAsync(Sandbox sandbox, string? key, EntityTagHeaderValue? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Question)}");
        if (key is not null) request.Headers.Authorization = new("Bearer", key);
        if (tag is not null) request.Headers.IfNoneMatch.Add(tag);
        return await sandbox.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
