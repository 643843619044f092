using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Asks for all links of a whole level at once: those that start, or end, at any of the entities, as far as a region admits them.</summary>
/// <remarks>A link of a rejected entity counts as rejected. The filter is applied in the database, so that what it leaves out does not travel.</remarks>
sealed class LevelQuestion
{
    static readonly string Rejected = Name.Of(ReviewStatus.Rejected);

    readonly string _where;
    readonly List<(string, object?)> _values;
    readonly string _types;

    public LevelQuestion(Region region, LinkTypeSet types)
    {
        var filter = region.Filter;
        _types = types == LinkTypeSet.Everything ? "" : $":{LinkRelationships.Pattern(types)}";
        _values =
        [
            ("rejected", Rejected),
            ("statuses", Name.Of(Enum.GetValues<ReviewStatus>().Where(status => (filter.Statuses >> (int)status & 1) != 0))),
            ("modalities", Name.Of(Enum.GetValues<Modality>().Where(modality => (filter.Modalities >> (int)modality & 1) != 0))),
            // Confidences are compared as single numbers by whoever walks; a little less asks for no less.
            ("least", filter.MinConfidence <= 0 ? 0 : (float)filter.MinConfidence * (1 - 1e-6)),
        ];
        var conditions = new List<string> { "status IN $statuses", "r.modality IN $modalities", "r.confidence >= $least" };
        if (region.Documents.Count > 0)
        {
            _values.Add(("documents", region.Documents.Texts()));
            conditions.Add("any(document IN r.documents WHERE document IN $documents)");
        }

        if (region.During is { } time)
        {
            _values.AddRange([("first", DayNumber.Earliest(time)), ("last", DayNumber.Latest(time))]);
            conditions.AddRange([Within("s"), Within("t")]);
        }

        _where = string.Join(" AND ", conditions);
    }

    /// <summary>The links at one end of these entities.</summary>
    public Question<SnapshotLink> At(LinkEnd end, IReadOnlyCollection<EntityId> entities, int most) => Asked(
        end == LinkEnd.Source
            ? $"UNWIND $ids AS id MATCH (s:Entity {{id: id}})-[r{_types}]->(t:Entity) USING INDEX s:Entity(id)"
            : $"UNWIND $ids AS id MATCH (t:Entity {{id: id}})<-[r{_types}]-(s:Entity) USING INDEX t:Entity(id)",
        [("ids", entities.Texts()), ("most", most)]);

    /// <summary>All links of the graph.</summary>
    public Question<SnapshotLink> Everywhere(int most) => Asked($"MATCH (s:Entity)-[r{_types}]->(t:Entity)", [("most", most)]);

    /// <summary>All entities.</summary>
    public static Question<EntityId> All() => new("MATCH (e:Entity) WHERE e.name IS NOT NULL RETURN e.id", row => row.Entity(0));

    // An undated entity is earliest at the end of time and latest before its beginning.
    static string Within(string end) => $"({end}.earliest > {end}.latest OR ({end}.earliest <= $last AND {end}.latest >= $first))";

    Question<SnapshotLink> Asked(string match, ReadOnlySpan<(string, object?)> more) => new(
        $"""
        {match}
        WITH s, r, t, CASE WHEN s.status = $rejected OR t.status = $rejected THEN $rejected ELSE r.status END AS status
        WHERE {_where}
        RETURN s.id, type(r), t.id, r.confidence, r.modality, status, r.contested LIMIT $most
        """,
        Read, [.. _values, .. more]);

    static SnapshotLink Read(Row row) => new(row.Link(0), (float)row.Real(3), new(row.Named<Modality>(4), row.Named<ReviewStatus>(5), row.Flag(6)));
}
