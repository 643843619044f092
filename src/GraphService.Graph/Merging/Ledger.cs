namespace GraphService.Graph;

/// <summary>Records as they were before a change and as they are after it; null where there is none.</summary>
sealed class Ledger<TKey, TRecord>(Func<TRecord, TRecord, bool> same) where TKey : notnull where TRecord : class
{
    readonly Dictionary<TKey, (TRecord? Before, TRecord? After)> _entries = [];

    public IEnumerable<(TKey Key, TRecord? Before, TRecord? After)> Changes =>
        _entries.Where(entry => !Alike(entry.Value)).Select(entry => (entry.Key, entry.Value.Before, entry.Value.After));

    /// <summary>Notes what became of a record. What it was before the first note stays known.</summary>
    public void Note(TKey key, TRecord? before, TRecord? after) =>
        _entries[key] = (_entries.TryGetValue(key, out var earlier) ? earlier.Before : before, after);

    /// <summary>Notes all that a later ledger holds.</summary>
    public void Note(Ledger<TKey, TRecord> later)
    {
        foreach (var (key, (before, after)) in later._entries) Note(key, before, after);
    }

    /// <summary>The difference, counting as changed also the records named here that stayed.</summary>
    public Difference<TKey> Difference(IEnumerable<TKey>? alsoChanged = null)
    {
        var changed = Changes.Where(change => change is { Before: not null, After: not null }).Select(change => change.Key);
        var others = (alsoChanged ?? []).Where(key => _entries.TryGetValue(key, out var entry) && entry is { Before: not null, After: not null });
        return new(
            [.. Changes.Where(change => change.Before is null).Select(change => change.Key).Order()],
            [.. changed.Union(others).Order()],
            [.. Changes.Where(change => change.After is null).Select(change => change.Key).Order()]);
    }

    bool Alike((TRecord? Before, TRecord? After) entry) => entry switch
    {
        (null, null) => true,
        ({ } before, { } after) => same(before, after),
        _ => false,
    };
}
