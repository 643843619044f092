namespace GraphService.Graph;

/// <summary>A decision is about something that the graph does not hold, or that stands otherwise than the decision supposes. Nothing was changed.</summary>
public sealed class UnknownSubjectException(string message) : GraphServiceException(message);
