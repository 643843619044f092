using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Adds up what merges did one after the other: a record added and then changed is added, one added and then removed was never there.</summary>
sealed class MergeSum(long version)
{
    readonly Sum<DocumentId> _documents = new();
    readonly Sum<EntityId> _entities = new();
    readonly Sum<LinkId> _links = new();
    readonly Sum<EvidenceId> _evidence = new();
    long _version = version;

    /// <summary>What all of them did together.</summary>
    public MergeReport Report() => new(_version, _documents.Difference(), _entities.Difference(), _links.Difference(), _evidence.Difference());

    public void Add(MergeReport next)
    {
        _version = next.Version;
        _documents.Add(next.Documents);
        _entities.Add(next.Entities);
        _links.Add(next.Links);
        _evidence.Add(next.Evidence);
    }

    sealed class Sum<T>
        where T : IComparable<T>
    {
        readonly HashSet<T> _added = [];
        readonly HashSet<T> _changed = [];
        readonly HashSet<T> _removed = [];

        public Difference<T> Difference() => new([.. _added.Order()], [.. _changed.Order()], [.. _removed.Order()]);

        public void Add(Difference<T> next)
        {
            foreach (var record in next.Added) (_removed.Remove(record) ? _changed : _added).Add(record);
            _changed.UnionWith(next.Changed.Where(record => !_added.Contains(record)));
            foreach (var record in next.Removed)
            {
                _changed.Remove(record);
                if (!_added.Remove(record)) _removed.Add(record);
            }
        }
    }
}
