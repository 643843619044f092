using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A verdict on a link.</summary>
[Name("ReviewLinkInput")]
public sealed class ReviewLinkInput : DecisionInput
{
    /// <summary>The link: its id, or source, type and target as <c>secret-speech/CAUSED/hungarian-uprising</c>.</summary>
    [Id]
    public string Link { get; set; } = "";

    /// <summary>The verdict; UNREVIEWED takes an earlier one back.</summary>
    public ReviewStatus Status { get; set; }
}

/// <summary>A verdict on an entity.</summary>
[Name("ReviewEntityInput")]
public sealed class ReviewEntityInput : DecisionInput
{
    /// <summary>The entity (slug or id).</summary>
    [Id]
    public string Entity { get; set; } = "";

    /// <summary>The verdict; UNREVIEWED takes an earlier one back.</summary>
    public ReviewStatus Status { get; set; }
}

/// <summary>A link that a person vouches for.</summary>
[Name("AddLinkInput")]
public sealed class AddLinkInput : DecisionInput
{
    /// <summary>Where the link starts (slug or id); the cause, the doer.</summary>
    [Id]
    public string Source { get; set; } = "";

    /// <summary>What the link says.</summary>
    public LinkType Type { get; set; }

    /// <summary>Where the link ends (slug or id); the effect, the deed.</summary>
    [Id]
    public string Target { get; set; } = "";
}

/// <summary>Entities that are one and the same.</summary>
[Name("MergeEntitiesInput")]
public sealed class MergeEntitiesInput : DecisionInput
{
    /// <summary>The entity that stays (slug or id). <c>expectedRevision</c> is its revision.</summary>
    [Id]
    public string Into { get; set; } = "";

    /// <summary>The entities that become part of it (slugs or ids); 1 to 100.</summary>
    [Id]
    public IReadOnlyList<string> Merged { get; set; } = [];
}

/// <summary>Merged entities that are to stand for themselves again.</summary>
[Name("UnmergeEntitiesInput")]
public sealed class UnmergeEntitiesInput : DecisionInput
{
    /// <summary>The entity they were merged into (slug or id). <c>expectedRevision</c> is its revision.</summary>
    [Id]
    public string From { get; set; } = "";

    /// <summary>The entities to take out of it (slugs or ids); 1 to 100 of its <c>merged</c>.</summary>
    [Id]
    public IReadOnlyList<string> Unmerged { get; set; } = [];
}

/// <summary>A decision to take back.</summary>
[Name("RevertInput")]
public sealed class RevertInput : DecisionInput
{
    /// <summary>The decision's number in the journal. <c>expectedRevision</c> is that of the link or entity it is about.</summary>
    public long Number { get; set; }
}
