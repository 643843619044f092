using System.Net.Http.Headers;
using System.Text.Json;

namespace GraphService.Neo4j;

/// <summary>The transactional endpoint: <c>/db/{name}/tx</c>, and <c>/db/data/transaction</c> before version 4.</summary>
/// <remarks>Takes many statements at once. Access mode (4.4.4) and bookmarks (5) are headers; older servers pass over them.</remarks>
sealed class TransactionalWire(Http http, Uri endpoint) : IWire
{
    public async Task<Outcome> RunAsync(IReadOnlyList<Statement> statements, Access access, IReadOnlyList<string> bookmarks, CancellationToken cancel)
    {
        var answer = await PostAsync(Below(endpoint, "commit"), statements, headers => Ask(headers, access, bookmarks), cancel).ConfigureAwait(false);
        return new(Tables(answer.Json), Bookmarks(answer.Json));
    }

    public async Task<OpenTransaction?> BeginAsync(IReadOnlyList<string> bookmarks, CancellationToken cancel)
    {
        var answer = await PostAsync(endpoint, [], headers => Ask(headers, Access.Write, bookmarks), cancel).ConfigureAwait(false);
        return answer.Location is { } location ? new(http.At(location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString), answer.Affinity) : null;
    }

    public async Task<IReadOnlyList<Table>> RunAsync(OpenTransaction transaction, IReadOnlyList<Statement> statements, CancellationToken cancel) =>
        Tables((await PostAsync(transaction.Uri, statements, null, cancel).ConfigureAwait(false)).Json);

    public async Task<IReadOnlyList<string>> CommitAsync(OpenTransaction transaction, CancellationToken cancel) =>
        Bookmarks((await PostAsync(Below(transaction.Uri, "commit"), [], null, cancel).ConfigureAwait(false)).Json);

    public async Task RollBackAsync(OpenTransaction transaction, CancellationToken cancel)
    {
        if ((await http.SendAsync(HttpMethod.Delete, transaction.Uri, null, null, cancel).ConfigureAwait(false)).Failure() is { } failure) throw failure;
    }

    async Task<Answer> PostAsync(Uri uri, IReadOnlyList<Statement> statements, Action<HttpRequestHeaders>? headers, CancellationToken cancel)
    {
        var body = new Body([.. statements.Select(statement => new Line(statement.Text, statement.Parameters, Line.Rows))]);
        var answer = await http.SendAsync(HttpMethod.Post, uri, body, headers, cancel).ConfigureAwait(false);
        if (answer.Failure() is { } failure) throw failure;
        return answer.Json.ValueKind == JsonValueKind.Object ? answer : throw new CypherFailure(FailureKind.NoNeo4j, null, "It answered nothing.");
    }

    static void Ask(HttpRequestHeaders headers, Access access, IReadOnlyList<string> bookmarks)
    {
        headers.Add("access-mode", access == Access.Read ? "READ" : "WRITE");
        if (bookmarks.Count > 0) headers.TryAddWithoutValidation("bookmarks", JsonSerializer.Serialize(bookmarks));
    }

    static Table[] Tables(JsonElement json) =>
        [.. json.GetProperty("results").EnumerateArray().Select(result => Table.Of(result.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("row"))))];

    static string[] Bookmarks(JsonElement json) =>
        json.TryGetProperty("lastBookmarks", out var bookmarks) && bookmarks.ValueKind == JsonValueKind.Array ? [.. bookmarks.EnumerateArray().Select(bookmark => bookmark.GetString()!)] : [];

    static Uri Below(Uri uri, string last) => new($"{uri.AbsoluteUri.TrimEnd('/')}/{last}");

    sealed record Body([property: System.Text.Json.Serialization.JsonPropertyName("statements")] Line[] Statements);

    sealed record Line(
        [property: System.Text.Json.Serialization.JsonPropertyName("statement")] string Statement,
        [property: System.Text.Json.Serialization.JsonPropertyName("parameters")] IReadOnlyDictionary<string, object?> Parameters,
        [property: System.Text.Json.Serialization.JsonPropertyName("resultDataContents")] string[] Contents)
    {
        public static readonly string[] Rows = ["row"];
    }
}
