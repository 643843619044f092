using GraphService.Benchmarks;
using GraphService.Graph;

if (args is ["reading", .. var folder])
{
    new ReadingStages(folder is [var given] ? given : "seed/texts").Run();
    return;
}

if (args is ["loading", .. var megabytes])
{
    LoadMemory.Run(megabytes);
    return;
}

if (args is ["attacks"])
{
    await AttackTimes.RunAsync();
    return;
}

if (args is ["neo4j", .. var sizes])
{
    await Neo4jLoad.RunAsync(sizes);
    return;
}

// Ratios measured within one run; absolute times belong to the machine.
var everything = new Budget(int.MaxValue, int.MaxValue, long.MaxValue);
var (entities, links) = RandomGraph.Of(100_000, 1_000_000);
var snapshot = GraphSnapshot.Build(1, entities, links);
var rows = RandomGraph.AsDictionary(links);

foreach (var depth in new[] { 2, 4, 20 })
{
    Race.Run(
        $"reach, depth {depth}, 100,000 nodes, 1,000,000 links",
        () => Reach.From(snapshot, [entities[0]], Direction.Forward, depth, LinkFilter.Chaining, everything) is var reached ? (reached.Nodes.Count, reached.Links.Count) : default,
        () => NaiveReach(rows, entities[0], depth),
        "dictionary of lists");
}

var edit = new SnapshotChanges([], [], [new(new(entities[1], LinkType.Triggered, entities[2]), 0.9f, default)], []);
Race.Run(
    "one link more, same graph",
    () => snapshot.With(2, edit).LinkCount,
    () => GraphSnapshot.Build(2, entities, links.Concat(edit.Links)).LinkCount,
    "packing it all anew");

var edited = Enumerable.Range(1, 1000).Aggregate(snapshot, (before, i) =>
    before.With(2, new([], [], [new(new(entities[i], LinkType.Enabled, entities[i * 31]), 0.9f, default)], [])));
Race.Run(
    "the same after a thousand such changes",
    () => edited.With(2, edit).LinkCount,
    () => edited.Compacted().With(2, edit).LinkCount,
    "folding them in first");

var (few, fewLinks) = RandomGraph.Of(14, 70);
var small = GraphSnapshot.Build(1, few, fewLinks);
var smallRows = RandomGraph.AsDictionary(fewLinks);
foreach (var (order, length) in new[] { (ChainOrder.Shortest, 6), (ChainOrder.Strongest, 6), (ChainOrder.Strongest, 9) })
{
    var query = new ChainQuery(few[0], few[13]) { OrderBy = order, MaxLength = length };
    Race.Run(
        $"10 {order.ToString().ToLowerInvariant()} chains, length {length}, 14 nodes, 70 links",
        () => string.Join(';', Chains.Find(small, query, everything).Chains.Select(chain => string.Join(' ', chain.Entities))),
        () => string.Join(';', EveryPath(smallRows, query).Take(10)),
        "trying every path");
}

static (int Nodes, int Links) NaiveReach(Dictionary<string, List<SnapshotLink>> rows, EntityId start, int depth)
{
    var distances = new Dictionary<string, int> { [start.Value] = 0 };
    var found = new List<SnapshotLink>();
    var queue = new Queue<string>([start.Value]);
    while (queue.TryDequeue(out var node))
    {
        if (distances[node] == depth || !rows.TryGetValue(node, out var row)) continue;

        foreach (var link in row)
        {
            if (!LinkFilter.Chaining.Admits(link.Id.Type, link.Standing, link.Confidence)) continue;

            found.Add(link);
            if (distances.TryAdd(link.Id.Target.Value, distances[node] + 1)) queue.Enqueue(link.Id.Target.Value);
        }
    }

    // The answer comes in order, as ours does.
    var nearest = distances.OrderBy(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
    found.Sort((left, right) => left.Id.CompareTo(right.Id));
    return (nearest.Count, found.Count);
}

static IEnumerable<string> EveryPath(Dictionary<string, List<SnapshotLink>> rows, ChainQuery query)
{
    var paths = new List<(double Doubt, SnapshotLink[] Links)>();
    Extend(query.From, []);
    var ordered = query.OrderBy == ChainOrder.Shortest
        ? paths.OrderBy(path => path.Links.Length).ThenBy(path => path.Doubt)
        : paths.OrderBy(path => path.Doubt).ThenBy(path => path.Links.Length);
    return ordered.Select(path => string.Join(' ', path.Links.Select(link => link.Id.Target).Prepend(query.From)));

    void Extend(EntityId at, SnapshotLink[] path)
    {
        if (at == query.To) paths.Add((path.Sum(link => -Math.Log2(link.Confidence)), path));
        else if (path.Length < query.MaxLength && rows.TryGetValue(at.Value, out var row))
        {
            foreach (var link in row)
            {
                if (link.Id.Target != query.From && path.All(earlier => earlier.Id.Target != link.Id.Target)) Extend(link.Id.Target, [.. path, link]);
            }
        }
    }
}
