namespace GraphService.Training;

/// <summary>How often a rule was right: in texts of which people drew graphs, and in corpora of causal language.</summary>
/// <param name="Judged">Pieces of evidence with both ends in a drawn graph.</param>
/// <param name="Right">Those that agree with it.</param>
/// <param name="Found">Pairs read in corpora.</param>
/// <param name="Matched">Those that people marked.</param>
readonly record struct RuleTally(int Judged, int Right, int Found, int Matched)
{
    // Trust weighs as much as five judged pieces.
    const double Prior = 5;

    /// <summary>The precision in drawn graphs, pulled towards how far the rule is trusted as long as little is known.</summary>
    /// <remarks>Corpora do not count: most mark one pair a sentence or one kind of cause, so that a right pair is often not among theirs.</remarks>
    public double Smoothed(double trust) => ((Prior * trust) + Right) / (Prior + Judged);

    public static RuleTally operator +(RuleTally one, RuleTally other) =>
        new(one.Judged + other.Judged, one.Right + other.Right, one.Found + other.Found, one.Matched + other.Matched);

    public static RuleTally operator -(RuleTally one, RuleTally other) =>
        new(one.Judged - other.Judged, one.Right - other.Right, one.Found - other.Found, one.Matched - other.Matched);
}
