using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Makes the decisions of people, and tells plainly why one could not be made.</summary>
public sealed class Curator(IGraphStore store)
{
    internal async Task<Ruled> DecideAsync(Decision decision, DecisionInput input, RequestScope scope, CancellationToken cancel)
    {
        input.Check();
        scope.Forget();
        try
        {
            return new(new(await store.DecideAsync(decision, input.Reviewer.Trim(), input.Reason?.Trim() ?? "", input.ExpectedRevision, cancel).ConfigureAwait(false)), null);
        }
        catch (StaleDecisionException stale)
        {
            return new(null, new(stale));
        }
        catch (UnknownSubjectException unknown)
        {
            throw QueryError.NotFound(unknown.Message);
        }
    }

    internal async Task<LinkObject?> LinkAsync(LinkId id, CancellationToken cancel) =>
        (await store.LinksAsync([id], cancel).ConfigureAwait(false)).TryGetValue(id, out var link) ? new(link) : null;

    internal async Task<EntityObject?> EntityAsync(EntityId id, CancellationToken cancel) =>
        await EntitiesAsync([id], cancel).ConfigureAwait(false) is [var entity] ? entity : null;

    internal async Task<IReadOnlyList<EntityObject>> EntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel)
    {
        var found = await store.EntitiesAsync(ids, cancel).ConfigureAwait(false);
        return [.. ids.Where(found.ContainsKey).Select(id => new EntityObject(found[id]))];
    }

    internal async Task<JournalEntryObject?> EntryAsync(long number, CancellationToken cancel) =>
        await store.JournalAsync(number - 1, 1, cancel).ConfigureAwait(false) is [var entry, ..] ? new(entry) : null;
}

/// <summary>A decision that was made, or the conflict that kept it from being made.</summary>
sealed record Ruled(JournalEntryObject? Entry, ConflictObject? Conflict);
