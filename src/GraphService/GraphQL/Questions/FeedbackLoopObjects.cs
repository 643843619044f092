using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Loops of causes.</summary>
[Name("FeedbackLoops")]
public sealed class FeedbackLoopsObject
{
    readonly FoundLoops _found;
    readonly Budget _budget;

    internal FeedbackLoopsObject(FoundLoops found, Budget budget) => (_found, _budget) = (found, budget);

    /// <summary>The loops, shortest first, then strongest.</summary>
    public IEnumerable<FeedbackLoopObject> Loops => _found.Loops.Select(loop => new FeedbackLoopObject(loop));

    /// <summary>What the answer cost, and whether anything had to be left out.</summary>
    public BudgetObject Budget => new(_found.Spent, _budget);
}

/// <summary>Links that lead from an entity back to it and visit no other twice.</summary>
[Name("FeedbackLoop")]
public sealed class FeedbackLoopObject
{
    readonly FeedbackLoop _loop;

    internal FeedbackLoopObject(FeedbackLoop loop) => _loop = loop;

    /// <summary>How many links, and as many entities.</summary>
    public int Length => _loop.Hops.Count;

    /// <summary>The confidences of its links multiplied, from 0 to 1.</summary>
    public double Strength => _loop.Strength;

    /// <summary>Whether the loop strengthens or checks itself.</summary>
    public LoopSign Sign => _loop.Sign;

    /// <summary>The entities in order, each once.</summary>
    [Holds(7)]
    public IEnumerable<IDataLoaderResult<EntityObject>> Nodes([FromServices] RequestScope scope) => _loop.Entities.Select(scope.EntityOf);

    /// <summary>The links in order; the last comes back to where the first starts.</summary>
    [Holds(7)]
    public IEnumerable<IDataLoaderResult<LinkObject>> Links([FromServices] RequestScope scope) => _loop.Hops.Select(hop => scope.LinkOf(hop.Link));

    /// <summary>One cited sentence for each link.</summary>
    [Holds(7)]
    public Task<IEnumerable<ExplanationObject>> Explanation([FromServices] Explainer explainer, CancellationToken cancel) =>
        ExplanationObject.OfAsync(explainer, _loop.Hops, cancel);

    /// <summary>The loop as a Mermaid flowchart.</summary>
    public Task<string> Mermaid([FromServices] Explainer explainer, CancellationToken cancel) =>
        explainer.DrawAsync([.. _loop.Hops.Select(hop => hop.Link)], cancel);
}
