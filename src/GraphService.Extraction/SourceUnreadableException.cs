using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>A source holds no text that can be read. The message says why and what to do; a load turns it into a finding and goes on.</summary>
public sealed class SourceUnreadableException(string message, Exception? cause = null) : GraphServiceException(message, cause);
