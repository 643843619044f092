namespace GraphService.Graph;

/// <summary>A path of links that visits no entity twice.</summary>
/// <param name="Hops">The links in order, at least one.</param>
public sealed record Chain(IReadOnlyList<ChainHop> Hops)
{
    /// <summary>The confidences multiplied: how likely every link holds, were they independent.</summary>
    public double Strength => Hops.Aggregate(1.0, (product, hop) => product * hop.Confidence);

    /// <summary>The entities in order, one more than hops.</summary>
    public IEnumerable<EntityId> Entities => Hops.Select(hop => hop.From).Append(Hops[^1].To);
}

/// <summary>One link of a chain.</summary>
/// <param name="Link">The link; of several between the same two entities the most confident, then one followed forward, then the first by type.</param>
/// <param name="Forward">Whether the chain follows it from source to target.</param>
/// <param name="Confidence">The link's confidence, from 0 to 1.</param>
public sealed record ChainHop(LinkId Link, bool Forward, float Confidence)
{
    /// <summary>The entity the hop leaves.</summary>
    public EntityId From => Forward ? Link.Source : Link.Target;

    /// <summary>The entity the hop comes to.</summary>
    public EntityId To => Forward ? Link.Target : Link.Source;
}

/// <summary>Chains between two entities, best first.</summary>
public sealed record FoundChains(IReadOnlyList<Chain> Chains, Spending Spent);

/// <summary>Which chains come first.</summary>
public enum ChainOrder
{
    /// <summary>The fewest links first, then the stronger.</summary>
    Shortest,

    /// <summary>The strongest first, then the fewest links.</summary>
    Strongest,

    /// <summary>Those whose dates can be in order, the ones that begin earliest first, then the fewest links.</summary>
    Chronological,
}

/// <summary>Which chains are wanted.</summary>
/// <param name="From">Where they start.</param>
/// <param name="To">Where they end; another entity than <paramref name="From"/>.</param>
public sealed record ChainQuery(EntityId From, EntityId To)
{
    /// <summary>The most links in a chain.</summary>
    public int MaxLength { get; init; } = 6;

    /// <summary>The most chains.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Which come first.</summary>
    public ChainOrder OrderBy { get; init; }

    /// <summary>Which way links are followed.</summary>
    public Direction Direction { get; init; }

    /// <summary>Which links are followed.</summary>
    public LinkFilter Filter { get; init; } = LinkFilter.Chaining;
}
