using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>The last few regions of a version: a page asks several questions about the same part of the graph.</summary>
sealed class RecentRegions
{
    const int Kept = 8;

    readonly Lock _lock = new();
    readonly Queue<(string Key, GraphSnapshot Snapshot)> _recent = [];

    public GraphSnapshot? Find(Region region, long version)
    {
        var key = Key(region);
        lock (_lock)
        {
            foreach (var row in _recent)
            {
                if (row.Snapshot.Version == version && row.Key == key) return row.Snapshot;
            }
        }

        return null;
    }

    public GraphSnapshot Keep(Region region, GraphSnapshot snapshot)
    {
        lock (_lock)
        {
            _recent.Enqueue((Key(region), snapshot));
            if (_recent.Count > Kept) _recent.Dequeue();
        }

        return snapshot;
    }

    static string Key(Region region) => string.Join(
        ' ',
        [.. region.Around.Distinct().Order().Select(id => id.Value), "|", .. region.To.Distinct().Order().Select(id => id.Value), "|", .. region.Beside.Distinct().Order().Select(id => id.Value),
            $"| {region.Direction} {region.Depth} {region.Filter} {region.IsWhatIf} {region.During} |", .. region.Documents.Order().Select(id => id.Value)]);
}
