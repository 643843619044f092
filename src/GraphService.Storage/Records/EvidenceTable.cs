using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>Pieces of evidence, with their quotes' words beside them for search.</summary>
static class EvidenceTable
{
    const string Words = "document, start, \"end\", exact, prefix, suffix, modality, cue, rule, confidence, attribution, date";

    /// <summary>As the graph shows it: merged entities are those they were merged into.</summary>
    public const string Columns =
        $"source, type, target, {Words}, coalesce((SELECT root FROM mergers WHERE entity = attribution_entity), attribution_entity), read_source, type, read_target";

    const string AsRead = $"coalesce(read_source, source), type, coalesce(read_target, target), {Words}, attribution_entity, NULL";

    // Evidence for what has become one entity is led to none.
    const string Shown = "source <> ''";

    public static Evidence Read(SqliteDataReader row) => new(
        row.Link(0),
        row.Document(3),
        new(row.GetInt32(4), row.GetInt32(5), row.GetString(6), row.GetString(7), row.GetString(8)),
        (Modality)row.GetByte(9),
        row.GetString(10),
        row.GetString(11),
        row.GetDouble(12))
    {
        Attribution = row.TextOrNull(13) is { } name ? new(name, row.IsDBNull(15) ? null : row.Entity(15)) : null,
        When = row.Date(14),
        AsRead = row.IsDBNull(16) ? null : row.Link(16),
    };

    public static Dictionary<EvidenceId, Evidence> Find(Session session, IEnumerable<EvidenceId> ids) =>
        session.Rows($"SELECT {Columns} FROM evidence WHERE id IN (SELECT value FROM json_each(?1)) AND {Shown}", Read, Json.Of(ids))
            .ToDictionary(piece => piece.Id);

    /// <summary>All evidence in a document, as it was read.</summary>
    public static Dictionary<EvidenceId, Evidence> In(Session session, DocumentId document) =>
        session.Rows($"SELECT {AsRead} FROM evidence WHERE document = ?1", Read, document.Value).ToDictionary(piece => piece.Id);

    /// <summary>All evidence for these links.</summary>
    public static ILookup<LinkId, Evidence> For(Session session, IEnumerable<LinkId> links) =>
        session.Rows($"SELECT {Columns} FROM evidence WHERE {LinkTable.Wanted}", Read, Json.Of(links)).ToLookup(piece => piece.Link);

    /// <summary>How many pieces each document holds, the most first, then by id.</summary>
    public static List<KeyValuePair<DocumentId, int>> ByDocument(Session session) => session.Rows(
        $"SELECT document, count(*) FROM evidence WHERE {Shown} GROUP BY document ORDER BY count(*) DESC, document",
        row => KeyValuePair.Create(row.Document(0), row.GetInt32(1)));

    /// <summary>The first pieces for each link, in the order of a link's evidence.</summary>
    public static ILookup<LinkId, Evidence> First(Session session, IEnumerable<LinkId> links, int perLink) =>
        session.Rows(
            $"""
            SELECT {Columns} FROM (
              SELECT *, row_number() OVER (PARTITION BY source, type, target ORDER BY doubt, document, start, id) AS place
              FROM evidence WHERE {LinkTable.Wanted})
            WHERE place <= ?2
            ORDER BY source, type, target, place
            """,
            Read, Json.Of(links), perLink).ToLookup(piece => piece.Link);

    /// <summary>Keeps a piece as it was read, led to the link it counts for; to none where that is null.</summary>
    public static void Add(Session session, WordIndex index, Evidence piece, LinkId? onto)
    {
        var (source, target) = (piece.Link.Source.Value, piece.Link.Target.Value);
        var isLed = onto != piece.Link;
        session.Run(
            $"""
            INSERT INTO evidence (id, source, type, target, {Words}, attribution_entity, read_source, read_target)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            """,
            piece.Id.Value, onto?.Source.Value ?? "", (int)piece.Link.Type, onto?.Target.Value ?? "", piece.Document.Value,
            piece.Selector.Start, piece.Selector.End, piece.Selector.Exact, piece.Selector.Prefix, piece.Selector.Suffix,
            (int)piece.Modality, piece.Cue, piece.Rule, piece.Confidence, piece.Attribution?.Name, piece.When?.ToString(),
            piece.Attribution?.Entity?.Value, isLed ? source : null, isLed ? target : null);
        index.Add(session.LastRow, SearchWords.Joined(piece.Selector.Exact));
    }

    /// <summary>The pieces whose link, as it was read, starts or ends at one of these entities.</summary>
    public static List<(EvidenceId Id, LinkId AsRead)> Touching(Session session, IEnumerable<EntityId> entities) => session.Rows(
        """
        SELECT id, coalesce(read_source, source), type, coalesce(read_target, target) FROM evidence WHERE row IN (
          SELECT row FROM evidence WHERE read_source IS NULL AND source IN (SELECT value FROM json_each(?1))
          UNION SELECT row FROM evidence WHERE read_source IS NULL AND target IN (SELECT value FROM json_each(?1))
          UNION SELECT row FROM evidence WHERE read_source IS NOT NULL AND read_source IN (SELECT value FROM json_each(?1))
          UNION SELECT row FROM evidence WHERE read_target IS NOT NULL AND read_target IN (SELECT value FROM json_each(?1)))
        """,
        row => (new EvidenceId(row.GetString(0)), row.Link(1)), Json.Of(entities));

    /// <summary>Leads a piece to the link it counts for now; to none where that is null.</summary>
    public static void Lead(Session session, EvidenceId id, LinkId asRead, LinkId? onto)
    {
        var isLed = onto != asRead;
        session.Run(
            "UPDATE evidence SET source = ?2, target = ?3, read_source = ?4, read_target = ?5 WHERE id = ?1",
            id.Value, onto?.Source.Value ?? "", onto?.Target.Value ?? "", isLed ? asRead.Source.Value : null, isLed ? asRead.Target.Value : null);
    }

    public static void Remove(Session session, WordIndex index, EvidenceId id)
    {
        foreach (var row in session.Rows("DELETE FROM evidence WHERE id = ?1 RETURNING row", row => row.GetInt64(0), id.Value)) index.Remove(row);
    }
}
