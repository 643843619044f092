using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Whether who was shot was killed: "shot" alone leaves it open.</summary>
static class Shootings
{
    // What the sentence says besides of one who did not live.
    static readonly FrozenSet<string> Deaths = FrozenSet.ToFrozenSet(
        ["assassinate", "assassination", "behead", "bury", "corpse", "death", "die", "execute", "execution", "hang", "kill", "massacre", "murder", "perish", "slaughter"]);

    // Who is shot for it, or by whose sentence, is put to death.
    static readonly FrozenSet<string> Sentences = FrozenSet.ToFrozenSet(["condemn", "convict", "court-martial", "deserter", "desertion", "firing", "mutineer", "sentence", "spy", "traitor", "treason"]);

    /// <summary>Whether the sentence tells that the shooting was deadly.</summary>
    public static bool IsDeadly(Sentence tree, int verb)
    {
        // "shot him dead", "shot to death", "a firing squad shot the rebels"
        for (var at = 0; at < tree.Count; at++)
        {
            if (at == verb) continue;
            if (tree.Has(at, "dead") && at > verb && tree.IsBelow(at, verb)) return true;
            if (Sentences.Contains(tree[at].Lemma) || Sentences.Contains(tree[at].Form)) return true;
            // "tried and shot", not "trying to flee"
            if (tree[at] is { Lemma: "try", Upos: Upos.Verb, IsPast: true } && tree.Child(at, "xcomp") < 0) return true;
            if (Deaths.Contains(tree[at].Lemma) && !Stances.IsDenied(tree, at) && !IsAim(tree, at) && !IsLongAfter(tree, at)) return true;
        }

        return false;
    }

    // "shot him, and he died ten years later"
    static bool IsLongAfter(Sentence tree, int verb)
    {
        for (var (at, end) = (verb + 1, tree.Subtree(verb).End); at < end; at++)
            if (tree[at].Lemma is "year" or "decade" && (tree.Has(at + 1, "later") || tree.Has(at + 1, "after") || tree.Has(at + 1, "afterwards"))) return true;

        return false;
    }

    // "shot him, hoping to kill him"
    static bool IsAim(Sentence tree, int verb) => tree[verb].Upos == Upos.Verb && Clauses.Marked(tree, verb, "to");
}
