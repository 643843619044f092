namespace GraphService.Graph;

/// <summary>Refuses a decision that could not be meant, or that is about what is not in the graph, before anything of it is written.</summary>
static class DecisionCheck
{
    public static async ValueTask CheckAsync(IRecords records, Mergers mergers, Decision decision)
    {
        switch (decision)
        {
            case Decision.ReviewLink(var link, var status):
                Check(status);
                if ((await records.LinksAsync([link]).ConfigureAwait(false)).Count == 0) throw new UnknownSubjectException($"There is no link {link} in the graph.");
                break;

            case Decision.AddLink(var link):
                await CheckExistAsync(records, mergers, [link.Source, link.Target]).ConfigureAwait(false);
                break;

            case Decision.ReviewEntity(var id, var status):
                Check(status);
                await CheckExistAsync(records, mergers, [id]).ConfigureAwait(false);
                break;

            case Decision.AddEntity(var added):
                if (added.Id == default || string.IsNullOrWhiteSpace(added.Name))
                    throw new ArgumentException($"The entity '{added.Id}' needs an id and a name.", nameof(decision));
                break;

            case Decision.MergeEntities(var into, var merged):
                Check(into, merged);
                await CheckExistAsync(records, mergers, [into, .. merged.Where(id => mergers.Root(id) != into)]).ConfigureAwait(false);
                break;

            case Decision.UnmergeEntities(var from, var unmerged):
                Check(from, unmerged);
                EntityId[] others = [.. unmerged.Where(id => mergers.Root(id) != from)];
                foreach (var id in others.Where(mergers.IsMerged))
                    throw new UnknownSubjectException($"The entity '{id}' is merged into '{mergers.Root(id)}', not into '{from}'.");

                await CheckExistAsync(records, mergers, others).ConfigureAwait(false);

                break;

            case Decision.Revert(var number):
                await CheckAsync(records.Journal, number).ConfigureAwait(false);
                break;
        }
    }

    static async ValueTask CheckAsync(IJournal journal, long number)
    {
        if (await journal.EntryAsync(number).ConfigureAwait(false) is not { } entry) throw new UnknownSubjectException($"There is no decision {number} in the journal.");
        if (entry.TakenBackBy is { } revert)
            throw new UnknownSubjectException($"The decision {number} has been taken back already, by decision {revert}. Revert that one to bring it back.");
    }

    static async ValueTask CheckExistAsync(IRecords records, Mergers mergers, IReadOnlyList<EntityId> ids)
    {
        var found = await records.EntitiesAsync([.. ids.Distinct()]).ConfigureAwait(false);
        foreach (var id in ids.Where(id => !found.ContainsKey(id)))
        {
            throw new UnknownSubjectException(mergers.IsMerged(id)
                ? $"The entity '{id}' has been merged into '{mergers.Root(id)}'. Decide on that one, or un-merge it first."
                : $"There is no entity '{id}' in the graph.");
        }
    }

    static void Check(EntityId one, IReadOnlyList<EntityId> others)
    {
        if (others.Count is 0 or > Decision.MergeEntities.Most)
            throw new ArgumentOutOfRangeException(nameof(others), others.Count, $"One decision merges or un-merges 1 to {Decision.MergeEntities.Most} entities.");
        if (others.Contains(one)) throw new ArgumentException($"The entity '{one}' cannot be merged into itself.", nameof(others));
    }

    static void Check(ReviewStatus status)
    {
        if (!Enum.IsDefined(status)) throw new ArgumentOutOfRangeException(nameof(status), status, "A verdict is unreviewed, accepted or rejected.");
    }
}
