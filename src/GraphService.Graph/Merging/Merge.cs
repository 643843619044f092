namespace GraphService.Graph;

/// <summary>Writes a delta into the records, inside the caller's transaction.</summary>
sealed class Merge
{
    readonly IRecords _records;
    readonly Mergers _mergers;
    readonly Touched _touched = new();
    readonly Changes _changes = new();

    Merge(IRecords records, Mergers mergers) => (_records, _mergers) = (records, mergers);

    /// <exception cref="ArgumentException">The delta could not be true; nothing was written.</exception>
    public static async ValueTask<Changes> ApplyAsync(IRecords records, GraphDelta delta, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await DeltaCheck.CheckAsync(records, await records.Journal.MergersAsync().ConfigureAwait(false), delta).ConfigureAwait(false);
        return await ApplyCheckedAsync(records, delta, cancel).ConfigureAwait(false);
    }

    /// <summary>Writes what another store has checked already; its evidence may speak of entities that are still to come.</summary>
    public static async ValueTask<Changes> ApplyCheckedAsync(IRecords records, GraphDelta delta, CancellationToken cancel)
    {
        var mergers = await records.Journal.MergersAsync().ConfigureAwait(false);
        var merge = new Merge(records, mergers);
        await merge.DeclareAsync(delta.Declared).ConfigureAwait(false);
        DocumentId[] removed = [.. delta.Removed.Distinct()];
        await merge.ForgetAsync(removed).ConfigureAwait(false);
        await merge.ReadAsync(delta.Readings).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        await Projection.RefreshAsync(records, mergers, merge._touched, merge._changes).ConfigureAwait(false);
        return merge._changes;
    }

    async ValueTask DeclareAsync(IReadOnlyList<DeclaredEntity> declared)
    {
        if (declared.Count == 0) return;

        var before = await _records.DeclarationsAsync([.. declared.Select(entity => entity.Id).Distinct()]).ConfigureAwait(false);
        foreach (var entity in declared.GroupBy(entity => entity.Id).Select(group => group.Last()))
        {
            if (before.TryGetValue(entity.Id, out var old) && Same.Declaration(old, entity)) continue;

            _records.Put(entity);
            _touched.Entities.Add(_mergers.Root(entity.Id));
        }
    }

    async ValueTask ForgetAsync(DocumentId[] documents)
    {
        if (documents.Length == 0) return;

        var before = await _records.ReadingBasisAsync(documents).ConfigureAwait(false);
        foreach (var (id, digest) in before.Digests)
        {
            Replace([.. before.Mentions[id]], [], id);
            Replace(before.Evidence[id].ToDictionary(piece => piece.Id), []);
            _records.Remove(id);
            _changes.Documents.Note(id, digest, null);
        }
    }

    async ValueTask ReadAsync(IReadOnlyList<Reading> readings)
    {
        if (readings.Count == 0) return;

        var before = await _records.ReadingBasisAsync([.. readings.Select(reading => reading.Document.Id)]).ConfigureAwait(false);
        foreach (var reading in readings) Read(reading, before);
    }

    void Read(Reading reading, ReadingBasis before)
    {
        var id = reading.Document.Id;
        var mentions = Summed(reading.Mentions);
        var evidence = reading.Evidence.GroupBy(piece => piece.Id).ToDictionary(group => group.Key, MostConfident);
        var old = before.Digests.GetValueOrDefault(id);
        var digest = ReadingDigest.Of(reading.Document, reading.Text, mentions, evidence.Values);
        _changes.Documents.Note(id, old, digest);
        if (old == digest)
        {
            _records.Note(reading);
            return;
        }

        _records.Put(reading, digest);
        Replace([.. before.Mentions[id]], mentions, id);
        Replace(before.Evidence[id].ToDictionary(piece => piece.Id), evidence);
    }

    void Replace(HashSet<EntityMention> before, HashSet<EntityMention> after, DocumentId document)
    {
        foreach (var mention in before.Except(after))
        {
            _records.Remove(document, mention);
            _touched.Entities.Add(_mergers.Root(mention.Entity));
        }

        foreach (var mention in after.Except(before))
        {
            _records.Add(document, mention);
            _touched.Entities.Add(_mergers.Root(mention.Entity));
        }
    }

    void Replace(Dictionary<EvidenceId, Evidence> before, Dictionary<EvidenceId, Evidence> after)
    {
        foreach (var (id, old) in before)
        {
            if (after.TryGetValue(id, out var kept) && kept == old) continue;

            _records.Remove(id);
            _touched.Add(old.Link, _mergers);
            _changes.Evidence.Note(id, Shown(old), null);
        }

        foreach (var (id, piece) in after)
        {
            var old = before.GetValueOrDefault(id);
            if (piece == old) continue;

            _records.Add(piece, _mergers.Onto(piece.Link));
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
