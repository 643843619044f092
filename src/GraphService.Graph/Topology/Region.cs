namespace GraphService.Graph;

/// <summary>Which part of the graph a question needs. A store may always answer with more.</summary>
/// <param name="Around">The entities asked about; those the graph does not know are ignored.</param>
/// <param name="Direction">Which way the links are followed.</param>
/// <param name="Depth">How many links away from <paramref name="Around"/>.</param>
/// <param name="Filter">Which links matter.</param>
public sealed record Region(IReadOnlyCollection<EntityId> Around, Direction Direction, int Depth, LinkFilter Filter);

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
