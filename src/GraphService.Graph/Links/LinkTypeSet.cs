namespace GraphService.Graph;

/// <summary>A set of link types in one word, so that a traversal can test membership by a shift.</summary>
public readonly record struct LinkTypeSet(uint Bits)
{
    /// <summary>The set of these types.</summary>
    public LinkTypeSet(IEnumerable<LinkType> types) : this(types.Aggregate(0u, (bits, type) => bits | 1u << (int)type))
    {
    }

    /// <summary>Every type.</summary>
    public static LinkTypeSet Everything { get; } = new(LinkTypes.All.Select(row => row.Type));

    /// <summary>Whether the type is in the set.</summary>
    public bool Contains(LinkType type) => (Bits >> (int)type & 1) != 0;

    /// <summary>The types in both sets.</summary>
    public LinkTypeSet And(LinkTypeSet other) => new(Bits & other.Bits);

    /// <summary>The types in either set.</summary>
    public LinkTypeSet Or(LinkTypeSet other) => new(Bits | other.Bits);
}
