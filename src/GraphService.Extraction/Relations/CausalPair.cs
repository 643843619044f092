namespace GraphService.Extraction;

/// <summary>A cause and its effect in the words of a text.</summary>
/// <param name="Cause">The words of the cause.</param>
/// <param name="Effect">The words of the effect.</param>
/// <param name="Signal">The words that join them.</param>
public sealed record CausalPair(string Cause, string Effect, string Signal);
