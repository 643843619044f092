using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What a sentence says of two happenings, before anybody asks which entities they are.</summary>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Source">Where the link starts; the cause.</param>
/// <param name="Target">Where the link ends; the effect.</param>
/// <param name="Sentence">The sentence that says it.</param>
/// <param name="Signal">The words of the sentence that express it.</param>
/// <param name="Trigger">The word of the sentence that called for the rule.</param>
/// <param name="Stance">How the sentence puts it.</param>
sealed record Relation(RelationRule Rule, RelationArgument Source, RelationArgument Target, Sentence Sentence, TokenRange Signal, int Trigger, RelationStance Stance)
{
    /// <summary>The link it expresses: that of the rule, unless the sentence says otherwise.</summary>
    public LinkType Type { get; init; } = Rule.Type;

    /// <summary>Where the signal begins in the text.</summary>
    public int Start => Sentence[Signal.First].Start;

    /// <summary>Where the signal ends in the text.</summary>
    public int End => Sentence[Signal.End - 1].End;

    /// <summary>Its words in the text they were read in.</summary>
    public CausalPair Pair(string text) => new(text[Source.Start..Source.End], text[Target.Start..Target.End], text[Start..End]);

    /// <summary>How many clauses the argument was widened: 0 for the word on which the signal depends, 1 for its clause, and so on.</summary>
    public int Width { get; init; }

    /// <summary>From 0 to 1: how likely the words mean what the rule says.</summary>
    public required double Confidence { get; init; }
}

/// <summary>Tokens of a sentence from the first up to, not including, the end.</summary>
readonly record struct TokenRange(int First, int End)
{
    public bool Contains(int token) => token >= First && token < End;
}

/// <summary>The words that name a cause or effect: one stretch of a sentence around its head.</summary>
/// <param name="Sentence">The sentence, which may be the one before that of the signal.</param>
/// <param name="Head">The word on which the others depend.</param>
/// <param name="Words">The stretch.</param>
readonly record struct RelationArgument(Sentence Sentence, int Head, TokenRange Words)
{
    /// <summary>Where it begins in the text.</summary>
    public int Start => Sentence[Words.First].Start;

    /// <summary>Where it ends in the text.</summary>
    public int End => Sentence[Words.End - 1].End;
}

/// <summary>How a sentence puts a relation.</summary>
/// <param name="Modality">How firmly.</param>
/// <param name="Speaker">The head of the words that name who says so, where somebody else does; -1 when nobody does.</param>
/// <param name="Conditional">Whether it hangs on an "if".</param>
/// <param name="Counterfactual">Whether it is told as not having happened: "would have led to".</param>
/// <param name="Question">Whether it is asked.</param>
readonly record struct RelationStance(Modality Modality, int Speaker, bool Conditional, bool Counterfactual, bool Question);
