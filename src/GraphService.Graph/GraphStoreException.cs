namespace GraphService.Graph;

/// <summary>The store could not be opened, read or written. Nothing was changed.</summary>
public sealed class GraphStoreException(string message, Exception? cause = null) : GraphServiceException(message, cause);
