using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Words of a rule in another sense, and what only some of them say.</content>
static partial class Trust
{
    // Who does so has something in mind.
    static readonly FrozenSet<string> Deploying = Set("deploy|send|dispatch|build|erect|establish|hire|summon|install|launch|organise|organize|mobilise|mobilize|station|draft|recruit|convene|stage|arrange|forge|invent");

    // "in light of the evidence", "as such", "democracy means the rule of the people", "to lose the fort is to lose the war": no cause is told.
    static bool IsOtherSense(Relation relation)
    {
        var (tree, trigger) = (relation.Sentence, relation.Trigger);
        return relation.Rule.Id switch
        {
            "in-wake-of" => IsSignalled(relation, "light") || IsSignalled(relation, "view"),
            "therefore" => tree[trigger].Lemma == "as" && IsSignalled(relation, "such"),
            "mean" when tree[trigger].Lemma is "mean" or "imply" or "entail" => !IsMeant(relation),
            "make" when tree[trigger].Lemma == "have" => relation.Target.Sentence == tree && tree.Child(relation.Target.Head, "nsubj") is >= 0 and var whose && tree.Child(whose, "nmod:poss") is >= 0 and var owner && tree[owner].Xpos == "WP$",
            "purpose" => relation.Target.Sentence == tree && tree[relation.Target.Head].Xpos == "VB" && tree.Child(relation.Target.Head, "cop") is >= 0 and var copula && copula < relation.Target.Head && Clauses.Marked(tree, relation.Target.Head, "to"),
            "reason-why" => Stances.IsNone(tree, trigger), // "There is no reason to assume"
            "cause-of" => tree[trigger].Lemma == "reason" && Stances.IsNone(tree, trigger), // "The duke had no reason to love him"
            // "The credit for the loan went to the bank"
            "blame-lies" => tree[trigger].Lemma == "credit" && !Lasts(relation.Target) && relation.Target.Sentence.MentionOf(relation.Target.Head) is not { Kind: MentionKind.Event } && relation.Target.Sentence[relation.Target.Head].Upos != Upos.Verb,
            // "As production increases, costs fall": the parser may take the costs for what is increased.
            _ => relation.Rule.Kind == RuleKind.Verb && relation.Target.Sentence == tree && tree[trigger].Head < 0 && tree.Child(trigger, "mark") is >= 0 and var mark && mark < trigger && trigger + 1 < tree.Count && tree[trigger + 1].Form == "," && relation.Target.Head > trigger,
        };
    }

    // "The loss of the port meant that the army starved"; not "it means that", "meant to", "to me it means", "a wink means different things".
    static bool IsMeant(Relation relation)
    {
        var (tree, trigger, source, target) = (relation.Sentence, relation.Trigger, relation.Source, relation.Target);
        if (tree.IsPassive(trigger) || tree[trigger].Xpos == "VBN" || target.Sentence[target.Head].Lemma == "thing") return false;
        foreach (var child in tree.Children(trigger))
            if ((tree[child].Is("xcomp") || tree[child].Is("obl")) && Clauses.Marked(tree, child, "to")) return false;
        if (tree[trigger].Xpos == "VBD") return true;

        // "will mean", "has meant"
        if (tree.Child(trigger, "aux") is >= 0 and var aux && tree[aux].Lemma is "will" or "would" or "have") return true;
        var (cause, effect) = (source.Sentence[source.Head], target.Sentence[target.Head]);
        return cause.Upos == Upos.Verb ? cause.Lemma != effect.Lemma : Lasts(source) && WordTopics.IsHappening(cause.Lemma) && cause.Lemma != effect.Lemma;
    }

    static bool IsSignalled(Relation relation, string word)
    {
        for (var at = relation.Signal.First; at < relation.Signal.End; at++)
            if (relation.Sentence.Has(at, word)) return true;

        return false;
    }

    // "was deployed to fetch them", "were sent by the king to relieve the city"
    static bool IsDeployed(Relation relation)
    {
        var (tree, aim, deed) = (relation.Sentence, relation.Source.Head, relation.Target.Head);
        return relation.Width == 0 && tree[aim].Head == deed && tree[aim].Relation is "advcl" or "xcomp" && aim > deed && tree.Child(aim, "obj") > aim && !tree.IsPassive(aim)
            && tree.IsPassive(deed) && tree.Child(deed, "aux:pass") >= 0 && Deploying.Contains(tree[deed].Lemma);
    }

    // "Outraged, Edwards took the mayor prisoner": by what, it does not say.
    static bool IsAlone(Relation relation)
    {
        var (tree, trigger) = (relation.Sentence, relation.Trigger);
        return trigger == 0 && tree.Count > 3 && tree[1].Form == "," && relation.Target.Sentence == tree && tree[relation.Target.Head].Upos == Upos.Verb && tree[relation.Target.Head].IsPast && tree.Child(trigger, "obl") < 0;
    }

    // "The tax was doubled, drawing protests from the merchants"; not "drawing pictures".
    static bool IsDrawn(Sentence tree, int verb) =>
        tree.Child(verb, "obj") is >= 0 and var drawn && tree[drawn].Upos == Upos.Noun && (WordTopics.IsHappening(tree[drawn].Lemma) || Nominals.IsNoun(tree[drawn].Lemma) || WordTopics.IsState(tree[drawn].Lemma) || tree[drawn].Lemma is "notice" or "attention" or "ire" or "criticism" or "praise") && tree.MentionOf(drawn) is not { Kind: MentionKind.Thing };
}
