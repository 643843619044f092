using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A bounded picture around an entity.</summary>
[Name("Neighborhood")]
public sealed class NeighborhoodObject
{
    readonly Surroundings _found;
    readonly Budget _budget;

    internal NeighborhoodObject(Surroundings found, Budget budget) => (_found, _budget) = (found, budget);

    /// <summary>What is shown, nearest first; the center is at distance 0.</summary>
    public IEnumerable<NeighborObject> Nodes => _found.Nodes.Select(node => new NeighborObject(node));

    /// <summary>The links among what is shown.</summary>
    public IEnumerable<IDataLoaderResult<LinkObject>> Links([FromServices] RequestScope scope) => _found.Links.Select(scope.LinkOf);

    /// <summary>The links as a Mermaid flowchart.</summary>
    public Task<string> Mermaid([FromServices] Explainer explainer, CancellationToken cancel) => explainer.DrawAsync(_found.Links, cancel);

    /// <summary>What the answer cost, and whether the budget left anything out; what <c>perNode</c> hides is told by the nodes.</summary>
    public BudgetObject Budget => new(_found.Spent, _budget);
}

/// <summary>An entity in the picture.</summary>
[Name("Neighbor")]
public sealed class NeighborObject
{
    readonly SurroundingNode _node;

    internal NeighborObject(SurroundingNode node) => _node = node;

    /// <summary>The entity.</summary>
    public IDataLoaderResult<EntityObject> Entity([FromServices] RequestScope scope) => scope.EntityOf(_node.Entity);

    /// <summary>How many links from the center it was shown at.</summary>
    public int Distance => _node.Distance;

    /// <summary>How many of its links are not shown, by family; families without any are left out.</summary>
    [Holds(4)]
    public IEnumerable<HiddenLinksObject> Hidden => _node.Hidden.Select(hidden => new HiddenLinksObject(hidden.Family, hidden.Count));
}

/// <summary>How many links of a family are not shown.</summary>
/// <param name="Family">The family.</param>
/// <param name="Count">How many.</param>
[Name("HiddenLinks")]
public sealed record HiddenLinksObject(LinkFamily Family, int Count);
