using System.Text.Json.Nodes;
using GraphService.GraphQL;

namespace GraphService.Tests.GraphQL.Guard;

public sealed class TrustedQueryTests(Api api) : IDisposable
{
    const string Text = "query Stalin($slug: String = \"joseph-stalin\") { entity(slug: $slug) { name } }";

    static readonly string Hash = KnownQuery.HashOf(Text);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphservice-");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("stalin.graphql", Text, null)]
    [InlineData("persisted.json", """{"stalin":"TEXT"}""", "stalin")]
    [InlineData("persisted.json", """{"stalin":"TEXT"}""", null)]
    [InlineData("apollo.json", """{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"stalin","name":"Stalin","type":"query","body":"TEXT"}]}""", "stalin")]
    public async Task A_trusted_document_runs_by_its_id(string file, string content, string? id)
    {
        await WriteAsync(file, content);
        await using var server = await StartAsync();
        id ??= $"sha256:{Hash}";

        Assert.Equal("Joseph Stalin", (string)(await server.PostAsync(new { documentId = id }))["data"]!["entity"]!["name"]!);
        Assert.Equal("Nikita Khrushchev", (string)(await server.PostAsync(new { documentId = id, variables = new { slug = "nikita-khrushchev" } }))["data"]!["entity"]!["name"]!);
        var got = JsonNode.Parse(await server.Client.GetStringAsync(new Uri($"/graphql?documentId={Uri.EscapeDataString(id)}", UriKind.Relative), Cancel))!;
        Assert.Equal("Joseph Stalin", (string)got["data"]!["entity"]!["name"]!);
    }

    [Fact]
    public async Task An_id_that_nobody_knows_is_told()
    {
        await using var server = await StartAsync();

        Assert.Equal("DOCUMENT_NOT_FOUND", CodeOf(await server.PostAsync(new { documentId = "sha256:abc" })));
        Assert.Equal("BAD_REQUEST", CodeOf(await server.PostAsync(new { documentId = "sha256:abc", query = "{ __typename }" })));
    }

    [Fact]
    public async Task A_server_can_be_told_to_run_nothing_else()
    {
        await WriteAsync("stalin.graphql", Text);
        await using var server = await StartAsync(("TrustedDocuments:Only", "true"));

        Assert.Equal("QUERY_NOT_TRUSTED", CodeOf(await server.PostAsync(new { query = "{ __typename }" })));
        Assert.Null((await server.PostAsync(new { query = Text }))["errors"]);
        Assert.Null((await server.PostAsync(new { documentId = $"sha256:{Hash}" }))["errors"]);
    }

    [Fact]
    public async Task A_query_that_ran_can_be_named_by_its_hash()
    {
        const string query = "{ __typename statistics { version } }";
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = KnownQuery.HashOf(query) } };
        await using var server = await StartAsync();

        var first = await server.PostAsync(new { extensions });
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(first));
        Assert.Equal("PersistedQueryNotFound", (string)first["errors"]![0]!["message"]!);
        Assert.Null((await server.PostAsync(new { query, extensions }))["errors"]);
        Assert.Equal("Query", (string)(await server.PostAsync(new { extensions }))["data"]!["__typename"]!);
        Assert.Equal("BAD_REQUEST", CodeOf(await server.PostAsync(new { query = "{ __typename }", extensions })));
    }

    [Theory]
    [InlineData("broken.json", "{")]
    [InlineData("numbers.json", """{"a":1}""")]
    [InlineData("list.json", "[]")]
    [InlineData("bodyless.json", """{"operations":[{"id":"a"}]}""")]
    public async Task A_manifest_that_cannot_be_read_stops_the_start(string file, string content)
    {
        await WriteAsync(file, content);

        var refusal = await Assert.ThrowsAsync<ServerStartException>(() => StartAsync());

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_stops_the_start() =>
        await Assert.ThrowsAsync<ServerStartException>(() => OtherServer.StartAsync(api.Store, ("TrustedDocuments:Folder", Path.Combine(_folder.FullName, "none"))));

    static string CodeOf(JsonNode answer) => (string)answer["errors"]![0]!["extensions"]!["code"]!;

    Task WriteAsync(string file, string content) =>
        File.WriteAllTextAsync(Path.Combine(_folder.FullName, file), content.Replace("TEXT", Text.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal), Cancel);

    Task<OtherServer> StartAsync(params (string Name, string Value)[] more) =>
        OtherServer.StartAsync(api.Store, [("TrustedDocuments:Folder", _folder.FullName), .. more]);
}
