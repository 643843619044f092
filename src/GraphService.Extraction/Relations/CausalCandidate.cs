using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>A cause and effect that a sentence may tell of: one of several ways to fill the roles of a rule.</summary>
/// <param name="Call">The words that called for the rule.</param>
/// <param name="Source">The words of the cause.</param>
/// <param name="Target">The words of the effect.</param>
/// <param name="SourceWay">How the cause was found: its role, how it was moved from there and how it was cut.</param>
/// <param name="TargetWay">The same for the effect.</param>
sealed record CausalCandidate(RuleCall Call, RelationArgument Source, RelationArgument Target, string SourceWay, string TargetWay)
{
    /// <summary>Where its signal begins in the text.</summary>
    public int Start => Call.Sentence[Call.Signal.First].Start;

    /// <summary>Its words in the text they were read in.</summary>
    public CausalPair Pair(string text) => new(
        text[Source.Start..Source.End], text[Target.Start..Target.End], text[Start..Call.Sentence[Call.Signal.End - 1].End]);
}

/// <summary>Words of a sentence that call for a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Trigger">The first of the words.</param>
/// <param name="Signal">All of them, with the preposition beside them.</param>
sealed record RuleCall(RelationRule Rule, Sentence Sentence, int Trigger, TokenRange Signal)
{
    /// <summary>How the sentence puts it.</summary>
    public RelationStance Stance { get; } = Stances.Of(Sentence, Trigger, Rule.Kind);

    /// <summary>Whether the same words call for the same rule, however far the signal reaches.</summary>
    public bool IsSame(RuleCall? other) => other is not null && Trigger == other.Trigger && Sentence == other.Sentence && Rule == other.Rule;
}
