using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A person, event, organization, place, concept or condition that texts speak of.</summary>
[Name("Entity")]
[Implements(typeof(INode))]
public sealed class EntityObject(Entity entity) : INode
{
    internal Entity Record => entity;

    /// <summary>The global id.</summary>
    [Id]
    public string Id => GlobalId.Of("Entity", entity.Id.Value);

    /// <summary>The readable, stable name used in addresses: <c>nikita-khrushchev</c>.</summary>
    public string Slug => entity.Id.Value;

    /// <summary>What it is.</summary>
    public EntityKind Kind => entity.Kind;

    /// <summary>The name shown to people.</summary>
    public string Name => entity.Name;

    /// <summary>Other names for the same entity.</summary>
    public IEnumerable<string> Aliases => entity.Aliases;

    /// <summary>One sentence on who or what this is.</summary>
    public string? Description => entity.Description;

    /// <summary>A life span or the time of an event.</summary>
    public DateObject? When => DateObject.Of(entity.When);

    /// <summary>The Wikidata item, such as <c>Q35314</c>, where known.</summary>
    public string? Wikidata => entity.Wikidata?.Value;

    /// <summary>How it came into the graph.</summary>
    public EntityOrigin Origin => entity.Origin;

    /// <summary>What a reviewer said of it.</summary>
    public ReviewStatus Status => entity.Status;

    /// <summary>How often the texts name it.</summary>
    public int Mentions => entity.Mentions;

    /// <summary>The links that start or end here, the most confident first.</summary>
    public async Task<LinkConnection> Links(
        [FromServices] IGraphStore store, LinksFilter? filter = null, Graph.LinkOrder orderBy = Graph.LinkOrder.Confidence,
        int? first = null, string? after = null, int? last = null, string? before = null, CancellationToken cancel = default)
    {
        var query = (filter ?? new()).ToQuery(orderBy) with { About = entity.Id };
        return new(await store.BrowseLinksAsync(query, PageArguments.Checked(first, after, last, before), cancel).ConfigureAwait(false), query);
    }

    /// <summary>The slugs of the entities that people merged into this one.</summary>
    public IEnumerable<string> Merged => entity.Merged.Select(id => id.Value);

    /// <summary>The number of the last decision on it; goes into a mutation as <c>expectedRevision</c>. 0 when nobody has decided on it.</summary>
    public long Revision => entity.Revision;

    /// <summary>The last decisions on it and on those merged into it, newest first.</summary>
    public IDataLoaderResult<IEnumerable<JournalEntryObject>> History([FromServices] RequestScope scope, int first = PageArguments.Default) =>
        scope.HistoryOf(entity.Id, first);
}
