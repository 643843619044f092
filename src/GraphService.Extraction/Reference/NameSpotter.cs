using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Finds the names in a document: those that are known, and rows of proper nouns.</summary>
static class NameSpotter
{
    public static List<NameSpan> Spot(IReadOnlyList<SceneSentence> scene, Gazetteer known)
    {
        var names = new List<NameSpan>();
        for (var i = 0; i < scene.Count; i++)
        {
            var taken = new bool[scene[i].Tree.Count];
            foreach (var name in Known(scene[i], i, known)) Take(name, taken, names);
            if (!scene[i].IsHeading)
                foreach (var name in Proper(scene[i], i, taken).ToList()) Take(name, taken, names);
        }

        return names;
    }

    static void Take(NameSpan name, bool[] taken, List<NameSpan> names)
    {
        names.Add(name);
        taken.AsSpan(name.First, name.End - name.First).Fill(true);
    }

    static IEnumerable<NameSpan> Known(SceneSentence sentence, int index, Gazetteer known)
    {
        var tree = sentence.Tree;
        var cut = Tokenizer.Cut(sentence.Prose.Words[tree.Start..tree.End]);
        for (var at = 0; at < cut.Count;)
        {
            if (known.LongestAt(cut, at) is not { } match || cut[at].Glued || (match.End < cut.Count && cut[match.End].Glued))
            {
                at++;
                continue;
            }

            var (first, end) = TokensAt(tree, tree.Start + cut[at].Start, tree.Start + cut[match.End - 1].End);
            at = match.End;
            if (end > first) yield return new(index, first, end, HeadOf(tree, first, end), sentence.TextOf(first, end), match.Entity.Kind, match.Entity);
        }
    }

    static IEnumerable<NameSpan> Proper(SceneSentence sentence, int index, bool[] taken)
    {
        var tree = sentence.Tree;
        for (var at = 0; at < tree.Count; at++)
        {
            if (taken[at] || !IsNameWord(tree, at)) continue;

            var end = EndOfName(tree, at, taken);
            var first = at;
            while (first > 0 && !taken[first - 1] && IsEpithet(tree, first - 1, at, end)) first--;
            at = end - 1;
            var text = sentence.TextOf(first, end);
            if (end - first == 1 && (NameWords.Never.Contains(text.ToLowerInvariant()) || text.Length < 2 || NameWords.Nationalities(text.ToLowerInvariant()) && tree[first].Upos != Upos.Propn)) continue;

            var head = HeadOf(tree, first, end);
            if (tree[head].Upos is Upos.Adj or Upos.Verb or Upos.Adv || tree.MentionOf(head) is { Kind: MentionKind.Time }) continue;
            yield return new(index, first, end, head, text, KindOf(tree, first, end, head));
            foreach (var inner in Inner(tree, first, end))
                yield return new(index, inner, end, HeadOf(tree, inner, end), sentence.TextOf(inner, end), KindOf(tree, inner, end, HeadOf(tree, inner, end)));
        }
    }

    // "Congress of the Communist Party of the Soviet Union" names a party and a state as well.
    static IEnumerable<int> Inner(Sentence tree, int first, int end)
    {
        for (var at = first + 1; at < end - 1; at++)
        {
            if (tree[at].Form == "of") yield return AfterArticle(tree, at + 1);
        }
    }

    static int EndOfName(Sentence tree, int at, bool[] taken)
    {
        var end = at + 1;
        while (end < tree.Count && !taken[end])
        {
            if (IsNameWord(tree, end) && tree[end].Start <= tree[end - 1].End + 1) end++;
            else if (tree[end].Form is "of" && IsOpen(tree[end - 1].Form) && AfterArticle(tree, end + 1) is var next && next < tree.Count && IsNameWord(tree, next)) end = next + 1;
            else if (tree[end].Form is "de" or "van" or "von" or "da" or "al" or "bin" && end + 1 < tree.Count && IsNameWord(tree, end + 1)) end += 2;
            else break;
        }

        return end;
    }

    static bool IsOpen(string word) => NameWords.TakesOf.Contains(word.ToLowerInvariant()) || NameWords.Events.Contains(word.ToLowerInvariant()) || NameWords.States.Contains(word.ToLowerInvariant());

    static int AfterArticle(Sentence tree, int at) => at < tree.Count && tree[at].Form == "the" ? at + 1 : at;

    static bool IsNameWord(Sentence tree, int at) => tree[at].Upos == Upos.Propn && char.IsUpper(tree[at].Form[0]);

    // "Red Army", "Twentieth Congress": a capital inside the sentence, on a word that modifies the name.
    static bool IsEpithet(Sentence tree, int at, int first, int end) =>
        tree[at].Head >= first && tree[at].Head < end
        && ((at > 0 && char.IsUpper(tree[at].Form[0]) && tree[at].Upos is Upos.Adj or Upos.Noun or Upos.Num) || (char.IsDigit(tree[at].Form[0]) && char.IsLetter(tree[at].Form[^1])));

    static EntityKind KindOf(Sentence tree, int first, int end, int head)
    {
        var last = tree[end - 1].Form.ToLowerInvariant();
        var headWord = tree[head].Form.ToLowerInvariant();
        if (NameWords.Events.Contains(last) || NameWords.Events.Contains(headWord)) return EntityKind.Event;
        if (NameWords.Organizations.Contains(last) || NameWords.Organizations.Contains(headWord)) return EntityKind.Organization;
        if (NameWords.States.Contains(last)) return EntityKind.Place;
        if (NameWords.GivenNames.Contains(tree[first].Form.ToLowerInvariant()) || (first > 0 && NameWords.Titles.Contains(tree[first - 1].Form.ToLowerInvariant()))) return EntityKind.Person;
        return tree.MentionOf(head) is { } mention ? Kinds.Of(mention.Kind, tree[head].Lemma) : EntityKind.Concept;
    }

    static int HeadOf(Sentence tree, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tree[i].Head < first || tree[i].Head >= end) return i;
        }

        return end - 1;
    }

    static (int First, int End) TokensAt(Sentence tree, int start, int end)
    {
        var first = 0;
        while (first < tree.Count && tree[first].End <= start) first++;
        var last = first;
        while (last < tree.Count && tree[last].Start < end) last++;
        return (first, last);
    }
}
