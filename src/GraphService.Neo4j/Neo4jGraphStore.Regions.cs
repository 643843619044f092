using GraphService.Graph;

namespace GraphService.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    /// <remarks>
    /// Costs one request for each level of links, and one to begin with. The answers of a version to the last few questions are kept; then it
    /// costs one request.
    /// </remarks>
    public ValueTask<GraphSnapshot> RegionAsync(Region region, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(region);
        var isKept = _recent.Find(region, _seen.Ended) is not null;
        return new(ReadAsync(
            async reader => (isKept ? _recent.Find(region, reader.Version) : null)
                ?? _recent.Keep(region, await RegionWalk.FetchAsync(reader, region, _settings.MostLinks).ConfigureAwait(false)),
            cancel, isLooking: isKept));
    }
}
