namespace GraphService.Extraction;

/// <summary>What rules told in a sentence, and of which two things.</summary>
sealed class RuledPairs
{
    readonly List<TreeClaim> _claims = [];
    readonly HashSet<(Referent, Referent)> _pairs = [];
    readonly HashSet<(Referent, Referent)> _passed = [];
    readonly Dictionary<Referent, int> _links = [];
    readonly Dictionary<int, HashSet<Referent>> _causing = [];

    /// <summary>What they told, in their order.</summary>
    public IReadOnlyList<TreeClaim> Claims => _claims;

    /// <summary>Notes the word by which a rule told that something brought something about, or prevented it.</summary>
    public void AddCause(int word, TreeClaim claim)
    {
        if (!_causing.TryGetValue(word, out var parties)) parties = _causing[word] = [];
        parties.Add(claim.Source);
        parties.Add(claim.Target);
    }

    /// <summary>Whether it is such a word.</summary>
    public bool IsCausing(int word) => _causing.ContainsKey(word);

    /// <summary>Whether it is such a word, and something is the cause or the effect that was told by it.</summary>
    public bool IsCausing(int word, Referent party) => _causing.TryGetValue(word, out var parties) && parties.Contains(party);

    /// <summary>Notes that nothing is to be told of two: "one factor" and what the drought led to where "one factor was the drought", or two reasons of the same.</summary>
    public void Pass(Referent one, Referent other) => _passed.Add((one, other));

    /// <summary>Notes what a rule told.</summary>
    public void Add(TreeClaim claim)
    {
        _claims.Add(claim);
        if (_pairs.Contains((claim.Target, claim.Source)) || !_pairs.Add((claim.Source, claim.Target))) return;

        _links[claim.Source] = _links.GetValueOrDefault(claim.Source) + 1;
        _links[claim.Target] = _links.GetValueOrDefault(claim.Target) + 1;
    }

    /// <summary>Whether something was told of the two; direction does not matter.</summary>
    public bool Has(Referent one, Referent other) => IsPaired(one, other) || _passed.Contains((one, other)) || _passed.Contains((other, one));

    /// <summary>With how many others something is linked, but for one.</summary>
    public int LinksBut(Referent one, Referent other) => _links.GetValueOrDefault(one) - (IsPaired(one, other) ? 1 : 0);

    /// <summary>How many pairs there are, but for one.</summary>
    public int CountBut(Referent one, Referent other) => _pairs.Count - (IsPaired(one, other) ? 1 : 0);

    bool IsPaired(Referent one, Referent other) => _pairs.Contains((one, other)) || _pairs.Contains((other, one));
}
