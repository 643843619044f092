using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>The tables as the rules of merging see them. SQLite answers at once, so that nothing is waited for.</summary>
sealed class SqliteRecords(Session session) : IRecords, IJournal
{
    readonly WordIndex _names = WordIndex.OfNames(session);
    readonly WordIndex _quotes = WordIndex.OfQuotes(session);

    public IJournal Journal => this;

    public ValueTask<ReadingBasis> ReadingBasisAsync(IReadOnlyCollection<DocumentId> documents)
    {
        var digests = DocumentTable.Digests(session, documents);
        return new(new ReadingBasis(
            digests,
            digests.Keys.SelectMany(id => MentionTable.In(session, id), (id, mention) => (id, mention)).ToLookup(row => row.id, row => row.mention),
            digests.Keys.SelectMany(id => EvidenceTable.In(session, id).Values).ToLookup(piece => piece.Document)));
    }

    public ValueTask<LinkBasis> LinkBasisAsync(IReadOnlyCollection<LinkId> links, IReadOnlyCollection<LinkId> counting) =>
        new(new LinkBasis(LinkTable.Find(session, links), EvidenceTable.For(session, links), RulingTable.OfLinks(session, counting)));

    public ValueTask<EntityBasis> EntityBasisAsync(IReadOnlyCollection<EntityId> ids, IReadOnlyCollection<EntityId> members)
    {
        var json = Json.Of(members);
        var ends = session.Rows(
            """
            SELECT value FROM json_each(?1)
            WHERE EXISTS (SELECT 1 FROM links WHERE source = value) OR EXISTS (SELECT 1 FROM links WHERE target = value)
            """,
            row => row.Entity(0), json);
        return new(new EntityBasis(
            EntityTable.Find(session, ids), DeclarationTable.Find(session, json), RulingTable.OfEntities(session, json), MentionTable.Of(session, json),
            RulingTable.Witnessed(session, json), RulingTable.Revisions(session, json), [.. ends]));
    }

    public ValueTask<IReadOnlyList<(EvidenceId Id, LinkId AsRead)>> EvidenceTouchingAsync(IReadOnlyCollection<EntityId> entities) =>
        new(EvidenceTable.Touching(session, entities));

    public ValueTask<Dictionary<EntityId, DeclaredEntity>> DeclarationsAsync(IReadOnlyCollection<EntityId> ids) =>
        new(DeclarationTable.Find(session, Json.Of(ids)));

    public ValueTask<HashSet<EntityId>> StandingAsync(IReadOnlyCollection<EntityId> ids) =>
        new([.. session.Rows("SELECT id FROM entities WHERE id IN (SELECT value FROM json_each(?1))", row => row.Entity(0), Json.Of(ids))]);

    public ValueTask<Dictionary<EntityId, Entity>> EntitiesAsync(IReadOnlyCollection<EntityId> ids) => new(EntityTable.Find(session, ids));

    public ValueTask<Dictionary<LinkId, Link>> LinksAsync(IReadOnlyCollection<LinkId> ids) => new(LinkTable.Find(session, ids));

    public void Put(Reading reading, string digest) => DocumentTable.Put(session, reading, digest);

    public void Note(Reading reading) => DocumentTable.Note(session, reading);

    public void Remove(DocumentId id) => DocumentTable.Remove(session, id);

    public void Add(DocumentId document, EntityMention mention) => MentionTable.Add(session, document, mention);

    public void Remove(DocumentId document, EntityMention mention) => MentionTable.Remove(session, document, mention);

    public void Add(Evidence piece, LinkId? onto) => EvidenceTable.Add(session, _quotes, piece, onto);

    public void Lead(EvidenceId id, LinkId asRead, LinkId? onto) => EvidenceTable.Lead(session, id, asRead, onto);

    public void Remove(EvidenceId id) => EvidenceTable.Remove(session, _quotes, id);

    public void Put(DeclaredEntity declared) => DeclarationTable.Put(session, declared);

    public void Put(Entity entity, Entity? before)
    {
        EntityTable.Put(session, entity);
        NameTable.Replace(session, _names, entity, before);
    }

    public void Remove(EntityId id)
    {
        NameTable.Remove(session, _names, id);
        EntityTable.Remove(session, id);
    }

    public void Put(Link link, Link? before, IReadOnlyList<Evidence> evidence)
    {
        if (link != before) LinkTable.Put(session, link);
    }

    public void Remove(Link link) => LinkTable.Remove(session, link.Id);

    public void Complete(Changes changes)
    {
        ReviewQueue.Refresh(session, changes);
        _names.Write();
        _quotes.Write();
    }

    public ValueTask<JournalEntry?> EntryAsync(long number) => new(JournalTable.Find(session, number));

    public ValueTask<IReadOnlyList<LinkRuling>> OnLinksAsync(IReadOnlyCollection<LinkId> links) => new(RulingTable.OfLinks(session, links));

    public ValueTask<Dictionary<EntityId, long>> RevisionsAsync(IReadOnlyCollection<EntityId> ids) => new(RulingTable.Revisions(session, Json.Of(ids)));

    public ValueTask<IReadOnlyList<LinkId>> DecidedAsync(IReadOnlyCollection<EntityId> entities) => new(RulingTable.Decided(session, entities));

    public ValueTask<Mergers> MergersAsync() => new(MergerTable.Load(session));

    public ValueTask<IReadOnlyList<(EntityId Entity, EntityId Target)>> MovesAsync() => new(MergerTable.Moves(session));

    public ValueTask<(long? Reverts, long? TakenBackBy, bool Stands)> RevertsAsync(long number) => new(JournalTable.Reverts(session, number));

    public ValueTask<JournalEntry> AppendAsync(JournalEntry entry, Subject subject, IReadOnlyCollection<Entity> witnesses) =>
        new(JournalTable.Append(session, entry, subject, witnesses));

    public void PutStanding(long number, bool stands) => JournalTable.PutStanding(session, number, stands);

    public void PutMerger(EntityId entity, EntityId? root) => MergerTable.Put(session, entity, root);
}
