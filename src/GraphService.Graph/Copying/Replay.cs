namespace GraphService.Graph;

/// <summary>Writes decisions that were made on another store into the journal, as they were made there, and applies them.</summary>
static class Replay
{
    /// <exception cref="GraphStoreException">The journal goes on otherwise already.</exception>
    public static async ValueTask<Changes> ApplyAsync(IRecords records, IReadOnlyList<MadeDecision> decisions)
    {
        var before = await records.Journal.MergersAsync().ConfigureAwait(false);
        var decided = new List<(Decision, Subject)>();
        foreach (var (entry, witnesses) in decisions)
        {
            var (first, subject) = await Ruling.FirstOfAsync(records.Journal, entry.Decision).ConfigureAwait(false);
            var kept = await records.Journal.AppendAsync(entry, subject, witnesses).ConfigureAwait(false);
            if (kept.Number != entry.Number) throw new GraphStoreException("Somebody else has decided on the target while it was copied to. Empty it or name another, and copy again.");

            if (entry.Decision is Decision.Revert(var reverted)) await Reverts.ApplyAsync(records.Journal, reverted).ConfigureAwait(false);
            decided.Add((first, subject));
        }

        return await Ruling.FollowAsync(records, before, decided).ConfigureAwait(false);
    }
}
