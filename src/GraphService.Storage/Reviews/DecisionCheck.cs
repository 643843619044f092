using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Refuses a decision that could not be meant, or that is about what is not in the graph, before anything of it is written.</summary>
static class DecisionCheck
{
    public static void Check(Session session, Mergers mergers, Decision decision)
    {
        switch (decision)
        {
            case Decision.ReviewLink(var link, var status):
                Check(status);
                if (LinkTable.Find(session, [link]).Count == 0) throw new UnknownSubjectException($"There is no link {link} in the graph.");
                break;

            case Decision.AddLink(var link):
                CheckExists(session, mergers, link.Source);
                CheckExists(session, mergers, link.Target);
                break;

            case Decision.ReviewEntity(var id, var status):
                Check(status);
                CheckExists(session, mergers, id);
                break;

            case Decision.AddEntity(var added):
                if (added.Id == default || string.IsNullOrWhiteSpace(added.Name))
                    throw new ArgumentException($"The entity '{added.Id}' needs an id and a name.", nameof(decision));
                break;

            case Decision.MergeEntities(var into, var merged):
                Check(into, merged);
                CheckExists(session, mergers, into);
                foreach (var id in merged.Where(id => mergers.Root(id) != into)) CheckExists(session, mergers, id);
                break;

            case Decision.UnmergeEntities(var from, var unmerged):
                Check(from, unmerged);
                foreach (var id in unmerged.Where(id => mergers.Root(id) != from))
                {
                    if (mergers.IsMerged(id)) throw new UnknownSubjectException($"The entity '{id}' is merged into '{mergers.Root(id)}', not into '{from}'.");
                    CheckExists(session, mergers, id);
                }

                break;

            case Decision.Revert(var number):
                Check(session, number);
                break;
        }
    }

    static void Check(Session session, long number)
    {
        if (JournalTable.Find(session, number) is not { } entry) throw new UnknownSubjectException($"There is no decision {number} in the journal.");
        if (entry.TakenBackBy is { } revert)
            throw new UnknownSubjectException($"The decision {number} has been taken back already, by decision {revert}. Revert that one to bring it back.");
    }

    static void CheckExists(Session session, Mergers mergers, EntityId id)
    {
        if (EntityTable.Find(session, [id]).Count > 0) return;

        throw new UnknownSubjectException(mergers.IsMerged(id)
            ? $"The entity '{id}' has been merged into '{mergers.Root(id)}'. Decide on that one, or un-merge it first."
            : $"There is no entity '{id}' in the graph.");
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
