namespace GraphService.Language;

/// <summary>What the commonest sense of a noun is about, as WordNet's lexicographers filed it (Fellbaum 1998).</summary>
public static class WordTopics
{
    const int LongestWord = 48;

    /// <summary>Whether it is something that happens or is done: an act, an event, a phenomenon, a process.</summary>
    /// <param name="noun">The dictionary form, however capitalised.</param>
    public static bool IsHappening(ReadOnlySpan<char> noun) => OfNoun(noun) is 4 or 11 or 19 or 22;

    /// <summary>Whether one of its common senses is something that happens or is done.</summary>
    /// <param name="noun">The dictionary form, however capitalised.</param>
    public static bool MayHappen(ReadOnlySpan<char> noun) => IsHappening(noun) || WordSense.OtherNounTopic(SenseOf(noun)) is 4 or 11 or 19 or 22;

    /// <summary>Whether it is a state or a feeling.</summary>
    /// <param name="noun">The dictionary form, however capitalised.</param>
    public static bool IsState(ReadOnlySpan<char> noun) => OfNoun(noun) is 12 or 26;

    /// <summary>Whether the dictionary knows the word as a common noun, and not as a name.</summary>
    /// <param name="word">The word, however capitalised.</param>
    public static bool IsCommonNoun(ReadOnlySpan<char> word) => (SenseOf(word) & (WordSense.Noun | WordSense.Name)) == WordSense.Noun;

    /// <summary>Whether the dictionary knows the word as an adjective, among others.</summary>
    /// <param name="word">The word, however capitalised.</param>
    public static bool MayBeAdjective(ReadOnlySpan<char> word) => (SenseOf(word) & WordSense.Adjective) != 0;

    /// <summary>Whether it is a person and, in its common senses, nothing else.</summary>
    /// <param name="noun">The dictionary form, however capitalised.</param>
    public static bool IsPerson(ReadOnlySpan<char> noun) => SenseOf(noun) is var sense && WordSense.NounTopic(sense) == 18 && WordSense.OtherNounTopic(sense) == 0;

    /// <summary>Whether one of its common senses is a person or a group.</summary>
    /// <param name="noun">The dictionary form, however capitalised.</param>
    public static bool MayBeSomebody(ReadOnlySpan<char> noun) => SenseOf(noun) is var sense && (WordSense.NounTopic(sense) is 14 or 18 || WordSense.OtherNounTopic(sense) is 14 or 18);

    /// <summary>Whether it is a place, a river or a mountain in its commonest sense, and in none of its common senses somebody: "Paris", "Rhine", not so "Lincoln".</summary>
    /// <param name="noun">The dictionary form, however capitalised.</param>
    public static bool IsPlace(ReadOnlySpan<char> noun) => SenseOf(noun) is var sense && WordSense.NounTopic(sense) is 15 or 17 && WordSense.OtherNounTopic(sense) != 18;

    /// <summary>Whether it is a thing that was made, or a substance, in its commonest sense.</summary>
    /// <param name="noun">The dictionary form, however capitalised.</param>
    public static bool IsThing(ReadOnlySpan<char> noun) => OfNoun(noun) is 6 or 27;

    /// <summary>Whether the commonest sense of a verb is to think, to say, to perceive or to be: it changes nothing.</summary>
    /// <param name="verb">The dictionary form, however capitalised.</param>
    public static bool IsOfMind(ReadOnlySpan<char> verb) => WordSense.VerbTopic(SenseOf(verb)) is 31 or 32 or 39 or 42;

    /// <summary>The topics of its commonest senses, as noun and as verb, in one number; 0 for a word the dictionary does not know.</summary>
    internal static uint TopicsOf(ReadOnlySpan<char> word) => WordSense.Topics(SenseOf(word));

    /// <summary>All that the dictionary says of a word; 0 for one it does not know.</summary>
    internal static uint SensesOf(ReadOnlySpan<char> word) => SenseOf(word);

    static uint OfNoun(ReadOnlySpan<char> noun) => WordSense.NounTopic(SenseOf(noun));

    static uint SenseOf(ReadOnlySpan<char> noun)
    {
        if (noun.Length > LongestWord) return 0;

        Span<char> plain = stackalloc char[LongestWord];
        for (var i = 0; i < noun.Length; i++) plain[i] = Shapes.Plain(noun[i]);
        return EnglishAnalyzer.Default.Model.Lexicon.Sense(Hash.Of(plain[..noun.Length]));
    }
}
