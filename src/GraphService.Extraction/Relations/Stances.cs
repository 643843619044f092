using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Reads how a sentence puts what a word of it says: denied, hedged, reported, supposed, asked.</summary>
static class Stances
{
    static readonly FrozenSet<string> Denying = Set("not|n't|never|neither|nor|hardly|scarcely|barely|nowise");
    static readonly FrozenSet<string> Failing = Set("fail|refuse|decline|neglect|cease|unable|powerless|incapable");
    static readonly FrozenSet<string> Hedging = Set("may|might|could|can|should|would|must|perhaps|possibly|probably|likely|maybe|allegedly|apparently|presumably|seemingly|partly|partially|arguably|supposedly|reportedly|potentially|conceivably|purportedly|ca|seldom|rarely");
    static readonly FrozenSet<string> Doubting = Set("doubtful|questionable|debatable|uncertain|hint|seem|appear|hope|fear|suspect|doubt|wonder|suppose|expect|threaten|tend|likely|possible|probable|unlikely|unclear|plan|want|try|intend|attempt|aim|seek|believe|think|assume|predict|guess");
    static readonly FrozenSet<string> Notions = Set("notion|idea|claim|view|belief|theory|myth|rumour|rumor|story|tale|tradition|argument|suggestion|allegation|legend|assumption|accusation|hypothesis|thesis|hope|fear|suspicion|impression|threat");
    static readonly FrozenSet<string> Reporting = Set("say|claim|argue|allege|report|state|tell|assert|insist|contend|maintain|suggest|write|declare|announce|explain|admit|warn|complain|note|add|believe|think|conclude|hold|charge|describe|confess|boast|testify|agree|accept|remark|observe|predict|reply|propose|caution|estimate|speculate|acknowledge|stress|emphasise|emphasize|promise|answer|cry|exclaim|protest");

    // "regard the treaty as a cause of the war", "stress the role of fear", "hold him responsible": they who do so say it.
    static readonly FrozenSet<string> Viewing = Set("regard|see|view|consider|identify|treat|name|describe|interpret|point|portray|present|hold|deem|stress|emphasise|emphasize|highlight|underline|underscore|cite");
    static readonly FrozenSet<string> Views = Set("view|opinion|eye|word|account|judgement|judgment|analysis|interpretation|reading|estimation|telling");

    // "It is said that", "is alleged to have": whoever says so is not named.
    static readonly FrozenSet<string> Hearsay = Set("say|claim|argue|allege|suggest|rumour|rumor|contend|hold|maintain|report|assert|suspect|whisper|believe|think|consider|suppose");

    // "No historian believes that", "it cannot be said that": who denies the opinion denies what it is about.
    static readonly FrozenSet<string> Opinions = Set("believe|think|accept|agree|say|claim|argue|maintain|contend|suggest|hold|conclude|assert");
    static readonly FrozenSet<string> Grounds = Set("evidence|proof|sign|indication|trace|hint|reason|basis|truth");
    static readonly FrozenSet<string> Certain = Set("certain|clear|sure|obvious|evident|proven|established|known|settled|self-evident");
    static readonly FrozenSet<string> Nearly = Set("almost|nearly");

    /// <summary>Whether the verb tells that somebody says or thinks something.</summary>
    public static bool IsReporting(string lemma) => Reporting.Contains(lemma);

    /// <summary>Whether the noun tells that somebody says or thinks what a clause behind it tells: "the notion that".</summary>
    public static bool IsNotion(string lemma) => Notions.Contains(lemma);

    /// <summary>Whether a phrase is only guessed at: "died, probably of smallpox".</summary>
    public static bool IsGuess(Sentence sentence, int noun)
    {
        if (sentence[noun].Upos is not (Upos.Noun or Upos.Propn)) return false;
        foreach (var child in sentence.Children(noun))
            if (child < noun && sentence[child].Is("advmod") && sentence[child].Lemma is "probably" or "perhaps" or "possibly" or "presumably" or "apparently" or "maybe" or "allegedly" or "reportedly" or "supposedly") return true;

        return false;
    }

    /// <summary>How the sentence puts what stands at the trigger and at the arguments.</summary>
    public static RelationStance Of(Sentence sentence, int trigger, RuleKind kind)
    {
        var (negated, hedged, conditional, would, have, speaker) = (false, false, false, false, false, -1);
        // "happened not because of the murder"
        if (kind == RuleKind.Joint && trigger > 0 && Denying.Contains(sentence[trigger - 1].Lemma)) negated = true;
        negated |= SharesDenial(sentence, trigger) || (trigger > 2 && sentence.Has(trigger - 1, "means") && sentence.Has(trigger - 2, "no") && sentence.Has(trigger - 3, "by"));

        // "did not fail to": it did.
        var (isSame, isCertain, maybe) = (true, false, false);
        for (int at = trigger, below = -1; at >= 0; (below, at) = (at, sentence[at].Head))
        {
            // "the law that led to the riots, without naming it": of another clause.
            isSame &= below < 0 || sentence[below].Relation is not ("acl" or "acl:relcl" or "ccomp" or "advcl" or "csubj" or "parataxis");
            var isOwn = below < 0 || (kind is not RuleKind.Verb && at == sentence[trigger].Head && sentence[at].Upos is not Upos.Verb && sentence.Child(at, "cop") < 0) || IsLifted(sentence, below);
            if (below >= 0)
            {
                if (isOwn && kind != RuleKind.Joint && sentence[below].Is("xcomp") && (Failing.Contains(sentence[at].Lemma) || IsStopped(sentence, below, at))) (negated, isCertain) = (true, Undone.IsDenied(sentence, at));
                if (Doubting.Contains(sentence[at].Lemma) && sentence[below].Relation is "xcomp" or "ccomp" or "csubj" && !(sentence[at].Lemma == "doubt" && Undone.IsDenied(sentence, at))) hedged = true;
                if (sentence[below].Is("ccomp") && Reporting.Contains(sentence[at].Lemma) && !sentence.IsPassive(at) && !IsDeniedOpinion(sentence, at)) speaker = sentence.SubjectOf(at) is var subject and >= 0 ? subject : speaker;
                // "Convinced that his vizier had plotted, the sultan had him arrested"
                if (sentence[below].Is("ccomp") && IsConviction(sentence, at) && sentence.SubjectOf(at) is >= 0 and var convinced) speaker = convinced;
                if (sentence[below].Relation is "obl" or "xcomp" && below > at && Viewing.Contains(sentence[at].Lemma) && sentence.IsPassive(at) && sentence.Agent(at) < 0 && Clauses.Marked(sentence, below, "as") && IsViewed(sentence, below, kind)) hedged = true;
                if (sentence[below].Relation is "obj" or "obl" or "xcomp" && below > at && Viewing.Contains(sentence[at].Lemma) && IsViewed(sentence, below, kind)) speaker = sentence.SubjectOf(at) is var viewer and >= 0 && sentence.MentionOf(viewer) is { Kind: MentionKind.Person or MentionKind.Organization } ? viewer : speaker;
                if (sentence[below].Relation is "ccomp" or "xcomp" && sentence.IsPassive(at) && sentence.Agent(at) < 0 && Hearsay.Contains(sentence[at].Lemma)) hedged = true;
                if (sentence[below].Is("ccomp") && IsDeniedOpinion(sentence, at)) negated = true;
                if (sentence[below].Relation is "ccomp" or "csubj" && Certain.Contains(sentence[at].Lemma) && IsUncertain(sentence, at)) hedged = true;
                // "The story goes that", "tradition has it that"
                if (sentence[below].Is("ccomp") && sentence[at].Lemma is "go" or "have" or "run" or "spread" or "circulate" or "persist" or "grow" && sentence.SubjectOf(at) is >= 0 and var tale && Notions.Contains(sentence[tale].Lemma)) hedged = true;
                if (sentence[below].Relation is "acl" or "ccomp" or "acl:relcl" && Grounds.Contains(sentence[at].Lemma) && at + 1 < sentence.Count && sentence.Has(at + 1, "that")) (negated, hedged) = (negated || IsNone(sentence, at), hedged || IsScant(sentence, at));
                // "no trace of a famine caused by the war", whatever the parser joins the participle to
                if (Grounds.Contains(sentence[at].Lemma) && (sentence[below].Is("nmod") ? Clauses.Marked(sentence, below, "of") : sentence[below] is { Relation: "acl", Xpos: "VBN" } && Standing.Below(sentence, at, "of") >= 0)) (negated, hedged) = (negated || IsNone(sentence, at), hedged || IsScant(sentence, at));
                if (below == trigger && sentence[below].Relation is "xcomp" or "advcl" or "acl" && Clauses.Marked(sentence, below, "to") && (IsVain(sentence, at) || IsTooMuch(sentence, at, below))) negated = true;
                // "accused them of having started the fire"
                if (sentence[below].Relation is "advcl" or "acl" && sentence[at].Lemma is "accuse" or "suspect" or "charge" && Clauses.Marked(sentence, below, "of")) speaker = sentence.SubjectOf(at) is var accuser and >= 0 ? accuser : speaker;
                if (sentence[below].Relation is "acl" or "ccomp" && Notions.Contains(sentence[at].Lemma) && sentence[at].Upos == Upos.Noun && Clauses.Marked(sentence, below, "that")) hedged = true;
                if (sentence[below].Is("advcl") && (Clauses.Marked(sentence, below, "if") || Clauses.Marked(sentence, below, "unless"))) conditional = true;
            }

            // "far from saving the king", "without saving him": it did not.
            if (isSame && (sentence[at].Xpos == "VBG" || sentence.Child(at, "aux") is >= 0 and var having && sentence[having].Xpos == "VBG") && sentence.Child(at, "mark") is >= 0 and var mark && (sentence.Has(mark, "without") || (mark > 0 && sentence.Has(mark, "from") && sentence.Has(mark - 1, "far")))) negated = true;

            foreach (var child in sentence.Children(at))
            {
                ref readonly var token = ref sentence[child];
                if (isOwn && child != trigger && (IsNeither(sentence, child, at) || IsOver(sentence, child))) negated = true;
                if (isOwn && token.Relation is "advmod" or "det" or "cc:preconj" or "aux" && child != trigger)
                {
                    if (at == trigger && Nearly.Contains(token.Lemma)) negated = true;
                    if (token.Relation != "aux" && (Denying.Contains(token.Lemma) || Denying.Contains(token.Form))) negated = true;
                    if (Hedging.Contains(token.Lemma) && !IsOfJoint(sentence, child, kind)) hedged = true;
                    maybe |= token.Relation == "aux" && token.Lemma is "may" or "might";
                    would |= token.Lemma is "would" or "could" or "might" or "should";
                    have |= token.Lemma == "have";
                }

                // "The tax by no means caused the revolt"
                if (isOwn && token.Is("obl") && child > 1 && sentence.Has(child, "means") && sentence.Has(child - 1, "no") && sentence.Has(child - 2, "by")) negated = true;
                if (isOwn && (token.Is("nsubj") || (token.Relation is "obj" or "obl:agent" && child > at)) && IsNone(sentence, child)) negated = true;
                if (isOwn && token.Is("advcl") && (Clauses.Marked(sentence, child, "if") || Clauses.Marked(sentence, child, "unless"))) conditional = true;
                if ((token.Is("parataxis") || IsAddedAtEnd(sentence, child)) && child != below && Reporting.Contains(token.Lemma)) speaker = sentence.SubjectOf(child) is var teller and >= 0 ? teller : Inverted(sentence, child) is var behind and >= 0 ? behind : speaker;
                // "As Burke wrote", "as Taylor put it"
                if (token.Is("advcl") && Clauses.Marked(sentence, child, "as") && (Reporting.Contains(token.Lemma) || (token.Lemma == "put" && sentence.Has(child + 1, "it"))) && sentence.Child(child, "nsubj") is >= 0 and var writer) speaker = writer;
                if (token.Is("obl") && sentence.Child(child, "case") is var by and >= 0 && sentence.Has(by, "according")) speaker = child;
                // "In Tocqueville's view", "in the eyes of many historians"
                if (token.Is("obl") && Views.Contains(token.Lemma) && Clauses.Marked(sentence, child, "in") && (sentence.Child(child, "nmod:poss") is >= 0 and var whose ? whose : sentence.Child(child, "nmod")) is >= 0 and var holder) speaker = holder;
            }
        }

        // "The cause of the fire was probably a spark"
        if (kind == RuleKind.Noun && sentence[trigger].Is("nsubj") && sentence[trigger].Head is >= 0 and var predicate && sentence.Child(predicate, "cop") >= 0)
        {
            foreach (var child in sentence.Children(predicate))
                if (sentence[child].Is("advmod") && Hedging.Contains(sentence[child].Lemma) && child < predicate) hedged = true;
        }

        hedged |= SharesModal(sentence, sentence[trigger] is { Upos: Upos.Adv, Head: >= 0 and var told } ? told : trigger);
        // "may not have caused it": neither.
        conditional |= negated && maybe;
        var modality = negated && !isCertain ? Modality.Negated : speaker >= 0 ? Modality.Reported : hedged ? Modality.Hedged : Modality.Asserted;
        return new(modality, speaker, conditional || IsSupposed(sentence) || IsFeared(sentence, trigger), would && have, sentence.Has(sentence.Count - 1, "?"));
    }

    // "was convinced", "sure of it": not the one who convinces.
    static bool IsConviction(Sentence sentence, int word) => sentence[word].Lemma is "convince" or "persuade" or "sure" or "confident" or "adamant" && (sentence[word].Upos == Upos.Adj || sentence[word].Xpos == "VBN") && sentence.ObjectOf(word) < 0;

    // "..., the inquisitors believed.": the parser may take it for one more clause.
    static bool IsAddedAtEnd(Sentence sentence, int verb) =>
        sentence[verb] is { Relation: "conj", Upos: Upos.Verb } && verb + 2 >= sentence.Count && sentence.Child(verb, "cc") < 0 && sentence.ObjectOf(verb) < 0 && sentence.Child(verb, "nsubj") is >= 0 and var who && sentence.Subtree(who).First > 0 && sentence[sentence.Subtree(who).First - 1].Form == ",";

    // "did not sign or ratify", "none of the generals planned or led it": what is said of the first is said of the next.
    static bool SharesDenial(Sentence sentence, int word)
    {
        for (var at = word; sentence[at].Is("conj") && sentence[at].Head is >= 0 and var first && sentence.Child(at, "nsubj") < 0; at = first)
        {
            if (sentence.Child(at, "cc") is >= 0 and var joint && sentence[joint].Lemma is "or" or "nor" && IsDenied(sentence, first)) return true;
            if (sentence[at].Upos == Upos.Verb && sentence.Child(first, "nsubj") is >= 0 and var subject && IsNone(sentence, subject)) return true;
        }

        return false;
    }

    // "may ease the fever and thereby cause a recovery": it may.
    static bool SharesModal(Sentence sentence, int word)
    {
        for (var at = word; sentence[at] is { Relation: "conj", Xpos: "VB", Head: >= 0 and var first } && sentence.Child(at, "nsubj") < 0 && sentence.Child(at, "aux") < 0; at = first)
            if (sentence.Child(first, "aux") is >= 0 and var modal && modal < first && Hedging.Contains(sentence[modal].Lemma)) return true;

        return false;
    }

    // "stopped paying wages": it pays none.
    static bool IsStopped(Sentence sentence, int what, int verb) => sentence[what].Xpos == "VBG" && sentence[verb].Lemma is "stop" or "quit";

    // "Had the dykes been repaired, the village would have been saved": whatever the parser makes of it.
    static bool IsSupposed(Sentence sentence)
    {
        if (sentence[0].Form is not ("Had" or "Were" or "Should")) return false;

        for (var at = 2; at < sentence.Count; at++)
            if (sentence[at].Lemma is "would" or "could" or "might") return true;

        return false;
    }

    // "hid the chalice lest the soldiers steal it": whatever the parser makes of it.
    static bool IsFeared(Sentence sentence, int verb)
    {
        for (var at = verb - 1; at >= 0 && sentence[at].Upos is not Upos.Verb; at--)
            if (sentence.Has(at, "lest")) return true;

        return false;
    }

    // "partly because he had fled": he had.
    static bool IsOfJoint(Sentence sentence, int adverb, RuleKind kind) => kind == RuleKind.Verb && adverb + 1 < sentence.Count && sentence[adverb + 1].Is("mark");

    /// <summary>Whether a phrase says that there was none: "no drought", "neither the drought nor the war", "none of the banks", "nobody".</summary>
    public static bool IsNone(Sentence sentence, int subject)
    {
        var (first, end) = sentence.Subtree(subject);
        for (var token = first; token < Math.Min(end, subject + 1); token++)
            if ((sentence.Has(token, "no") && !IsSome(sentence, token)) || sentence.Has(token, "neither") || sentence.Has(token, "nor") || sentence.Has(token, "none") || sentence.Has(token, "nobody") || sentence.Has(token, "nothing")) return true;

        return first > 0 && (sentence.Has(first - 1, "nor") || sentence.Has(first - 1, "neither"));
    }

    // "no small revolt", "no fewer than three"
    static bool IsSome(Sentence sentence, int no) => no + 1 < sentence.Count && sentence[no + 1].Lemma is "small" or "little" or "mean" or "few" or "less" or "fewer" or "more";

    /// <summary>Whether a phrase tells of hardly any: "scarcely any protest".</summary>
    public static bool IsHardlyAny(Sentence sentence, int noun)
    {
        for (var at = sentence.Subtree(noun).First; at + 1 < noun; at++)
            if (sentence.Has(at + 1, "any") && sentence[at].Lemma is "hardly" or "scarcely" or "barely") return true;

        return false;
    }

    // "little evidence"
    static bool IsScant(Sentence sentence, int noun) => sentence.Child(noun, "amod") is >= 0 and var adjective && sentence[adjective].Lemma is "little" or "scant" or "few" or "slight";

    // "nobody believes", "it cannot be said", "Smith did not think"; who did not say it may think so.
    static bool IsDeniedOpinion(Sentence sentence, int verb)
    {
        if (!Opinions.Contains(sentence[verb].Lemma)) return false;
        if (sentence.SubjectOf(verb) is >= 0 and var subject && (IsNone(sentence, subject) || IsFew(sentence, subject) || sentence[subject].Lemma is "nobody" or "none")) return true;
        return IsDenied(sentence, verb) && (sentence.IsPassive(verb) || sentence[verb].Lemma is "believe" or "think" or "accept" or "agree");
    }

    // "It is by no means certain that", "far from clear that", "not clear that"
    static bool IsUncertain(Sentence sentence, int certain) =>
        IsDenied(sentence, certain) || (certain > 1 && ((sentence.Has(certain - 1, "from") && sentence.Has(certain - 2, "far")) || (sentence.Has(certain - 1, "means") && sentence.Has(certain - 2, "no"))));

    /// <summary>Whether a word above says of what a word is a part of that it is only thought or possible: "it is possible that", "perhaps", "some suspect that".</summary>
    public static bool IsDoubted(Sentence sentence, int word)
    {
        for (var (at, below) = (word, -1); at >= 0; (below, at) = (at, sentence[at].Head))
        {
            if (below >= 0 && Doubting.Contains(sentence[at].Lemma) && sentence[below].Relation is "xcomp" or "ccomp" or "csubj") return true;
            if (below >= 0 && sentence[at].Lemma is "may" or "might" && sentence[below].Relation is "ccomp" or "csubj") return true;
            if (IsHedgedWithin(sentence, at)) return true;
        }

        return false;
    }

    /// <summary>Whether an adverb of a clause hedges it: "perhaps", "probably".</summary>
    public static bool IsHedgedWithin(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
            if (sentence[child].Is("advmod") && Hedging.Contains(sentence[child].Lemma) && sentence[child].Lemma is not ("seldom" or "rarely")) return true;

        return false;
    }

    /// <summary>Whether a word above says that what a word is a part of is hardly so: "it is doubtful that", "it is unlikely that".</summary>
    public static bool IsUnlikely(Sentence sentence, int word)
    {
        for (var at = word; sentence[at].Head is >= 0 and var above; at = above)
            if (sentence[at].Relation is "ccomp" or "csubj" && sentence[above].Lemma is "doubtful" or "unlikely" or "questionable" or "improbable" or "doubt") return true;

        return false;
    }

    /// <summary>Whether somebody is said not to believe what a word is a part of: "nobody believes that".</summary>
    public static bool IsDisbelieved(Sentence sentence, int word)
    {
        for (var at = word; sentence[at].Head is >= 0 and var above; at = above)
            if (sentence[at].Is("ccomp") && IsDeniedOpinion(sentence, above)) return true;

        return false;
    }

    /// <summary>"Few historians", "few events shook it as much": hardly any; not "a few historians".</summary>
    public static bool IsFew(Sentence sentence, int subject)
    {
        if (sentence.Child(subject, "det") >= 0) return false;
        if (sentence[subject].Lemma == "few") return true;
        foreach (var child in sentence.Children(subject))
            if (child < subject && sentence[child].Is("amod") && sentence[child].Lemma == "few") return true;

        return false;
    }

    /// <summary>Whether a word is denied by one of its own: "not by hunger", "did not think".</summary>
    public static bool IsDenied(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
            if (IsNeither(sentence, child, token) || IsOver(sentence, child) || (!IsOfReason(sentence, child) && sentence[child].Relation is "advmod" or "det" or "cc:preconj" && (Denying.Contains(sentence[child].Lemma) || Denying.Contains(sentence[child].Form)))) return true;

        return false;
    }

    // "not because they were outnumbered": they were.
    static bool IsOfReason(Sentence sentence, int denial) => denial + 1 < sentence.Count && sentence[denial].Lemma == "not" && sentence[denial + 1].Lemma is "because" or "since";

    // "no longer", not "no longer than a month"
    static bool IsOver(Sentence sentence, int word) => word > 0 && sentence[word].Is("advmod") && sentence.Has(word, "longer") && sentence.Has(word - 1, "no") && !(word + 1 < sentence.Count && sentence.Has(word + 1, "than"));

    // "neither signed nor rejected", "Nor did he sign"
    static bool IsNeither(Sentence sentence, int word, int denied) => word < denied && sentence[word].Is("cc") && sentence[word].Lemma is "neither" or "nor";

    /// <summary>Whether an infinitive that hangs on the word came to nothing: "did nothing to", "did little to".</summary>
    public static bool IsVain(Sentence sentence, int token)
    {
        if (sentence[token].Lemma == "do")
        {
            // "little was done to"
            foreach (var child in sentence.Children(token))
                if (sentence[child].Lemma is "nothing" or "little" && sentence[child].Relation is "obj" or "nsubj:pass" or "advmod") return true;
        }

        if (sentence[token].Lemma is not ("nothing" or "little")) return false;
        if (sentence[token].Head is >= 0 and var above && sentence[token].Is("obj") && sentence[above].Lemma == "do") return true;
        return sentence.Child(token, "cop") is >= 0 and var cop && sentence[cop].Lemma == "do";
    }

    // "... ," warned Burke: the parser takes him for an object.
    static int Inverted(Sentence sentence, int verb) =>
        verb > 0 && sentence[verb - 1].Upos == Upos.Punct && sentence.Child(verb, "nsubj") < 0 && sentence.ObjectOf(verb) is var told && told > verb && sentence[told].Upos is Upos.Propn or Upos.Noun && sentence.Subtree(told).First == verb + 1 ? told : -1;

    /// <summary>Whether an infinitive tells what something was too much for: "came too late to prevent the war".</summary>
    public static bool IsTooMuch(Sentence sentence, int token, int infinitive)
    {
        for (var at = sentence.Subtree(token).First; at < infinitive; at++)
            if (sentence.Has(at, "too") && !(at > 0 && (sentence.Has(at - 1, "only") || sentence.Has(at - 1, "all"))) && sentence[at].Head is var quality && quality == at + 1 && sentence[quality].Upos is Upos.Adj or Upos.Adv
                && (quality == token || (sentence[quality].Head == token && quality > token)) && !IsDenied(sentence, token)) return true;

        return false;
    }

    // "the main cause", "responsible", "the role of class conflict": what somebody takes a thing for, or dwells on.
    static bool IsViewed(Sentence sentence, int word, RuleKind kind) => kind is RuleKind.Noun or RuleKind.Adjective && sentence[word].Upos is Upos.Noun or Upos.Adj;

    // "failed to", "seems to", "did not help to": what is said of the verb above is said of the one below.
    static bool IsLifted(Sentence sentence, int below) => sentence[below].Is("xcomp");

    static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
