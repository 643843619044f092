using System.Runtime.CompilerServices;

namespace GraphService.Graph;

/// <summary>All that a store holds, in pieces that memory takes, each kind in ordinal order.</summary>
sealed class CopySource
{
    readonly IGraphStore _store;
    readonly ICopyable _rows;
    readonly CopyPages _pages;

    /// <exception cref="ArgumentException">The store is of a kind that cannot be copied.</exception>
    public CopySource(IGraphStore store, CopyPages pages)
    {
        (_store, _pages) = (store, pages);
        _rows = store as ICopyable ?? throw new ArgumentException($"A {store.GetType().Name} cannot be copied.", nameof(store));
    }

    public Task<IReadOnlyList<StoredReading>> DocumentsAsync(CancellationToken cancel) => _store.ReadingsAsync(cancel);

    public IAsyncEnumerable<IReadOnlyList<DeclaredEntity>> DeclarationsAsync(CancellationToken cancel) =>
        PagesAsync<DeclaredEntity, EntityId>(default, after => _rows.DeclarationsAsync(after, _pages.Rows, cancel), declared => declared.Id);

    public IAsyncEnumerable<IReadOnlyList<Entity>> EntitiesAsync(CancellationToken cancel) =>
        PagesAsync<Entity, EntityId>(default, after => _rows.EntitiesAsync(after, _pages.Rows, cancel), entity => entity.Id);

    /// <summary>The decisions behind a number.</summary>
    public IAsyncEnumerable<IReadOnlyList<MadeDecision>> DecisionsAsync(long after, CancellationToken cancel) =>
        PagesAsync(after, last => DecisionsAsync(last, _pages.Rows, cancel), decision => decision.Entry.Number);

    /// <summary>The documents with these ids.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Reading>> ReadingsAsync(IEnumerable<DocumentId> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chunk in ids.Order().Chunk(_pages.Documents))
        {
            var lengths = await _store.DocumentsAsync(chunk, cancel).ConfigureAwait(false);
            var (together, characters) = (new List<DocumentId>(), 0L);
            foreach (var id in chunk)
            {
                var length = lengths.GetValueOrDefault(id)?.Length ?? 0;
                if (together.Count > 0 && characters + length > _pages.Characters)
                {
                    yield return await ReadAsync(together, cancel).ConfigureAwait(false);
                    (together, characters) = ([], 0);
                }

                together.Add(id);
                characters += length;
            }

            yield return await ReadAsync(together, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The links that start at these entities, with all evidence for each, in the order of its lists.</summary>
    public async IAsyncEnumerable<(Link Link, IReadOnlyList<Evidence> Evidence)> LinksFromAsync(IEnumerable<Entity> sources, [EnumeratorCancellation] CancellationToken cancel)
    {
        var links = await _rows.LinksFromAsync([.. sources.Select(entity => entity.Id)], cancel).ConfigureAwait(false);
        foreach (var chunk in links.OrderBy(link => link.Id).Chunk(_pages.Rows))
        {
            var evidence = await _store.EvidenceOfAsync([.. chunk.Select(link => link.Id)], int.MaxValue - 1, cancel).ConfigureAwait(false);
            foreach (var link in chunk) yield return (link, [.. evidence.TryGetValue(link.Id, out var page) ? page.Items.Select(item => item.Item) : []]);
        }
    }

    async Task<IReadOnlyList<Reading>> ReadAsync(List<DocumentId> ids, CancellationToken cancel) =>
        [.. (await _rows.ReadingsAsync(ids, cancel).ConfigureAwait(false)).OrderBy(reading => reading.Document.Id)];

    async Task<IReadOnlyList<MadeDecision>> DecisionsAsync(long after, int limit, CancellationToken cancel)
    {
        var entries = await _store.JournalAsync(after, limit, cancel).ConfigureAwait(false);
        if (entries.Count == 0) return [];

        var witnesses = (await _rows.WitnessesAsync(after, entries[^1].Number, cancel).ConfigureAwait(false)).ToLookup(row => row.Number, row => row.Witness);
        return [.. entries.Select(entry => new MadeDecision(entry, [.. witnesses[entry.Number].OrderBy(witness => witness.Id)]))];
    }

    static async IAsyncEnumerable<IReadOnlyList<T>> PagesAsync<T, TKey>(TKey first, Func<TKey, Task<IReadOnlyList<T>>> read, Func<T, TKey> key)
    {
        for (var page = await read(first).ConfigureAwait(false); page.Count > 0; page = await read(key(page[^1])).ConfigureAwait(false)) yield return page;
    }
}
