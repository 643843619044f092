using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What in the graph deserves a second look.</summary>
[Name("Anomalies")]
public sealed class AnomaliesObject
{
    readonly IReadOnlyList<Anomaly> _found;
    readonly Spending _spent;
    readonly Budget _budget;

    internal AnomaliesObject(IReadOnlyList<Anomaly> found, Spending spent, Budget budget) => (_found, _spent, _budget) = (found, spent, budget);

    /// <summary>The anomalies, by kind, certain ones first.</summary>
    [Name("nodes")]
    public IEnumerable<AnomalyObject> Found => _found.Select(anomaly => new AnomalyObject(anomaly));

    /// <summary>What the answer cost, and whether anything had to be left out.</summary>
    public BudgetObject Budget => new(_spent, _budget);
}

/// <summary>Something that deserves a second look.</summary>
[Name("Anomaly")]
public sealed class AnomalyObject
{
    readonly Anomaly _anomaly;

    internal AnomalyObject(Anomaly anomaly) => _anomaly = anomaly;

    /// <summary>What is odd.</summary>
    public AnomalyKind Kind => _anomaly.Kind;

    /// <summary>False for an effect that is only possibly earlier than its cause, because dates are uncertain.</summary>
    public bool Certain => _anomaly.Certain;

    /// <summary>The entity it is about; the cause, where it is about a link.</summary>
    public IDataLoaderResult<EntityObject> Entity([FromServices] RequestScope scope) => scope.EntityOf(_anomaly.Entity);

    /// <summary>The link it is about; null for an orphan.</summary>
    public IDataLoaderResult<LinkObject>? Link([FromServices] RequestScope scope) => _anomaly.Link is { } link ? scope.LinkOf(link) : null;
}
