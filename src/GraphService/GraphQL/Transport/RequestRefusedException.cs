using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A request is not one of GraphQL over HTTP, or not one that is answered here; nothing was run.</summary>
sealed class RequestRefusedException(int status, string message, string code = ErrorCodes.BadRequest, Exception? cause = null)
    : GraphServiceException(message, cause)
{
    /// <summary>The status code of the answer.</summary>
    public int Status { get; } = status;

    /// <summary>What <c>extensions.code</c> tells.</summary>
    public string Code { get; } = code;

    public static RequestRefusedException Malformed(string message, string code = ErrorCodes.BadRequest) => new(StatusCodes.Status400BadRequest, message, code);

    public static RequestRefusedException Malformed(string message, Exception cause) => new(StatusCodes.Status400BadRequest, message, cause: cause);
}
