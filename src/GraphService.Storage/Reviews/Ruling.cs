using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Writes a decision into the journal and applies it, inside the caller's transaction.</summary>
static class Ruling
{
    /// <exception cref="ArgumentException">The decision could not be meant.</exception>
    /// <exception cref="UnknownSubjectException">What it is about is not in the graph.</exception>
    /// <exception cref="StaleDecisionException">The revision is not the one expected.</exception>
    public static (Changes Changes, JournalEntry Entry) Apply(Session session, JournalEntry entry, long? expected)
    {
        var before = Mergers.Load(session);
        DecisionCheck.Check(session, before, entry.Decision);
        var (decision, subject) = FirstOf(session, entry.Decision);
        if (expected is { } seen) CheckRevision(session, before, subject, seen);

        var isRevert = entry.Decision is Decision.Revert;
        entry = JournalTable.Append(session, entry, subject, isRevert ? [] : EntityTable.Find(session, subject.Entities).Values);
        if (entry.Decision is Decision.Revert(var reverted)) Reverts.Apply(session, reverted);

        var (touched, changes, mergers) = (new Touched(), new Changes(), before);
        if (decision is Decision.MergeEntities or Decision.UnmergeEntities)
        {
            mergers = Mergers.Renew(session, before);
            Redirection.Apply(session, before, mergers, touched);
        }

        if (subject.Link is { } link) touched.Add(link, mergers);
        touched.Entities.UnionWith(subject.Entities);
        touched.Entities.UnionWith(subject.Entities.Select(mergers.Root));
        Projection.Refresh(session, mergers, touched, changes);
        return (changes, entry);
    }

    /// <summary>The decision that it comes down to: for a revert the one at the end of the chain of reverts.</summary>
    static (Decision Decision, Subject Subject) FirstOf(Session session, Decision decision)
    {
        if (decision is Decision.Revert(var number)) decision = JournalTable.Find(session, Reverts.FirstOf(session, number))!.Decision;
        return (decision, Subject.Of(decision));
    }

    static void CheckRevision(Session session, Mergers mergers, Subject subject, long expected)
    {
        if (subject.Link is { } link)
        {
            var onto = mergers.Onto(link) ?? link;
            var revision = StandingDecisions.On(session, mergers, [onto]).GetValueOrDefault(onto).Revision;
            if (revision == expected) return;

            throw new StaleDecisionException($"the link {onto}", expected, revision) { Link = LinkTable.Find(session, [onto]).GetValueOrDefault(onto) };
        }

        var entity = mergers.Root(subject.Entity!.Value);
        var last = StandingDecisions.Revisions(session, Json.Of(mergers.Members(entity))).Values.DefaultIfEmpty().Max();
        if (last != expected)
            throw new StaleDecisionException($"the entity '{entity}'", expected, last) { Entity = EntityTable.Find(session, [entity]).GetValueOrDefault(entity) };
    }
}
