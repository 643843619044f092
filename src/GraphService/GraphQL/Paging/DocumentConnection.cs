using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A page of documents.</summary>
[Name("DocumentConnection")]
public sealed class DocumentConnection(Page<Document> page)
{
    /// <summary>The documents with their cursors.</summary>
    public IReadOnlyList<DocumentEdge> Edges { get; } = [.. page.Items.Select(item => new DocumentEdge(new(item.Item), item.Cursor))];

    /// <summary>The documents alone.</summary>
    public IEnumerable<DocumentObject> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Where the page lies in its list.</summary>
    public PageInfo PageInfo => new(page.HasNext, page.HasPrevious, Edges is [var start, ..] ? start.Cursor : null, Edges is [.., var end] ? end.Cursor : null);
}

/// <summary>One of a page of documents.</summary>
/// <param name="Node">The document.</param>
/// <param name="Cursor">Names its place in the list, for <c>after</c> and <c>before</c>.</param>
[Name("DocumentEdge")]
public sealed record DocumentEdge(DocumentObject Node, string Cursor);
