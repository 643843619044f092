using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Which texts name which entities, and how: <c>(:Document)-[:MENTIONS]->(:Mention)</c>. <c>entity</c> is the one that was read.</summary>
static class MentionNodes
{
    const string Columns = "m.entity, m.kind, m.name, m.surface";

    public static Question<(DocumentId Document, EntityMention Mention)> In(IEnumerable<DocumentId> documents) => new(
        $"UNWIND $documents AS document MATCH (m:Mention {{document: document}}) USING INDEX m:Mention(document) RETURN {Columns}, m.count, m.when, m.document",
        row => (row.Document(6), Read(row)), ("documents", documents.Texts()));

    /// <summary>The mentions of these entities, summed up over all documents; one row for each time that texts give.</summary>
    public static Question<EntityMention> Of(IEnumerable<EntityId> entities) => new(
        $"UNWIND $ids AS id MATCH (m:Mention {{entity: id}}) USING INDEX m:Mention(entity) RETURN {Columns}, sum(m.count), m.when", Read, ("ids", entities.Texts()));

    /// <summary>The words for each entity that no document counts.</summary>
    public static Question<(EntityId Entity, string Surface)> Wordings(IEnumerable<EntityId> entities) => new(
        "UNWIND $ids AS id MATCH (m:Mention {entity: id}) USING INDEX m:Mention(entity) WITH m.entity AS entity, m.surface AS surface, max(m.count) AS count WHERE count = 0 RETURN entity, surface",
        row => (row.Entity(0), row.Text(1)), ("ids", entities.Texts()));

    /// <summary>Keeps mentions that are not there.</summary>
    public static Write Add { get; } = new(
        6, "UNWIND $rows AS row WITH row, row.document AS document MATCH (d:Document {id: document}) USING INDEX d:Document(id) CREATE (m:Mention) SET m = row CREATE (d)-[:MENTIONS]->(m)");

    public static Write Remove { get; } = new(1, "UNWIND $rows AS row WITH row.id AS id MATCH (m:Mention {id: id}) USING INDEX m:Mention(id) DETACH DELETE m");

    public static Dictionary<string, object?> ToRow(DocumentId document, EntityMention mention) => new()
    {
        ["id"] = Key(document, mention),
        ["document"] = document.Value,
        ["entity"] = mention.Entity.Value,
        ["kind"] = Name.Of(mention.Kind),
        ["name"] = mention.Name,
        ["surface"] = mention.Surface,
        ["count"] = mention.Count,
        ["when"] = mention.When?.ToString(),
    };

    // Words can be longer than an index takes.
    static string Key(DocumentId document, EntityMention mention)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var word in new[] { document.Value, mention.Entity.Value, Name.Of(mention.Kind), mention.Name, mention.Surface })
        {
            hash.AppendData(BitConverter.GetBytes(word.Length));
            hash.AppendData(MemoryMarshal.AsBytes(word.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    static EntityMention Read(Row row) => new(row.Entity(0), row.Named<EntityKind>(1), row.Text(2), row.Text(3), row.Number(4)) { When = row.Date(5) };
}
