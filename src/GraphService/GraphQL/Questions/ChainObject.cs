using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A path of links from one entity to another that visits none twice.</summary>
[Name("Chain")]
public sealed class ChainObject
{
    readonly Chain _chain;

    internal ChainObject(Chain chain) => _chain = chain;

    /// <summary>How many links.</summary>
    public int Length => _chain.Hops.Count;

    /// <summary>The confidences of its links multiplied, from 0 to 1.</summary>
    public double Strength => _chain.Strength;

    /// <summary>The entities in order, one more than links.</summary>
    public IEnumerable<IDataLoaderResult<EntityObject>> Nodes([FromServices] RequestScope scope) => _chain.Entities.Select(scope.EntityOf);

    /// <summary>The links in order.</summary>
    public IEnumerable<IDataLoaderResult<LinkObject>> Links([FromServices] RequestScope scope) => _chain.Hops.Select(hop => scope.LinkOf(hop.Link));

    /// <summary>One cited sentence for each link.</summary>
    public Task<IEnumerable<ExplanationObject>> Explanation([FromServices] Explainer explainer, CancellationToken cancel) =>
        ExplanationObject.OfAsync(explainer, _chain.Hops, cancel);

    /// <summary>The chain as a Mermaid flowchart.</summary>
    public Task<string> Mermaid([FromServices] Explainer explainer, CancellationToken cancel) =>
        explainer.DrawAsync([.. _chain.Hops.Select(hop => hop.Link)], cancel);
}
