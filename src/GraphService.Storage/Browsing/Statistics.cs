using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Counts what the graph holds.</summary>
static class Statistics
{
    public static GraphStatistics Of(Session session) => new(
        SnapshotRows.Version(session),
        session.Rows("SELECT kind, count(*) FROM entities GROUP BY kind", row => ((EntityKind)row.GetByte(0), row.GetInt32(1))).ToDictionary(),
        session.Rows("SELECT type, count(*) FROM links GROUP BY type", row => ((LinkType)row.GetByte(0), row.GetInt32(1))).ToDictionary(),
        EvidenceTable.ByDocument(session),
        (int)session.Number("SELECT count(*) FROM links WHERE contested"),
        (int)session.Number("SELECT count(*) FROM links WHERE status <> 0"));
}
