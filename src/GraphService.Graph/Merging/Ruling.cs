namespace GraphService.Graph;

/// <summary>Writes a decision into the journal and applies it, inside the caller's transaction.</summary>
static class Ruling
{
    /// <exception cref="ArgumentException">The decision could not be meant.</exception>
    /// <exception cref="UnknownSubjectException">What it is about is not in the graph.</exception>
    /// <exception cref="StaleDecisionException">The revision is not the one expected.</exception>
    public static async ValueTask<(Changes Changes, JournalEntry Entry)> ApplyAsync(IRecords records, JournalEntry entry, long? expected)
    {
        var before = await records.Journal.MergersAsync().ConfigureAwait(false);
        await DecisionCheck.CheckAsync(records, before, entry.Decision).ConfigureAwait(false);
        var (decision, subject) = await FirstOfAsync(records.Journal, entry.Decision).ConfigureAwait(false);
        if (expected is { } seen) await CheckRevisionAsync(records, before, subject, seen).ConfigureAwait(false);

        var isRevert = entry.Decision is Decision.Revert;
        IReadOnlyCollection<Entity> witnesses = isRevert ? [] : (await records.EntitiesAsync(subject.Entities).ConfigureAwait(false)).Values;
        entry = await records.Journal.AppendAsync(entry, subject, witnesses).ConfigureAwait(false);
        if (entry.Decision is Decision.Revert(var reverted)) await Reverts.ApplyAsync(records.Journal, reverted).ConfigureAwait(false);

        return (await FollowAsync(records, before, [(decision, subject)]).ConfigureAwait(false), entry);
    }

    /// <summary>Works out what follows from decisions that stand in the journal already.</summary>
    /// <param name="records">The records.</param>
    /// <param name="before">Who was merged into whom before them.</param>
    /// <param name="decided">What each comes down to, and what it is about.</param>
    public static async ValueTask<Changes> FollowAsync(IRecords records, Mergers before, IReadOnlyList<(Decision Decision, Subject Subject)> decided)
    {
        var (touched, changes, mergers) = (new Touched(), new Changes(), before);
        if (decided.Any(one => one.Decision is Decision.MergeEntities or Decision.UnmergeEntities))
        {
            mergers = await Mergers.RenewAsync(records.Journal, before).ConfigureAwait(false);
            await Redirection.ApplyAsync(records, before, mergers, touched).ConfigureAwait(false);
        }

        foreach (var (_, subject) in decided)
        {
            if (subject.Link is { } link) touched.Add(link, mergers);
            touched.Entities.UnionWith(subject.Entities);
            touched.Entities.UnionWith(subject.Entities.Select(mergers.Root));
        }

        await Projection.RefreshAsync(records, mergers, touched, changes).ConfigureAwait(false);
        return changes;
    }

    /// <summary>The decision that it comes down to: for a revert the one at the end of the chain of reverts.</summary>
    public static async ValueTask<(Decision Decision, Subject Subject)> FirstOfAsync(IJournal journal, Decision decision)
    {
        if (decision is Decision.Revert(var number))
            decision = (await journal.EntryAsync(await Reverts.FirstOfAsync(journal, number).ConfigureAwait(false)).ConfigureAwait(false))!.Decision; // Checked to be there.
        return (decision, Subject.Of(decision));
    }

    static async ValueTask CheckRevisionAsync(IRecords records, Mergers mergers, Subject subject, long expected)
    {
        if (subject.Link is { } link)
        {
            var onto = mergers.Onto(link) ?? link;
            var counting = mergers.Counting([onto]);
            var rulings = await records.Journal.OnLinksAsync(counting.Keys).ConfigureAwait(false);
            var revision = StandingDecisions.Summed(rulings, counting).GetValueOrDefault(onto).Revision;
            if (revision == expected) return;

            throw new StaleDecisionException($"the link {onto}", expected, revision)
            {
                Link = (await records.LinksAsync([onto]).ConfigureAwait(false)).GetValueOrDefault(onto),
            };
        }

        var entity = mergers.Root(subject.Entity!.Value);
        var last = (await records.Journal.RevisionsAsync([.. mergers.Members(entity)]).ConfigureAwait(false)).Values.DefaultIfEmpty().Max();
        if (last == expected) return;

        throw new StaleDecisionException($"the entity '{entity}'", expected, last)
        {
            Entity = (await records.EntitiesAsync([entity]).ConfigureAwait(false)).GetValueOrDefault(entity),
        };
    }
}
