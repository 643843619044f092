using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Words of a sentence that say when.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token behind the last.</param>
/// <param name="When">What they say; null when the text leaves that open.</param>
/// <param name="IsBound">Whether they only name a limit: "until 1938".</param>
readonly record struct TimeExpression(int First, int End, FuzzyDate? When, bool IsBound = false);
