using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Words that only hold the place of what the sentence names: "one factor that led to the war was the drought".</content>
sealed partial class Standing
{
    // What says nothing without the name of what it is.
    static readonly FrozenSet<string> Hollow = Set("factor thing");

    static readonly FrozenSet<string> Placeholders = Set("factor thing characteristic quality trait feature element circumstance method means way measure step practice remedy tool weapon invention policy");

    /// <summary>The relation with what the sentence names in the place of a word that only stands for it; null where it names nothing.</summary>
    public static Relation? Named(Relation relation)
    {
        var (tree, noun) = (relation.Source.Sentence, relation.Source.Head);
        if (tree != relation.Sentence || relation.Type.Info.Family != LinkFamily.Causal || tree[noun] is not { Upos: Upos.Noun, Xpos: "NN" } || !Placeholders.Contains(tree[noun].Lemma) || !IsOf(tree, noun, relation.Trigger)) return relation;
        if (Filling(tree, noun) is not (>= 0 and var meant)) return Hollow.Contains(tree[noun].Lemma) && !tree[noun].Is("appos") ? null : relation;

        var type = tree[noun].Lemma == "factor" && relation.Type is LinkType.Caused or LinkType.Triggered ? LinkType.ContributedTo : relation.Type;
        return relation with { Source = relation.Source with { Head = meant }, Type = type };
    }

    // "a factor that led to", "the best method of preventing", "the only thing that kept and fed"
    static bool IsOf(Sentence tree, int noun, int verb) =>
        tree[verb].Is("acl") ? tree[verb].Head == noun : tree[verb] is { Relation: "conj", Head: >= 0 and var first } && tree[first].Is("acl") && tree[first].Head == noun;

    // "One factor was the drought", "quinine was the only thing", "sowing clover is the best method"; -1 where it is not said what.
    static int Filling(Sentence tree, int noun)
    {
        if (tree.Child(noun, "cop") >= 0)
        {
            var said = tree.Child(noun, "csubj") is >= 0 and var doing && doing < noun ? doing : tree.Child(noun, "nsubj");
            return said >= 0 && said < noun && tree[said].Upos is Upos.Noun or Upos.Propn or Upos.Verb && !Stances.IsDenied(tree, noun) ? said : -1;
        }

        return tree[noun] is { Relation: "nsubj" or "nsubj:outer", Head: >= 0 and var answer } && tree.Child(answer, "cop") > noun && tree.Child(answer, "case") < 0 && tree[answer].Upos is Upos.Noun or Upos.Propn or Upos.Verb && !Answers.IsJudgement(tree[answer].Lemma) && !Stances.IsDenied(tree, answer) ? answer : -1;
    }

    // "There was no grain because of the drought": that there was none.
    static int WhereNone(Sentence tree, int head) =>
        IsNominal(tree, head) && tree[head] is { Relation: "nsubj", Head: >= 0 and var be } && tree[be].Lemma == "be" && tree.Child(be, "expl") is >= 0 and var there && tree.Has(there, "there") && Stances.IsNone(tree, head) ? be : head;

    // "an inquiry into what caused the fire", "the question of what caused the war": whatever did.
    static bool IsAsked(Relation relation) =>
        relation.Rule.Kind == RuleKind.Verb && relation.Sentence[relation.Trigger] is { Head: >= 0 and var what } trigger && trigger.Is("acl") && relation.Sentence[what].Lemma == "what" && relation.Sentence.Child(what, "case") >= 0;

    // "A storm yesterday caused a crane to fall": the parser takes the storm for a part of the day.
    Referent? Undated(int index, int noun) =>
        scene[index].Tree is var tree && tree[noun] is { Relation: "compound", Upos: Upos.Noun, Head: >= 0 and var day } && tree.MentionOf(day) is { Kind: MentionKind.Time } && WordTopics.IsHappening(tree[noun].Lemma)
            ? referents.Untold(tree[noun].Lemma, EntityKind.Event, tree[noun].Lemma)
            : null;

    /// <summary>What the words of a link stand for that only hold a place: nothing is told of it besides.</summary>
    public IEnumerable<(Referent, Referent)> Passed(int index, Relation relation, TreeClaim claim)
    {
        if (relation.Source.Sentence != scene[index].Tree || relation.Target.Sentence != scene[index].Tree) yield break;
        if (Placeholders.Contains(relation.Source.Sentence[relation.Source.Head].Lemma) && referents.At(index, relation.Source.Head) is { } holder && holder != claim.Source) yield return (holder, claim.Target);
        if (relation.Rule.Id == "make" && referents.At(index, relation.Target.Head) is { } hollow && hollow != claim.Target) yield return (claim.Source, hollow);
    }

    // "made the city a ruin": that it became one; "made flooding a certainty" tells of the flooding.
    Referent? Become(int index, int head, Relation relation)
    {
        var tree = relation.Sentence;
        if (relation.Rule.Id != "make" || tree[relation.Trigger].Lemma is not ("make" or "render") || tree[head].Upos != Upos.Noun || tree.ObjectOf(relation.Trigger) is not (>= 0 and var thing) || thing >= head || thing < relation.Trigger || tree.Child(head, "det") is not (> 0 and var det) || det < thing || tree[det].Lemma is not ("a" or "an")) return null;
        if (tree[head].Lemma is "certainty" or "reality" or "possibility" or "necessity" or "impossibility") return One(index, thing);

        var name = referents.At(index, thing) is { } known && (known.IsNamed || tree[thing].Upos == Upos.Pron) ? known.Name : tree[thing].Upos == Upos.Pron ? null : scene[index].TextOf(Phrase.Of(tree, thing).First, thing + 1);
        var what = Phrase.Of(tree, head);
        return name is null ? null : referents.Untold($"{Unmarked(name)} becoming {scene[index].TextOf(det, what.Core)}", EntityKind.Event, tree[head].Lemma);
    }

    static string Unmarked(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
