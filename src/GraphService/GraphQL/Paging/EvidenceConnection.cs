using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A page of pieces of evidence.</summary>
[Name("EvidenceConnection")]
public sealed class EvidenceConnection(Page<Evidence> page)
{
    /// <summary>The pieces of evidence with their cursors.</summary>
    public IReadOnlyList<EvidenceEdge> Edges { get; } = [.. page.Items.Select(item => new EvidenceEdge(new(item.Item), item.Cursor))];

    /// <summary>The pieces of evidence alone.</summary>
    public IEnumerable<EvidenceObject> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Where the page lies in its list.</summary>
    public PageInfo PageInfo => new(page.HasNext, page.HasPrevious, Edges is [var start, ..] ? start.Cursor : null, Edges is [.., var end] ? end.Cursor : null);
}

/// <summary>One of a page of pieces of evidence.</summary>
/// <param name="Node">The piece of evidence.</param>
/// <param name="Cursor">Names its place in the list, for <c>after</c> and <c>before</c>.</param>
[Name("EvidenceEdge")]
public sealed record EvidenceEdge(EvidenceObject Node, string Cursor);
