namespace GraphService.Extraction;

/// <summary>What rules told in a sentence, and of which two things.</summary>
sealed class RuledPairs
{
    readonly List<TreeClaim> _claims = [];
    readonly HashSet<(Referent, Referent)> _pairs = [];
    readonly Dictionary<Referent, int> _links = [];

    /// <summary>What they told, in their order.</summary>
    public IReadOnlyList<TreeClaim> Claims => _claims;

    /// <summary>The words by which they told that something brought something about, or prevented it.</summary>
    public HashSet<int> Causing { get; } = [];

    /// <summary>Notes what a rule told.</summary>
    public void Add(TreeClaim claim)
    {
        _claims.Add(claim);
        if (Has(claim.Source, claim.Target)) return;

        _pairs.Add((claim.Source, claim.Target));
        _links[claim.Source] = _links.GetValueOrDefault(claim.Source) + 1;
        _links[claim.Target] = _links.GetValueOrDefault(claim.Target) + 1;
    }

    /// <summary>Whether something was told of the two; direction does not matter.</summary>
    public bool Has(Referent one, Referent other) => _pairs.Contains((one, other)) || _pairs.Contains((other, one));

    /// <summary>With how many others something is linked, but for one.</summary>
    public int LinksBut(Referent one, Referent other) => _links.GetValueOrDefault(one) - (Has(one, other) ? 1 : 0);

    /// <summary>How many pairs there are, but for one.</summary>
    public int CountBut(Referent one, Referent other) => _pairs.Count - (Has(one, other) ? 1 : 0);
}
