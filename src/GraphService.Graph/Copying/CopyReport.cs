namespace GraphService.Graph;

/// <summary>What came of a copy.</summary>
/// <param name="Source">What the source holds.</param>
/// <param name="Target">What the target holds afterwards.</param>
/// <param name="Documents">How many documents this run copied; the others were there.</param>
/// <param name="Decisions">How many decisions this run copied; the others were there.</param>
public sealed record CopyReport(Inventory Source, Inventory Target, int Documents, int Decisions)
{
    /// <summary>Whether the target holds what the source holds, to the letter.</summary>
    public bool IsWhole => Source == Target;
}
