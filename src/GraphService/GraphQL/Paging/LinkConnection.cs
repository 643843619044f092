using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A page of links.</summary>
[Name("LinkConnection")]
public sealed class LinkConnection(Page<Link> page, LinkQuery query)
{
    /// <summary>The links with their cursors.</summary>
    public IReadOnlyList<LinkEdge> Edges { get; } = [.. page.Items.Select(item => new LinkEdge(new(item.Item), item.Cursor))];

    /// <summary>The links alone.</summary>
    public IEnumerable<LinkObject> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Where the page lies in its list.</summary>
    public PageInfo PageInfo => new(page.HasNext, page.HasPrevious, Edges is [var start, ..] ? start.Cursor : null, Edges is [.., var end] ? end.Cursor : null);

    /// <summary>How many links the whole list holds; counted only when asked for.</summary>
    [Costs(100)]
    public Task<int> TotalCount([FromServices] IGraphStore store, CancellationToken cancel) => store.CountLinksAsync(query, cancel);
}

/// <summary>One of a page of links.</summary>
/// <param name="Node">The link.</param>
/// <param name="Cursor">Names its place in the list, for <c>after</c> and <c>before</c>.</param>
[Name("LinkEdge")]
public sealed record LinkEdge(LinkObject Node, string Cursor);
