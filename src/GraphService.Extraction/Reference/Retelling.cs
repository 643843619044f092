using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What the sentence makes of a relation that the words of its rule alone do not tell: who blames, what for, what would have been.</summary>
static class Retelling
{
    // What comes out of what people do, and is not done.
    static readonly FrozenSet<string> Outcomes = FrozenSet.ToFrozenSet(["success", "failure", "decline", "fall", "rise", "collapse", "defeat", "victory", "growth", "spread", "loss", "crisis", "survival", "popularity", "end", "disaster", "downfall", "weakness", "strength", "poverty", "wealth", "shortage", "famine", "death", "breakdown", "disappearance", "extinction", "prosperity", "stagnation"]);

    // What happens wholly or not at all.
    static readonly FrozenSet<string> Sudden = FrozenSet.ToFrozenSet(["abdicate", "capsize", "capitulate", "collapse", "crash", "derail", "die", "drown", "explode", "fail", "fall", "lose", "perish", "resign", "sink", "succeed", "surrender", "win"]);

    // What is not done, or not soon, by whoever is so.
    static readonly FrozenSet<string> Balking = FrozenSet.ToFrozenSet(["slow", "reluctant", "hesitant", "unwilling", "loath", "afraid", "refuse", "decline", "hesitate", "fail"]);

    /// <summary>The relation as the sentence means it; itself where the rule says all.</summary>
    public static Relation Of(Relation relation) => relation.Rule.Id switch
    {
        "blame-thing" or "blame-on" => Blamed(relation),
        "so-that" => Hoped(relation),
        // "The army, weakened by typhus, was defeated": that moved nobody.
        "moved-by" when relation.Target.Sentence.IsPassive(relation.Target.Head) || !Happenings.IsDeed(relation.Target.Sentence[relation.Target.Head].Lemma) => relation with { Type = LinkType.Caused },
        // "The blame fell on the general", "was laid at his door": by whom, it does not say.
        "blame-lies" => Laid(relation),
        "laid-at-door" => Blamed(relation),
        // "One reason for the success was cheap coal": nobody decides to succeed.
        "reason-why" when relation.Target.Sentence[relation.Target.Head] is { Upos: Upos.Noun } outcome && Outcomes.Contains(outcome.Lemma) => relation with { Type = LinkType.Caused },
        // "She was the reason he refused to return": she moved him to nothing herself.
        "reason-why" when relation.Source.Sentence.MentionOf(relation.Source.Head) is { Kind: MentionKind.Person } => relation with { Type = LinkType.Caused },
        // "The reason the league failed was that it had no army"
        "reason-why" when relation.Target.Sentence[relation.Target.Head] is { Upos: Upos.Verb } befell && !Happenings.IsDeed(befell.Lemma) => relation with { Type = LinkType.Caused },
        // "Seeing no hope of relief, they surrendered": that moved them.
        "perceiving" when relation.Stance.Modality == Modality.Negated && !Undone.IsDenied(relation.Sentence, relation.Trigger) && !Undone.IsDenied(relation.Sentence, relation.Target.Head) => relation with { Stance = relation.Stance with { Modality = Modality.Asserted } },
        "because-of" => Wanted(Missed(relation)),
        "on-charges-of" or "asked-for" or "in-response-to" => Asked(relation),
        _ when Standing.IsSupposing(relation) => Supposed(relation),
        _ => Missed(relation),
    };

    // "The blame does not lie with the soldiers": whether it is so the verb says.
    static Relation Laid(Relation relation)
    {
        var (tree, verb) = (relation.Sentence, relation.Sentence.ClauseOf(relation.Trigger));
        var stance = Stances.Of(tree, verb, RuleKind.Verb);
        return relation with { Stance = stance with { Modality = stance.Modality == Modality.Asserted && tree[verb].Lemma == "fall" ? Modality.Hedged : stance.Modality } };
    }

    // "for want of hands", "for fear of losing trade": the want and the fear, not the hands and the loss.
    static Relation Wanted(Relation relation)
    {
        var tree = relation.Sentence;
        for (var at = relation.Signal.First; at < relation.Signal.End; at++)
        {
            if (tree[at].Upos != Upos.Noun || tree[at].Lemma is not ("lack" or "want" or "fear")) continue;

            // "slow to abandon it for fear of": why they were slow.
            var target = relation.Target.Head;
            if (relation.Target.Sentence == tree && tree[target] is { Relation: "xcomp", Head: >= 0 and var above } && Balking.Contains(tree[above].Lemma)) target = above;
            return relation with { Source = relation.Source with { Head = at }, Target = relation.Target with { Head = target }, Type = tree[at].Lemma == "fear" ? LinkType.Motivated : relation.Type };
        }

        return relation;
    }

    // "designed the badge at the request of Washington", "composed it in memory of his friend": the request and the memory.
    static Relation Asked(Relation relation)
    {
        var tree = relation.Sentence;
        for (var at = relation.Signal.First; at < relation.Signal.End; at++)
        {
            if (tree[at].Upos != Upos.Noun) continue;
            if (tree[at].Lemma is "request" or "invitation" or "behest" or "instigation" or "insistence" or "urging" && tree[relation.Source.Head].Upos is Upos.Noun or Upos.Propn) return relation with { Source = relation.Source with { Head = at } };
            if (tree[at].Lemma == "memory" && tree.MentionOf(relation.Source.Head) is { Kind: MentionKind.Person }) return relation with { Source = relation.Source with { Head = at } };
        }

        return relation;
    }

    // "nearly died because of the dust": it did not come to that; prices that "nearly doubled" rose.
    static Relation Missed(Relation relation)
    {
        var (tree, effect) = (relation.Target.Sentence, relation.Target.Head);
        if (relation.Rule.Kind is not (RuleKind.Joint or RuleKind.Adverb) || relation.Type.Info.Family != LinkFamily.Causal || relation.Type == LinkType.Motivated || !Sudden.Contains(tree[effect].Lemma)) return relation;

        return tree.Children(effect).ToArray().Any(child => child < effect && tree[child].Is("advmod") && tree[child].Lemma is "nearly" or "almost")
            ? relation with { Stance = relation.Stance with { Modality = Modality.Negated } }
            : relation;
    }

    // "The treaty is often blamed for the war": by whom, it may not say.
    static Relation Blamed(Relation relation)
    {
        if (relation.Stance.Modality != Modality.Asserted || !relation.Sentence.IsPassive(relation.Trigger)) return relation;

        var accuser = relation.Sentence.Agent(relation.Trigger);
        return relation with { Stance = relation.Stance with { Modality = accuser >= 0 ? Modality.Reported : Modality.Hedged, Speaker = accuser } };
    }

    // "broke with Rome so that he could marry": what for. "Could" hedges nothing here.
    static Relation Hoped(Relation relation) =>
        relation.Sentence[relation.Trigger].Lemma == "so" && relation.Source.Sentence == relation.Target.Sentence && Qualifiers.IsHoped(relation.Sentence, relation.Source.Head, relation.Target.Head)
            ? relation with { Source = relation.Target, Target = relation.Source, Type = LinkType.Motivated, Stance = relation.Stance with { Modality = relation.Stance.Modality == Modality.Hedged ? Modality.Asserted : relation.Stance.Modality } }
            : relation;

    // "Without the famine the revolt would not have spread": it did, unless somebody is said not to believe that. "Without the loan the bank would have collapsed": it did not.
    static Relation Supposed(Relation relation)
    {
        var isTold = relation.Target.Sentence == relation.Sentence;
        if (isTold && Standing.IsAverted(relation.Sentence, relation.Target.Head)) relation = relation with { Type = LinkType.Prevented };
        if (relation.Stance.Modality == Modality.Negated && Stances.IsDisbelieved(relation.Sentence, relation.Trigger)) return relation;

        // "would" itself hedges nothing here.
        var isHedged = Stances.IsDoubted(relation.Sentence, relation.Trigger) || (isTold && !Standing.IsSure(relation.Sentence, relation.Target.Head));
        return relation with { Stance = relation.Stance with { Modality = relation.Stance.Speaker >= 0 ? Modality.Reported : isHedged ? Modality.Hedged : Modality.Asserted } };
    }
}
