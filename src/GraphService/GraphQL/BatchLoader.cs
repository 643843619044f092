using GraphQL.DataLoader;

namespace GraphService.GraphQL;

/// <summary>
/// Gathers the keys that the fields of one request ask for and fetches them together, once each: the executor resolves all fields of a
/// level before it awaits the first result.
/// </summary>
sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
    where TKey : notnull
    where TValue : class
{
    readonly Lock _lock = new();
    readonly Dictionary<TKey, Batch> _batches = [];
    Batch? _open;

    /// <summary>The record of the key; null when there is none.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_lock)
        {
            if (!_batches.TryGetValue(key, out var batch))
            {
                batch = _open ??= new(this);
                batch.Keys.Add(key);
                _batches.Add(key, batch);
            }

            return new Pending(batch, key);
        }
    }

    sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        Task<IReadOnlyDictionary<TKey, TValue>>? _fetched;

        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(CancellationToken cancel)
        {
            lock (loader._lock)
            {
                if (loader._open == this) loader._open = null;
                return _fetched ??= loader.Fetch(Keys, cancel);
            }
        }
    }

    Task<IReadOnlyDictionary<TKey, TValue>> Fetch(IReadOnlyCollection<TKey> keys, CancellationToken cancel) => fetch(keys, cancel);

    sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.FetchAsync(cancellationToken).ConfigureAwait(false)).GetValueOrDefault(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken).ConfigureAwait(false);
    }
}
