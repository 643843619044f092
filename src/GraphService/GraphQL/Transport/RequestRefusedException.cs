using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A request is not one of GraphQL over HTTP; nothing was run.</summary>
sealed class RequestRefusedException(int status, string message, Exception? cause = null) : GraphServiceException(message, cause)
{
    /// <summary>The status code of the answer.</summary>
    public int Status { get; } = status;

    public static RequestRefusedException Malformed(string message, Exception? cause = null) => new(StatusCodes.Status400BadRequest, message, cause);
}
