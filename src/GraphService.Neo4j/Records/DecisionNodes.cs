using System.Globalization;
using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>
/// The journal: <c>(:Decision {number, verb, ...})-[:ABOUT]->(:Subject {entity, name})</c>. A subject is an entity as it stood when somebody
/// decided, so that a decision can outlive it. Decisions are only ever added; <c>stands</c> follows from them.
/// </summary>
static class DecisionNodes
{
    const string Returned = """
        OPTIONAL MATCH (d)-[:ABOUT]->(moved) WHERE moved.target IS NOT NULL
        WITH d, d.number AS number, collect(moved.entity) AS moved
        OPTIONAL MATCH (r:Decision {reverted: number}) USING INDEX r:Decision(reverted) WHERE r.stands
        WITH d, moved, max(r.number) AS takenBackBy
        RETURN d.number, d.at, d.reviewer, d.reason, d.verb, d.link, d.entity, d.status, d.added, d.reverted, moved, takenBackBy
        ORDER BY d.number
        """;

    public static JournalEntry Read(Row row)
    {
        var kept = new KeptDecision(row.Text(4), Status(row, 7), row.TextOrNull(8), row.WholeOrNull(9));
        LinkId? link = row.TextOrNull(5) is not { } text ? null : LinkId.TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no link.");
        var decision = kept.ToDecision(link, row.IsNull(6) ? null : row.Entity(6), row.Texts(10).Select(moved => new EntityId(moved)));
        var at = DateTimeOffset.ParseExact(row.Text(1), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return new(row.Whole(0), at, row.Text(2), row.Text(3), decision) { TakenBackBy = row.WholeOrNull(11) };
    }

    public static Question<JournalEntry> After(long number, int limit) => new(
        $"MATCH (d:Decision) WHERE d.number > $after WITH d ORDER BY d.number LIMIT $limit {Returned}", Read, ("after", number), ("limit", limit));

    public static Question<JournalEntry> Find(long number) => new($"MATCH (d:Decision {{number: $number}}) USING INDEX d:Decision(number) {Returned}", Read, ("number", number));

    /// <summary>All decisions on these links, each link for itself, in order.</summary>
    public static Question<JournalEntry> OnLinks(IEnumerable<LinkId> links) => new(
        $"UNWIND $links AS link MATCH (d:Decision {{link: link}}) USING INDEX d:Decision(link) WITH DISTINCT d {Returned}", Read, ("links", links.Texts()));

    /// <summary>All decisions that name one of these entities, in order.</summary>
    public static Question<JournalEntry> OnEntities(IEnumerable<EntityId> entities) => new(
        $"UNWIND $ids AS id MATCH (x:Subject {{entity: id}}) USING INDEX x:Subject(entity) WHERE x.isSubject MATCH (d:Decision)-[:ABOUT]->(x) WITH DISTINCT d {Returned}", Read, ("ids", entities.Texts()));

    /// <summary>Which decisions name which of these entities.</summary>
    public static Question<(EntityId Entity, long Number)> Naming(IEnumerable<EntityId> entities) => new(
        "UNWIND $ids AS id MATCH (x:Subject {entity: id}) USING INDEX x:Subject(entity) WHERE x.isSubject RETURN x.entity, x.number", row => (row.Entity(0), row.Whole(1)), ("ids", entities.Texts()));

    public static Question<LinkRuling> RulingsOnLinks(IEnumerable<LinkId> links) => new(
        "UNWIND $links AS link MATCH (d:Decision {link: link}) USING INDEX d:Decision(link) RETURN d.source, d.type, d.target, d.status, d.number, d.stands AND NOT d.verb IN $reverts ORDER BY d.number",
        row => new(row.Link(0), Status(row, 3), row.Whole(4), row.Flag(5)), ("links", links.Texts()), ("reverts", Reverts));

    public static Question<EntityRuling> RulingsOnEntities(IEnumerable<EntityId> ids) => new(
        $"UNWIND $ids AS id MATCH (x:Subject {{entity: id}}) USING INDEX x:Subject(entity) WHERE x.isSubject MATCH (d:Decision)-[:ABOUT]->(x) {StandingRulings}", ReadRuling,
        ("ids", ids.Texts()), ("verbs", OfEntities));

    public static Question<EntityRuling> AllRulingsOnEntities() => new($"MATCH (d:Decision) {StandingRulings}", ReadRuling, ("verbs", OfEntities));

    public static Question<(EntityId Entity, long Number)> Revisions(IEnumerable<EntityId> ids) => new(
        "UNWIND $ids AS id MATCH (x:Subject {entity: id}) USING INDEX x:Subject(entity) WHERE x.isSubject RETURN x.entity, max(x.number)", row => (row.Entity(0), row.Whole(1)), ("ids", ids.Texts()));

    public static Question<(EntityId Entity, EntityKind Kind, string Name)> Witnesses(IEnumerable<EntityId> ids) => new(
        """
        UNWIND $ids AS id
        MATCH (x:Subject {entity: id}) USING INDEX x:Subject(entity) WHERE x.name IS NOT NULL
        MATCH (d:Decision)-[:ABOUT]->(x) WHERE d.stands
        RETURN x.entity, x.kind, x.name ORDER BY x.number
        """,
        row => (row.Entity(0), row.Named<EntityKind>(1), row.Text(2)), ("ids", ids.Texts()));

    /// <summary>What entities were taken for when the decisions between two numbers (the last included) were made.</summary>
    public static Question<(long Number, Entity Witness)> Witnesses(long after, long last) => new(
        "MATCH (d:Decision) WHERE d.number > $after AND d.number <= $last MATCH (d)-[:ABOUT]->(x:Subject) WHERE x.name IS NOT NULL RETURN x.number, x.entity, x.kind, x.name",
        row => (row.Whole(0), new Entity(row.Entity(1), row.Named<EntityKind>(2), row.Text(3))), ("after", after), ("last", last));

    public static Question<LinkId> Decided(IEnumerable<EntityId> entities) => new(
        """
        UNWIND $ids AS id MATCH (d:Decision {source: id}) USING INDEX d:Decision(source) RETURN d.source, d.type, d.target
        UNION UNWIND $ids AS id MATCH (d:Decision {target: id}) USING INDEX d:Decision(target) RETURN d.source, d.type, d.target
        """,
        row => row.Link(0), ("ids", entities.Texts()));

    public static Question<(EntityId Entity, EntityId Target)> Moves() => new(
        "MATCH (d:Decision)-[:ABOUT]->(x:Subject) WHERE d.verb IN $verbs AND d.stands AND x.target IS NOT NULL RETURN x.entity, x.target ORDER BY x.number, x.entity",
        row => (row.Entity(0), row.Entity(1)), ("verbs", Moving));

    public static Question<(long? Reverts, long? TakenBackBy, bool Stands)> RevertsOf(long number) => new(
        "MATCH (d:Decision {number: $number}) USING INDEX d:Decision(number) OPTIONAL MATCH (r:Decision {reverted: $number}) USING INDEX r:Decision(reverted) WHERE r.stands RETURN d.reverted, max(r.number), d.stands",
        row => (row.WholeOrNull(0), row.WholeOrNull(1), row.Flag(2)), ("number", number));

    public static Question<long> Last() => new("MATCH (d:Decision) RETURN coalesce(max(d.number), 0)", row => row.Whole(0));

    public static Write Append { get; } = new(16, "UNWIND $rows AS row MERGE (d:Decision {number: row.number}) SET d = row");

    public static Write AppendSubject { get; } = new(
        17, "UNWIND $rows AS row WITH row, row.number AS number MATCH (d:Decision {number: number}) USING INDEX d:Decision(number) MERGE (x:Subject {id: row.id}) SET x = row MERGE (d)-[:ABOUT]->(x)");

    public static Write PutStanding { get; } = new(18, "UNWIND $rows AS row WITH row, row.number AS number MATCH (d:Decision {number: number}) USING INDEX d:Decision(number) SET d.stands = row.stands");

    public static Dictionary<string, object?> ToRow(JournalEntry entry, Subject subject)
    {
        var kept = KeptDecision.Of(entry.Decision);
        return new()
        {
            ["number"] = entry.Number,
            ["at"] = entry.At.ToString("O", CultureInfo.InvariantCulture),
            ["reviewer"] = entry.Reviewer,
            ["reason"] = entry.Reason,
            ["verb"] = kept.Verb,
            ["link"] = subject.Link?.ToString(),
            ["source"] = subject.Link?.Source.Value,
            ["type"] = subject.Link?.Type.Name,
            ["target"] = subject.Link?.Target.Value,
            ["entity"] = subject.Entity?.Value,
            ["status"] = kept.Status is { } status ? Name.Of(status) : null,
            ["added"] = kept.Added,
            ["reverted"] = kept.Reverted,
            ["stands"] = true,
        };
    }

    /// <summary>A row for each entity that a decision names; <c>isSubject</c> is false for the ends of a link, which it does not decide on.</summary>
    public static IEnumerable<Dictionary<string, object?>> SubjectRows(JournalEntry entry, Subject subject, IReadOnlyCollection<Entity> witnesses) =>
        subject.Entities.Select(entity =>
        {
            var seen = witnesses.FirstOrDefault(witness => witness.Id == entity);
            return new Dictionary<string, object?>
            {
                ["id"] = $"{entry.Number.ToString(CultureInfo.InvariantCulture)}/{entity}",
                ["number"] = entry.Number,
                ["entity"] = entity.Value,
                ["isSubject"] = subject.Entity is not null,
                ["target"] = subject.Entity is null ? null : KeptDecision.Target(entry.Decision, entity)?.Value,
                ["kind"] = seen is null ? null : Name.Of(seen.Kind),
                ["name"] = seen?.Name,
            };
        });

    const string StandingRulings = "WITH DISTINCT d WHERE d.stands AND d.entity IS NOT NULL AND d.verb IN $verbs RETURN d.entity, d.status, d.added ORDER BY d.number";

    static readonly string[] OfEntities = [KeptDecision.ReviewEntity, KeptDecision.AddEntity];

    static readonly string[] Moving = [KeptDecision.MergeEntities, KeptDecision.UnmergeEntities];

    static readonly string[] Reverts = [KeptDecision.Revert];

    static EntityRuling ReadRuling(Row row) => new(row.Entity(0), Status(row, 1), row.TextOrNull(2) is { } added ? KeptDeclaration.FromJson(row.Entity(0), added) : null);

    static ReviewStatus? Status(Row row, int cell) => row.IsNull(cell) ? null : row.Named<ReviewStatus>(cell);
}
