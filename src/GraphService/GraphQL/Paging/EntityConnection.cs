using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A page of entities.</summary>
[Name("EntityConnection")]
public sealed class EntityConnection(Page<Entity> page, EntityQuery query)
{
    /// <summary>The entities with their cursors.</summary>
    public IReadOnlyList<EntityEdge> Edges { get; } = [.. page.Items.Select(item => new EntityEdge(new(item.Item), item.Cursor))];

    /// <summary>The entities alone.</summary>
    public IEnumerable<EntityObject> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Where the page lies in its list.</summary>
    public PageInfo PageInfo => new(page.HasNext, page.HasPrevious, Edges is [var start, ..] ? start.Cursor : null, Edges is [.., var end] ? end.Cursor : null);

    /// <summary>How many entities the whole list holds; counted only when asked for.</summary>
    [Costs(100)]
    public Task<int> TotalCount([FromServices] IGraphStore store, CancellationToken cancel) => store.CountEntitiesAsync(query, cancel);
}

/// <summary>One of a page of entities.</summary>
/// <param name="Node">The entity.</param>
/// <param name="Cursor">Names its place in the list, for <c>after</c> and <c>before</c>.</param>
[Name("EntityEdge")]
public sealed record EntityEdge(EntityObject Node, string Cursor);
