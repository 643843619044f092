using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Where the causes of something begin.</summary>
[Name("RootCauses")]
public sealed class RootCausesObject
{
    readonly FoundRoots _found;
    readonly Budget _budget;

    internal RootCausesObject(FoundRoots found, Budget budget) => (_found, _budget) = (found, budget);

    /// <summary>The causes without a cause, strongest first, then nearest.</summary>
    public IEnumerable<RootCauseObject> Roots => _found.Roots.Select(root => new RootCauseObject(root));

    /// <summary>What the answer cost, and whether anything had to be left out.</summary>
    public BudgetObject Budget => new(_found.Spent, _budget);
}

/// <summary>A cause that, as far as these sources tell, has no cause itself.</summary>
[Name("RootCause")]
public sealed class RootCauseObject
{
    readonly RootCause _root;

    internal RootCauseObject(RootCause root) => _root = root;

    /// <summary>The cause.</summary>
    public IDataLoaderResult<EntityObject> Entity([FromServices] RequestScope scope) => scope.EntityOf(_root.Entity);

    /// <summary>The fewest links to what was asked; its strongest chain may be longer.</summary>
    public int Distance => _root.Distance;

    /// <summary>Whether it is one of several that cause each other, and nothing outside causes any of them.</summary>
    public bool InLoop => _root.InLoop;

    /// <summary>Its strongest chain to what was asked.</summary>
    public ChainObject Chain => new(_root.Chain);
}

/// <summary>What several things have in common.</summary>
[Name("SharedEntities")]
public sealed class SharedEntitiesObject
{
    readonly FoundShared _found;
    readonly Budget _budget;

    internal SharedEntitiesObject(FoundShared found, Budget budget) => (_found, _budget) = (found, budget);

    /// <summary>The shared causes or effects, strongest first by the weakest of their ties.</summary>
    public IEnumerable<SharedEntityObject> Shared => _found.Entities.Select(shared => new SharedEntityObject(shared));

    /// <summary>What the answer cost, and whether anything had to be left out.</summary>
    public BudgetObject Budget => new(_found.Spent, _budget);
}

/// <summary>A cause, or an effect, of everything that was asked about.</summary>
[Name("SharedEntity")]
public sealed class SharedEntityObject
{
    readonly SharedEntity _shared;

    internal SharedEntityObject(SharedEntity shared) => _shared = shared;

    /// <summary>The cause or effect.</summary>
    public IDataLoaderResult<EntityObject> Entity([FromServices] RequestScope scope) => scope.EntityOf(_shared.Entity);

    /// <summary>The strength of its weakest chain to or from any of the asked, from 0 to 1.</summary>
    public double Strength => _shared.Strength;

    /// <summary>Its strongest chain to, or from, each of the asked, in the order they were asked; from cause to effect.</summary>
    [Holds(4)]
    public IEnumerable<ChainObject> Chains => _shared.Chains.Select(chain => new ChainObject(chain));
}
