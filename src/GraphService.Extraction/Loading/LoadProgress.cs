namespace GraphService.Extraction;

/// <summary>How far a load has come.</summary>
/// <param name="Done">Files dealt with.</param>
/// <param name="Total">Files there are.</param>
/// <param name="Current">The origin of the file that comes next; null at the end.</param>
public sealed record LoadProgress(int Done, int Total, string? Current);
