namespace GraphService.Language;

/// <summary>Finite verbs in a tree that have neither a subject nor a word that joins them to what stands before: something around them was misread.</summary>
sealed class LoneVerbs(TagSet tags, string[] relations)
{
    readonly bool[] _isFinite = [.. Enumerable.Range(0, tags.Count).Select(tag => tags.Upos(tag) is Upos.Verb && tags.Xpos(tag) is "VBD" or "VBZ" or "VBP")];
    readonly bool[] _isSubject = [.. relations.Select(relation => relation.StartsWith("nsubj", StringComparison.Ordinal) || relation is "csubj" or "expl")];
    readonly bool[] _isJoint = [.. relations.Select(relation => relation is "cc" or "mark")];

    /// <summary>Whether a word is such a verb; never the root.</summary>
    public bool IsOne(ReadOnlySpan<ushort> found, ParserState state, int word)
    {
        if (!_isFinite[found[word]] || state.Heads[word] == found.Length) return false;

        for (var i = 0; i < found.Length; i++)
            if (state.Heads[i] == word && (_isSubject[state.Labels[i]] || (i < word && _isJoint[state.Labels[i]]))) return false;

        return true;
    }
}
