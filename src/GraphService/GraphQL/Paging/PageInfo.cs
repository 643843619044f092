using GraphQL;

namespace GraphService.GraphQL;

/// <summary>Where a page lies in its list.</summary>
/// <param name="HasNextPage">Whether the list goes on after the page.</param>
/// <param name="HasPreviousPage">Whether the list goes on before the page.</param>
/// <param name="StartCursor">The cursor of the first item; null on an empty page.</param>
/// <param name="EndCursor">The cursor of the last item; null on an empty page.</param>
[Name("PageInfo")]
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
