namespace GraphService.Graph;

/// <summary>What a route costs: two whole numbers, the first counts more. Whole, so that sums do not depend on their order.</summary>
readonly record struct RouteCost(long First, long Second) : IComparable<RouteCost>
{
    // Doubt in units of 2^-20 bit; a link of no confidence costs as much as one in a million.
    const double Resolution = 1 << 20;

    /// <summary>What a link costs where the strongest route is wanted, and of those the one with fewest links: doubt, then 1.</summary>
    public static RouteCost OfStrongest(float confidence) => new((long)Math.Round(-Math.Log2(Math.Max(confidence, 1e-6)) * Resolution), 1);

    public int CompareTo(RouteCost other) => (First, Second).CompareTo((other.First, other.Second));

    public static RouteCost operator +(RouteCost left, RouteCost right) => new(left.First + right.First, left.Second + right.Second);
}

/// <summary>A way through a corridor, by its local node numbers; ordered by cost, then by the names of its nodes.</summary>
/// <param name="Nodes">The nodes from start to end.</param>
/// <param name="Cost">What the links cost.</param>
/// <param name="Deviation">The index from which on it was free to differ from the route it was made of.</param>
sealed record Route(int[] Nodes, RouteCost Cost, int Deviation) : IComparable<Route>
{
    public int CompareTo(Route? other)
    {
        if (other is null) return 1;

        var byCost = Cost.CompareTo(other.Cost);
        return byCost != 0 ? byCost : Nodes.AsSpan().SequenceCompareTo(other.Nodes);
    }
}
