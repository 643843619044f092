using System.Text.Json;

namespace GraphService.Graph;

/// <summary>A decision as words and values that a store can keep.</summary>
/// <param name="Verb">What kind of decision.</param>
/// <param name="Status">The verdict, of a review.</param>
/// <param name="Added">The description of an added entity.</param>
/// <param name="Reverted">The number of the decision taken back, of a revert.</param>
sealed record KeptDecision(string Verb, ReviewStatus? Status = null, string? Added = null, long? Reverted = null)
{
    public const string ReviewLink = "review link", ReviewEntity = "review entity", AddLink = "add link", AddEntity = "add entity",
        MergeEntities = "merge entities", UnmergeEntities = "unmerge entities", Revert = "revert";

    public static KeptDecision Of(Decision decision) => decision switch
    {
        Decision.ReviewLink review => new(ReviewLink, Status: review.Status),
        Decision.AddLink => new(AddLink),
        Decision.ReviewEntity review => new(ReviewEntity, Status: review.Status),
        Decision.AddEntity add => new(AddEntity, Added: KeptDeclaration.ToJson(add.Entity)),
        Decision.MergeEntities => new(MergeEntities),
        Decision.UnmergeEntities => new(UnmergeEntities),
        Decision.Revert revert => new(Revert, Reverted: revert.Number),
        _ => throw new ArgumentException($"A decision of type {decision.GetType().Name} cannot be kept.", nameof(decision)),
    };

    /// <summary>The decision again.</summary>
    /// <param name="link">The link it is about.</param>
    /// <param name="entity">The entity it is about.</param>
    /// <param name="moved">The entities that it merged or un-merged.</param>
    public Decision ToDecision(LinkId? link, EntityId? entity, IEnumerable<EntityId> moved) => (Verb, link, entity) switch
    {
        (ReviewLink, { } id, _) => new Decision.ReviewLink(id, Status ?? default),
        (AddLink, { } id, _) => new Decision.AddLink(id),
        (ReviewEntity, _, { } id) => new Decision.ReviewEntity(id, Status ?? default),
        (AddEntity, _, { } id) => new Decision.AddEntity(KeptDeclaration.FromJson(id, Added ?? "null")),
        (MergeEntities, _, { } id) => new Decision.MergeEntities(id, [.. moved.Order()]),
        (UnmergeEntities, _, { } id) => new Decision.UnmergeEntities(id, [.. moved.Order()]),
        (Revert, _, _) => new Decision.Revert(Reverted ?? 0),
        _ => throw new FormatException($"The journal holds a decision '{Verb}' that is about nothing."),
    };

    /// <summary>What a decision leads an entity to that it names: another by a merge, itself where a merge is undone; else null.</summary>
    public static EntityId? Target(Decision decision, EntityId entity) => decision switch
    {
        Decision.MergeEntities(var into, _) when entity != into => into,
        Decision.UnmergeEntities(var from, _) when entity != from => entity,
        _ => null,
    };
}

/// <summary>A declaration as one text, for the journal.</summary>
static class KeptDeclaration
{
    public static string ToJson(DeclaredEntity entity) => JsonSerializer.Serialize(
        new Kept((int)entity.Kind, entity.Name, entity.Aliases, entity.Description, entity.When?.ToString(), entity.Wikidata?.Value));

    public static DeclaredEntity FromJson(EntityId id, string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json) ?? throw new JsonException($"The journal holds no description of {id}.");
        return new(
            id, (EntityKind)kept.Kind, kept.Name, kept.Aliases, kept.Description,
            kept.When is null ? null : FuzzyDate.Parse(kept.When), kept.Wikidata is null ? null : new WikidataId(kept.Wikidata));
    }

    sealed record Kept(int Kind, string Name, IReadOnlyList<string> Aliases, string? Description, string? When, string? Wikidata);
}
