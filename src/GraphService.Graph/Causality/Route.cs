namespace GraphService.Graph;

/// <summary>What a route costs: two whole numbers, the first counts more. Whole, so that sums do not depend on their order.</summary>
readonly record struct RouteCost(long First, long Second) : IComparable<RouteCost>
{
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
