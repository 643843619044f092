using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.Net.Http.Headers;

namespace GraphService.GraphQL;

/// <summary>What a request asks to run.</summary>
/// <param name="Query">The text; null when the request names a query instead.</param>
/// <param name="DocumentId">The trusted document it names.</param>
/// <param name="PersistedHash">The SHA-256 by which Apollo's automatic persisted queries name a query.</param>
/// <param name="OperationName">Which operation of the query to run.</param>
/// <param name="Variables">The values of its variables.</param>
/// <param name="Extensions">What else came along.</param>
sealed record GraphQLCall(string? Query, string? DocumentId, string? PersistedHash, string? OperationName, Inputs Variables, Inputs Extensions)
{
    // Deeper variables than any field takes; the reader's own guard against a flood of brackets. A name given twice has no meaning.
    static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    static readonly GraphQLSerializer Serializer = new();

    /// <summary>Reads a GET's parameters or a POST's body.</summary>
    /// <exception cref="RequestRefusedException">It is not a request of GraphQL over HTTP.</exception>
    /// <exception cref="LimitError">Its variables hold too much.</exception>
    public static Task<GraphQLCall> ReadAsync(HttpRequest request, ServerLimits limits, CancellationToken cancel) =>
        HttpMethods.IsGet(request.Method) ? Task.FromResult(Read(request.Query, limits)) : ReadBodyAsync(request, limits, cancel);

    static GraphQLCall Read(IQueryCollection parameters, ServerLimits limits)
    {
        try
        {
            using var variables = Parsed("variables", parameters["variables"]);
            using var extensions = Parsed("extensions", parameters["extensions"]);
            return Of(
                parameters["query"].FirstOrDefault(), parameters["documentId"].FirstOrDefault(), parameters["operationName"].FirstOrDefault(),
                Value(variables?.RootElement), Value(extensions?.RootElement), limits);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            throw NotJson(fault);
        }
    }

    static async Task<GraphQLCall> ReadBodyAsync(HttpRequest request, ServerLimits limits, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var media) || media.MediaType != "application/json"
            || (media.Charset.HasValue && !media.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw new RequestRefusedException(StatusCodes.Status415UnsupportedMediaType, "Send the query as 'Content-Type: application/json' in UTF-8.");

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, Strict, cancel).ConfigureAwait(false);
            return Read(body.RootElement, limits);
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RequestRefusedException(
                refusal.StatusCode, $"The body is longer than {limits.BodyBytes / 1024} KB, which is the most that is allowed. Send less at a time.", ErrorCodes.TooLarge, refusal);
        }
        catch (BadHttpRequestException refusal)
        {
            throw new RequestRefusedException(refusal.StatusCode, "The body ended before it was complete.", cause: refusal);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw NotJson(fault);
        }
    }

    static GraphQLCall Read(JsonElement body, ServerLimits limits) => body.ValueKind switch
    {
        JsonValueKind.Object => Of(
            Text(body, "query"), Text(body, "documentId"), Text(body, "operationName"), Member(body, "variables"), Member(body, "extensions"), limits),
        JsonValueKind.Array => throw RequestRefusedException.Malformed("Send one operation at a time: batches are off."),
        _ => throw RequestRefusedException.Malformed("The body must be a JSON object with the member 'query'."),
    };

    static GraphQLCall Of(string? query, string? documentId, string? operationName, JsonElement? variables, JsonElement? extensions, ServerLimits limits)
    {
        var call = new GraphQLCall(
            string.IsNullOrEmpty(query) ? null : query,
            string.IsNullOrEmpty(documentId) ? null : documentId,
            PersistedHashIn(extensions),
            operationName,
            Map("variables", variables, limits),
            Map("extensions", extensions, limits));
        if (call is { Query: null, DocumentId: null, PersistedHash: null }) throw RequestRefusedException.Malformed("The request has no 'query'.");
        if (call is { Query: not null, DocumentId: not null }) throw RequestRefusedException.Malformed("Send 'query' or 'documentId', not both.");

        return call;
    }

    static string? PersistedHashIn(JsonElement? extensions) =>
        extensions is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty("persistedQuery", out var persisted) && persisted.ValueKind == JsonValueKind.Object
            ? Text(persisted, "sha256Hash")
            : null;

    static JsonElement? Member(JsonElement body, string name) => body.TryGetProperty(name, out var member) ? Value(member) : null;

    static JsonElement? Value(JsonElement? element) => element is { ValueKind: JsonValueKind.Null } ? null : element;

    static string? Text(JsonElement body, string name) => Member(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw RequestRefusedException.Malformed($"'{name}' must be a string."),
    };

    static Inputs Map(string name, JsonElement? value, ServerLimits limits)
    {
        if (value is not { } map) return Inputs.Empty;
        if (map.ValueKind != JsonValueKind.Object) throw RequestRefusedException.Malformed($"'{name}' must be a JSON object.");

        VariableCheck.Check(map, limits);
        try
        {
            return Serializer.ReadNode<Inputs>(map) ?? Inputs.Empty;
        }
        catch (Exception fault) when (fault is InvalidOperationException or NotImplementedException or JsonException or ArithmeticException or FormatException or ArgumentException)
        {
            // A string that is not valid Unicode, or a number that no type of .NET holds.
            throw RequestRefusedException.Malformed($"'{name}' holds a string that is not valid Unicode, or a number beyond all use.", fault);
        }
    }

    static JsonDocument? Parsed(string name, string? json)
    {
        if (string.IsNullOrEmpty(json)) return null;

        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException fault)
        {
            throw RequestRefusedException.Malformed($"'{name}' must be a JSON object.", fault);
        }
    }

    // InvalidOperationException, ArgumentException: a string that is not valid Unicode.
    static RequestRefusedException NotJson(Exception fault) => RequestRefusedException.Malformed("The request is not valid JSON in UTF-8, or gives a name twice.", fault);
}
