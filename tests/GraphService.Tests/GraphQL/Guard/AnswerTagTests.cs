using System.Net;
using System.Net.Http.Headers;
using GraphService.Extraction;
using GraphService.Storage;

namespace GraphService.Tests.GraphQL.Guard;

public sealed class AnswerTagTests(Api api)
{
    const string Question = "?query={entities(first:1){nodes{name}}}";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_the_client_holds_is_not_sent_again()
    {
        using var first = await GetAsync(api.Client, Question);
        using var second = await GetAsync(api.Client, Question, first.Headers.ETag);

        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("", await second.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("?query={entities(first:2){nodes{name}}}")]
    [InlineData(Question + "&variables={\"a\":1}")]
    [InlineData(Question + "&operationName=")]
    public async Task Another_question_has_another_tag(string other)
    {
        using var first = await GetAsync(api.Client, Question);
        using var second = await GetAsync(api.Client, other, first.Headers.ETag);

        if (other.EndsWith('=')) Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        else Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Another_media_type_has_another_tag()
    {
        using var first = await GetAsync(api.Client, Question);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql" + Question);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var second = await api.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Theory]
    [InlineData("?query={nothing}")]
    [InlineData("?query={causes(of:\"nobody-at-all\"){mermaid}}")]
    [InlineData("?query={")]
    [InlineData("?query=mutation{__typename}")]
    public async Task An_answer_with_errors_has_no_tag(string question)
    {
        using var response = await GetAsync(api.Client, question);

        Assert.Null(response.Headers.ETag);
        Assert.Null(response.Headers.CacheControl);
    }

    [Fact]
    public async Task A_post_has_no_tag()
    {
        using var content = new StringContent("""{"query":"{ __typename }"}""", MediaTypeHeaderValue.Parse("application/json"));
        using var response = await api.Client.PostAsync("/graphql", content, Cancel);

        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task A_changed_graph_is_answered_anew()
    {
        var folder = Directory.CreateTempSubdirectory("graphservice-");
        await using (var store = await SqliteGraphStore.OpenAsync(Path.Combine(folder.FullName, "graph.db"), TimeProvider.System, Cancel))
        {
            await using var server = await OtherServer.StartAsync(store);
            using var before = await GetAsync(server.Client, Question);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.txt"), "The famine caused the revolt of 1921.", Cancel);
            await new Loader(store).LoadAsync([Path.Combine(folder.FullName, "a.txt")], LoadOptions.Default, null, Cancel);
            using var after = await GetAsync(server.Client, Question, before.Headers.ETag);

            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_tag_of_another_run_of_the_program_does_not_hold()
    {
        using var first = await GetAsync(api.Client, Question);
        await using var server = await OtherServer.StartAsync(api.Store);
        using var second = await GetAsync(server.Client, Question, first.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    static async Task<HttpResponseMessage> GetAsync(HttpClient client, string question, EntityTagHeaderValue? held = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql" + question);
        if (held is not null) request.Headers.IfNoneMatch.Add(held);
        return await client.SendAsync(request, Cancel);
    }
}
