using System.Collections.Frozen;

namespace GraphService.Language;

/// <summary>Names such as "Sitting Bull" and "Standing Bear": what a beast does and the beast, both with a capital.</summary>
public static class BeastNames
{
    const int Animal = 5;

    // What is done to nothing, so that no object follows.
    static readonly FrozenSet<string> Doings = FrozenSet.ToFrozenSet(
        ["charging", "crawling", "crouching", "dancing", "flying", "growling", "howling", "jumping", "kicking", "laughing", "limping", "lying", "roaring", "running", "screaming", "singing", "sitting", "sleeping", "standing", "swimming", "walking"]);

    /// <summary>Whether two words in a row are such a name.</summary>
    public static bool IsOne(string first, string second) =>
        IsCapital(first) && IsCapital(second) && Doings.Contains(first.ToLowerInvariant()) && IsBeast(WordTopics.SensesOf(second.ToLowerInvariant()));

    /// <summary>Whether a sentence begins with such a name.</summary>
    internal static bool Begins(ReadOnlySpan<Word> words) =>
        words.Length > 2 && IsCapital(words[0].Form) && words[0].Lower.EndsWith("ing", StringComparison.Ordinal) && IsCapital(words[1].Form) && Doings.Contains(words[0].Lower) && IsBeast(words[1].Sense);

    static bool IsCapital(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);

    static bool IsBeast(uint sense) => WordSense.NounTopic(sense) == Animal || WordSense.OtherNounTopic(sense) == Animal;
}
