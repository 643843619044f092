using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace GraphService.Neo4j;

/// <summary>The Query API, <c>/db/{name}/query/v2</c>: version 5.19 and later, and Aura. Takes one statement at a time.</summary>
sealed class QueryWire(Http http, Uri endpoint) : IWire
{
    public async Task<Outcome> RunAsync(IReadOnlyList<Statement> statements, Access access, IReadOnlyList<string> bookmarks, CancellationToken cancel)
    {
        if (access == Access.Write && statements.Count > 1) return await TogetherAsync(statements, bookmarks, cancel).ConfigureAwait(false);

        var (tables, last) = (new List<Table>(), bookmarks);
        foreach (var statement in statements)
        {
            var body = Body(statement, last);
            body["accessMode"] = access == Access.Read ? "Read" : "Write";
            var answer = await PostAsync(endpoint, body, null, cancel).ConfigureAwait(false);
            tables.Add(TableOf(answer.Json));
            if (Bookmarks(answer.Json) is { Length: > 0 } newer) last = newer;
        }

        return new(tables, last);
    }

    public async Task<OpenTransaction?> BeginAsync(IReadOnlyList<string> bookmarks, CancellationToken cancel)
    {
        var body = new Dictionary<string, object?> { ["accessMode"] = "Write" };
        if (bookmarks.Count > 0) body["bookmarks"] = bookmarks;
        var answer = await http.SendAsync(HttpMethod.Post, Below(endpoint, "tx"), body, null, cancel).ConfigureAwait(false);
        if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed) return null; // Before 5.26.

        if (answer.Failure() is { } failure) throw failure;
        var id = Answer.Text(answer.Json.GetProperty("transaction"), "id") ?? throw new CypherFailure(FailureKind.NoNeo4j, null, "It opened a transaction without a name.");
        return new(Below(endpoint, $"tx/{id}"), answer.Affinity);
    }

    public async Task<IReadOnlyList<Table>> RunAsync(OpenTransaction transaction, IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        var tables = new List<Table>();
        if (statements.Count == 0) await PostAsync(transaction.Uri, [], transaction, cancel).ConfigureAwait(false);
        foreach (var statement in statements)
            tables.Add(TableOf((await PostAsync(transaction.Uri, Body(statement, []), transaction, cancel).ConfigureAwait(false)).Json));

        return tables;
    }

    public async Task<IReadOnlyList<string>> CommitAsync(OpenTransaction transaction, CancellationToken cancel) =>
        Bookmarks((await PostAsync(Below(transaction.Uri, "commit"), [], transaction, cancel).ConfigureAwait(false)).Json);

    public async Task RollBackAsync(OpenTransaction transaction, CancellationToken cancel)
    {
        var answer = await http.SendAsync(HttpMethod.Delete, transaction.Uri, null, headers => Stay(headers, transaction), cancel).ConfigureAwait(false);
        if (answer.Failure() is { } failure) throw failure;
    }

    async Task<Outcome> TogetherAsync(IReadOnlyList<Statement> statements, IReadOnlyList<string> bookmarks, CancellationToken cancel)
    {
        var transaction = await BeginAsync(bookmarks, cancel).ConfigureAwait(false)
            ?? throw new CypherFailure(FailureKind.Refused, null, "This version takes no transactions this way; update it to 5.26 or later.");
        var tables = await RunAsync(transaction, statements, cancel).ConfigureAwait(false);
        return new(tables, await CommitAsync(transaction, cancel).ConfigureAwait(false));
    }

    async Task<Answer> PostAsync(Uri uri, Dictionary<string, object?> body, OpenTransaction? transaction, CancellationToken cancel)
    {
        var answer = await http.SendAsync(HttpMethod.Post, uri, body, headers => Stay(headers, transaction), cancel).ConfigureAwait(false);
        return answer.Failure() is { } failure ? throw failure : answer;
    }

    static Dictionary<string, object?> Body(Statement statement, IReadOnlyList<string> bookmarks)
    {
        var body = new Dictionary<string, object?> { ["statement"] = statement.Text, ["parameters"] = statement.Parameters };
        if (bookmarks.Count > 0) body["bookmarks"] = bookmarks;
        return body;
    }

    static void Stay(HttpRequestHeaders headers, OpenTransaction? transaction)
    {
        if (transaction?.Affinity is { } member) headers.TryAddWithoutValidation("neo4j-cluster-affinity", member);
    }

    static Table TableOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("data", out var data) && data.TryGetProperty("values", out var rows) && rows.ValueKind == JsonValueKind.Array
            ? Table.Of(rows.EnumerateArray())
            : Table.Empty;

    static string[] Bookmarks(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("bookmarks", out var bookmarks) && bookmarks.ValueKind == JsonValueKind.Array
            ? [.. bookmarks.EnumerateArray().Select(bookmark => bookmark.GetString()!)]
            : [];

    static Uri Below(Uri uri, string last) => new($"{uri.AbsoluteUri.TrimEnd('/')}/{last}");
}
