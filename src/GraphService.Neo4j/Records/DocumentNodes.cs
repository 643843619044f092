using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Documents, with their texts as nodes of their own: <c>(:Document)-[:HAS_TEXT]->(:Text)</c>.</summary>
static class DocumentNodes
{
    public const string Returned = "RETURN d.id, d.title, d.origin, d.sha256, d.length, d.author, d.date, d.sources";

    public static Document Read(Row row) => new(row.Document(0), row.Text(1), row.Text(2), row.Text(3), row.Number(4))
    {
        Author = row.TextOrNull(5),
        Date = row.Date(6),
        Sources = row.Texts(7),
    };

    public static Question<Document> Find(IEnumerable<DocumentId> ids) => new(
        $"UNWIND $ids AS id MATCH (d:Document {{id: id}}) USING INDEX d:Document(id) {Returned}", Read, ("ids", ids.Texts()));

    /// <summary>These documents as they were read last, but for their mentions and evidence.</summary>
    public static Question<Reading> Whole(IEnumerable<DocumentId> ids) => new(
        $"UNWIND $ids AS id MATCH (d:Document {{id: id}})-[:HAS_TEXT]->(x:Text) USING INDEX d:Document(id) {Returned}, x.text, d.fingerprint, d.location",
        row => new(Read(row), row.Text(8), row.Text(9), row.TextOrNull(10), [], []), ("ids", ids.Texts()));

    /// <summary>What the last reading of each document said, as one word.</summary>
    public static Question<(DocumentId Id, string Digest)> Digests(IEnumerable<DocumentId> ids) => new(
        "UNWIND $ids AS id MATCH (d:Document {id: id}) USING INDEX d:Document(id) RETURN d.id, d.digest", row => (row.Document(0), row.Text(1)), ("ids", ids.Texts()));

    public static Question<string> Text(DocumentId id) => new("MATCH (x:Text {document: $id}) USING INDEX x:Text(document) RETURN x.text", row => row.Text(0), ("id", id.Value));

    public static Question<StoredReading> Readings() => new(
        "MATCH (d:Document) RETURN d.id, d.sha256, d.fingerprint, d.location ORDER BY d.id",
        row => new(row.Document(0), row.Text(1), row.Text(2), row.TextOrNull(3)));

    public static Write Put { get; } = new(
        4,
        """
        UNWIND $rows AS row
        MERGE (d:Document {id: row.id})
        SET d = row.document
        MERGE (x:Text {document: row.id})
        SET x.text = row.text
        MERGE (d)-[:HAS_TEXT]->(x)
        """);

    /// <summary>Remembers how texts were read whose words say what they said before.</summary>
    public static Write Note { get; } = new(5, "UNWIND $rows AS row WITH row, row.id AS id MATCH (d:Document {id: id}) USING INDEX d:Document(id) SET d.fingerprint = row.fingerprint, d.location = row.location");

    public static Write Remove { get; } = new(3, "UNWIND $rows AS row WITH row, row.id AS id MATCH (d:Document {id: id}) USING INDEX d:Document(id) OPTIONAL MATCH (d)-[:HAS_TEXT]->(x) DETACH DELETE d, x");

    public static Dictionary<string, object?> ToRow(Reading reading, string digest)
    {
        var document = reading.Document;
        return new()
        {
            ["id"] = document.Id.Value,
            ["text"] = reading.Text,
            ["document"] = new Dictionary<string, object?>
            {
                ["id"] = document.Id.Value,
                ["title"] = document.Title,
                ["folded"] = Folding.Fold(document.Title),
                ["origin"] = document.Origin,
                ["author"] = document.Author,
                ["date"] = document.Date?.ToString(),
                ["sources"] = document.Sources,
                ["sha256"] = document.Sha256,
                ["length"] = document.Length,
                ["fingerprint"] = reading.Fingerprint,
                ["location"] = reading.Location,
                ["digest"] = digest,
            },
        };
    }
}
