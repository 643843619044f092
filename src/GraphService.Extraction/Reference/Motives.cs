using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What moved somebody to do something, where the sentence tells it of him on the way: "Trotsky was expelled by Stalin, who feared his popularity".</summary>
sealed class Motives(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    static readonly FrozenSet<string> Minding = FrozenSet.ToFrozenSet(["fear", "dread", "resent", "distrust", "envy", "hate", "want", "covet", "desire", "hope", "suspect"]);

    public IEnumerable<TreeClaim> Read(int index)
    {
        var tree = scene[index].Tree;
        for (var minding = 2; minding < tree.Count; minding++)
        {
            if (tree[minding].Upos != Upos.Verb || tree[minding].Relation != "acl:relcl" || !Minding.Contains(tree[minding].Lemma) || tree.Child(minding, "nsubj") is not (> 1 and var who) || !tree.Has(who, "who") || tree[who - 1].Form != ",") continue;
            if (Deed(tree, tree[minding].Head) is not (>= 0 and var deed) || !IsTold(tree, minding) || !IsTold(tree, deed)) continue;
            if (referents.Clause(index, minding) is not { } motive || referents.Clause(index, deed) is not { } done || motive == done || !LinkFrames.Fits(LinkType.Motivated, motive.Kind, done.Kind)) continue;

            var (start, end) = scene[index].Place;
            yield return new(motive, LinkType.Motivated, done, Modality.Asserted, tree[minding].Form, "who-minded", 0.75, null, start, end);
        }
    }

    // What somebody does in the clause around his name; -1 when nothing.
    static int Deed(Sentence tree, int name)
    {
        var verb = tree[name].Head;
        if (verb < 0 || tree[verb].Upos != Upos.Verb || !tree[verb].IsPast || !Happenings.IsDeed(tree[verb].Lemma)) return -1;
        return tree.IsPassive(verb) ? tree.Agent(verb) == name ? verb : -1 : tree[name].Is("nsubj") ? verb : -1;
    }

    static bool IsTold(Sentence tree, int verb) => Stances.Of(tree, verb, RuleKind.Verb) is { Modality: Modality.Asserted, Conditional: false, Counterfactual: false, Question: false };
}
