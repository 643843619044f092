using GraphService.Graph;

namespace GraphService;

/// <summary>An export could not be written.</summary>
sealed class ExportException(string message, Exception cause) : GraphServiceException(message, cause);
