using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Writes a delta into the tables, inside the caller's transaction.</summary>
sealed class Merge(Session session)
{
    readonly Mergers _mergers = Mergers.Load(session);
    readonly Touched _touched = new();
    readonly Changes _changes = new();

    /// <exception cref="ArgumentException">The delta could not be true; nothing was written.</exception>
    public static Changes Apply(Session session, GraphDelta delta, CancellationToken cancel)
    {
        DeltaCheck.Check(session, delta);
        var merge = new Merge(session);
        merge.Declare(delta.Declared);
        foreach (var document in delta.Removed.Distinct()) merge.Forget(document);
        foreach (var reading in delta.Readings)
        {
            cancel.ThrowIfCancellationRequested();
            merge.Read(reading);
        }

        Projection.Refresh(session, merge._mergers, merge._touched, merge._changes);
        return merge._changes;
    }

    void Declare(IReadOnlyList<DeclaredEntity> declared)
    {
        var before = DeclarationTable.Find(session, Json.Of(declared.Select(entity => entity.Id)));
        foreach (var entity in declared.GroupBy(entity => entity.Id).Select(group => group.Last()))
        {
            if (before.TryGetValue(entity.Id, out var old) && DeclarationTable.Same(old, entity)) continue;

            DeclarationTable.Put(session, entity);
            _touched.Entities.Add(_mergers.Root(entity.Id));
        }
    }

    void Forget(DocumentId id)
    {
        var digest = DocumentTable.Digest(session, id);
        if (digest is null) return;

        Replace(MentionTable.In(session, id), [], id);
        Replace(EvidenceTable.In(session, id), []);
        DocumentTable.Remove(session, id);
        _changes.Documents.Note(id, digest, null);
    }

    void Read(Reading reading)
    {
        var id = reading.Document.Id;
        var mentions = Summed(reading.Mentions);
        var evidence = reading.Evidence.GroupBy(piece => piece.Id).ToDictionary(group => group.Key, MostConfident);
        var before = DocumentTable.Digest(session, id);
        var digest = ReadingDigest.Of(reading.Document, reading.Text, mentions, evidence.Values);
        _changes.Documents.Note(id, before, digest);
        if (before == digest)
        {
            DocumentTable.Note(session, reading);
            return;
        }

        DocumentTable.Put(session, reading, digest);
        Replace(MentionTable.In(session, id), mentions, id);
        Replace(EvidenceTable.In(session, id), evidence);
    }

    void Replace(HashSet<EntityMention> before, HashSet<EntityMention> after, DocumentId document)
    {
        foreach (var mention in before.Except(after))
        {
            MentionTable.Remove(session, document, mention);
            _touched.Entities.Add(_mergers.Root(mention.Entity));
        }

        foreach (var mention in after.Except(before))
        {
            MentionTable.Add(session, document, mention);
            _touched.Entities.Add(_mergers.Root(mention.Entity));
        }
    }

    void Replace(Dictionary<EvidenceId, Evidence> before, Dictionary<EvidenceId, Evidence> after)
    {
        foreach (var (id, old) in before)
        {
            if (after.TryGetValue(id, out var kept) && kept == old) continue;

            EvidenceTable.Remove(session, id);
            _touched.Add(old.Link, _mergers);
            _changes.Evidence.Note(id, Shown(old), null);
        }

        foreach (var (id, piece) in after)
        {
            var old = before.GetValueOrDefault(id);
            if (piece == old) continue;

            EvidenceTable.Add(session, piece, _mergers.Onto(piece.Link));
            _touched.Add(piece.Link, _mergers);
            _changes.Evidence.Note(id, Shown(old), Shown(piece));
        }
    }

    // Evidence for a link whose ends were merged into one is kept, and not shown.
    Evidence? Shown(Evidence? piece) => piece is not null && _mergers.Onto(piece.Link) is { } onto ? piece with { Link = onto } : null;

    // One way of naming may come in several rows.
    static HashSet<EntityMention> Summed(IReadOnlyList<EntityMention> mentions) => mentions
        .GroupBy(mention => (mention.Entity, mention.Kind, mention.Name, mention.Surface))
        .Select(group => new EntityMention(group.Key.Entity, group.Key.Kind, group.Key.Name, group.Key.Surface, group.Sum(mention => mention.Count))
        {
            When = FuzzyDate.Common(group.Select(mention => mention.When).OfType<FuzzyDate>()),
        })
        .ToHashSet();

    // Two rules may read the same words; where they are equally sure, the order in which they are told must not matter.
    static Evidence MostConfident(IEnumerable<Evidence> pieces) => pieces
        .OrderByDescending(piece => piece.Confidence)
        .ThenBy(piece => piece.Rule, StringComparer.Ordinal)
        .ThenBy(piece => piece.Cue, StringComparer.Ordinal)
        .ThenBy(piece => piece.Attribution?.Name, StringComparer.Ordinal)
        .ThenBy(piece => piece.Attribution?.Entity?.Value, StringComparer.Ordinal)
        .ThenBy(piece => piece.When)
        .First();
}
