namespace GraphService.Extraction;

/// <summary>Of which two things the rules told something in a sentence.</summary>
sealed class RuledPairs
{
    readonly HashSet<(Referent, Referent)> _pairs = [];
    readonly Dictionary<Referent, int> _links = [];

    /// <summary>The words by which they told that something brought something about, or prevented it.</summary>
    public HashSet<int> Causing { get; } = [];

    /// <summary>Notes a link between two things; direction does not matter.</summary>
    public void Add(Referent one, Referent other)
    {
        if (Has(one, other)) return;

        _pairs.Add((one, other));
        _links[one] = _links.GetValueOrDefault(one) + 1;
        _links[other] = _links.GetValueOrDefault(other) + 1;
    }

    /// <summary>Whether something was told of the two.</summary>
    public bool Has(Referent one, Referent other) => _pairs.Contains((one, other)) || _pairs.Contains((other, one));

    /// <summary>With how many others something is linked, but for one.</summary>
    public int LinksBut(Referent one, Referent other) => _links.GetValueOrDefault(one) - (Has(one, other) ? 1 : 0);

    /// <summary>How many pairs there are, but for one.</summary>
    public int CountBut(Referent one, Referent other) => _pairs.Count - (Has(one, other) ? 1 : 0);
}
