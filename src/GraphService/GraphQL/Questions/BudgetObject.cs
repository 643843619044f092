using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What an answer cost, against what it may cost.</summary>
[Name("Budget")]
public sealed class BudgetObject
{
    readonly Spending _spent;
    readonly Graph.Budget _budget;

    internal BudgetObject(Spending spent, Graph.Budget budget) => (_spent, _budget) = (spent, budget);

    /// <summary>Whether anything was left out.</summary>
    public bool Truncated => _spent.Truncated != Truncation.None;

    /// <summary>Which part of the budget ran out first; NONE when nothing was left out.</summary>
    public Truncation Reason => _spent.Truncated;

    /// <summary>How many links were looked at.</summary>
    public long Steps => _spent.Steps;

    /// <summary>The most links that may be looked at.</summary>
    public long MaxSteps => _budget.Steps;

    /// <summary>The most nodes in an answer.</summary>
    public int MaxNodes => _budget.Nodes;

    /// <summary>The most links in an answer.</summary>
    public int MaxLinks => _budget.Links;
}
