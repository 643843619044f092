namespace GraphService.Graph;

/// <summary>Which part of the graph a question needs. A store may always answer with more, but with nothing that <see cref="Documents"/> or <see cref="During"/> leave out.</summary>
/// <param name="Around">The entities asked about; those the graph does not know are ignored. None stands for the whole graph.</param>
/// <param name="Direction">Which way the links are followed.</param>
/// <param name="Depth">How many links away from <paramref name="Around"/>.</param>
/// <param name="Filter">Which links matter.</param>
public sealed record Region(IReadOnlyCollection<EntityId> Around, Direction Direction, int Depth, LinkFilter Filter)
{
    /// <summary>Where ways are to end: only links on ways of at most <see cref="Depth"/> links from <see cref="Around"/> to one of these matter. An empty list stands for ways to anywhere.</summary>
    public IReadOnlyCollection<EntityId> To { get; init; } = [];

    /// <summary>
    /// Whether it is asked what would be if <see cref="Around"/> had not been: then whatever leads to what is found matters, too, and what it
    /// PREVENTED, with all else that prevents the same, whether or not the filter names that type.
    /// </summary>
    public bool IsWhatIf { get; init; }

    /// <summary>Entities that the answer must know, if the graph does, even where no link leads to them.</summary>
    public IReadOnlyCollection<EntityId> Beside { get; init; } = [];

    /// <summary>Only links with evidence in one of these documents; an empty list stands for all, also links that people added.</summary>
    public IReadOnlyCollection<DocumentId> Documents { get; init; } = [];

    /// <summary>Only links neither end of which certainly lies outside this time; undated entities may lie anywhere.</summary>
    public FuzzyDate? During { get; init; }

    /// <summary>The whole graph, as far as a filter admits it.</summary>
    public static Region Whole(LinkFilter filter) => new([], Direction.Either, int.MaxValue, filter);
}

/// <summary>Which way links are followed.</summary>
public enum Direction
{
    /// <summary>From source to target: towards effects.</summary>
    Forward,

    /// <summary>From target to source: towards causes.</summary>
    Backward,

    /// <summary>Both ways.</summary>
    Either,
}
