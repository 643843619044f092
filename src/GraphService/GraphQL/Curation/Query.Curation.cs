using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

public sealed partial class Query
{
    /// <summary>Everything that people decided, in the order in which they did, page by page.</summary>
    public static Task<JournalConnection> Journal(
        [FromServices] IGraphStore store, int first = PageArguments.Default, string? after = null, CancellationToken cancel = default) =>
        JournalConnection.ReadAsync(store, first, after, cancel);
}
