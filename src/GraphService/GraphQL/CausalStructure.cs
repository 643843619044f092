using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Asks how causes hang together: roots, what is shared, what if, loops, turning points, anomalies, surroundings.</summary>
public sealed class CausalStructure(IGraphStore store, CausalQuestions questions)
{
    const int MostAnswers = 50;
    const int MostAnomalies = 200;
    const int MostAsked = 10;
    const int MostWatched = 50;
    const int MostHops = 4;
    const int MostDated = 10_000;

    static readonly Budget Usual = new(Nodes: 500, Links: 2_000, Steps: 2_000_000);
    static readonly Budget Large = new(Nodes: 500, Links: 2_000, Steps: 10_000_000);

    static readonly AnomalyKind[] Every = [AnomalyKind.EffectBeforeCause, AnomalyKind.Orphan, AnomalyKind.Uncited];

    internal async Task<RootCausesObject> RootCausesAsync(string of, int depth, int first, LinkFilterInput where, CancellationToken cancel)
    {
        Checks.Range("depth", depth, 1, CausalQuestions.MaxDepth);
        Checks.Range("first", first, 1, MostAnswers);
        var (asked, snapshot) = await RegionAsync([of], Direction.Backward, int.MaxValue, where, cancel).ConfigureAwait(false);
        var budget = Usual with { Nodes = first };
        return new(RootCauses.Of(snapshot, asked, depth, where.ToFilter(), budget), budget);
    }

    internal async Task<SharedEntitiesObject> SharedAsync(IReadOnlyList<string> of, Direction direction, int depth, int first, LinkFilterInput where, CancellationToken cancel)
    {
        Checks.Range("depth", depth, 1, CausalQuestions.MaxDepth);
        Checks.Range("first", first, 1, MostAnswers);
        if (of.Distinct().Count() is < 2 or > InCommon.MostAsked) throw QueryError.BadInput($"'of' takes 2 to {InCommon.MostAsked} different entities; {of.Distinct().Count()} were given.");

        var (asked, snapshot) = await RegionAsync(of, direction, depth, where, cancel).ConfigureAwait(false);
        var (budget, filter) = (Usual with { Nodes = first }, where.ToFilter());
        var found = direction == Direction.Backward ? InCommon.Causes(snapshot, asked, depth, filter, budget) : InCommon.Effects(snapshot, asked, depth, filter, budget);
        return new(found, budget);
    }

    internal async Task<WhatIfObject> WhatIfAsync(IReadOnlyList<string> without, IReadOnlyList<string> watch, int depth, int first, LinkFilterInput where, CancellationToken cancel)
    {
        Checks.Range("depth", depth, 1, CausalQuestions.MaxDepth);
        Checks.Range("first", first, 1, MostAnswers);
        Checks.Range("without", without.Count, 1, MostAsked, "entities");
        Checks.Range("watch", watch.Count, 0, MostWatched, "entities");
        EntityId[] watched = [.. watch.Select(References.Entity)];
        var (taken, snapshot) = await RegionAsync(without, Direction.Forward, int.MaxValue, where, cancel, region => region with { IsWhatIf = true, Beside = watched }).ConfigureAwait(false);
        for (var i = 0; i < watched.Length; i++) await questions.EnsureKnownAsync(snapshot, watched[i], watch[i], cancel).ConfigureAwait(false);

        return new(WhatIf.Without(snapshot, taken, watched, depth, where.ToFilter(), Usual), taken, first, Usual);
    }

    internal async Task<FeedbackLoopsObject> FeedbackLoopsAsync(string? through, int maxLength, int first, LinkFilterInput? where, CancellationToken cancel)
    {
        Checks.Range("maxLength", maxLength, 2, CausalQuestions.MaxLength);
        Checks.Range("first", first, 1, MostAnswers);
        var asked = where ?? new() { Families = [LinkFamily.Causal] };
        // A loop is a way from an entity back to itself.
        var (around, snapshot) = await RegionAsync(through is null ? [] : [through], Direction.Forward, maxLength, asked, cancel, region => region with { To = region.Around }).ConfigureAwait(false);
        return new(FeedbackLoops.Through(snapshot, through is null ? null : around[0], maxLength, first, asked.ToFilter(), Usual), Usual);
    }

    internal async Task<TurningPointsObject> TurningPointsAsync(string? during, int first, LinkFilterInput where, CancellationToken cancel)
    {
        Checks.Range("first", first, 1, MostAnswers);
        var (_, snapshot) = await RegionAsync([], Direction.Either, int.MaxValue, where, cancel).ConfigureAwait(false);
        HashSet<EntityId>? among = null;
        if (during is not null) among = [.. (await DatedAsync(References.Date("during", during), cancel).ConfigureAwait(false)).Dates.Keys];
        return new(TurningPoints.In(snapshot, among, first, where.ToFilter(), Large), Large);
    }

    internal async Task<AnomaliesObject> AnomaliesAsync(IReadOnlyList<AnomalyKind>? kinds, int first, LinkFilterInput where, CancellationToken cancel)
    {
        Checks.Range("first", first, 1, MostAnomalies);
        var wanted = kinds is { Count: > 0 } ? kinds : Every;
        // Whether an entity is an orphan depends on links of every type.
        var (_, snapshot) = await RegionAsync([], Direction.Either, int.MaxValue, where, cancel, region => region with { Filter = region.Filter with { Types = LinkTypeSet.Everything } }).ConfigureAwait(false);
        var (dates, isAll) = wanted.Contains(AnomalyKind.EffectBeforeCause) ? await DatedAsync(null, cancel).ConfigureAwait(false) : ([], true);
        var uncited = wanted.Contains(AnomalyKind.Uncited) ? await UncitedAsync(cancel).ConfigureAwait(false) : [];
        var budget = Large with { Nodes = first, Links = first };
        var found = Anomalies.Find(snapshot, dates.GetValueOrDefault, [.. wanted], where.ToFilter(), budget, link => uncited.Contains(link) ? 0 : 1);
        var spent = found.Spent.Truncated == Truncation.None && !isAll ? found.Spent with { Truncated = Truncation.Nodes } : found.Spent;
        return new([.. found.Anomalies.Take(first)], found.Anomalies.Count > first ? spent with { Truncated = Truncation.Nodes } : spent, budget);
    }

    internal async Task<NeighborhoodObject> NeighborhoodAsync(string center, int hops, int perNode, LinkFilterInput? where, CancellationToken cancel)
    {
        Checks.Range("hops", hops, 1, MostHops);
        Checks.Range("perNode", perNode, 1, MostAnswers);
        var asked = where ?? new() { Families = Enum.GetValues<LinkFamily>() };
        // The links of what stands at the rim are counted, and so are those that are not shown.
        var (around, snapshot) = await RegionAsync([center], Direction.Either, hops + 1, asked, cancel, region => region with { Filter = Graph.LinkFilter.AllLinks }).ConfigureAwait(false);
        return new(Neighborhood.Around(snapshot, around[0], hops, perNode, asked.ToFilter(), Usual), Usual);
    }

    async Task<(EntityId[] Asked, GraphSnapshot Snapshot)> RegionAsync(
        IReadOnlyList<string> asked, Direction direction, int depth, LinkFilterInput where, CancellationToken cancel, Func<Region, Region>? more = null)
    {
        EntityId[] ids = [.. asked.Select(References.Entity)];
        var region = where.ToRegion(ids, direction, depth);
        var snapshot = await store.RegionAsync(more is null ? region : more(region), cancel).ConfigureAwait(false);
        for (var i = 0; i < ids.Length; i++) await questions.EnsureKnownAsync(snapshot, ids[i], asked[i], cancel).ConfigureAwait(false);
        return (ids, snapshot);
    }

    // The dates of the dated entities, those of a time or all, earliest first; whether these are all.
    async Task<(Dictionary<EntityId, FuzzyDate?> Dates, bool IsAll)> DatedAsync(FuzzyDate? during, CancellationToken cancel)
    {
        var dates = new Dictionary<EntityId, FuzzyDate?>();
        var query = new EntityQuery { During = during, OrderBy = EntityOrder.Date };
        for (string? after = null; ;)
        {
            var page = await store.BrowseEntitiesAsync(query, new(PageRequest.MaxLimit, after), cancel).ConfigureAwait(false);
            foreach (var (entity, cursor) in page.Items)
            {
                if (entity.When is null) return (dates, true); // The undated come last.

                dates.Add(entity.Id, entity.When);
                after = cursor;
            }

            if (!page.HasNext) return (dates, true);
            if (dates.Count >= MostDated) return (dates, false);
        }
    }

    // Links with least evidence stand at the end of the list.
    async Task<HashSet<LinkId>> UncitedAsync(CancellationToken cancel)
    {
        var page = await store.BrowseLinksAsync(new() { OrderBy = LinkOrder.Evidence }, new(PageRequest.MaxLimit, FromEnd: true), cancel).ConfigureAwait(false);
        return [.. page.Items.Select(item => item.Item).Where(link => link.Assessment.Evidence == 0).Select(link => link.Id)];
    }
}
