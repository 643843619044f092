namespace GraphService.Graph;

/// <summary>How much work a question may cost. What does not fit is left out, and the answer says so.</summary>
/// <param name="Nodes">The most nodes in an answer.</param>
/// <param name="Links">The most links in an answer.</param>
/// <param name="Steps">The most links looked at on the way.</param>
public sealed record Budget(int Nodes = 1_000, int Links = 5_000, long Steps = 5_000_000);

/// <summary>What a question cost.</summary>
/// <param name="Steps">How many links were looked at.</param>
/// <param name="Truncated">Which part of the budget ran out first.</param>
public sealed record Spending(long Steps, Truncation Truncated);

/// <summary>Why an answer is not complete.</summary>
public enum Truncation
{
    /// <summary>It is complete.</summary>
    None,

    /// <summary>There are more nodes than the budget allows.</summary>
    Nodes,

    /// <summary>There are more links than the budget allows.</summary>
    Links,

    /// <summary>The work ran over the budget: there may be more.</summary>
    Steps,
}
