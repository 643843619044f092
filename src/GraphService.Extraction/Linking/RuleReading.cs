namespace GraphService.Extraction;

/// <summary>Two words of which a rule told something, as learned weights see them.</summary>
/// <param name="Odds">The logarithm of the odds that they give to what the rule told.</param>
/// <param name="Steps">How many steps the way between the two has.</param>
/// <param name="Share">By what the confidence is multiplied, as pronouns may have been misunderstood.</param>
readonly record struct RuleReading(double Odds, int Steps, double Share)
{
    /// <summary>The class of what a rule told of two words, the left one first; negative when it told nothing of them.</summary>
    public static int Class(TreeClaim claim, Referent left, Referent right) =>
        claim.Source == left && claim.Target == right ? LinkModel.Class(LinkGroups.Of(claim.Type), isToTheRight: true)
        : claim.Source == right && claim.Target == left ? LinkModel.Class(LinkGroups.Of(claim.Type), isToTheRight: false)
        : -1;
}
