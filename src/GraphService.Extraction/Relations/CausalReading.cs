namespace GraphService.Extraction;

/// <summary>What a text tells of causes.</summary>
/// <param name="IsCausal">Whether it tells of any.</param>
/// <param name="Pairs">The pairs whose words are clear, in order of their signals.</param>
public sealed record CausalReading(bool IsCausal, IReadOnlyList<CausalPair> Pairs);
