using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What came behind something else: "no sooner had the king died than the nobles rebelled", "hardly had the war ended when a famine broke out", "not until the king died did the war end".</summary>
sealed class Sequences(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    public IEnumerable<TreeClaim> Read(int index)
    {
        var tree = scene[index].Tree;
        if (Until(tree) is (>= 0 and var was, var then, var until))
        {
            if (referents.Clause(index, was, isDone: true) is { Kind: EntityKind.Event } earlier && referents.Clause(index, then) is { Kind: EntityKind.Event } later && earlier != later)
                yield return new(earlier, LinkType.Preceded, later, Modality.Asserted, tree[until].Form, "not-until", 0.8, null, scene[index].Place.Start, scene[index].Place.End);
            yield break;
        }

        if (Joint(tree) is not (>= 0 and var joint)) yield break;

        var (first, second) = (First(tree, joint), tree[joint].Head);
        if (first < 0 || second <= joint || tree[second].Upos != Upos.Verb || !tree[second].IsPast || Undone.IsDenied(tree, second)) yield break;
        if ((Raised(index, first) ?? referents.Clause(index, first, isDone: true)) is not { Kind: EntityKind.Event } before || referents.Clause(index, second) is not { Kind: EntityKind.Event } after || before == after) yield break;

        var (start, end) = scene[index].Place;
        yield return new(before, LinkType.Preceded, after, Modality.Asserted, tree[joint].Form, "no-sooner", 0.8, null, start, end);
    }

    /// <summary>The "than" or "when" between the two; -1 when the sentence is no such.</summary>
    public static int Joint(Sentence tree)
    {
        for (var at = 0; at + 1 < tree.Count; at++)
        {
            if (!(tree.Has(at, "sooner") && at > 0 && tree.Has(at - 1, "no")) && !tree.Has(at, "hardly") && !tree.Has(at, "scarcely") && !tree.Has(at, "barely")) continue;

            // "had hardly left when", "hardly had he left when"
            if (!tree.Has(at + 1, "had") && !(at > 0 && tree.Has(at - 1, "had")) && !(at > 1 && tree.Has(at - 2, "had"))) continue;
            for (var next = at + 1; next < tree.Count; next++)
                if (tree[next].Head > next && tree[next].Relation is "mark" or "advmod" && (tree.Has(next, "than") || tree.Has(next, "when") || tree.Has(next, "before"))) return next;
        }

        return -1;
    }

    // "Not until the king died did the war end", "it was not until the king died that the war ended": what was first, what came then, and the word between; -1 where the sentence is no such.
    static (int First, int Second, int Until) Until(Sentence tree)
    {
        for (var at = 1; at < Math.Min(tree.Count - 4, 5); at++)
        {
            if (!tree.Has(at, "until") || !(tree.Has(at - 1, "not") || tree.Has(at - 1, "only")) || tree[at] is not { Relation: "mark", Head: var first } || first <= at || tree[first].Upos != Upos.Verb || !tree[first].IsPast) continue;
            if (at == 1) return tree[first] is { Relation: "advcl", Head: var main } && main > first && tree[main].Xpos == "VB" && tree.Child(main, "aux") is > 0 and var did && tree.Has(did, "did") && did > first && !tree.Children(first).ToArray().Any(child => child > at && tree[child].Lemma is "not" or "n't" or "never") ? (first, main, at) : (-1, -1, -1);
            if (!tree.Has(0, "it") || !tree.Has(1, "was")) return (-1, -1, -1);

            for (var then = first + 2; then < tree.Count; then++)
                if (tree[then] is { Upos: Upos.Verb, IsPast: true } && Clauses.Marked(tree, then, "that") && tree.Child(then, "nsubj") > first && !Undone.IsDenied(tree, then)) return (first, then, at);
        }

        return (-1, -1, -1);
    }

    // "No sooner had the treaty been signed": the parser takes "had" for a verb, and the treaty for what it had.
    Referent? Raised(int index, int verb)
    {
        var tree = scene[index].Tree;
        for (var had = verb - 1; had > 0 && had > verb - 12; had--)
        {
            if (!tree.Has(had, "had") || tree.Child(had, "obj") is not (>= 0 and var thing) || thing < had || thing > verb || tree[thing].Upos is not (Upos.Noun or Upos.Propn)) continue;
            if (tree.ObjectOf(verb) > verb || !(Nominals.Has(tree[verb].Lemma) || tree[verb].Lemma == "leave")) return null;

            var phrase = Phrase.Of(tree, thing);
            var name = referents.At(index, thing) is { IsNamed: true } known ? known.Name : scene[index].TextOf(phrase.First, phrase.Core);
            return referents.Untold($"{(tree[verb].Lemma == "leave" ? "departure" : Nominals.Of(tree[verb].Lemma))} of {name}", EntityKind.Event, Nominals.Of(tree[verb].Lemma));
        }

        return null;
    }

    static int First(Sentence tree, int joint)
    {
        for (var at = joint - 1; at > 0; at--)
            if (tree[at].Upos == Upos.Verb && tree[at].Lemma != "have" && tree[at].Xpos is "VBN" or "VBD" && tree[at].Relation is "root" or "xcomp" or "ccomp" or "conj" or "advcl" or "parataxis") return at;

        return -1;
    }
}
