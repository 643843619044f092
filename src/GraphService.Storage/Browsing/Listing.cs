using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>A list in one order, read page by page from where a cursor points (keyset paging): as fast at the end as at the start.</summary>
/// <param name="Name">The order's name, kept in its cursors so that they serve no other list.</param>
/// <param name="Columns">What is read of each row.</param>
/// <param name="Read">The record of a row.</param>
/// <param name="Keys">The columns of the order, all ascending; together they tell any two rows apart.</param>
/// <param name="Key">A record's values of those columns.</param>
sealed record Listing<T>(string Name, string Columns, Func<SqliteDataReader, T> Read, IReadOnlyList<SortKey> Keys, Func<T, object[]> Key)
{
    /// <summary>A page of the rows of <paramref name="source"/> that meet the conditions.</summary>
    public Page<T> Page(Session session, string source, Conditions where, PageRequest page)
    {
        var range = where.Copy();
        var after = page.After is null ? null : Cursor.Read(page.After, Name, Keys);
        var before = page.Before is null ? null : Cursor.Read(page.Before, Name, Keys);
        if (after is not null) range.Add(Beyond(range, ">", after));
        if (before is not null) range.Add(Beyond(range, "<", before));

        var order = string.Join(", ", Keys.Select(key => page.FromEnd ? $"{key.Column} DESC" : key.Column));
        var limit = range.Value(page.Limit + 1);
        var rows = session.Rows($"SELECT {Columns} FROM {source} {range.Where} ORDER BY {order} LIMIT {limit}", Read, range.Values);

        // One more row than asked for tells whether the list goes on; what lies beyond a cursor, only a look there.
        var goesOn = rows.Count > page.Limit;
        if (goesOn) rows.RemoveAt(page.Limit);
        if (page.FromEnd) rows.Reverse();
        var earlier = after is not null && Exists(session, source, where, "<=", after);
        var later = before is not null && Exists(session, source, where, ">=", before);
        return new(
            [.. rows.Select(Item)],
            earlier || (page.FromEnd && goesOn),
            later || (!page.FromEnd && goesOn));
    }

    /// <summary>The first page of a list that was read otherwise, in this order, with one row more than the page holds where there are more.</summary>
    public Page<T> FirstPage(IEnumerable<T> rows, int limit)
    {
        T[] read = [.. rows.Take(limit + 1)];
        return new([.. read.Take(limit).Select(Item)], HasPrevious: false, HasNext: read.Length > limit);
    }

    PageItem<T> Item(T record) => new(record, Cursor.Of(Name, Key(record)));

    bool Exists(Session session, string source, Conditions where, string comparison, object[] key)
    {
        var range = where.Copy();
        range.Add(Beyond(range, comparison, key));
        return session.Number($"SELECT EXISTS (SELECT 1 FROM {source} {range.Where})", range.Values) != 0;
    }

    string Beyond(Conditions range, string comparison, object[] key) =>
        $"({string.Join(", ", Keys.Select(part => part.Column))}) {comparison} ({string.Join(", ", key.Select(range.Value))})";
}

/// <summary>A column that a list is ordered by.</summary>
sealed record SortKey(string Column, SortKeyKind Kind);

enum SortKeyKind
{
    Text,
    Whole,
    Real,
}
