namespace GraphService.Graph;

/// <summary>Whether a chain's dates can be in order, and when it begins.</summary>
static class Chronology
{
    /// <summary>
    /// The chains in which no effect is dated for certain before a cause behind it in the chain, by the earliest day of the first dated
    /// entity after the start, which all share; those without come last. Chains that begin alike keep their order.
    /// </summary>
    public static IEnumerable<Chain> Order(IEnumerable<Chain> chains, Func<EntityId, FuzzyDate?> when) =>
        chains
            .Where(chain => !RunsBackwards(chain, when))
            .Select(chain => (Chain: chain, Day: chain.Entities.Skip(1).Select(when).FirstOrDefault(date => date is not null)?.Earliest))
            .OrderBy(row => row.Day is null)
            .ThenBy(row => row.Day)
            .Select(row => row.Chain);

    // Along each stretch of hops that are followed the same way, from causes to effects.
    static bool RunsBackwards(Chain chain, Func<EntityId, FuzzyDate?> when)
    {
        for (var first = 0; first < chain.Hops.Count;)
        {
            var forward = chain.Hops[first].Forward;
            var stretch = chain.Hops.Skip(first).TakeWhile(hop => hop.Forward == forward).ToList();
            first += stretch.Count;

            var dates = stretch.Select(hop => hop.From).Append(stretch[^1].To).Select(when).OfType<FuzzyDate>().ToList();
            if (!forward) dates.Reverse();
            for (var i = 1; i < dates.Count; i++)
            {
                if (dates.Take(i).Any(dates[i].IsBefore)) return true;
            }
        }

        return false;
    }
}
