using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Types of links that words hardly tell apart; which of them is meant is asked only when the group is known.</summary>
enum LinkGroup
{
    Causal,
    Preventing,
    Blame,
    Praise,
    Deed,
    Place,
    Whole,
    Membership,
    Order,
}

static class LinkGroups
{
    /// <summary>How many groups there are.</summary>
    public const int Count = 9;

    /// <summary>The group of a type.</summary>
    public static LinkGroup Of(LinkType type) => type switch
    {
        LinkType.Prevented or LinkType.Suppressed => LinkGroup.Preventing,
        LinkType.Denounced or LinkType.Opposed => LinkGroup.Blame,
        LinkType.Supported or LinkType.AlliedWith or LinkType.Rehabilitated => LinkGroup.Praise,
        LinkType.OccurredIn => LinkGroup.Place,
        LinkType.OccurredDuring or LinkType.PartOf => LinkGroup.Whole,
        LinkType.MemberOf => LinkGroup.Membership,
        LinkType.Preceded or LinkType.Succeeded => LinkGroup.Order,
        _ => type.Info.Family == LinkFamily.Causal ? LinkGroup.Causal : LinkGroup.Deed,
    };
}
