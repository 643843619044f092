using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.Net.Http.Headers;

namespace GraphService.GraphQL;

/// <summary>What a request asks to run.</summary>
sealed record GraphQLCall(string Query, string? OperationName, Inputs Variables, Inputs Extensions)
{
    // Deeper variables than any field takes; the reader's own guard against a flood of brackets.
    const int MaxJsonDepth = 32;

    static readonly GraphQLSerializer Serializer = new();

    /// <summary>Reads a GET's parameters or a POST's body.</summary>
    /// <exception cref="RequestRefusedException">It is not a request of GraphQL over HTTP.</exception>
    public static Task<GraphQLCall> ReadAsync(HttpRequest request, CancellationToken cancel) =>
        HttpMethods.IsGet(request.Method) ? Task.FromResult(Read(request.Query)) : ReadBodyAsync(request, cancel);

    static GraphQLCall Read(IQueryCollection parameters) => new(
        parameters["query"].FirstOrDefault() is { Length: > 0 } query ? query : throw NoQuery(),
        parameters["operationName"].FirstOrDefault(),
        Map("variables", Parsed("variables", parameters["variables"])),
        Map("extensions", Parsed("extensions", parameters["extensions"])));

    static async Task<GraphQLCall> ReadBodyAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var media) || media.MediaType != "application/json"
            || (media.Charset.HasValue && !media.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw new RequestRefusedException(StatusCodes.Status415UnsupportedMediaType, "Send the query as 'Content-Type: application/json' in UTF-8.");

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = MaxJsonDepth }, cancel).ConfigureAwait(false);
            return Read(body.RootElement);
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RequestRefusedException(refusal.StatusCode, $"The body is longer than {ServerLimits.BodyBytes / 1024} KB.", refusal);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is not valid Unicode.
            throw RequestRefusedException.Malformed("The body is not valid JSON in UTF-8.", fault);
        }
    }

    static GraphQLCall Read(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Object => new(
            Text(body, "query") is { Length: > 0 } query ? query : throw NoQuery(),
            Text(body, "operationName"),
            Map("variables", Member(body, "variables")),
            Map("extensions", Member(body, "extensions"))),
        JsonValueKind.Array => throw RequestRefusedException.Malformed("Send one operation at a time: batches are off."),
        _ => throw RequestRefusedException.Malformed("The body must be a JSON object with the member 'query'."),
    };

    static JsonElement? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    static string? Text(JsonElement body, string name) => Member(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw RequestRefusedException.Malformed($"'{name}' must be a string."),
    };

    static Inputs Map(string name, JsonElement? value) => value switch
    {
        null => Inputs.Empty,
        { ValueKind: JsonValueKind.Object } map => Serializer.ReadNode<Inputs>(map) ?? Inputs.Empty,
        _ => throw RequestRefusedException.Malformed($"'{name}' must be a JSON object."),
    };

    static JsonElement? Parsed(string name, string? json)
    {
        if (string.IsNullOrEmpty(json)) return null;

        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MaxJsonDepth });
            return document.RootElement.ValueKind == JsonValueKind.Null ? null : document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            throw RequestRefusedException.Malformed($"'{name}' must be a JSON object.", fault);
        }
    }

    static RequestRefusedException NoQuery() => RequestRefusedException.Malformed("The request has no 'query'.");
}
