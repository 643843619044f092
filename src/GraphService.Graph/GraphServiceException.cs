namespace GraphService.Graph;

/// <summary>The world refused: a file, a store or a server could not do what was asked. The message is a sentence for the user.</summary>
public class GraphServiceException(string message, Exception? cause = null) : Exception(message, cause);
