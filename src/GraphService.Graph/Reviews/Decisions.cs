namespace GraphService.Graph;

/// <summary>Decisions of people who need not care what others decided meanwhile.</summary>
public static class Decisions
{
    /// <summary>Writes a decision into the journal, durably, and applies it, whatever the revision of its subject is.</summary>
    /// <exception cref="UnknownSubjectException">What the decision is about is not in the graph; nothing was written.</exception>
    public static Task<JournalEntry> DecideAsync(this IGraphStore store, Decision decision, string reviewer, string reason, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.DecideAsync(decision, reviewer, reason, expected: null, cancel);
    }
}
