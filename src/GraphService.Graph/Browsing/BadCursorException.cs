namespace GraphService.Graph;

/// <summary>A cursor was not made by this list. Ask for the first page again.</summary>
public sealed class BadCursorException(string cursor)
    : GraphServiceException($"'{(cursor.Length > 80 ? cursor[..80] + "…" : cursor)}' is not a cursor of this list. Ask for the first page again.");
