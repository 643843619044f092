using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Cuts arguments without the tree: the words between a signal and the next mark, verb or conjunction.</summary>
static class Phrases
{
    /// <summary>The stretches before and behind a signal; null when the heads are not one on either side, or a verb stands between.</summary>
    public static (TokenRange Left, TokenRange Right)? Around(Sentence sentence, TokenRange signal, int one, int other)
    {
        var (before, behind) = (Math.Min(one, other), Math.Max(one, other));
        if (before >= signal.First || behind < signal.End || sentence.IsClause(before) || sentence.IsClause(behind)) return null;

        var first = signal.First;
        while (first > 0 && (first > before || !IsEdge(sentence, first - 1))) first--;
        var end = signal.End;
        while (end < sentence.Count && (end <= behind || !IsEdge(sentence, end))) end++;
        return (new(first, WithoutAuxiliaries(sentence, before, signal.First)), new(signal.End, end));
    }

    // "The fire was partly caused by", "the delay was due to": what belongs to the signal is no part of what stands before it.
    static int WithoutAuxiliaries(Sentence sentence, int head, int end)
    {
        var (first, hasAuxiliary) = (end, sentence[end].Upos == Upos.Verb);
        while (first - 1 > head && sentence[first - 1].Upos is Upos.Aux or Upos.Adv or Upos.Part) hasAuxiliary |= sentence[--first].Upos == Upos.Aux;
        return hasAuxiliary ? first : end;
    }

    static bool IsEdge(Sentence sentence, int at)
    {
        ref readonly var token = ref sentence[at];
        if (token.Upos == Upos.Punct) return token.Form != "," && token.Form != "-" || at + 1 >= sentence.Count || at == 0 || sentence[at + 1].Upos is not (Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num or Upos.Cconj) || sentence[at - 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj);
        return token.IsFinite || token.Upos is Upos.Sconj || token.Xpos is "WDT" or "WP" or "WRB" || (token.Upos == Upos.Adp && token.Relation == "mark");
    }
}
