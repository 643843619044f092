using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>How a list is read from its table.</summary>
/// <param name="Order">The order, whose keys are columns.</param>
/// <param name="Columns">What is read of each row.</param>
/// <param name="Read">The record of a row.</param>
sealed record Listing<T>(ListOrder<T> Order, string Columns, Func<SqliteDataReader, T> Read)
{
    IReadOnlyList<SortKey> Keys => Order.Keys;

    /// <summary>A page of the rows of <paramref name="source"/> that meet the conditions.</summary>
    public Page<T> Page(Session session, string source, Conditions where, PageRequest page)
    {
        var range = where.Copy();
        var after = Order.Place(page.After);
        var before = Order.Place(page.Before);
        if (after is not null) range.Add(Beyond(range, ">", after));
        if (before is not null) range.Add(Beyond(range, "<", before));

        var order = string.Join(", ", Keys.Select(key => page.FromEnd ? $"{key.Column} DESC" : key.Column));
        var limit = range.Value(page.Limit + 1);
        var rows = session.Rows($"SELECT {Columns} FROM {source} {range.Where} ORDER BY {order} LIMIT {limit}", Read, range.Values);

        // One more row than asked for tells whether the list goes on; what lies beyond a cursor, only a look there.
        var isMoreBefore = after is not null && Exists(session, source, where, "<=", after);
        var isMoreBehind = before is not null && Exists(session, source, where, ">=", before);
        return Order.Page(rows, page, isMoreBefore, isMoreBehind);
    }

    bool Exists(Session session, string source, Conditions where, string comparison, object[] key)
    {
        var range = where.Copy();
        range.Add(Beyond(range, comparison, key));
        return session.Number($"SELECT EXISTS (SELECT 1 FROM {source} {range.Where})", range.Values) != 0;
    }

    string Beyond(Conditions range, string comparison, object[] key) =>
        $"({string.Join(", ", Keys.Select(part => part.Column))}) {comparison} ({string.Join(", ", key.Select(range.Value))})";
}
