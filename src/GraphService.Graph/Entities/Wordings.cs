namespace GraphService.Graph;

static class Wordings
{
    /// <summary>The words of each entity, in ordinal order.</summary>
    public static IReadOnlyDictionary<EntityId, IReadOnlyList<string>> InOrder(this IEnumerable<(EntityId Entity, string Surface)> words) => words
        .GroupBy(row => row.Entity, row => row.Surface)
        .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Order(StringComparer.Ordinal)]);
}
