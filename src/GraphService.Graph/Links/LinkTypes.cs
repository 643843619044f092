using System.Collections.Frozen;

namespace GraphService.Graph;

/// <summary>What is known of every link type: one row each.</summary>
public static class LinkTypes
{
    static readonly LinkTypeInfo[] Table =
    [
        new(LinkType.Caused, "CAUSED", LinkFamily.Causal, +1, "caused", "was caused by", "P1542", "P828"),
        new(LinkType.Triggered, "TRIGGERED", LinkFamily.Causal, +1, "triggered", "was triggered by", "P1536", "P1478"),
        new(LinkType.ContributedTo, "CONTRIBUTED_TO", LinkFamily.Causal, +1, "contributed to", "was partly caused by", "P1537", "P1479"),
        new(LinkType.Enabled, "ENABLED", LinkFamily.Causal, +1, "made possible", "was made possible by", "P1537", "P1479"),
        new(LinkType.Motivated, "MOTIVATED", LinkFamily.Causal, +1, "motivated", "was motivated by", null, null),
        new(LinkType.Prevented, "PREVENTED", LinkFamily.Causal, -1, "prevented", "was prevented by", null, null),
        new(LinkType.Denounced, "DENOUNCED", LinkFamily.Stance, -1, "denounced", "was denounced by", null, null),
        new(LinkType.Supported, "SUPPORTED", LinkFamily.Stance, +1, "supported", "was supported by", null, null),
        new(LinkType.Opposed, "OPPOSED", LinkFamily.Stance, -1, "opposed", "was opposed by", null, null),
        new(LinkType.Delivered, "DELIVERED", LinkFamily.Deed, 0, "delivered", "was delivered by", null, "P823"),
        new(LinkType.CarriedOut, "CARRIED_OUT", LinkFamily.Deed, 0, "carried out", "was carried out by", null, "P8031"),
        new(LinkType.ParticipatedIn, "PARTICIPATED_IN", LinkFamily.Deed, 0, "took part in", "had as a participant", "P1344", "P710"),
        new(LinkType.Led, "LED", LinkFamily.Deed, 0, "led", "was led by", null, null),
        new(LinkType.Created, "CREATED", LinkFamily.Deed, 0, "created", "was created by", null, "P170"),
        new(LinkType.Suppressed, "SUPPRESSED", LinkFamily.Deed, 0, "suppressed", "was suppressed by", null, null),
        new(LinkType.Killed, "KILLED", LinkFamily.Deed, 0, "killed", "was killed by", null, "P157"),
        new(LinkType.Disclosed, "DISCLOSED", LinkFamily.Deed, 0, "disclosed", "was disclosed by", null, null),
        new(LinkType.Rehabilitated, "REHABILITATED", LinkFamily.Deed, 0, "rehabilitated", "was rehabilitated by", null, null),
        new(LinkType.Invaded, "INVADED", LinkFamily.Deed, 0, "invaded", "was invaded by", null, null),
        new(LinkType.DeclaredWarOn, "DECLARED_WAR_ON", LinkFamily.Deed, 0, "declared war on", "had war declared on it by", null, null),
        new(LinkType.AlliedWith, "ALLIED_WITH", LinkFamily.Deed, 0, "was allied with", "was allied with", null, null),
        new(LinkType.Succeeded, "SUCCEEDED", LinkFamily.Deed, 0, "succeeded", "was succeeded by", "P1365", "P1366"),
        new(LinkType.OccurredIn, "OCCURRED_IN", LinkFamily.Structure, 0, "took place in", "was the place of", "P276", null),
        new(LinkType.OccurredDuring, "OCCURRED_DURING", LinkFamily.Structure, 0, "took place during", "was the time of", null, null),
        new(LinkType.PartOf, "PART_OF", LinkFamily.Structure, 0, "was part of", "included", "P361", "P527"),
        new(LinkType.MemberOf, "MEMBER_OF", LinkFamily.Structure, 0, "was a member of", "had as a member", "P463", null),
        new(LinkType.Preceded, "PRECEDED", LinkFamily.Structure, 0, "came before", "followed", "P156", "P155"),
    ];

    static readonly FrozenDictionary<string, LinkType> ByName =
        Table.ToFrozenDictionary(row => row.Name, row => row.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every type, in the order of <see cref="LinkType"/>.</summary>
    public static IReadOnlyList<LinkTypeInfo> All => Table;

    /// <summary>The types that carry a causal chain: causal and of positive sign.</summary>
    public static LinkTypeSet Chaining { get; } = new(Table.Where(row => row is { Family: LinkFamily.Causal, Sign: > 0 }).Select(row => row.Type));

    /// <summary>The type of this name (<c>CONTRIBUTED_TO</c>), in any case.</summary>
    public static bool TryParse(string? name, out LinkType type)
    {
        type = default;
        return name is not null && ByName.TryGetValue(name, out type);
    }

    /// <summary>The types of a family.</summary>
    public static LinkTypeSet Of(LinkFamily family) => new(Table.Where(row => row.Family == family).Select(row => row.Type));

    extension(LinkType type)
    {
        /// <summary>The type's row in the table.</summary>
        public LinkTypeInfo Info => Table[(int)type];

        /// <summary>The name used in data and queries: <c>CONTRIBUTED_TO</c>.</summary>
        public string Name => Table[(int)type].Name;
    }
}
