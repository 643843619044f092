using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Cuts the words of an argument out of its sentence: what depends on its head, without the signal, without the other argument, without other clauses.</summary>
/// <param name="Sentence">The sentence of both arguments.</param>
/// <param name="Signal">The words that express the relation.</param>
/// <param name="Other">The head of the other argument; -1 when it stands in another sentence.</param>
/// <param name="Cut">How much of what depends on the head belongs to it.</param>
readonly record struct ArgumentSpan(Sentence Sentence, TokenRange Signal, int Other, SpanCut Cut = SpanCut.Whole)
{
    /// <summary>The stretch around a head. It never holds the head of the other argument.</summary>
    public TokenRange Of(int head)
    {
        var (first, last) = Around(head, isTop: true);
        if (Sentence.Topmost(head) is var top && top != head && !Signal.Contains(top) && top != Other && first <= top + 1) first = Math.Min(first, Sentence.Subtree(top).First);
        while (first < head && IsLoose(first)) first++;
        while (last > head && IsLoose(last)) last--;
        return new(first, last + 1);
    }

    // The unbroken run of words below a head: a part left out ends it on that side.
    (int First, int Last) Around(int head, bool isTop)
    {
        var (first, last) = (head, head);
        var children = Sentence.Children(head);
        var right = children.Length;
        for (var i = children.Length - 1; i >= 0; i--)
        {
            var child = children[i];
            if (child > head)
            {
                right = i;
                continue;
            }

            if (IsOut(child, head, isTop)) break;
            var (below, above) = Around(child, isTop: false);
            if (above < first - 1) break;
            first = below;
        }

        for (; right < children.Length; right++)
        {
            var child = children[right];
            if (child < head) continue;
            if (IsOut(child, head, isTop)) break;
            var (below, above) = Around(child, isTop: false);
            if (below > last + 1) break;
            last = above;
        }

        return (first, last);
    }

    bool IsOut(int child, int head, bool isTop)
    {
        if (Signal.Contains(child) || child == Other) return true;

        var (first, end) = Sentence.Subtree(child);
        if (Other >= first && Other < end && Sentence.IsBelow(Other, child)) return true;
        if (first < Signal.End && end > Signal.First && HoldsSignal(child)) return true;

        ref readonly var token = ref Sentence[child];
        if (!isTop) return token.Relation == "parataxis";
        if (Cut == SpanCut.Core && child > head && IsAside(child, head)) return true;
        // "the main cause was the tax": the predicate is meant, not that it is one.
        if (child < head && token.Relation is "cop" or "aux" && Sentence[head].Upos is Upos.Noun or Upos.Propn or Upos.Num && !HasOwnSubject(head)) return true;
        if (child < head && token.Relation is "mark" or "case" && token.Xpos != "TO") return true;
        return token.Relation is "parataxis" or "discourse" or "vocative" or "list"
            || (token.Is("conj") && Sentence.IsClause(child) && Sentence.IsClause(head) && Sentence.Child(child, "nsubj") >= 0);
    }

    // What may be left out of a phrase or clause without changing what it names.
    bool IsAside(int child, int head)
    {
        ref readonly var token = ref Sentence[child];
        if (token.Relation is "appos" or "advcl" or "acl:relcl" or "conj" or "dep" or "parataxis") return true;
        return !Sentence.IsClause(head) && token.Relation is "acl" or "cc" or "punct";
    }

    bool HasOwnSubject(int head) => Sentence.Child(head, "nsubj") is var subject and >= 0 && subject != Other && !HoldsSignal(subject);

    bool HoldsSignal(int child)
    {
        for (var token = Signal.First; token < Signal.End; token++)
            if (Sentence.IsBelow(token, child)) return true;

        return false;
    }

    bool IsLoose(int token) =>
        Sentence[token].Upos is Upos.Punct or Upos.Cconj || Sentence[token].Relation is "det" && Sentence[token].Lemma is "no" or "neither" || Sentence[token].Relation is "mark" && Sentence.Has(token, "that") || Sentence[token].Relation == "case";
}

/// <summary>How much of what depends on its head an argument holds.</summary>
enum SpanCut
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>No relative clauses, appositions, adverbial clauses or second parts of a coordination behind the head.</summary>
    Core,
}
