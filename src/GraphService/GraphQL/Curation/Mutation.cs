using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What people may change. Everything is kept in a journal, outlives every reload of the texts, and can be taken back.</summary>
public sealed partial class Mutation
{
    /// <summary>Accepts or rejects a link, or takes a verdict back.</summary>
    public static async Task<ReviewLinkPayload> ReviewLink(
        [FromServices] Curator curator, [FromServices] RequestScope scope, ReviewLinkInput input, CancellationToken cancel)
    {
        var link = LinkReference.Parse(input.Link);
        var ruled = await curator.DecideAsync(new Decision.ReviewLink(link, input.Status), input, scope, cancel).ConfigureAwait(false);
        return new(input, ruled, await curator.LinkAsync(link, cancel).ConfigureAwait(false));
    }

    /// <summary>Accepts or rejects an entity, or takes a verdict back. The links of a rejected entity carry no chain.</summary>
    public static async Task<ReviewEntityPayload> ReviewEntity(
        [FromServices] Curator curator, [FromServices] RequestScope scope, ReviewEntityInput input, CancellationToken cancel)
    {
        var entity = References.Entity(input.Entity);
        var ruled = await curator.DecideAsync(new Decision.ReviewEntity(entity, input.Status), input, scope, cancel).ConfigureAwait(false);
        return new(input, ruled, await curator.EntityAsync(entity, cancel).ConfigureAwait(false));
    }

    /// <summary>Adds a link that the reviewer vouches for; it needs no evidence. Both ends must be in the graph.</summary>
    public static async Task<AddLinkPayload> AddLink(
        [FromServices] Curator curator, [FromServices] RequestScope scope, AddLinkInput input, CancellationToken cancel)
    {
        var link = new LinkId(References.Entity(input.Source), input.Type, References.Entity(input.Target));
        if (link.Source == link.Target) throw QueryError.BadInput("A link joins two entities: 'source' and 'target' are the same.");

        var ruled = await curator.DecideAsync(new Decision.AddLink(link), input, scope, cancel).ConfigureAwait(false);
        return new(input, ruled, await curator.LinkAsync(link, cancel).ConfigureAwait(false));
    }

    /// <summary>Adds an entity, or describes one anew. The next text that is loaded knows it by its names.</summary>
    public static async Task<AddEntityPayload> AddEntity(
        [FromServices] Curator curator, [FromServices] RequestScope scope, AddEntityInput input, CancellationToken cancel)
    {
        var entity = input.ToEntity();
        if (input.Slug is null && await curator.EntityAsync(entity.Id, cancel).ConfigureAwait(false) is not null)
            throw QueryError.BadInput($"There is an entity '{entity.Id}' already. To describe it anew, name it in 'slug'; to add another, choose another slug.");

        var ruled = await curator.DecideAsync(new Decision.AddEntity(entity), input, scope, cancel).ConfigureAwait(false);
        return new(input, ruled, await curator.EntityAsync(entity.Id, cancel).ConfigureAwait(false));
    }

    /// <summary>
    /// Says that several entities are one and the same. Links, evidence, mentions and names of the others show at the one that stays; what was
    /// read is not changed, so the merge can be undone at any time.
    /// </summary>
    public static async Task<MergeEntitiesPayload> MergeEntities(
        [FromServices] Curator curator, [FromServices] RequestScope scope, MergeEntitiesInput input, CancellationToken cancel)
    {
        var into = References.Entity(input.Into);
        var merged = Group("merged", input.Merged, into);
        var ruled = await curator.DecideAsync(new Decision.MergeEntities(into, merged), input, scope, cancel).ConfigureAwait(false);
        return new(input, ruled, await curator.EntityAsync(into, cancel).ConfigureAwait(false));
    }

    /// <summary>Undoes a merge, for some of the entities or all of them: everything is as if they had not been merged.</summary>
    public static async Task<UnmergeEntitiesPayload> UnmergeEntities(
        [FromServices] Curator curator, [FromServices] RequestScope scope, UnmergeEntitiesInput input, CancellationToken cancel)
    {
        var from = References.Entity(input.From);
        var unmerged = Group("unmerged", input.Unmerged, from);
        var ruled = await curator.DecideAsync(new Decision.UnmergeEntities(from, unmerged), input, scope, cancel).ConfigureAwait(false);
        var entity = await curator.EntityAsync(from, cancel).ConfigureAwait(false);
        return new(input, ruled, entity, ruled.Entry is null ? [] : await curator.EntitiesAsync(unmerged, cancel).ConfigureAwait(false));
    }

    /// <summary>Takes a decision back, whatever it was and whatever was decided since. To bring it back, revert the revert.</summary>
    public static async Task<RevertPayload> Revert(
        [FromServices] Curator curator, [FromServices] RequestScope scope, RevertInput input, CancellationToken cancel)
    {
        var ruled = await curator.DecideAsync(new Decision.Revert(input.Number), input, scope, cancel).ConfigureAwait(false);
        return new(input, ruled, ruled.Entry is null ? null : await curator.EntryAsync(input.Number, cancel).ConfigureAwait(false));
    }

    static EntityId[] Group(string name, IReadOnlyList<string> references, EntityId one)
    {
        EntityId[] ids = [.. references.Select(References.Entity).Distinct()];
        if (ids.Length is 0 or > Decision.MergeEntities.Most) throw QueryError.BadInput($"'{name}' names 1 to {Decision.MergeEntities.Most} entities; {ids.Length} were given.");
        if (ids.Contains(one)) throw QueryError.BadInput($"'{name}' names '{one}', which is the entity that stays.");
        return ids;
    }
}
