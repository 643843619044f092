using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Adds up what merges did one after the other.</summary>
static class MergeReports
{
    /// <summary>What both did together: a record added and then changed is added, one added and then removed was never there.</summary>
    public static MergeReport Then(this MergeReport first, MergeReport next) => new(
        next.Version,
        Sum(first.Documents, next.Documents),
        Sum(first.Entities, next.Entities),
        Sum(first.Links, next.Links),
        Sum(first.Evidence, next.Evidence));

    static Difference<T> Sum<T>(Difference<T> first, Difference<T> next)
        where T : IComparable<T>
    {
        var (added, changed, removed) = (first.Added.ToHashSet(), first.Changed.ToHashSet(), first.Removed.ToHashSet());
        foreach (var record in next.Added)
        {
            if (removed.Remove(record)) changed.Add(record);
            else added.Add(record);
        }

        changed.UnionWith(next.Changed.Where(record => !added.Contains(record)));
        foreach (var record in next.Removed)
        {
            changed.Remove(record);
            if (!added.Remove(record)) removed.Add(record);
        }

        return new([.. added.Order()], [.. changed.Order()], [.. removed.Order()]);
    }
}
