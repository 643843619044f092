using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Who carried out what a clause tells of, where no rule says it more exactly: "Mao shelled Quemoy", "two ministers resigned".</summary>
sealed class ClauseDeeds(IReadOnlyList<SceneSentence> scene, Referents referents, Happenings happenings)
{
    public IEnumerable<TreeClaim> Read(int index, Func<int, bool> isSpokenFor)
    {
        var tree = scene[index].Tree;
        if (tree[0].Form is "How" or "Why" or "What" or "When" or "Who") yield break; // A title or a question tells nothing.

        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (tree[verb].Upos != Upos.Verb || tree[verb].Is("amod") || isSpokenFor(verb) || !Happenings.IsDeed(tree[verb].Lemma) || !(IsTold(tree, verb) || IsForced(tree, verb))) continue;

            var doer = IsForced(tree, verb) ? Forced(tree, verb) : tree.IsPassive(verb) ? tree.Agent(verb) : tree.SubjectOf(verb);
            if (doer < 0 || doer == verb) continue;

            var stance = Stances.Of(tree, verb, RuleKind.Verb);
            if (stance is { Conditional: true } or { Counterfactual: true } or { Question: true } or { Modality: Modality.Negated or Modality.Hedged or Modality.Reported }) continue;
            if (happenings.Of(index, verb) is not { Kind: EntityKind.Event } deed) continue;

            foreach (var head in Doers(tree, doer))
            foreach (var who in referents.AllAt(index, head))
            {
                if (who == deed || who is { IsNamed: false, IsPlural: false, Kind: EntityKind.Person } || !LinkFrames.Fits(LinkType.CarriedOut, who.Kind, deed.Kind)) continue;

                var (start, end) = scene[index].Place;
                yield return new(who, LinkType.CarriedOut, deed, Modality.Asserted, tree[verb].Form, "clause-deed", 0.6, null, start, end);
            }
        }
    }

    // An infinitive or a bare -ing form tells what is meant or goes along, not what was done.
    static bool IsTold(Sentence tree, int verb) =>
        tree[verb].Xpos is "VBD" or "VBZ" or "VBP" || (tree[verb].Xpos == "VBN" && (tree.Child(verb, "aux") >= 0 || tree.Agent(verb) >= 0)) || (tree[verb].Xpos == "VBG" && tree.Child(verb, "aux") >= 0 && tree[verb].Relation != "xcomp");

    // "forced the parties to reassess": they did.
    static bool IsForced(Sentence tree, int verb) =>
        tree[verb].Xpos == "VB" && tree[verb].Relation is "xcomp" or "advcl" or "ccomp" && tree[tree[verb].Head] is { IsPast: true, Lemma: "force" or "compel" or "oblige" or "prompt" or "lead" or "make" or "cause" or "drive" or "induce" } && tree.Child(verb, "mark") >= 0;

    static int Forced(Sentence tree, int verb) => tree.IsPassive(tree[verb].Head) ? tree.SubjectOf(tree[verb].Head) : tree.ObjectOf(tree[verb].Head);

    static IEnumerable<int> Doers(Sentence tree, int doer)
    {
        yield return doer;
        foreach (var child in tree.Children(doer).ToArray())
            if (tree[child].Is("conj") && tree[child].Upos is Upos.Noun or Upos.Propn) yield return child;
    }
}
