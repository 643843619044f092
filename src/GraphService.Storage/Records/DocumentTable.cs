using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>Documents and their texts.</summary>
static class DocumentTable
{
    public const string Columns = "id, title, origin, sha256, length, author, date, sources";

    public static Document Read(SqliteDataReader row) => new(row.Document(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4))
    {
        Author = row.TextOrNull(5),
        Date = row.Date(6),
        Sources = row.Texts(7),
    };

    public static Dictionary<DocumentId, Document> Find(Session session, IEnumerable<DocumentId> ids) =>
        session.Rows($"SELECT {Columns} FROM documents WHERE id IN (SELECT value FROM json_each(?1))", Read, Json.Of(ids))
            .ToDictionary(document => document.Id);

    /// <summary>What the last reading of each document said, as one word; documents never read are left out.</summary>
    public static Dictionary<DocumentId, string> Digests(Session session, IEnumerable<DocumentId> ids) => session.Rows(
        "SELECT id, digest FROM documents WHERE id IN (SELECT value FROM json_each(?1))", row => (row.Document(0), row.GetString(1)), Json.Of(ids)).ToDictionary();

    public static string? Text(Session session, DocumentId id) => (string?)session.Value("SELECT text FROM texts WHERE document = ?1", id.Value);

    public static List<StoredReading> Readings(Session session) => session.Rows(
        "SELECT id, sha256, fingerprint, location FROM documents ORDER BY id",
        row => new StoredReading(row.Document(0), row.GetString(1), row.GetString(2), row.TextOrNull(3)));

    /// <summary>These documents as they were read last.</summary>
    public static List<Reading> ReadingsOf(Session session, IEnumerable<DocumentId> ids) => session.Rows(
        $"SELECT {Columns}, text, fingerprint, location FROM documents JOIN texts ON document = id WHERE id IN (SELECT value FROM json_each(?1))",
        row => (Document: Read(row), Text: row.GetString(8), Fingerprint: row.GetString(9), Location: row.TextOrNull(10)), Json.Of(ids))
        .ConvertAll(row => new Reading(
            row.Document, row.Text, row.Fingerprint, row.Location, [.. MentionTable.In(session, row.Document.Id)], [.. EvidenceTable.In(session, row.Document.Id).Values]));

    public static void Put(Session session, Reading reading, string digest)
    {
        var document = reading.Document;
        session.Run(
            """
            INSERT INTO documents (id, title, folded, origin, author, date, sources, sha256, length, fingerprint, location, digest)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            ON CONFLICT (id) DO UPDATE SET
              title = ?2, folded = ?3, origin = ?4, author = ?5, date = ?6, sources = ?7, sha256 = ?8, length = ?9,
              fingerprint = ?10, location = ?11, digest = ?12
            """,
            document.Id.Value, document.Title, Folding.Fold(document.Title), document.Origin, document.Author, document.Date?.ToString(),
            Json.Of(document.Sources), document.Sha256, document.Length, reading.Fingerprint, reading.Location, digest);
        session.Run(
            "INSERT INTO texts (document, text) VALUES (?1, ?2) ON CONFLICT (document) DO UPDATE SET text = ?2 WHERE text IS NOT ?2",
            document.Id.Value, reading.Text);
    }

    /// <summary>Remembers how a text was read whose words say what they said before.</summary>
    public static void Note(Session session, Reading reading) => session.Run(
        """
        UPDATE documents SET fingerprint = ?2, location = ?3
        WHERE id = ?1 AND (fingerprint IS NOT ?2 OR location IS NOT ?3)
        """,
        reading.Document.Id.Value, reading.Fingerprint, reading.Location);

    public static void Remove(Session session, DocumentId id) => session.Run("DELETE FROM documents WHERE id = ?1", id.Value);
}
