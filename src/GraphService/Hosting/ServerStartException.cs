using GraphService.Graph;

namespace GraphService;

/// <summary>The server could not begin to listen.</summary>
sealed class ServerStartException(string message, Exception? cause = null) : GraphServiceException(message, cause);
