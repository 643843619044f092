using GraphService.Language;

namespace GraphService.Extraction;

// What stands around two words, whether or not the way between them leads through it: a wrong tree hides less of that.
sealed partial class LinkFeatures
{
    // What stands between words further apart says little of them.
    const int Near = 16;

    void OfWordsBetween(int left, int right, ulong kinds)
    {
        if (right - left > Near) return;

        var first = _features.Count;
        for (var at = left + 1; at < right; at++)
        {
            Once(first, 120, At(at).Lemma, kinds);
            Once(first, 121, At(at).Lemma, at + 1 < right ? At(at + 1).Lemma : 0, kinds);
        }
    }

    void OfNeighbours(int left, int right, ulong kinds)
    {
        Add(125, LemmaAt(left - 1), kinds);
        Add(126, LemmaAt(right + 1), kinds);
        Add(127, LemmaAt(left - 1), LemmaAt(left - 2), kinds);
        Add(128, LemmaAt(right + 1), LemmaAt(right + 2), kinds);
        Add(129, LemmaAt(left + 1), kinds);
        Add(130, LemmaAt(right - 1), kinds);
        Add(131, LemmaAt(left + 1), LemmaAt(right - 1), kinds);
    }

    // What else the word above both governs: "gave [the king] a pretext", "despite the treaty".
    void OfTop(in LinkPath path, int left, int right, ulong kindsAndTop, ulong kinds, ulong relations)
    {
        var first = _features.Count;
        foreach (var child in tree.Children(path.Top))
        {
            if (child == left || child == right || !IsBeside(child, path)) continue;

            var word = At(child);
            Once(first, 151, word.Relation, word.Case, kindsAndTop);
            Once(first, 152, word.Relation, word.Lemma, kinds);
            Once(first, 153, word.Relation, word.Middle, relations);
            Once(first, 154, word.Relation, word.Case, relations);
            if (word.Hints != 0) Once(first, 155, word.Relation, word.Hints, kinds);
        }
    }

    // What else either governs: "a growing fear", "signed the treaty".
    void OfBelow(ulong side, int token, in LinkPath path, ulong kinds, ulong relations)
    {
        var first = _features.Count;
        foreach (var child in tree.Children(token))
        {
            if (!IsBeside(child, path)) continue;

            var word = At(child);
            Once(first, side, word.Relation, word.Lemma, kinds);
            Once(first, side + 1, word.Relation, word.Case, relations);
            Once(first, side + 2, word.Relation, word.Middle, kinds);
        }
    }

    bool IsBeside(int token, in LinkPath path) => tree[token].Upos != Upos.Punct && !path.Up.Contains(token) && !path.Down.Contains(token);

    ulong LemmaAt(int token) => token >= 0 && token < tree.Count ? At(token).Lemma : 0;
}
