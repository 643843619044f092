namespace GraphService.Training;

/// <summary>How often a rule was right: in texts of which people drew graphs, and in corpora of causal language.</summary>
/// <param name="Judged">Pieces of evidence with both ends in a drawn graph.</param>
/// <param name="Right">Those that agree with it.</param>
/// <param name="Found">Pairs read in corpora.</param>
/// <param name="Matched">Those that people marked.</param>
readonly record struct RuleTally(int Judged, int Right, int Found, int Matched)
{
    // The table's own number weighs as much as five judged pieces, a corpus as ten at most: it is another kind of text, cut more strictly.
    const double Prior = 5;
    const double Corpus = 10;

    /// <summary>The measured precision, drawn towards what the table says as long as little is known.</summary>
    public double Smoothed(double table)
    {
        var corpus = Math.Min(Found, Corpus);
        return ((Prior * table) + Right + (Found == 0 ? 0 : corpus * Matched / Found)) / (Prior + Judged + corpus);
    }

    public static RuleTally operator +(RuleTally one, RuleTally other) =>
        new(one.Judged + other.Judged, one.Right + other.Right, one.Found + other.Found, one.Matched + other.Matched);

    public static RuleTally operator -(RuleTally one, RuleTally other) =>
        new(one.Judged - other.Judged, one.Right - other.Right, one.Found - other.Found, one.Matched - other.Matched);
}
