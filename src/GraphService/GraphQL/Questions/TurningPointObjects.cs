using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What many causal chains must pass.</summary>
[Name("TurningPoints")]
public sealed class TurningPointsObject
{
    readonly FoundTurningPoints _found;
    readonly Budget _budget;

    internal TurningPointsObject(FoundTurningPoints found, Budget budget) => (_found, _budget) = (found, budget);

    /// <summary>The turning points, weightiest first.</summary>
    public IEnumerable<TurningPointObject> Points => _found.Points.Select(point => new TurningPointObject(point));

    /// <summary>What the answer cost, and whether anything had to be left out.</summary>
    public BudgetObject Budget => new(_found.Spent, _budget);
}

/// <summary>An entity that chains must pass.</summary>
[Name("TurningPoint")]
public sealed class TurningPointObject
{
    readonly TurningPoint _point;

    internal TurningPointObject(TurningPoint point) => _point = point;

    /// <summary>The entity.</summary>
    public IDataLoaderResult<EntityObject> Entity([FromServices] RequestScope scope) => scope.EntityOf(_point.Entity);

    /// <summary>How many entities it dominates: every chain from a root cause to any of them passes it.</summary>
    public int Weight => _point.Weight;

    /// <summary>How many of its ties are bridges: without them, nothing would join their two sides.</summary>
    public int Bridges => _point.Bridges;

    /// <summary>Whether nothing causes it, so that the chains begin with it.</summary>
    public bool IsRoot => _point.IsRoot;
}
