using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Who or what some phrases of a document stand for.</summary>
sealed class Referent
{
    readonly Dictionary<string, int> _surfaces = new(StringComparer.Ordinal);
    readonly List<Func<IEnumerable<string>>> _clauses = [];
    readonly List<FuzzyDate> _times = [];
    int _again, _told, _cut;

    public Referent(EntityId id, EntityKind kind, string name) => (Id, Kind, Name) = (id, kind, name);

    public EntityId Id { get; }

    public EntityKind Kind { get; }

    public string Name { get; }

    /// <summary>Whether it has a name of its own, known beforehand or written with capitals; other referents matter only when a claim speaks of them.</summary>
    public bool IsNamed { get; init; }

    /// <summary>
    /// Whether nothing in its description tells it apart from what other texts describe alike: "the king", "300 men", "flight of the peasants"; not so
    /// "the famine of 1921", "Soviet troops", "fear of Stalin".
    /// </summary>
    public bool IsBare { get; init; }

    /// <summary>Whether it is many: "the delegates".</summary>
    public bool IsPlural { get; init; }

    /// <summary>The lemma of its head noun in small letters, by which "the speech" finds it again.</summary>
    public string Head { get; init; } = "";

    /// <summary>The words by which the document speaks of it, with how often; 0 for shorter and longer ways to cut what was counted already.</summary>
    public Dictionary<string, int> Surfaces
    {
        get
        {
            if (_clauses.Count == 0) return _surfaces;

            foreach (var words in _clauses)
            {
                var all = words().ToList();
                foreach (var surface in all)
                    if (_surfaces.TryAdd(surface, 0)) _cut++;

                if (all.MaxBy(surface => surface.Length) is { } longest) _surfaces[longest]++;
            }

            _clauses.Clear();
            return _surfaces;
        }
    }

    /// <summary>When it was, according to all that the document says; null when it does not say or contradicts itself.</summary>
    public FuzzyDate? When => FuzzyDate.Common(_times);

    /// <summary>Notes when it was. Only what happens or lasts has a time.</summary>
    public void HappenedAt(FuzzyDate when)
    {
        if (Kind is EntityKind.Event or EntityKind.Condition) _times.Add(when);
    }

    /// <summary>A place that calls it by its name.</summary>
    public void Named(string surface)
    {
        if (Surfaces.ContainsKey(surface)) _again++;
        MetAs(surface);
    }

    /// <summary>A clause that tells of it, in the longest of some words; the others are ways to cut it. Only asked for them when somebody wants to know, since of most clauses nothing is told.</summary>
    public void ToldBy(Func<IEnumerable<string>> words)
    {
        _clauses.Add(words);
        _told++;
    }

    /// <summary>A place that speaks of it in other words.</summary>
    public void MetAs(string surface) => Surfaces[surface] = Surfaces.GetValueOrDefault(surface) + 1;

    /// <summary>All that another was called.</summary>
    public void Joined(Referent other)
    {
        foreach (var (surface, count) in other.Surfaces) Surfaces[surface] = Surfaces.GetValueOrDefault(surface) + count;
    }

    /// <summary>Other words for it, cut from such as were counted.</summary>
    public void AlsoKnownAs(string surface) => Surfaces.TryAdd(surface, 0);

    /// <summary>In how many ways the document speaks of it, each clause being one, and how often it says its names again.</summary>
    public int Salience => _surfaces.Count - _cut + _told + _again;
}
