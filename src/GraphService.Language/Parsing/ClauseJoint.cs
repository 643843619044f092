namespace GraphService.Language;

/// <summary>
/// Second sight for "Prussia lost Silesia and Austria gained Bavaria": a noun joined to the one before "and", with a finite verb right behind it that has no
/// subject, is the subject of that verb, and what "and" joins are the two clauses.
/// </summary>
sealed class ClauseJoint(TagSet tags, string[] relations)
{
    const int Nearest = 6;

    readonly LoneVerbs _lone = new(tags, relations);
    readonly bool[] _isVerb = [.. Enumerable.Range(0, tags.Count).Select(tag => tags.Upos(tag) is Upos.Verb)];
    readonly bool[] _isNoun = [.. Enumerable.Range(0, tags.Count).Select(tag => tags.Upos(tag) is Upos.Noun or Upos.Propn)];
    readonly bool[] _isObject = [.. relations.Select(relation => relation is "obj" or "obl")];
    readonly int _conj = Array.IndexOf(relations, "conj");
    readonly int _cc = Array.IndexOf(relations, "cc");
    readonly int _nsubj = Array.IndexOf(relations, "nsubj");

    /// <summary>Draws such trees anew.</summary>
    public void Mend(ReadOnlySpan<ushort> found, ParserState state)
    {
        if (_nsubj < 0 || _conj < 0) return;

        var (heads, labels) = (state.Heads, state.Labels);
        for (var verb = 2; verb < found.Length; verb++)
        {
            var noun = verb - 1;
            if (!_isNoun[found[noun]] || labels[noun] != _conj) continue;

            var first = heads[noun];
            if (first >= noun || !_isNoun[found[first]] || !_isObject[labels[first]] || heads[first] is var clause && (clause >= first || !_isVerb[found[clause]] || clause == verb)) continue;
            if (Joint(heads, labels, noun) is not (> 0 and var and) || and <= first || !_lone.IsOne(found, state, verb) || IsBelow(heads, heads[first], verb, found.Length)) continue;

            (heads[noun], labels[noun]) = (verb, (byte)_nsubj);
            (heads[and], labels[and]) = (verb, (byte)_cc);
            (heads[verb], labels[verb]) = (heads[first], (byte)_conj);
        }
    }

    // The "and" before a word; -1 when there is none.
    int Joint(int[] heads, byte[] labels, int word)
    {
        for (var at = word - 1; at >= 0 && at > word - Nearest; at--)
            if (heads[at] == word && labels[at] == _cc) return at;

        return -1;
    }

    static bool IsBelow(int[] heads, int word, int above, int count)
    {
        for (var at = word; at < count; at = heads[at])
            if (at == above) return true;

        return false;
    }
}
