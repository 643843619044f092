using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>What came out of what, what was behind it, and whose fault it was.</content>
static partial class Trust
{
    // What somebody is responsible for who did not bring it about.
    static readonly FrozenSet<string> Duties = Set("administration|appointment|care|collection|conduct|defence|defense|distribution|education|enforcement|health|investigation|justice|maintenance|management|policing|policy|production|protection|provision|regulation|repair|road|safety|school|security|supervision|supply|training|upkeep|welfare");

    // "From the quarrel came a war", "with the railway came ruin"; no bear came out of the cave, and no herald with the news.
    static bool IsComing(Relation relation)
    {
        var (cause, effect) = (relation.Source, relation.Target);
        if (Lasts(effect)) return true;
        return !Clauses.Marked(cause.Sentence, cause.Head, "with") && cause.Sentence.Child(relation.Trigger, "mark") < 0 && (Lasts(cause) || Standing.Below(cause.Sentence, cause.Head, "of") is >= 0 and var ruined && Lasts(cause with { Head = ruined })) && effect.Sentence.MentionOf(effect.Head) is { Kind: MentionKind.Event or MentionKind.Organization };
    }

    // "The blame for the defeat lies with the generals", "much of the credit goes to the cavalry"
    static bool IsBlamed(Sentence tree, int noun)
    {
        var share = tree[noun].Is("nmod") && tree[noun].Head is >= 0 and var much ? much : noun;
        return tree[share].Head is >= 0 and var verb && tree.IsBearing(noun, verb);
    }

    // "Behind the revolt was hunger", "rising prices were behind the revolt"; not "far behind the war was the election".
    static bool IsHidden(Relation relation)
    {
        var (tree, first, last) = (relation.Sentence, Math.Min(relation.Source.Head, relation.Target.Head), Math.Max(relation.Source.Head, relation.Target.Head));
        return relation.Width == 0 && !(relation.Trigger > 0 && tree[relation.Trigger - 1].Lemma is "far" or "close" or "shortly" or "right" or "well" or "just")
            && tree.Child(last, "cop") is > 0 and var was && was > first && (Lasts(relation.Target) || tree.MentionOf(relation.Target.Head) is { Kind: MentionKind.Event });
    }

    // "The siege was down to its last battle": no more was left of it.
    static bool IsRemnant(Sentence tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (tree[child].Relation is "nmod:poss" or "nummod" || (tree[child].Is("amod") && tree[child].Lemma is "last" or "final" or "only")) return true;

        return false;
    }

    // "The responsibility for the roads fell to the parishes": they had to see to them.
    static bool IsDuty(Relation relation) =>
        relation.Sentence[relation.Trigger].Lemma == "responsibility" && (Duties.Contains(relation.Target.Sentence[relation.Target.Head].Lemma) || (relation.Sentence[relation.Trigger].Head is >= 0 and var verb && relation.Sentence[verb].Lemma == "fall" && !Lasts(relation.Target)));
}
