namespace GraphService.Graph;

/// <summary>How much of a graph is held in memory and written in one transaction at once.</summary>
/// <param name="Rows">Declarations, decisions, entities or links.</param>
/// <param name="Documents">Documents, with what was read in them.</param>
/// <param name="Characters">Characters of their texts, unless one document alone has more.</param>
sealed record CopyPages(int Rows, int Documents, int Characters)
{
    public static CopyPages Usual { get; } = new(500, 50, 500_000);
}
