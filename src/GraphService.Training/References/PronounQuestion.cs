namespace GraphService.Training;

/// <summary>Which pronouns are learned apart.</summary>
enum PronounKind
{
    /// <summary>"He", "she" and their forms.</summary>
    Somebody,

    /// <summary>"They" and its forms.</summary>
    Several,

    /// <summary>"It" and "its".</summary>
    Something,
}

/// <summary>A pronoun of a text of which people said what it takes up.</summary>
/// <param name="Kind">Which pronoun it is.</param>
/// <param name="Options">What it may take up, as the program sees it; empty where the program sees no choice.</param>
/// <param name="IsRight">Whether the program took it to be what people say.</param>
/// <param name="Likelihood">How likely the program holds that to be, from 0 to 1.</param>
sealed record PronounQuestion(PronounKind Kind, IReadOnlyList<PronounQuestion.Option> Options, bool IsRight, double Likelihood)
{
    /// <summary>One that the pronoun may take up.</summary>
    /// <param name="Features">What is seen of the two, by number.</param>
    /// <param name="IsRight">Whether people say so.</param>
    public sealed record Option(int[] Features, bool IsRight);

    /// <summary>Whether some of several options are right.</summary>
    public bool Teaches => Options.Any(option => option.IsRight) && Options.Any(option => !option.IsRight);

    /// <summary>The kind of a pronoun by its form in small letters; null for words that are not learned.</summary>
    public static PronounKind? KindOf(string form) => form switch
    {
        "he" or "him" or "his" or "she" or "her" => PronounKind.Somebody,
        "they" or "them" or "their" => PronounKind.Several,
        "it" or "its" => PronounKind.Something,
        _ => null,
    };
}
