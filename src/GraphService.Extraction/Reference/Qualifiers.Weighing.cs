using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>What a sentence weighs against something else: "not by hunger but by a rumour", "less by drought than by war", "not by hunger alone", "several factors, including".</content>
static partial class Qualifiers
{
    /// <summary>What is denied and what is told in its stead, of "not by hunger but by a rumour"; null when nothing of it is denied by itself.</summary>
    public static (Relation Denied, Relation? Told)? Contrast(Sentence tree, Relation relation)
    {
        if (IsNotOnly(tree, relation.Trigger)) return null;

        foreach (var isSource in (ReadOnlySpan<bool>)[true, false])
        {
            var argument = isSource ? relation.Source : relation.Target;
            if (argument.Sentence != tree || tree[argument.Head].Upos is not (Upos.Noun or Upos.Propn)) continue;
            if (tree[relation.Trigger].Relation.EndsWith("relcl", StringComparison.Ordinal) && tree.Child(argument.Head, "cop") < 0 && (tree[relation.Trigger].Head == argument.Head || (argument.Head < relation.Trigger && tree[argument.Head].Head == tree[relation.Trigger].Head))) continue; // "accepted neither plea, which": that they did not.

            var isDenied = Stances.IsDenied(tree, argument.Head) || (argument.Head > relation.Trigger && ((tree[argument.Head].Is("obl") && Stances.IsNone(tree, argument.Head)) || Stances.IsHardlyAny(tree, argument.Head))); // "led to no reform"
            if (!isDenied && relation.Stance.Modality != Modality.Negated) continue;

            foreach (var child in tree.Children(argument.Head))
            {
                if (!tree[child].Is("conj") || tree.Child(child, "cc") is not (>= 0 and var joint) || tree[joint].Lemma != "but" || Stances.IsDenied(tree, child)) continue;

                var (first, end) = tree.Subtree(child);
                var other = argument with { Head = child, Words = new(first, end) };
                var stance = relation.Stance;
                var firm = stance with { Modality = stance.Modality != Modality.Negated ? stance.Modality : stance.Speaker >= 0 ? Modality.Reported : Modality.Asserted };
                var told = relation with { Stance = firm, Source = isSource ? other : relation.Source, Target = isSource ? relation.Target : other };
                return (relation with { Stance = stance with { Modality = Modality.Negated } }, told);
            }

            // "It was not the drought that caused the famine but the war": the parser joins the war to the famine.
            if (isDenied && isSource && Instead(tree, relation.Trigger) is >= 0 and var instead)
            {
                var turned = relation with { Stance = relation.Stance with { Modality = Modality.Asserted }, Source = argument with { Head = instead, Words = new(tree.Subtree(instead).First, tree.Subtree(instead).End) } };
                return (relation with { Stance = relation.Stance with { Modality = Modality.Negated } }, turned);
            }

            if (isDenied) return (relation with { Stance = relation.Stance with { Modality = Modality.Negated } }, null);
        }

        return null;
    }

    /// <summary>Who or what did it, of "it was not the drought that caused the famine but the war"; -1 where a clause tells of nothing of the kind.</summary>
    public static int Instead(Sentence tree, int verb)
    {
        if (!tree[verb].Is("acl") || tree[verb].Head < 0 || tree.Child(tree[verb].Head, "cop") < 0) return -1;
        for (var at = verb + 1; at < tree.Subtree(verb).End; at++)
            if (IsInstead(tree, at)) return at;

        return -1;
    }

    /// <summary>Whether a phrase behind "but" tells who did it in the stead of those that "it was not" or "it was neither" rules out.</summary>
    public static bool IsInstead(Sentence tree, int conjunct)
    {
        if (!tree[conjunct].Is("conj") || tree[conjunct].Upos is not (Upos.Noun or Upos.Propn) || tree.Child(conjunct, "cc") is not (>= 0 and var but) || tree[but].Lemma != "but") return false;
        foreach (var above in tree.PathUp(conjunct))
            if (tree.Child(above, "cop") is >= 0 and var was && was < conjunct) return above < conjunct && tree.Child(above, "nsubj") is >= 0 and var it && tree[it].Lemma == "it" && Stances.IsDenied(tree, above) && !IsNotOnly(tree, above);

        return false;
    }

    /// <summary>What is said to weigh more, of "caused less by drought than by war", "not so much by drought as by war"; null when nothing is weighed so.</summary>
    public static Relation? Weightier(Sentence tree, Relation relation)
    {
        var lesser = relation.Source.Head;
        if (relation.Source.Sentence != tree || tree[lesser].Upos is not (Upos.Noun or Upos.Propn)) return null;

        for (var at = lesser - 1; at >= Math.Max(1, relation.Trigger - 3); at--)
        {
            // "What broke them was less the plague than the response"
            if (tree[at + 1].Upos is not Upos.Adp && !tree.Has(at + 1, "because") && !tree.Has(at + 1, "to") && !(tree[at - 1].Lemma == "be" && tree[at].Head == lesser)) continue;

            var second = tree.Has(at, "less") && !tree.Has(at - 1, "no") ? "than" : tree.Has(at, "much") && tree.Has(at - 1, "so") && at > 1 && tree[at - 2].Lemma is "not" or "n't" ? "as" : null;
            if (second is null) continue;

            for (var than = lesser + 1; than < tree.Count - 1; than++)
            {
                if (!tree.Has(than, second) || tree.Has(than - 1, "rather")) continue;

                var weightier = tree[than].Head > than && tree[than].Relation is "case" or "mark" or "cc" or "advmod" ? tree[than].Head : than + 1;
                while (weightier < tree.Count && tree[weightier].Upos is not (Upos.Noun or Upos.Propn or Upos.Punct)) weightier++;
                if (weightier >= tree.Count || tree[weightier].Upos == Upos.Punct) return null;

                var (first, end) = tree.Subtree(weightier);
                return relation with { Source = relation.Source with { Head = weightier, Words = new(first, end) }, Stance = relation.Stance.Modality == Modality.Negated ? relation.Stance with { Modality = Modality.Asserted } : relation.Stance };
            }
        }

        return null;
    }

    /// <summary>The first of those that a sentence names behind "several factors contributed to the fall, including", "many things caused it, among them"; -1 when it names none.</summary>
    public static int Included(Relation relation)
    {
        var tree = relation.Sentence;
        for (var at = relation.Trigger + 1; at < tree.Count - 1; at++)
        {
            if (tree[at - 1].Form is not ("," or ":" or "–" or "—") || !(tree.Has(at, "including") || tree.Has(at, "include") || (tree.Has(at, "among") && tree.Has(at + 1, "them")) || (tree.Has(at, "such") && tree.Has(at + 1, "as")) || (tree.Has(at, "notably")))) continue;

            // "the fall of several industries, including textiles"
            if (Enumerable.Range(relation.Trigger + 1, at - relation.Trigger - 1).Any(word => tree[word].Xpos is "NNS" or "NNPS" || tree[word].Lemma is "number" or "wave" or "series" or "string")) return -1;

            var noun = at + 1 + (tree.Has(at + 1, "them") || tree.Has(at + 1, "as") ? 1 : 0);
            while (noun < tree.Count && tree[noun].Upos is Upos.Det or Upos.Adj or Upos.Num or Upos.Adv or Upos.Punct) noun++;
            while (noun < tree.Count && tree[noun] is { Relation: "compound" or "nmod:poss", Head: var head } && head > noun) noun = head;
            return noun < tree.Count && tree[noun].Upos is Upos.Noun or Upos.Propn ? noun : -1;
        }

        return -1;
    }

    /// <summary>"Not by the plague alone", "hunger alone does not explain it", "not the main cause" neither affirms nor denies it.</summary>
    public static bool IsNotAlone(Sentence tree, int trigger)
    {
        var start = Math.Max(1, tree.SubjectOf(trigger) is >= 0 and var doer && doer < trigger ? doer + 1 : trigger + 1);
        for (var at = start; at < tree.Count && tree[at].Xpos is not ("WDT" or "WP"); at++)
            if (tree[at].Lemma is "alone" or "solely" or "entirely" or "exclusively" || (tree[at].Lemma == "own" && tree.Has(Math.Max(0, at - 2), "on")) || (tree[at].Lemma is "itself" or "themselves" && tree.Has(at - 1, "by"))) return true;

        // "not the main cause"
        foreach (var child in tree.Children(trigger))
            if (child < trigger && tree[child].Is("amod") && IsThe(tree, trigger) && tree[child].Lemma is "main" or "chief" or "principal" or "primary" or "important" or "decisive" or "big") return true;

        return tree.SubjectOf(trigger) is >= 0 and var subject && subject < trigger && tree.Has(subject + 1, "alone");
    }

    // "was not the only cause", "the sole reason"
    static bool IsOnlyOne(Sentence tree, int noun) =>
        tree[noun].Upos == Upos.Noun && tree.Child(noun, "cop") >= 0 && IsThe(tree, noun) && tree.Children(noun).ToArray().Any(child => child < noun && tree[child].Lemma is "only" or "sole");

    static bool IsThe(Sentence tree, int noun) => tree.Child(noun, "det") is >= 0 and var the && tree[the].Lemma == "the";

    /// <summary>"Not only", "not the only cause" deny nothing.</summary>
    public static bool IsNotOnly(Sentence tree, int trigger)
    {
        if (IsOnlyOne(tree, trigger)) return true;

        for (var at = 1; at < tree.Count; at++)
            if (tree[at].Lemma is "only" or "just" or "merely" && tree[at - 1].Lemma == "not" && Math.Abs(at - trigger) < 6) return true;

        return false;
    }
}
