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

    /// <summary>Waits for its turn to write; tells the version and the mark of the last writer.</summary>
    public async Task<(long Version, string Writer)> BeginAsync(string mark)
    {
        var (turn, mergers) = await this.AskAsync(WriteLock.Take(mark), MergerNodes.All()).ConfigureAwait(false);
        _mergers = new(mergers.ToDictionary());
        return turn is [var found] ? found : throw Reader.Gone();
    }

    /// <summary>Writes what waits, then asks.</summary>
    public async Task<IReadOnlyList<Table>> RunAsync(params IReadOnlyList<Statement> statements)
    {
        var pending = _pending.Take();
        var tables = await transaction.RunAsync([.. pending, .. statements], cancel).ConfigureAwait(false);
        return [.. tables.Skip(pending.Count)];
    }

    /// <summary>Writes what waits.</summary>
    public Task FlushAsync() => RunAsync();

    public async ValueTask<ReadingBasis> ReadingBasisAsync(IReadOnlyCollection<DocumentId> documents)
    {
        var (digests, mentions, evidence) = await this.AskAsync(DocumentNodes.Digests(documents), MentionNodes.In(documents), EvidenceNodes.In(documents)).ConfigureAwait(false);
        return new(digests.ToDictionary(), mentions.ToLookup(row => row.Document, row => row.Mention), evidence.ToLookup(piece => piece.Document));
    }

    public async ValueTask<LinkBasis> LinkBasisAsync(IReadOnlyCollection<LinkId> links, IReadOnlyCollection<LinkId> counting)
    {
        var (found, evidence, rulings) = await this.AskAsync(LinkRelationships.Find(links), EvidenceNodes.For(links), DecisionNodes.RulingsOnLinks(counting)).ConfigureAwait(false);
        return new(found.ToDictionary(link => link.Id), evidence.ToLookup(piece => piece.Link), rulings);
    }

    public async ValueTask<EntityBasis> EntityBasisAsync(IReadOnlyCollection<EntityId> ids, IReadOnlyCollection<EntityId> members)
    {
        var (entities, declared, rulings) = (EntityNodes.Find(ids), DeclarationNodes.Find(members), DecisionNodes.RulingsOnEntities(members));
        var (mentions, witnesses, revisions, ends) = (MentionNodes.Of(members), DecisionNodes.Witnesses(members), DecisionNodes.Revisions(members), EntityNodes.Ends(members));
        var tables = await RunAsync(
            entities.Statement, declared.Statement, rulings.Statement, mentions.Statement, witnesses.Statement, revisions.Statement, ends.Statement).ConfigureAwait(false);
        var seen = new Dictionary<EntityId, (EntityKind, string)>();
        foreach (var (id, kind, name) in witnesses.Answer(tables[4])) seen[id] = (kind, name);
        return new(
            entities.Answer(tables[0]).ToDictionary(entity => entity.Id), declared.Answer(tables[1]).ToDictionary(row => row.Id), rulings.Answer(tables[2]),
            mentions.Answer(tables[3]).ToLookup(mention => mention.Entity), seen, revisions.Answer(tables[5]).ToDictionary(), [.. ends.Answer(tables[6])]);
    }

    public async ValueTask<IReadOnlyList<(EvidenceId Id, LinkId AsRead)>> EvidenceTouchingAsync(IReadOnlyCollection<EntityId> entities) =>
        await this.AskAsync(EvidenceNodes.Touching(entities)).ConfigureAwait(false);

    public async ValueTask<Dictionary<EntityId, DeclaredEntity>> DeclarationsAsync(IReadOnlyCollection<EntityId> ids) =>
        (await this.AskAsync(DeclarationNodes.Find(ids)).ConfigureAwait(false)).ToDictionary(declared => declared.Id);

    public async ValueTask<HashSet<EntityId>> StandingAsync(IReadOnlyCollection<EntityId> ids) =>
        [.. await this.AskAsync(EntityNodes.Standing(ids)).ConfigureAwait(false)];

    public async ValueTask<Dictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids) =>
        ids.Count == 0 ? [] : (await this.AskAsync(EntityNodes.Find(ids.Distinct())).ConfigureAwait(false)).ToDictionary(entity => entity.Id);

    public async ValueTask<Dictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids) =>
        ids.Count == 0 ? [] : (await this.AskAsync(LinkRelationships.Find(ids.Distinct())).ConfigureAwait(false)).ToDictionary(link => link.Id);

    public void Put(Reading reading, string digest) => _pending.Add(DocumentNodes.Put, DocumentNodes.ToRow(reading, digest));

    public void Note(Reading reading) => _pending.Add(
        DocumentNodes.Note,
        new Dictionary<string, object?> { ["id"] = reading.Document.Id.Value, ["fingerprint"] = reading.Fingerprint, ["location"] = reading.Location });

    public void Remove(DocumentId id) => _pending.Add(DocumentNodes.Remove, Keyed(id.Value));

    public void Add(DocumentId document, EntityMention mention) => _pending.Add(MentionNodes.Add, MentionNodes.ToRow(document, mention));

    public void Remove(DocumentId document, EntityMention mention) => _pending.Add(MentionNodes.Remove, MentionNodes.ToRow(document, mention));

    public void Add(Evidence piece, LinkId? onto) => _pending.Add(onto is null ? EvidenceNodes.Add : EvidenceNodes.AddOnto, EvidenceNodes.ToRow(piece, onto));

    public void Lead(EvidenceId id, LinkId asRead, LinkId? onto) => _pending.Add(EvidenceNodes.Lead, EvidenceNodes.ToRow(id, onto));

    public void Remove(EvidenceId id) => _pending.Add(EvidenceNodes.Remove, Keyed(id.Value));

    public void Put(DeclaredEntity declared) => _pending.Add(DeclarationNodes.Put, DeclarationNodes.ToRow(declared));

    public void Put(Entity entity, Entity? before) => _pending.Add(EntityNodes.Put(entity.Kind), EntityNodes.ToRow(entity));

    public void Remove(EntityId id) => _pending.Add(EntityNodes.Remove, Keyed(id.Value));

    // Also when the link reads as before: other documents may speak of it now.
    public void Put(Link link, Link? before, IReadOnlyList<Evidence> evidence) =>
        _pending.Add(LinkRelationships.Put(link.Type), LinkRelationships.ToRow(link, before, evidence.Select(piece => piece.Document).Distinct().Order()));

    public void Remove(Link link) => _pending.Add(LinkRelationships.Remove(link.Type), LinkRelationships.ToRow(link));

    // Priorities are worked out from what entities count when somebody asks, and Neo4j keeps its indexes itself.
    public void Complete(Changes changes)
    {
    }

    static Dictionary<string, object?> Keyed(string id) => new() { ["id"] = id };
}
