namespace GraphService.Graph;

/// <summary>What reviewers said of a record. A machine never changes it.</summary>
public enum ReviewStatus : byte
{
    /// <summary>Nobody has looked at it.</summary>
    Unreviewed,

    /// <summary>A person accepted it: it stays even when no text supports it any more.</summary>
    Accepted,

    /// <summary>A person rejected it: it carries no chain, however often a text repeats it.</summary>
    Rejected,
}
