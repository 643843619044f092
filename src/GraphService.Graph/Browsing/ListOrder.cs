namespace GraphService.Graph;

/// <summary>A list in one order, read page by page from where a cursor points (keyset paging): as fast at the end as at the start.</summary>
/// <param name="Name">The order's name, kept in its cursors so that they serve no other list.</param>
/// <param name="Keys">What the list is ordered by, all ascending; together they tell any two records apart.</param>
/// <param name="Key">A record's values of those.</param>
sealed record ListOrder<T>(string Name, IReadOnlyList<SortKey> Keys, Func<T, object[]> Key)
{
    /// <summary>The place that a cursor names; null for none.</summary>
    /// <exception cref="BadCursorException">It is no cursor of this list.</exception>
    public object[]? Place(string? cursor) => cursor is null ? null : Cursor.Read(cursor, Name, Keys);

    /// <summary>A page of records that were read in the direction of paging, one more than it holds where the list goes on.</summary>
    /// <param name="rows">The records.</param>
    /// <param name="page">Which page it is.</param>
    /// <param name="isMoreBefore">Whether anything lies at or before <see cref="PageRequest.After"/>.</param>
    /// <param name="isMoreBehind">Whether anything lies at or behind <see cref="PageRequest.Before"/>.</param>
    public Page<T> Page(List<T> rows, PageRequest page, bool isMoreBefore, bool isMoreBehind)
    {
        var goesOn = rows.Count > page.Limit;
        if (goesOn) rows.RemoveAt(page.Limit);
        if (page.FromEnd) rows.Reverse();
        return new([.. rows.Select(Item)], isMoreBefore || (page.FromEnd && goesOn), isMoreBehind || (!page.FromEnd && goesOn));
    }

    /// <summary>The first page of a list that was read otherwise, in this order, with one record more than the page holds where there are more.</summary>
    public Page<T> FirstPage(IEnumerable<T> rows, int limit)
    {
        T[] read = [.. rows.Take(limit + 1)];
        return new([.. read.Take(limit).Select(Item)], HasPrevious: false, HasNext: read.Length > limit);
    }

    PageItem<T> Item(T record) => new(record, Cursor.Of(Name, Key(record)));
}

/// <summary>A value that a list is ordered by.</summary>
sealed record SortKey(string Column, SortKeyKind Kind);

enum SortKeyKind
{
    Text,
    Whole,
    Real,
}
