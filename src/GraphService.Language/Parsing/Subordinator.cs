namespace GraphService.Language;

/// <summary>
/// Second sight for "after the owner cut wages": a preposition whose noun is followed at once by a finite verb without a subject begins a clause, and the
/// noun is its subject, whatever the tagger took it for.
/// </summary>
sealed class Subordinator(TagSet tags, string[] relations)
{
    readonly LoneVerbs _lone = new(tags, relations);
    readonly bool[] _isAdposition = [.. Enumerable.Range(0, tags.Count).Select(tag => tags.Upos(tag) == Upos.Adp)];
    readonly bool[] _isNoun = [.. Enumerable.Range(0, tags.Count).Select(tag => tags.Upos(tag) is Upos.Noun or Upos.Propn)];
    readonly bool[] _isSubject = [.. relations.Select(relation => relation.StartsWith("nsubj", StringComparison.Ordinal))];
    readonly int _case = Array.IndexOf(relations, "case");

    readonly bool _hasTag = tags.Number(Upos.Sconj, "IN") >= 0;

    /// <summary>The tag of a word that begins a clause; of no use where the model never saw one.</summary>
    public ushort Tag { get; } = (ushort)Math.Max(0, tags.Number(Upos.Sconj, "IN"));

    /// <summary>The first such word from one on, and the noun and the verb behind it; below 0 when there is none.</summary>
    public (int Word, int Noun, int Verb) Mistaken(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> found, ParserState state, int from)
    {
        for (var i = from; _hasTag && i < words.Length - 2; i++)
        {
            if (!_isAdposition[found[i]] || words[i].Lower is not ("after" or "before" or "since" or "until" or "till" or "as") || state.Labels[i] != _case) continue;

            var noun = state.Heads[i];
            var verb = noun + 1;
            if (noun <= i || verb >= words.Length || !_isNoun[found[noun]] || state.Heads[verb] >= i) continue;
            if (_lone.IsOne(found, state, verb)) return (i, noun, verb);
        }

        return (-1, -1, -1);
    }

    /// <summary>Whether the noun has become the subject of the verb.</summary>
    public bool IsMended(ParserState state, int noun, int verb) => state.Heads[noun] == verb && _isSubject[state.Labels[noun]];
}
