using System.Text.Json;

namespace GraphService.Neo4j;

/// <summary>Reads the discovery document (<c>GET /</c>): which version answers, and how it takes statements.</summary>
static class Discovery
{
    public static async Task<(Version Version, IReadOnlyList<IWire> Wires)> AskAsync(Http http, Neo4jSettings settings, CancellationToken cancel)
    {
        var root = await GetAsync(http, http.At("/"), cancel).ConfigureAwait(false);
        var name = Uri.EscapeDataString(settings.Database);
        var wires = new List<IWire>();
        if (Answer.Text(root, "query") is { } query) wires.Add(new QueryWire(http, Place(http, query, name)));
        if (Answer.Text(root, "transaction") is { } transaction) wires.Add(new TransactionalWire(http, Place(http, transaction, name)));
        if (wires.Count > 0) return (VersionOf(root), wires);

        // Before version 4 the document leads to another, which wants credentials.
        if (Answer.Text(root, "data") is not { } data) throw new CypherFailure(FailureKind.NoNeo4j, null, "Its discovery document offers no way to run statements.");

        var service = await GetAsync(http, Place(http, data, name), cancel).ConfigureAwait(false);
        return Answer.Text(service, "transaction") is { } old
            ? (VersionOf(service), [new TransactionalWire(http, Place(http, old, name))])
            : throw new CypherFailure(FailureKind.NoNeo4j, null, "Its discovery document offers no way to run statements.");
    }

    static async Task<JsonElement> GetAsync(Http http, Uri uri, CancellationToken cancel)
    {
        var answer = await http.SendAsync(HttpMethod.Get, uri, null, null, cancel).ConfigureAwait(false);
        if (answer.Failure() is { } failure) throw failure;
        return answer.Json.ValueKind == JsonValueKind.Object ? answer.Json : throw new CypherFailure(FailureKind.NoNeo4j, null, "It has no discovery document.");
    }

    static Uri Place(Http http, string offered, string database)
    {
        var filled = offered.Replace("{databaseName}", database, StringComparison.Ordinal);
        return http.At(Uri.TryCreate(filled, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.AbsolutePath : filled);
    }

    // "5.26.0", "4.4.0-aura", "2025.06.1".
    static Version VersionOf(JsonElement document)
    {
        var text = Answer.Text(document, "neo4j_version") ?? "";
        var digits = string.Concat(text.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.')).TrimEnd('.');
        return Version.TryParse(digits, out var version) ? version : new(5, 0);
    }
}
