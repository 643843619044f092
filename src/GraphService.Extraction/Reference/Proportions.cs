using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What grew with something else: "the higher the taxes rose, the fewer people paid".</summary>
sealed class Proportions(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    // Words behind the verb that still belong to the name of what happens.
    const int LongestRest = 5;

    public IEnumerable<TreeClaim> Read(int index)
    {
        var tree = scene[index].Tree;
        for (var at = 0; at + 4 < tree.Count; at++)
        {
            if (!IsStart(tree, at) || Comma(tree, at) is not (> 0 and var comma)) continue;

            var end = comma + 1;
            while (end < tree.Count && tree[end].Form is not ("," or ";" or "." or "!" or "?" or ":")) end++;
            if (Named(index, at + 1, comma) is { } growing && Named(index, comma + 2, end) is { } grown && growing != grown)
            {
                var (start, last) = scene[index].Place;
                yield return new(growing, LinkType.ContributedTo, grown, Modality.Asserted, scene[index].TextOf(at, at + 2), "the-more", 0.75, null, start, last);
            }

            yield break;
        }
    }

    static bool IsStart(Sentence tree, int at) =>
        tree.Has(at, "the") && tree[at + 1].Xpos is "JJR" or "RBR" && (at == 0 || tree[at - 1].Upos is Upos.Punct or Upos.Cconj or Upos.Sconj);

    static int Comma(Sentence tree, int at)
    {
        for (var next = at + 3; next + 2 < tree.Count; next++)
            if (tree[next].Form == ",") return tree.Has(next + 1, "the") && tree[next + 2].Xpos is "JJR" or "RBR" ? next : -1;

        return -1;
    }

    // "higher the taxes rose": taxes rising higher; "fewer people paid": fewer people paying.
    Referent? Named(int index, int first, int end)
    {
        var tree = scene[index].Tree;
        var (verb, subject) = (-1, -1);
        for (var at = first + 1; at < end && verb < 0; at++)
        {
            if (tree[at].Lemma is "have" && tree[at].Upos == Upos.Aux || tree[at].Xpos == "MD" || tree[at].Lemma is "not" or "n't" or "never") return null;
            if (tree[at].Upos is Upos.Verb or Upos.Aux && tree[at].Xpos is "VBD" or "VBZ" or "VBP" or "VBN") verb = at;
            else if (tree[at].Upos is Upos.Noun or Upos.Propn or Upos.Pron) subject = at;
        }

        if (subject < 0) return null;

        // "the greater the distance from the court": the greater distance
        if (verb < 0) return first + 2 < end && tree[first + 1].Upos == Upos.Det && tree[subject].Upos == Upos.Noun ? referents.Untold($"{scene[index].TextOf(first, first + 1)} {scene[index].TextOf(first + 2, end)}", EntityKind.Condition, tree[subject].Lemma) : null;

        var phrase = Phrase.Of(tree, subject);
        var from = phrase.First;
        var isMeasured = from <= first;
        if (isMeasured) from = first;
        else while (from < subject && tree[from].Upos == Upos.Det) from++;

        var what = !isMeasured && referents.At(index, subject) is { } known && (known.IsNamed || tree[subject].Upos == Upos.Pron) ? known.Name : tree[subject].Upos == Upos.Pron ? null : scene[index].TextOf(from, subject + 1);
        if (what is null) return null;

        // "more people were killed"
        var isPassive = tree[verb].Lemma == "be" && verb + 1 < end && tree[verb + 1].Xpos == "VBN";
        var rest = Math.Min(end, verb + 1 + LongestRest);
        var last = phrase.First;
        while (last > first + 1 && (tree[last - 1].Upos is Upos.Det || tree.Has(last - 1, "that"))) last--;
        var measure = isMeasured ? "" : " " + scene[index].TextOf(first, last);
        var behind = rest > verb + 1 ? " " + scene[index].TextOf(verb + 1, rest) : "";
        var doing = isPassive ? "being" : Nominals.Gerund(tree[verb].Lemma.ToLowerInvariant());
        return referents.Untold(isMeasured ? $"{what} {doing}{behind}" : $"{what} {doing}{measure}{behind}", EntityKind.Event, Nominals.Of(tree[verb].Lemma));
    }
}
