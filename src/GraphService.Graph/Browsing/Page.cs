namespace GraphService.Graph;

/// <summary>A slice of a long list, with a cursor beside each item.</summary>
/// <param name="Items">The items in the list's order, also when paging backwards.</param>
/// <param name="HasPrevious">Whether the list goes on before the slice.</param>
/// <param name="HasNext">Whether the list goes on after the slice.</param>
public sealed record Page<T>(IReadOnlyList<PageItem<T>> Items, bool HasPrevious, bool HasNext);

/// <summary>An item and the cursor that names its place; the cursor stays good while the list changes around it.</summary>
public sealed record PageItem<T>(T Item, string Cursor);

/// <summary>Which slice of a list is wanted.</summary>
/// <param name="Limit">At most so many items, 1 to <see cref="MaxLimit"/>.</param>
/// <param name="After">Only items behind this cursor.</param>
/// <param name="Before">Only items ahead of this cursor.</param>
/// <param name="FromEnd">Whether to take the last items instead of the first.</param>
public sealed record PageRequest(int Limit, string? After = null, string? Before = null, bool FromEnd = false)
{
    /// <summary>The longest page.</summary>
    public const int MaxLimit = 1000;

    /// <summary>At most so many items.</summary>
    public int Limit { get; } = Limit is >= 1 and <= MaxLimit
        ? Limit
        : throw new ArgumentOutOfRangeException(nameof(Limit), Limit, "A page holds 1 to 1000 items.");
}
