using GraphQL;
using Microsoft.Net.Http.Headers;

namespace GraphService.GraphQL;

/// <summary>Writes answers, with no more errors than a person reads.</summary>
sealed class AnswerWriter(IGraphQLSerializer serializer, EventStream events, ServerLimits limits)
{
    public Task RefuseAsync(HttpContext http, ResponseMedia media, int status, string message, string code = ErrorCodes.BadRequest) =>
        WriteAsync(http, media, status, new() { Errors = [new ExecutionError(message) { Code = code }] });

    public async Task WriteAsync(HttpContext http, ResponseMedia media, int status, ExecutionResult result)
    {
        LeaveOutErrors(result);
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{media.Name}; charset=utf-8";
        if (media == ResponseMedia.Events) await events.WriteAsync(http, result).ConfigureAwait(false);
        else await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The answer as it is sent.</summary>
    public async Task<byte[]> ToBytesAsync(ExecutionResult result, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await serializer.WriteAsync(bytes, result, cancel).ConfigureAwait(false);
        return bytes.ToArray();
    }

    /// <summary>Sends an answer that is written already.</summary>
    public static async Task WriteAsync(HttpContext http, ResponseMedia media, byte[] answer)
    {
        http.Response.ContentType = $"{media.Name}; charset=utf-8";
        http.Response.ContentLength = answer.Length;
        await http.Response.Body.WriteAsync(answer, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Lets the client keep the answer, as long as it asks each time whether it still holds.</summary>
    public static void SetTag(HttpContext http, EntityTagHeaderValue tag)
    {
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
    }

    /// <summary>Tells the client that the answer it keeps still holds.</summary>
    public static void WriteHeld(HttpContext http, EntityTagHeaderValue tag)
    {
        SetTag(http, tag);
        http.Response.StatusCode = StatusCodes.Status304NotModified;
    }

    void LeaveOutErrors(ExecutionResult result)
    {
        if (result.Errors is not { Count: var count } errors || count <= limits.Errors) return;

        result.Errors = [.. errors.Take(limits.Errors)];
        result.Extensions = new Dictionary<string, object?>(result.Extensions ?? []) { ["errorsLeftOut"] = count - limits.Errors };
    }
}
