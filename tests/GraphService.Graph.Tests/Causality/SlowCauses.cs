namespace GraphService.Graph.Tests.Causality;

/// <summary>Questions of cause and effect, answered by trying everything.</summary>
sealed class SlowCauses(IEnumerable<EntityId> entities, IEnumerable<SnapshotLink> links)
{
    public static readonly Budget Ample = new(int.MaxValue, int.MaxValue, long.MaxValue);

    /// <summary>What carries in a graph: admitted links but PREVENTED, and none from an entity to itself.</summary>
    public static SlowCauses Of(SomeGraph graph, LinkFilter filter) =>
        new(graph.Entities, Admitted(graph, filter).Where(link => link.Id.Type != LinkType.Prevented));

    public static IEnumerable<SnapshotLink> Admitted(SomeGraph graph, LinkFilter filter) =>
        graph.Links.Where(link => filter.Admits(link.Id.Type, link.Standing, link.Confidence) && link.Id.Source != link.Id.Target);

    public IReadOnlyList<EntityId> Entities { get; } = [.. entities.Order()];

    public IReadOnlyList<SnapshotLink> Links { get; } = [.. links];

    /// <summary>The same without some entities and their links.</summary>
    public SlowCauses Without(ICollection<EntityId> some) =>
        new(Entities.Where(entity => !some.Contains(entity)), Links.Where(link => !some.Contains(link.Id.Source) && !some.Contains(link.Id.Target)));

    /// <summary>Whether one or more links lead from the one to the other.</summary>
    public bool Leads(EntityId from, EntityId to) => Reachable([from], countStart: false).Contains(to);

    /// <summary>What can be reached from some, those counted or only when links lead back to them.</summary>
    public HashSet<EntityId> Reachable(IEnumerable<EntityId> from, bool countStart)
    {
        var reached = countStart ? from.Where(Entities.Contains).ToHashSet() : [.. Links.Where(link => from.Contains(link.Id.Source)).Select(link => link.Id.Target)];
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var link in Links) grown |= reached.Contains(link.Id.Source) && reached.Add(link.Id.Target);
        }

        return reached;
    }

    /// <summary>No other leads to it that it does not lead to itself.</summary>
    public bool IsRoot(EntityId entity) => Entities.All(other => !Leads(other, entity) || Leads(entity, other));

    /// <summary>Every path between two that visits nothing twice, strongest first, then shortest.</summary>
    public List<ChainHop[]> Paths(EntityId from, EntityId to, int most = int.MaxValue)
    {
        var paths = new List<ChainHop[]>();
        if (from != to) Extend([]);
        return [.. paths.OrderBy(Doubt).ThenBy(path => path.Length)];

        void Extend(ChainHop[] path)
        {
            var at = path.Length == 0 ? from : path[^1].To;
            if (at == to)
            {
                paths.Add(path);
                return;
            }

            if (path.Length == most) return;
            foreach (var link in Links.Where(link => link.Id.Source == at))
            {
                if (link.Id.Target != from && path.All(hop => hop.To != link.Id.Target)) Extend([.. path, new(link.Id, true, link.Confidence)]);
            }
        }
    }

    /// <summary>In millionths of a bit, as chains are ranked; a link of no confidence counts as one in a million.</summary>
    public static long Doubt(IEnumerable<ChainHop> hops) => hops.Sum(hop => (long)Math.Round(-Math.Log2(Math.Max(hop.Confidence, 1e-6)) * (1 << 20)));

    /// <summary>A chain is one of this graph, from the one to the other, and visits nothing twice.</summary>
    public void AssertHolds(Chain chain, EntityId from, EntityId to)
    {
        Assert.Equal((from, to), (chain.Entities.First(), chain.Entities.Last()));
        Assert.Equal(chain.Hops.Count + 1, chain.Entities.Distinct().Count());
        foreach (var (hop, next) in chain.Hops.Zip(chain.Hops.Skip(1))) Assert.Equal(hop.To, next.From);
        Assert.All(chain.Hops, hop => Assert.Contains(Links, link => hop.Forward && link.Id == hop.Link && link.Confidence == hop.Confidence));
    }
}
