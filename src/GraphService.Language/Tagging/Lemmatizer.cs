namespace GraphService.Language;

/// <summary>Lemmas as the treebanks show them: whole words whose ending would mislead first, then the commonest change for the longest known ending.</summary>
/// <param name="table">The number of a change, from 1, by <see cref="Key"/>.</param>
/// <param name="changes">The changes.</param>
/// <param name="keepsCase">The tags whose lemmas are written as the word is: proper nouns above all.</param>
/// <param name="isVerb">The tags of verbs, whose endings the dictionary tells apart: "hanged" is a form of "hang", "changed" of "change".</param>
/// <param name="lexicon">The dictionary.</param>
sealed class Lemmatizer(WordMap table, LemmaChange[] changes, bool[] keepsCase, bool[] isVerb, Lexicon lexicon)
{
    public const int LongestEnding = 6;

    public string Lemma(Word word, int tag)
    {
        var form = keepsCase[tag] ? word.Form : word.Form.ToLowerInvariant();
        if (table[Key(tag, word.Lower, whole: true)] is > 0 and var known) return changes[known - 1].Apply(form);

        for (var length = Math.Min(LongestEnding, word.Lower.Length); length >= 0; length--)
        {
            var ending = table[Key(tag, word.Lower.AsSpan(word.Lower.Length - length), whole: false)];
            if (ending != 0 && changes[ending - 1].Fits(form)) return isVerb[tag] && !keepsCase[tag] ? Known(changes[ending - 1].Apply(form)) : changes[ending - 1].Apply(form);
        }

        return form;
    }

    // The verb that the dictionary knows, where it does not know this one: without an "e", with one, without the doubled letter.
    string Known(string verb)
    {
        if (verb.Length < 3 || IsKnown(verb)) return verb;
        if (verb[^1] == 'e' && IsKnown(verb.AsSpan(0, verb.Length - 1))) return verb[..^1];
        if (verb[^1] == verb[^2] && IsKnown(verb.AsSpan(0, verb.Length - 1))) return verb[..^1];
        return IsKnown(verb + "e") ? verb + "e" : verb;
    }

    bool IsKnown(ReadOnlySpan<char> verb) => (lexicon.Sense(Hash.Of(verb)) & WordSense.Verb) != 0;

    public static ulong Key(int tag, ReadOnlySpan<char> text, bool whole) => Hash.Of(text, Hash.Mix(whole ? 7UL : 3, (ulong)tag));
}
