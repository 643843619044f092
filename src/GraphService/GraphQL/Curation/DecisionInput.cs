namespace GraphService.GraphQL;

/// <summary>What every decision tells of its maker.</summary>
public abstract class DecisionInput
{
    internal const int LongestName = 200;
    internal const int LongestReason = 2_000;

    /// <summary>Who decides; at most 200 characters.</summary>
    public string Reviewer { get; set; } = "";

    /// <summary>Why; at most 2000 characters.</summary>
    public string? Reason { get; set; }

    /// <summary>
    /// The <c>revision</c> of the record that the reviewer saw. When somebody has decided on it since, nothing is changed and the payload's
    /// <c>conflict</c> shows how it stands. Left out, the decision is made whatever others decided.
    /// </summary>
    public long? ExpectedRevision { get; set; }

    /// <summary>Comes back in the payload; at most 200 characters.</summary>
    public string? ClientMutationId { get; set; }

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Reviewer)) throw QueryError.BadInput("'reviewer' says who decides; it is empty.");
        Limits.Check("reviewer", Reviewer, LongestName);
        Limits.Check("reason", Reason, LongestReason);
        Limits.Check("clientMutationId", ClientMutationId, LongestName);
    }
}

static class Limits
{
    public static void Check(string name, string? text, int longest)
    {
        if (text?.Length > longest) throw QueryError.BadInput($"'{name}' has at most {longest} characters; {text.Length} were given.");
    }
}
