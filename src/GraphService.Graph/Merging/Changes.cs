namespace GraphService.Graph;

/// <summary>What a merge or decision changes.</summary>
sealed class Changes
{
    /// <summary>Documents, by what their readings say.</summary>
    public Ledger<DocumentId, string> Documents { get; } = new(string.Equals);

    public Ledger<EntityId, Entity> Entities { get; } = new(Same.Entity);

    /// <summary>Links, by what the evidence and the verdict make of them.</summary>
    public Ledger<LinkId, Link> Links { get; } = new((before, after) => Bare(before) == Bare(after));

    /// <summary>Evidence, by what it says; the words around it are no part of that.</summary>
    public Ledger<EvidenceId, Evidence> Evidence { get; } = new((before, after) => Bare(before) == Bare(after));

    /// <summary>Adds what a later merge changed.</summary>
    public void Note(Changes later)
    {
        Documents.Note(later.Documents);
        Entities.Note(later.Entities);
        Links.Note(later.Links);
        Evidence.Note(later.Evidence);
    }

    /// <summary>The changes as people are told of them. A link has changed, too, when only the words of its evidence have.</summary>
    public MergeReport Report(long version)
    {
        var spokenOf = Evidence.Changes.SelectMany(change => new[] { change.Before?.Link, change.After?.Link }).OfType<LinkId>();
        return new(
            version,
            Documents.Difference(),
            Entities.Difference(),
            Links.Difference(spokenOf),
            Evidence.Difference() with { Changed = [] });
    }

    static Link Bare(Link link) => link with { Revision = 0, ReviewPriority = 0 };

    static Evidence Bare(Evidence piece) => piece with { Selector = piece.Selector with { Prefix = "", Suffix = "" } };
}
