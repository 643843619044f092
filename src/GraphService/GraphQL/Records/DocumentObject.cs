using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A text that was read.</summary>
[Name("Document")]
[Implements(typeof(INode))]
public sealed class DocumentObject(Document document) : INode
{
    /// <summary>The global id.</summary>
    [Id]
    public string Id => GlobalId.Of("Document", document.Id.Value);

    /// <summary>The readable, stable name.</summary>
    public string Slug => document.Id.Value;

    /// <summary>The title.</summary>
    public string Title => document.Title;

    /// <summary>Who wrote it, where the text says.</summary>
    public string? Author => document.Author;

    /// <summary>When it was written, where the text says.</summary>
    public DateObject? Date => DateObject.Of(document.Date);

    /// <summary>Where it came from: a path below the loaded folder, or an address.</summary>
    public string Origin => document.Origin;

    /// <summary>The works the text names as the source of its facts.</summary>
    public IEnumerable<string> Sources => document.Sources;

    /// <summary>SHA-256 of the stored text.</summary>
    public string Sha256 => document.Sha256;

    /// <summary>Length of the stored text in UTF-16 code units.</summary>
    public int Length => document.Length;

    /// <summary>The stored text, to which the offsets of the evidence refer.</summary>
    [Costs(200)]
    public async Task<string> Text([FromServices] IGraphStore store, CancellationToken cancel) =>
        await store.TextAsync(document.Id, cancel).ConfigureAwait(false) ?? "";

    /// <summary>The entities it names, those most often named first.</summary>
    public async Task<EntityConnection> Entities(
        [FromServices] IGraphStore store, int? first = null, string? after = null, int? last = null, string? before = null, CancellationToken cancel = default)
    {
        var query = new EntityQuery { Document = document.Id, OrderBy = Graph.EntityOrder.Mentions };
        return new(await store.BrowseEntitiesAsync(query, PageArguments.Checked(first, after, last, before), cancel).ConfigureAwait(false), query);
    }
}
