using GraphService.Graph;

namespace GraphService;

/// <summary>A link told in a sentence, and the evidence it cites.</summary>
sealed record Explanation(LinkId Link, string Text, Evidence? Citation);
