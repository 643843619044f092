using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Reads how a sentence puts what a word of it says: denied, hedged, reported, supposed, asked.</summary>
static class Stances
{
    static readonly FrozenSet<string> Denying = Set("not|n't|never|neither|nor|hardly|scarcely|barely|nowise");
    static readonly FrozenSet<string> Failing = Set("fail|refuse|decline|neglect|cease");
    static readonly FrozenSet<string> Hedging = Set("may|might|could|can|should|would|must|perhaps|possibly|probably|likely|maybe|allegedly|apparently|presumably|seemingly|partly|partially|arguably|supposedly|reportedly|potentially|conceivably|purportedly|ca");
    static readonly FrozenSet<string> Doubting = Set("seem|appear|hope|fear|suspect|doubt|wonder|suppose|expect|threaten|tend|likely|possible|probable|unlikely|unclear|plan|want|try|intend|attempt|aim|seek|believe|think|assume|predict|guess");
    static readonly FrozenSet<string> Notions = Set("notion|idea|claim|view|belief|theory|myth|rumour|rumor|story|argument|suggestion|allegation|legend|assumption|accusation|hypothesis|thesis|hope|fear|suspicion|impression|threat");
    static readonly FrozenSet<string> Reporting = Set("say|claim|argue|allege|report|state|tell|assert|insist|contend|maintain|suggest|write|declare|announce|explain|admit|warn|complain|note|add|believe|think|conclude|hold|charge|describe|confess|boast|testify");

    /// <summary>Whether the verb tells that somebody says or thinks something.</summary>
    public static bool IsReporting(string lemma) => Reporting.Contains(lemma);

    /// <summary>How the sentence puts what stands at the trigger and at the arguments.</summary>
    public static RelationStance Of(Sentence sentence, int trigger, RuleKind kind)
    {
        var (negated, hedged, conditional, would, have, speaker) = (false, false, false, false, false, -1);
        for (int at = trigger, below = -1; at >= 0; (below, at) = (at, sentence[at].Head))
        {
            var isOwn = below < 0 || (kind is not RuleKind.Verb && at == sentence[trigger].Head && sentence[at].Upos is not Upos.Verb) || IsLifted(sentence, below);
            if (below >= 0)
            {
                if (isOwn && sentence[below].Is("xcomp") && Failing.Contains(sentence[at].Lemma)) negated = true;
                if (Doubting.Contains(sentence[at].Lemma) && sentence[below].Relation is "xcomp" or "ccomp" or "csubj") hedged = true;
                if (sentence[below].Is("ccomp") && Reporting.Contains(sentence[at].Lemma)) speaker = sentence.SubjectOf(at) is var subject and >= 0 ? subject : speaker;
                // "accused them of having started the fire"
                if (sentence[below].Relation is "advcl" or "acl" && sentence[at].Lemma is "accuse" or "suspect" or "charge" && Clauses.Marked(sentence, below, "of")) speaker = sentence.SubjectOf(at) is var accuser and >= 0 ? accuser : speaker;
                if (sentence[below].Relation is "acl" or "ccomp" && Notions.Contains(sentence[at].Lemma) && sentence[at].Upos == Upos.Noun && Clauses.Marked(sentence, below, "that")) hedged = true;
                if (sentence[below].Is("advcl") && (Clauses.Marked(sentence, below, "if") || Clauses.Marked(sentence, below, "unless"))) conditional = true;
            }

            // "far from saving the king": it did not.
            if (sentence[at].Xpos == "VBG" && Clauses.Marked(sentence, at, "from") && sentence.Child(at, "mark") is > 0 and var from && sentence.Has(from - 1, "far")) negated = true;

            foreach (var child in sentence.Children(at))
            {
                ref readonly var token = ref sentence[child];
                if (isOwn && token.Relation is "advmod" or "det" or "cc:preconj" or "aux" && child != trigger)
                {
                    if (token.Relation != "aux" && (Denying.Contains(token.Lemma) || Denying.Contains(token.Form))) negated = true;
                    if (Hedging.Contains(token.Lemma) && !IsOfJoint(sentence, child, kind)) hedged = true;
                    would |= token.Lemma is "would" or "could" or "might" or "should";
                    have |= token.Lemma == "have";
                }

                if (isOwn && (token.Is("nsubj") || (token.Is("obj") && child > at)) && IsNone(sentence, child)) negated = true;
                if (isOwn && token.Is("advcl") && (Clauses.Marked(sentence, child, "if") || Clauses.Marked(sentence, child, "unless"))) conditional = true;
                if (token.Is("parataxis") && child != below && Reporting.Contains(token.Lemma)) speaker = sentence.SubjectOf(child) is var teller and >= 0 ? teller : speaker;
                if (token.Is("obl") && sentence.Child(child, "case") is var by and >= 0 && sentence.Has(by, "according")) speaker = child;
            }
        }

        var modality = negated ? Modality.Negated : speaker >= 0 ? Modality.Reported : hedged ? Modality.Hedged : Modality.Asserted;
        return new(modality, speaker, conditional, would && have, sentence.Has(sentence.Count - 1, "?"));
    }

    // "partly because he had fled": he had.
    static bool IsOfJoint(Sentence sentence, int adverb, RuleKind kind) => kind == RuleKind.Verb && adverb + 1 < sentence.Count && sentence[adverb + 1].Is("mark");

    // "no drought", "neither the drought nor the war"
    static bool IsNone(Sentence sentence, int subject)
    {
        var (first, end) = sentence.Subtree(subject);
        for (var token = first; token < Math.Min(end, subject + 1); token++)
            if (sentence.Has(token, "no") || sentence.Has(token, "neither") || sentence.Has(token, "nor")) return true;

        return first > 0 && (sentence.Has(first - 1, "nor") || sentence.Has(first - 1, "neither"));
    }

    // "failed to", "seems to", "did not help to": what is said of the verb above is said of the one below.
    static bool IsLifted(Sentence sentence, int below) => sentence[below].Is("xcomp");

    static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
