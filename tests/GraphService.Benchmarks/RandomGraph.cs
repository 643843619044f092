using GraphService.Graph;

namespace GraphService.Benchmarks;

/// <summary>A random graph, the same in every run.</summary>
static class RandomGraph
{
    public static (EntityId[] Entities, SnapshotLink[] Links) Of(int nodes, int links)
    {
        var random = new Random(1956);
        var entities = Enumerable.Range(0, nodes).Select(number => new EntityId($"event-number-{number}")).ToArray();
        var drawn = new HashSet<(int, int)>();
        while (drawn.Count < links) drawn.Add((random.Next(nodes), random.Next(nodes)));
        return (entities, [.. drawn.Select(ends =>
            new SnapshotLink(new(entities[ends.Item1], LinkType.Caused, entities[ends.Item2]), 0.2f + (0.8f * random.NextSingle()), default))]);
    }

    /// <summary>As a program without a packed snapshot would hold it.</summary>
    public static Dictionary<string, List<SnapshotLink>> AsDictionary(IEnumerable<SnapshotLink> links)
    {
        var rows = new Dictionary<string, List<SnapshotLink>>();
        foreach (var link in links)
        {
            if (!rows.TryGetValue(link.Id.Source.Value, out var row)) rows.Add(link.Id.Source.Value, row = []);
            row.Add(link);
        }

        return rows;
    }
}
