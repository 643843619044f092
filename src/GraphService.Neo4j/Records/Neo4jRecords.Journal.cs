using GraphService.Graph;

namespace GraphService.Neo4j;

sealed partial class Neo4jRecords : IJournal
{
    public async ValueTask<JournalEntry?> EntryAsync(long number) => (await this.AskAsync(DecisionNodes.Find(number)).ConfigureAwait(false)).FirstOrDefault();

    public async ValueTask<IReadOnlyList<LinkRuling>> OnLinksAsync(IReadOnlyCollection<LinkId> links) =>
        links.Count == 0 ? [] : await this.AskAsync(DecisionNodes.RulingsOnLinks(links)).ConfigureAwait(false);

    public async ValueTask<Dictionary<EntityId, long>> RevisionsAsync(IReadOnlyCollection<EntityId> ids) =>
        (await this.AskAsync(DecisionNodes.Revisions(ids.Distinct())).ConfigureAwait(false)).ToDictionary();

    public async ValueTask<IReadOnlyList<LinkId>> DecidedAsync(IReadOnlyCollection<EntityId> entities) =>
        await this.AskAsync(DecisionNodes.Decided(entities)).ConfigureAwait(false);

    public async ValueTask<Mergers> MergersAsync() =>
        _mergers ??= new((await this.AskAsync(MergerNodes.All()).ConfigureAwait(false)).ToDictionary());

    public async ValueTask<IReadOnlyList<(EntityId Entity, EntityId Target)>> MovesAsync() => await this.AskAsync(DecisionNodes.Moves()).ConfigureAwait(false);

    public async ValueTask<(long? Reverts, long? TakenBackBy, bool Stands)> RevertsAsync(long number) =>
        (await this.AskAsync(DecisionNodes.RevertsOf(number)).ConfigureAwait(false))[0];

    public async ValueTask<JournalEntry> AppendAsync(JournalEntry entry, Subject subject, IReadOnlyCollection<Entity> witnesses)
    {
        var last = (await this.AskAsync(DecisionNodes.Last()).ConfigureAwait(false))[0];
        entry = entry with { Number = last + 1 };
        _pending.Add(DecisionNodes.Append, DecisionNodes.ToRow(entry, subject));
        foreach (var row in DecisionNodes.SubjectRows(entry, subject, witnesses)) _pending.Add(DecisionNodes.AppendSubject, row);
        return entry;
    }

    public void PutStanding(long number, bool stands) =>
        _pending.Add(DecisionNodes.PutStanding, new Dictionary<string, object?> { ["number"] = number, ["stands"] = stands });

    public void PutMerger(EntityId entity, EntityId? root)
    {
        _mergers = null;
        _pending.Add(root is null ? MergerNodes.Remove : MergerNodes.Put, new Dictionary<string, object?> { ["entity"] = entity.Value, ["root"] = root?.Value });
    }
}
