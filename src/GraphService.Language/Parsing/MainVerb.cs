namespace GraphService.Language;

/// <summary>
/// Second sight for sentences without a main verb: what ends in a full stop has one nearly always, so where the tagger saw none ("the grain crisis
/// prompted the decision", its verb taken for a participle), the word that came nearest to a finite verb is taken for it.
/// </summary>
sealed class MainVerb(TagSet tags, string[] relations)
{
    const int LeastWords = 4;

    /// <summary>How far behind its rival the tag of a finite verb may be, in units of the tagger's scores.</summary>
    const int Farthest = 18_000;

    readonly bool[] _auxiliary = [.. relations.Select(relation => relation is "cop" or "aux" or "aux:pass")];
    readonly bool[] _isFinite = [.. Enumerable.Range(0, tags.Count).Select(tag => IsFinite(tags.Xpos(tag)))];

    /// <summary>The tags of finite verbs that are no auxiliaries.</summary>
    public ushort[] Tags { get; } = [.. Enumerable.Range(0, tags.Count).Where(tag => tags.Upos(tag) == Upos.Verb && IsFinite(tags.Xpos(tag))).Select(tag => (ushort)tag)];

    /// <summary>The word to take for the main verb; -1 when there is one already, or none comes near.</summary>
    public int Missing(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> found, ParserState state, ReadOnlySpan<(ushort Tag, int Behind)> rivals)
    {
        if (words.Length < LeastWords || words[^1].Form is not "." || HasVerb(found, state)) return -1;

        var nearest = -1;
        for (var i = 0; i < words.Length; i++)
            if (!_isFinite[found[i]] && CanBeVerb(words[i]) && rivals[i].Behind < (nearest < 0 ? Farthest : rivals[nearest].Behind)) nearest = i;

        return nearest;
    }

    // An imperative ("Follow the thread.") is a main verb too.
    bool HasVerb(ReadOnlySpan<ushort> found, ParserState state)
    {
        var root = Array.IndexOf(state.Heads, found.Length, 0, found.Length);
        if (root < 0 || _isFinite[found[root]] || tags.Xpos(found[root]) == "VB") return true;

        for (var i = 0; i < found.Length; i++)
            if (state.Heads[i] == root && _auxiliary[state.Labels[i]] && _isFinite[found[i]]) return true;

        return false;
    }

    static bool CanBeVerb(Word word) => (word.Sense & (WordSense.Verb | WordSense.ThirdPerson | WordSense.Past)) != 0 || word.Lower.EndsWith("ed", StringComparison.Ordinal);

    static bool IsFinite(string xpos) => xpos is "VBD" or "VBZ" or "VBP" or "MD";
}
