using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What these sources would leave unexplained without some entities.</summary>
[Name("WhatIf")]
public sealed class WhatIfObject
{
    readonly Consequences _found;
    readonly IReadOnlyList<EntityId> _without;
    readonly int _first;
    readonly Budget _budget;

    internal WhatIfObject(Consequences found, IReadOnlyList<EntityId> without, int first, Budget budget) =>
        (_found, _without, _first, _budget) = (found, without, first, budget);

    /// <summary>What the answer is, and what it is not.</summary>
    public string Caveat => "This is what these sources leave unexplained when it is taken out, not what history would have done without it.";

    /// <summary>What is taken out.</summary>
    public IEnumerable<IDataLoaderResult<EntityObject>> Without([FromServices] RequestScope scope) => _without.Select(scope.EntityOf);

    /// <summary>Effects to which no chain leads any more from any root cause, nearest first.</summary>
    public IEnumerable<AffectedEffectObject> Lost => _found.Lost.Take(_first).Select(effect => new AffectedEffectObject(effect));

    /// <summary>How many effects are lost, those beyond <c>first</c> included.</summary>
    public int LostCount => _found.Lost.Count;

    /// <summary>Effects that lose some of their causes, direct or farther back, but not all, nearest first.</summary>
    public IEnumerable<AffectedEffectObject> Weakened => _found.Weakened.Take(_first).Select(effect => new AffectedEffectObject(effect));

    /// <summary>How many effects are weakened, those beyond <c>first</c> included.</summary>
    public int WeakenedCount => _found.Weakened.Count;

    /// <summary>What was watched and is no effect of what is taken out.</summary>
    public IEnumerable<IDataLoaderResult<EntityObject>> Untouched([FromServices] RequestScope scope) => _found.Untouched.Select(scope.EntityOf);

    /// <summary>PREVENTED links of what is taken out or lost, whose targets nothing else is left to prevent.</summary>
    public IEnumerable<IDataLoaderResult<LinkObject>> NoLongerPrevented([FromServices] RequestScope scope) => _found.NoLongerPrevented.Select(scope.LinkOf);

    /// <summary>What the answer cost, and whether anything had to be left out.</summary>
    public BudgetObject Budget => new(_found.Spent, _budget);
}

/// <summary>An effect of what is taken out.</summary>
[Name("AffectedEffect")]
public sealed class AffectedEffectObject
{
    readonly AffectedEffect _effect;

    internal AffectedEffectObject(AffectedEffect effect) => _effect = effect;

    /// <summary>The effect.</summary>
    public IDataLoaderResult<EntityObject> Entity([FromServices] RequestScope scope) => scope.EntityOf(_effect.Entity);

    /// <summary>The fewest links from what is taken out.</summary>
    public int Distance => _effect.Distance;

    /// <summary>The strength of the strongest chain from a root cause, in the graph as it is.</summary>
    public double StrengthBefore => _effect.StrengthBefore;

    /// <summary>The same in what is left; 0 when the effect is lost.</summary>
    public double StrengthAfter => _effect.StrengthAfter;

    /// <summary>What still causes it: the strongest chain from each of the strongest root causes left, at most 3.</summary>
    [Holds(3)]
    public IEnumerable<ChainObject> StillCausedBy => _effect.RemainingRoutes.Select(chain => new ChainObject(chain));

    /// <summary>Links to it from what is taken out or lost; none when only causes farther back are.</summary>
    [Holds(5)]
    public IEnumerable<IDataLoaderResult<LinkObject>> LostLinks([FromServices] RequestScope scope) => _effect.LostLinks.Select(scope.LinkOf);
}
