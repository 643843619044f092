namespace GraphService.Language;

/// <summary>
/// Classes of words that stand in like company in open text, as a binary tree: the more leading bits of their codes two words share, the more alike
/// they are. Codes mean nothing by themselves and change when the model is trained anew.
/// </summary>
public static class WordClasses
{
    /// <summary>How many bits tell the finest classes apart.</summary>
    public const int Bits = 12;

    const int LongestWord = 48;

    /// <summary>The code of a word, however it is capitalised; 0 for a word not known.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return 0;

        Span<char> plain = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++) plain[i] = Shapes.Plain(word[i]);
        return EnglishAnalyzer.Default.Model.Lexicon.Company(Hash.Of(plain[..word.Length]));
    }

    /// <summary>The class so many bits deep in the tree that a code belongs to, from 1; 0 for a word not known.</summary>
    public static uint Prefix(uint code, int bits) => code == 0 ? 0 : ((code - 1) >> (Bits - bits)) + 1;
}
