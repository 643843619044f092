namespace GraphService.Graph;

/// <summary>What the decisions come to that were not taken back.</summary>
static class StandingDecisions
{
    /// <summary>The links that count for these, each with the one it counts for.</summary>
    public static Dictionary<LinkId, LinkId> Counting(this Mergers mergers, IEnumerable<LinkId> links)
    {
        var counting = new Dictionary<LinkId, LinkId>();
        foreach (var link in links)
        {
            foreach (var one in mergers.CountingFor(link)) counting[one] = link;
        }

        return counting;
    }

    /// <summary>What decisions on links come to; links without any are left out.</summary>
    /// <param name="rulings">The decisions, in order.</param>
    /// <param name="counting">The link that each of theirs counts for.</param>
    public static Dictionary<LinkId, LinkVerdict> Summed(IEnumerable<LinkRuling> rulings, Dictionary<LinkId, LinkId> counting)
    {
        var verdicts = new Dictionary<LinkId, LinkVerdict>();
        foreach (var (link, status, number, counts) in rulings)
        {
            var before = verdicts.GetValueOrDefault(counting[link]);
            verdicts[counting[link]] = (counts ? before.Then(status) : before) with { Revision = number };
        }

        return verdicts;
    }

    /// <summary>What standing decisions on entities come to, each entity for itself; entities without any are left out.</summary>
    public static Dictionary<EntityId, EntityVerdict> Summed(IEnumerable<EntityRuling> rulings)
    {
        var verdicts = new Dictionary<EntityId, EntityVerdict>();
        foreach (var (id, status, added) in rulings)
        {
            var before = verdicts.GetValueOrDefault(id);
            verdicts[id] = added is not null ? before.Then(added) : before with { Status = status ?? default };
        }

        return verdicts;
    }

    /// <summary>Every entity that people added, as described last, without those rejected since.</summary>
    /// <param name="rulings">All standing decisions on entities, in order.</param>
    public static IEnumerable<DeclaredEntity> Added(IEnumerable<EntityRuling> rulings) =>
        Summed(rulings).Values.Where(verdict => verdict.Status != ReviewStatus.Rejected).Select(verdict => verdict.Added).OfType<DeclaredEntity>();
}
