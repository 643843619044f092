using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What a client may listen to, over server-sent events.</summary>
public sealed class Subscription
{
    /// <summary>Every new version of the graph, whoever made it: those after the version given (from <c>statistics</c>), or from now on.</summary>
    public static async Task<IObservable<GraphChangeObject>> GraphChanged(
        [FromServices] IGraphStore store, [FromServices] ReaderPace pace, long? after = null, CancellationToken cancel = default)
    {
        var version = await store.VersionAsync(cancel).ConfigureAwait(false);
        if (after is { } asked && (asked < 0 || asked > version))
            throw QueryError.BadInput($"'after' is a version of the graph, from 0 to the current {version}; {asked} was given.");

        return new PacedChanges(store, after ?? version, pace);
    }
}
