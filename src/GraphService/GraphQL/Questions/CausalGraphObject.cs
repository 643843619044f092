using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Causes or effects of an entity: what was reached and how.</summary>
[Name("CausalGraph")]
public sealed class CausalGraphObject
{
    readonly EntityId _start;
    readonly Direction _direction;
    readonly Reached _reached;
    readonly Budget _budget;

    internal CausalGraphObject(EntityId start, Direction direction, Reached reached, Budget budget) =>
        (_start, _direction, _reached, _budget) = (start, direction, reached, budget);

    /// <summary>The entity asked about.</summary>
    public IDataLoaderResult<EntityObject> Of([FromServices] RequestScope scope) => scope.EntityOf(_start);

    /// <summary>Every cause or effect reached, nearest first; the entity asked about is not among them.</summary>
    public IEnumerable<IDataLoaderResult<EntityObject>> Nodes([FromServices] RequestScope scope) =>
        _reached.Nodes.Where(node => node.Distance > 0).Select(node => scope.EntityOf(node.Entity));

    /// <summary>The links among the nodes and the entity asked about.</summary>
    public IEnumerable<IDataLoaderResult<LinkObject>> Links([FromServices] RequestScope scope) => _reached.Links.Select(scope.LinkOf);

    /// <summary>The nodes by distance, from 1 upwards.</summary>
    public IEnumerable<LayerObject> Layers => _reached.Nodes
        .Where(node => node.Distance > 0)
        .GroupBy(node => node.Distance, (distance, nodes) => new LayerObject(distance, [.. nodes.Select(node => node.Entity)]));

    /// <summary>One cited sentence for each link, nearest first.</summary>
    public async Task<IEnumerable<ExplanationObject>> Explanation([FromServices] Explainer explainer, CancellationToken cancel)
    {
        var distance = _reached.Nodes.ToDictionary(node => node.Entity, node => node.Distance);
        var forward = _direction == Direction.Forward;
        var hops = _reached.Links
            .OrderBy(link => distance[forward ? link.Source : link.Target])
            .ThenBy(link => distance[forward ? link.Target : link.Source])
            .ThenBy(link => link);
        var sentences = await explainer.ExplainAsync([.. hops.Select(link => (link, forward))], cancel).ConfigureAwait(false);
        return sentences.Select(sentence => new ExplanationObject(sentence));
    }

    /// <summary>The links as a Mermaid flowchart.</summary>
    public Task<string> Mermaid([FromServices] Explainer explainer, CancellationToken cancel) => explainer.DrawAsync(_reached.Links, cancel);

    /// <summary>What the answer cost, and whether anything had to be left out.</summary>
    public BudgetObject Budget => new(_reached.Spent, _budget);
}

/// <summary>What lies at one distance from the entity asked about.</summary>
[Name("CausalLayer")]
public sealed class LayerObject
{
    readonly IReadOnlyList<EntityId> _nodes;

    internal LayerObject(int distance, IReadOnlyList<EntityId> nodes) => (Distance, _nodes) = (distance, nodes);

    /// <summary>How many links away, from 1 upwards.</summary>
    public int Distance { get; }

    /// <summary>The entities there.</summary>
    public IEnumerable<IDataLoaderResult<EntityObject>> Nodes([FromServices] RequestScope scope) => _nodes.Select(scope.EntityOf);
}
