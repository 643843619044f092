using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>The snapshot of the links that a region's documents and time leave; every entity stays.</summary>
/// <remarks>Costs what the graph holds, so the last few answers of a version are kept.</remarks>
sealed class RestrictedRegion
{
    const int Kept = 4;

    readonly Lock _lock = new();
    readonly Queue<(string Key, GraphSnapshot Snapshot)> _recent = [];

    /// <summary>Whether the region asks for less than everything around.</summary>
    public static bool IsRestricted(Region region) => region.Documents.Count > 0 || region.During is not null;

    /// <summary>The snapshot that the session sees, with the links that the region leaves.</summary>
    public GraphSnapshot Of(Session session, GraphSnapshot whole, Region region)
    {
        var key = $"{whole.Version} {region.During} {string.Join(' ', region.Documents.Order())}";
        lock (_lock)
        {
            foreach (var row in _recent)
                if (row.Key == key) return row.Snapshot;
        }

        var outside = region.During is { } time ? Outside(session, time) : [];
        HashSet<LinkId>? said = region.Documents.Count > 0 ? [.. Said(session, region.Documents)] : null;
        var snapshot = GraphSnapshot.Build(whole.Version, whole.Entities(), whole.Links().Where(link =>
            said?.Contains(link.Id) != false && !outside.Contains(link.Id.Source) && !outside.Contains(link.Id.Target)));
        lock (_lock)
        {
            _recent.Enqueue((key, snapshot));
            if (_recent.Count > Kept) _recent.Dequeue();
        }

        return snapshot;
    }

    // An undated entity is earliest at the end of time and latest before its beginning.
    static HashSet<EntityId> Outside(Session session, FuzzyDate time) =>
    [
        .. session.Rows(
            "SELECT id FROM entities WHERE earliest <= latest AND (earliest > ?1 OR latest < ?2)", row => row.Entity(0),
            DayNumber.Latest(time), DayNumber.Earliest(time)),
    ];

    static List<LinkId> Said(Session session, IReadOnlyCollection<DocumentId> documents) => session.Rows(
        "SELECT DISTINCT source, type, target FROM evidence WHERE document IN (SELECT value FROM json_each(?1))", row => row.Link(0), Json.Of(documents));
}
