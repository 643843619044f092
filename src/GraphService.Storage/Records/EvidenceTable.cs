using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>Pieces of evidence, with their quotes' words beside them for search.</summary>
static class EvidenceTable
{
    public const string Columns =
        "source, type, target, document, start, \"end\", exact, prefix, suffix, modality, cue, rule, confidence, attribution, attribution_entity, date";

    public static Evidence Read(SqliteDataReader row) => new(
        row.Link(0),
        row.Document(3),
        new(row.GetInt32(4), row.GetInt32(5), row.GetString(6), row.GetString(7), row.GetString(8)),
        (Modality)row.GetByte(9),
        row.GetString(10),
        row.GetString(11),
        row.GetDouble(12))
    {
        Attribution = row.TextOrNull(13) is { } name ? new(name, row.IsDBNull(14) ? null : row.Entity(14)) : null,
        When = row.Date(15),
    };

    public static Dictionary<EvidenceId, Evidence> Find(Session session, IEnumerable<EvidenceId> ids) =>
        session.Rows($"SELECT {Columns} FROM evidence WHERE id IN (SELECT value FROM json_each(?1))", Read, Json.Of(ids))
            .ToDictionary(piece => piece.Id);

    /// <summary>All evidence in a document.</summary>
    public static Dictionary<EvidenceId, Evidence> In(Session session, DocumentId document) =>
        session.Rows($"SELECT {Columns} FROM evidence WHERE document = ?1", Read, document.Value).ToDictionary(piece => piece.Id);

    /// <summary>All evidence for these links.</summary>
    public static ILookup<LinkId, Evidence> For(Session session, IEnumerable<LinkId> links) =>
        session.Rows($"SELECT {Columns} FROM evidence WHERE {LinkTable.Wanted}", Read, Json.Of(links)).ToLookup(piece => piece.Link);

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

    public static void Add(Session session, Evidence piece)
    {
        session.Run(
            $"""
            INSERT INTO evidence (id, {Columns})
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
            """,
            piece.Id.Value, piece.Link.Source.Value, (int)piece.Link.Type, piece.Link.Target.Value, piece.Document.Value,
            piece.Selector.Start, piece.Selector.End, piece.Selector.Exact, piece.Selector.Prefix, piece.Selector.Suffix,
            (int)piece.Modality, piece.Cue, piece.Rule, piece.Confidence,
            piece.Attribution?.Name, piece.Attribution?.Entity?.Value, piece.When?.ToString());
        session.Run("INSERT INTO quotes (rowid, words) VALUES (?1, ?2)", session.LastRow, SearchWords.Joined(piece.Selector.Exact));
    }

    public static void Remove(Session session, EvidenceId id) => session.Run("DELETE FROM evidence WHERE id = ?1", id.Value);
}
