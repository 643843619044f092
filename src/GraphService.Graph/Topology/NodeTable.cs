namespace GraphService.Graph;

/// <summary>The numbering of entities: packed ones by a sorted array, later ones by a small table on top.</summary>
sealed class NodeTable
{
    readonly EntityId[] _packed;
    readonly Dictionary<EntityId, int> _numbers;
    readonly EntityId[] _added;
    readonly Dictionary<EntityId, int> _addedNumbers;
    readonly HashSet<int> _gone;

    NodeTable(EntityId[] packed, Dictionary<EntityId, int> numbers, EntityId[] added, Dictionary<EntityId, int> addedNumbers, HashSet<int> gone) =>
        (_packed, _numbers, _added, _addedNumbers, _gone) = (packed, numbers, added, addedNumbers, gone);

    public static NodeTable Of(IEnumerable<EntityId> entities)
    {
        EntityId[] ids = [.. entities];
        Array.Sort(ids);
        var numbers = new Dictionary<EntityId, int>(ids.Length);
        for (var i = 0; i < ids.Length; i++)
        {
            if (!numbers.TryAdd(ids[i], i)) throw new ArgumentException($"The entity {ids[i]} stands twice.", nameof(entities));
        }

        return new(ids, numbers, [], [], []);
    }

    public int Slots => _packed.Length + _added.Length;

    public int Live => Slots - _gone.Count;

    /// <summary>Whether nothing was added or taken away since the packing.</summary>
    public bool IsPacked => _added.Length == 0 && _gone.Count == 0;

    public EntityId Id(int node) => node < _packed.Length ? _packed[node] : _added[node - _packed.Length];

    /// <summary>By id; packed nodes are numbered in that order.</summary>
    public int Compare(int left, int right) =>
        left < _packed.Length && right < _packed.Length ? left.CompareTo(right) : Id(left).CompareTo(Id(right));

    public bool TryFind(EntityId id, out int node) =>
        (_numbers.TryGetValue(id, out node) || (_addedNumbers.Count > 0 && _addedNumbers.TryGetValue(id, out node)))
        && (_gone.Count == 0 || !_gone.Contains(node));

    public IEnumerable<EntityId> LiveIds() => Enumerable.Range(0, Slots).Where(node => !_gone.Contains(node)).Select(Id);

    public NodeTable With(IReadOnlyCollection<EntityId> added, IReadOnlyCollection<EntityId> removed)
    {
        var gone = new HashSet<int>(_gone);
        var names = new List<EntityId>(_added);
        var numbers = new Dictionary<EntityId, int>(_addedNumbers);
        foreach (var id in removed)
        {
            if (TryFind(id, out var node)) gone.Add(node);
        }

        foreach (var id in added)
        {
            // An entity that comes back takes its old number.
            if (_numbers.TryGetValue(id, out var known) || numbers.TryGetValue(id, out known))
            {
                gone.Remove(known);
                continue;
            }

            numbers.Add(id, _packed.Length + names.Count);
            names.Add(id);
        }

        return new(_packed, _numbers, [.. names], numbers, gone);
    }
}
