using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>How a list is read, page by page, by statements of which each reads a page or looks whether there is another.</summary>
/// <param name="Order">The order.</param>
/// <param name="Match">The pattern whose matches are listed.</param>
/// <param name="Returned">What is read of each.</param>
/// <param name="Read">The record of a row.</param>
/// <param name="Property">The property that stands for a column of the order.</param>
sealed record Listing<T>(ListOrder<T> Order, string Match, string Returned, Func<Row, T> Read, Func<string, string> Property)
{
    /// <summary>The page of what meets the conditions.</summary>
    public async Task<Page<T>> PageAsync(ICypher cypher, Conditions where, PageRequest page)
    {
        var (after, before) = (Order.Place(page.After), Order.Place(page.Before));
        var range = where.Copy();
        if (after is not null) range.Add(Beyond(range, ">", after));
        if (before is not null) range.Add(Beyond(range, "<", before));

        var statements = new List<Statement> { Rows(range, page) };
        if (after is not null) statements.Add(Exists(where, "<=", after));
        if (before is not null) statements.Add(Exists(where, ">=", before));
        var tables = await cypher.RunAsync(statements).ConfigureAwait(false);
        List<T> rows = [.. tables[0].Rows.Select(Read)];
        return Order.Page(rows, page, after is not null && tables[1].Rows.Count > 0, before is not null && tables[^1].Rows.Count > 0);
    }

    // One more than asked for tells whether the list goes on.
    Statement Rows(Conditions range, PageRequest page)
    {
        var (order, limit) = (OrderBy(page.FromEnd), range.Value(page.Limit + 1));
        return new($"{Match} {range.Where} {Returned} ORDER BY {order} LIMIT {limit}", range.Values);
    }

    Statement Exists(Conditions where, string comparison, object[] key)
    {
        var range = where.Copy();
        range.Add(Beyond(range, comparison, key));
        return new($"{Match} {range.Where} RETURN 1 LIMIT 1", range.Values);
    }

    string OrderBy(bool fromEnd) => string.Join(", ", Order.Keys.Select(key => Ordered(Property(key.Column), fromEnd)));

    // "-x" is ordered by x the other way, so that an index on x can serve.
    static string Ordered(string property, bool fromEnd) => property[0] == '-' ? $"{property[1..]}{(fromEnd ? "" : " DESC")}" : $"{property}{(fromEnd ? " DESC" : "")}";

    // (a, b) > (x, y), said as a >= x AND (a > x OR (b > y)): an index answers the first half.
    string Beyond(Conditions range, string comparison, object[] key)
    {
        string[] properties = [.. Order.Keys.Select(part => Property(part.Column))];
        string[] values = [.. properties.Zip(key, (property, value) => range.Value(property[0] == '-' ? Negated(value) : value))];
        var strict = comparison[..1];
        var said = Compared(properties[^1], comparison, values[^1]);
        for (var i = properties.Length - 2; i >= 0; i--)
            said = $"{Compared(properties[i], $"{strict}=", values[i])} AND ({Compared(properties[i], strict, values[i])} OR ({said}))";

        return said;
    }

    static string Compared(string property, string comparison, string value) =>
        property[0] != '-' ? $"{property} {comparison} {value}" : $"{property[1..]} {comparison.Replace('<', '!').Replace('>', '<').Replace('!', '>')} {value}";

    static object Negated(object value) => value is long whole ? -whole : value is int number ? -number : -(double)value;
}
