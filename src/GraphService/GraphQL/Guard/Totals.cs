namespace GraphService.GraphQL;

/// <summary>What a part of a query comes to, every fragment put in.</summary>
/// <param name="Fields">How many fields there are.</param>
/// <param name="Top">How many of them stand at the part's own level.</param>
/// <param name="Depth">How deep they are nested.</param>
/// <param name="Cost">The cost of what does not depend on where the part stands.</param>
/// <param name="CostOfItem">What each item of the list around costs besides: fields such as <c>nodes</c>, whose length another field's arguments give.</param>
/// <param name="SchemaCost">The cost of what is asked of the schema itself.</param>
readonly record struct Totals(double Fields, double Top, int Depth, double Cost, double CostOfItem, double SchemaCost)
{
    /// <summary>Two parts that stand side by side.</summary>
    public static Totals operator +(Totals left, Totals right) => new(
        left.Fields + right.Fields,
        left.Top + right.Top,
        Math.Max(left.Depth, right.Depth),
        left.Cost + right.Cost,
        left.CostOfItem + right.CostOfItem,
        left.SchemaCost + right.SchemaCost);
}
