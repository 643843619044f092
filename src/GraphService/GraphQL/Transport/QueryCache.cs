namespace GraphService.GraphQL;

/// <summary>The queries that ran lately, by the SHA-256 of their text. When there are too many, or they are too long together, the one that was not asked for longest goes.</summary>
sealed class QueryCache(int maxCount, int maxCharacters)
{
    readonly Lock _lock = new();
    readonly Dictionary<string, LinkedListNode<KnownQuery>> _byHash = new(StringComparer.Ordinal);
    readonly LinkedList<KnownQuery> _latestFirst = new();
    long _characters;

    public int Count
    {
        get { lock (_lock) return _byHash.Count; }
    }

    /// <summary>The query of this hash; null when it is not here.</summary>
    public KnownQuery? Find(string hash)
    {
        lock (_lock)
        {
            if (!_byHash.TryGetValue(hash, out var found)) return null;

            _latestFirst.Remove(found);
            _latestFirst.AddFirst(found);
            return found.Value;
        }
    }

    public void Add(KnownQuery query)
    {
        lock (_lock)
        {
            if (_byHash.ContainsKey(query.Hash)) return;

            _byHash.Add(query.Hash, _latestFirst.AddFirst(query));
            _characters += query.Text.Length;
            while (_latestFirst.Last is { } oldest && (_byHash.Count > maxCount || _characters > maxCharacters))
            {
                _latestFirst.RemoveLast();
                _byHash.Remove(oldest.Value.Hash);
                _characters -= oldest.Value.Text.Length;
            }
        }
    }
}
