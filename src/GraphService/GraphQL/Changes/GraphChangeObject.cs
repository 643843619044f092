using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What a new version of the graph made different from the version before.</summary>
[Name("GraphChange")]
public sealed class GraphChangeObject(GraphChange change)
{
    /// <summary>The graph's version now.</summary>
    public long Version => change.Version;

    /// <summary>Whether versions before this one were passed over, because the client read too slowly or was away too long: ask anew for what you show.</summary>
    public bool Missed => change.Missed;

    /// <summary>Whether the lists leave some records out; the counts never do.</summary>
    public bool Truncated => change.Entities.Truncated || change.Links.Truncated;

    /// <summary>How many entities are new.</summary>
    public int EntitiesAdded => change.Entities.Added;

    /// <summary>How many entities read differently now.</summary>
    public int EntitiesChanged => change.Entities.Changed;

    /// <summary>How many entities are gone.</summary>
    public int EntitiesRemoved => change.Entities.Removed;

    /// <summary>How many links are new.</summary>
    public int LinksAdded => change.Links.Added;

    /// <summary>How many links read differently now, or have other evidence.</summary>
    public int LinksChanged => change.Links.Changed;

    /// <summary>How many links are gone.</summary>
    public int LinksRemoved => change.Links.Removed;

    /// <summary>The entities that are new or changed, the new ones first, as they are now; at most 200.</summary>
    public async Task<IEnumerable<EntityObject>> Entities([FromServices] IGraphStore store, CancellationToken cancel)
    {
        var found = await store.EntitiesAsync(change.Entities.Standing, cancel).ConfigureAwait(false);
        return change.Entities.Standing.Where(found.ContainsKey).Select(id => new EntityObject(found[id]));
    }

    /// <summary>The links that are new or changed, the new ones first, as they are now; at most 200.</summary>
    public async Task<IEnumerable<LinkObject>> Links([FromServices] IGraphStore store, CancellationToken cancel)
    {
        var found = await store.LinksAsync(change.Links.Standing, cancel).ConfigureAwait(false);
        return change.Links.Standing.Where(found.ContainsKey).Select(id => new LinkObject(found[id]));
    }

    /// <summary>The global ids of the entities and links that are gone; at most 200 of each.</summary>
    [Id]
    public IEnumerable<string> Removed =>
        [.. change.Entities.Gone.Select(id => GlobalId.Of("Entity", id.Value)), .. change.Links.Gone.Select(id => GlobalId.Of("Link", $"{id}"))];
}
