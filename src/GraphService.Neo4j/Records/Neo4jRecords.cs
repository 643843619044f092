using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>
/// The graph as the rules of merging see it, inside a transaction. What is written waits for the next question, with which it travels: a
/// merge costs a fixed number of requests, whatever its size.
/// </summary>
sealed partial class Neo4jRecords(CypherTransaction transaction, CancellationToken cancel) : IRecords, ICypher
{
    readonly PendingWrites _pending = new();
    Mergers? _mergers;

    public IJournal Journal => this;

    /// <summary>Writes what waits, then asks.</summary>
    public async Task<IReadOnlyList<Table>> RunAsync(params IReadOnlyList<Statement> statements)
    {
        var pending = _pending.Take();
        var tables = await transaction.RunAsync([.. pending, .. statements], cancel).ConfigureAwait(false);
        return [.. tables.Skip(pending.Count)];
    }

    /// <summary>Writes what waits.</summary>
    public Task FlushAsync() => RunAsync();

    public async ValueTask<Dictionary<DocumentId, string>> DigestsAsync(IReadOnlyCollection<DocumentId> ids) =>
        ids.Count == 0 ? [] : (await this.AskAsync(DocumentNodes.Digests(ids)).ConfigureAwait(false)).ToDictionary();

    public async ValueTask<ILookup<DocumentId, EntityMention>> MentionsInAsync(IReadOnlyCollection<DocumentId> documents) =>
        (await this.AskAsync(MentionNodes.In(documents)).ConfigureAwait(false)).ToLookup(row => row.Document, row => row.Mention);

    public async ValueTask<ILookup<DocumentId, Evidence>> EvidenceInAsync(IReadOnlyCollection<DocumentId> documents) =>
        (await this.AskAsync(EvidenceNodes.In(documents)).ConfigureAwait(false)).ToLookup(piece => piece.Document);

    public async ValueTask<ILookup<LinkId, Evidence>> EvidenceForAsync(IReadOnlyCollection<LinkId> links) =>
        (await this.AskAsync(EvidenceNodes.For(links)).ConfigureAwait(false)).ToLookup(piece => piece.Link);

    public async ValueTask<IReadOnlyList<(EvidenceId Id, LinkId AsRead)>> EvidenceTouchingAsync(IReadOnlyCollection<EntityId> entities) =>
        await this.AskAsync(EvidenceNodes.Touching(entities)).ConfigureAwait(false);

    public async ValueTask<ILookup<EntityId, EntityMention>> MentionsOfAsync(IReadOnlyCollection<EntityId> entities) =>
        (await this.AskAsync(MentionNodes.Of(entities)).ConfigureAwait(false)).ToLookup(mention => mention.Entity);

    public async ValueTask<Dictionary<EntityId, DeclaredEntity>> DeclarationsAsync(IReadOnlyCollection<EntityId> ids) =>
        (await this.AskAsync(DeclarationNodes.Find(ids.Distinct())).ConfigureAwait(false)).ToDictionary(declared => declared.Id);

    public async ValueTask<Dictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids) =>
        ids.Count == 0 ? [] : (await this.AskAsync(EntityNodes.Find(ids.Distinct())).ConfigureAwait(false)).ToDictionary(entity => entity.Id);

    public async ValueTask<HashSet<EntityId>> EndsAsync(IReadOnlyCollection<EntityId> ids) =>
        [.. await this.AskAsync(EntityNodes.Ends(ids)).ConfigureAwait(false)];

    public async ValueTask<Dictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids) =>
        ids.Count == 0 ? [] : (await this.AskAsync(LinkRelationships.Find(ids.Distinct())).ConfigureAwait(false)).ToDictionary(link => link.Id);

    public async ValueTask<IReadOnlyList<Link>> CarryingAsync(LinkEnd end, IReadOnlyCollection<EntityId> entities) =>
        await this.AskAsync(LinkRelationships.Carrying(end, entities)).ConfigureAwait(false);

    public async ValueTask<Dictionary<EntityId, int>> CarryingCountsAsync(LinkEnd end, IReadOnlyCollection<EntityId> entities) =>
        (await this.AskAsync(LinkRelationships.CarryingCounts(end, entities)).ConfigureAwait(false)).ToDictionary();

    public void Put(Reading reading, string digest) => _pending.Add(DocumentNodes.Put, DocumentNodes.ToRow(reading, digest));

    public void Note(Reading reading) => _pending.Add(
        DocumentNodes.Note,
        new Dictionary<string, object?> { ["id"] = reading.Document.Id.Value, ["fingerprint"] = reading.Fingerprint, ["location"] = reading.Location });

    public void Remove(DocumentId id) => _pending.Add(DocumentNodes.Remove, Keyed(id.Value));

    public void Add(DocumentId document, EntityMention mention) => _pending.Add(MentionNodes.Add, MentionNodes.ToRow(document, mention));

    public void Remove(DocumentId document, EntityMention mention) => _pending.Add(MentionNodes.Remove, MentionNodes.ToRow(document, mention));

    public void Add(Evidence piece, LinkId? onto)
    {
        _pending.Add(EvidenceNodes.Add, EvidenceNodes.ToRow(piece, onto));
        if (onto is not null) _pending.Add(EvidenceNodes.Attach, EvidenceNodes.ToRow(piece.Id, onto));
    }

    public void Lead(EvidenceId id, LinkId asRead, LinkId? onto) => _pending.Add(EvidenceNodes.Lead, EvidenceNodes.ToRow(id, onto));

    public void Remove(EvidenceId id) => _pending.Add(EvidenceNodes.Remove, Keyed(id.Value));

    public void Put(DeclaredEntity declared) => _pending.Add(DeclarationNodes.Put, DeclarationNodes.ToRow(declared));

    public void Put(Entity entity, Entity? before) => _pending.Add(EntityNodes.Put(entity.Kind), EntityNodes.ToRow(entity));

    public void Remove(EntityId id) => _pending.Add(EntityNodes.Remove, Keyed(id.Value));

    // Also when the link reads as before: other documents may speak of it now.
    public void Put(Link link, Link? before, IReadOnlyList<Evidence> evidence) =>
        _pending.Add(LinkRelationships.Put(link.Type), LinkRelationships.ToRow(link, evidence.Select(piece => piece.Document).Distinct().Order()));

    public void PutPriority(LinkId id, double priority)
    {
        var row = id.ToRow();
        row["priority"] = priority;
        _pending.Add(LinkRelationships.PutPriority(id.Type), row);
    }

    public void Remove(LinkId id) => _pending.Add(LinkRelationships.Remove(id.Type), id.ToRow());

    static Dictionary<string, object?> Keyed(string id) => new() { ["id"] = id };
}
