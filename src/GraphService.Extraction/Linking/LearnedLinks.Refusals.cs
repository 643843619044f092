using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>What is not told however likely the weights find it: the sentence says otherwise.</content>
sealed partial class LearnedLinks
{
    // Verbs of which the object is there before, and less, later or not at all behind.
    static readonly FrozenSet<string> Lessening = FrozenSet.ToFrozenSet(
        ["cost", "destroy", "damage", "ruin", "wreck", "burn", "drown", "bury", "shatter", "crush", "kill", "abolish", "cancel", "dissolve", "repeal", "reject", "prevent", "avert", "stop", "halt", "end", "lose", "lack", "reduce", "cut", "halve", "lower", "weaken", "ease", "minimise", "minimize", "relieve", "alleviate", "mitigate",
            "shrink", "limit", "curb", "restrict", "slow", "delay", "postpone", "hamper", "hinder", "shake", "interrupt", "disrupt", "undermine", "escape", "avoid", "survive", "resist", "withstand"], StringComparer.Ordinal);

    // Verbs that change or use what was there before.
    static readonly FrozenSet<string> Touching = FrozenSet.ToFrozenSet(
        ["transform", "change", "alter", "turn", "reshape", "shape", "unite", "divide", "split", "flood", "shorten", "deny", "withdraw", "modernise", "modernize", "impoverish",
            "revolutionise", "revolutionize", "reform", "reorganise", "reorganize", "control", "govern", "tax", "drive", "push", "discourage", "persuade", "convince", "alarm", "anger", "shock", "frighten", "leave", "keep", "close", "refuse",
            "free", "liberate", "print", "discover", "use", "invest", "sell", "buy", "finance", "fund", "carve", "conquer", "capture", "occupy", "invade", "besiege", "attack", "defend", "export", "import", "collect",
            "depress", "embitter", "fill", "drain", "overstrain", "exhaust", "oblige", "doom", "discredit", "disturb", "affect", "threaten", "plunge", "throw", "drag", "promise", "offer", "demand", "propose", "redraw", "curtail", "expose", "call", "command"], StringComparer.Ordinal);

    // Verbs of which the object is there only behind.
    static readonly FrozenSet<string> Making = FrozenSet.ToFrozenSet(
        ["begin", "breed", "bring", "build", "cause", "create", "establish", "form", "found", "gain", "generate", "get", "give", "have", "introduce", "launch", "lead", "make", "obtain", "open", "produce", "secure", "see", "set", "start", "win", "write"], StringComparer.Ordinal);

    // Verbs that tell of their subject that it did less harm, or is there no more.
    static readonly FrozenSet<string> Ceasing = FrozenSet.ToFrozenSet(["survive", "spare", "end", "cease", "stop", "vanish", "disappear", "subside", "recede", "fail"], StringComparer.Ordinal);

    // Nouns that say that what they are told of was missing or was lost.
    static readonly FrozenSet<string> Missing = FrozenSet.ToFrozenSet(["absence", "lack", "want", "loss", "failure", "shortage", "scarcity", "end", "collapse", "destruction", "abolition"], StringComparer.Ordinal);

    // What people feel at what was done.
    static readonly FrozenSet<string> Moods = FrozenSet.ToFrozenSet(
        ["alarm", "amazement", "anger", "annoyance", "astonishment", "consternation", "delight", "disappointment", "disgust", "dismay", "fury", "horror", "joy", "outrage", "relief", "satisfaction", "surprise"], StringComparer.Ordinal);

    // Whether a sentence that tells of two things says that the one did not bring about the other, or tells it already.
    bool IsNoCause(int index, LinkNode from, LinkNode to, RuledPairs told, in LinkPath path)
    {
        var tree = scene[index].Tree;
        return told.IsCausing(from.Token) || told.IsCausing(to.Token) || IsByWay(from, to, told) || IsOfDeed(index, from, to, told)
            || IsInSpite(tree, from.Token) || IsMissing(tree, from) || IsBegunBy(tree, from.Token, to.Token) || IsHarmed(tree, to.Token) || IsBecoming(index, from, to) || IsOwn(from, to) || IsOfDenied(tree, from, to, path)
            || IsLesser(tree, from.Token) || IsUntil(tree, to.Token) || IsBesides(tree, from, to, told) || IsInName(index, to) || IsEarlier(tree, from.Token, to.Token) || told.Claims.Any(claim => claim.Rule == "the-more") || IsSetting(tree, from, to) || IsListed(tree, from.Token, to.Token) || Undone.IsInsteadOf(tree, from.Token);
    }

    // "Consequences: troops occupied the city, and the king fled": both came of something else.
    static bool IsListed(Sentence tree, int one, int other)
    {
        const int Farthest = 10;

        var isLabel = false;
        for (var at = 0; at < Math.Min(one, other) && at < Farthest; at++)
        {
            if (tree[at].Form == ":") return isLabel;
            isLabel |= tree[at].Upos is Upos.Noun or Upos.Propn && Answers.IsResult(tree[at].Lemma.ToLowerInvariant());
        }

        return false;
    }

    // "No sooner had the king died than the nobles rebelled": what stands behind came later.
    static bool IsEarlier(Sentence tree, int cause, int effect) => effect < cause && Sequences.Joint(tree) is >= 0 and var joint && effect < joint && joint < cause;

    // "died in suspicious circumstances", "a swamp ringed by trees": how and where, not why.
    static bool IsSetting(Sentence tree, LinkNode from, LinkNode to) =>
        (TreeClaims.Circumstances.Contains(tree[from.Token].Lemma) && Clauses.Marked(tree, from.Token, "in")) || (tree[to.Token] is { Upos: Upos.Verb, Lemma: "ring" or "surround" or "flank" or "border" or "line" or "dot" or "adjoin" } && tree.Agent(to.Token) == from.Token);

    // "The fire destroyed the archive", "his illness delayed the coronation", "brought about the end of the monopoly": neither brought that about.
    static bool IsHarmed(Sentence tree, int thing) =>
        (Clauses.Marked(tree, thing, "of") && tree[thing].Head is >= 0 and var missing && tree[missing].Upos == Upos.Noun && Missing.Contains(tree[missing].Lemma)) || tree[thing].Head is >= 0 and var verb && (tree[thing].Relation is "obj" or "nsubj:pass" ? Lessening : tree[thing].Relation is "nsubj" && tree[verb].Upos == Upos.Verb ? Ceasing : FrozenSet<string>.Empty).Contains(tree[verb].Lemma);

    // "Cut wages", "transformed the language", "brought inflation down": what happened is the cut, not the wages. Null where the object may be what came of it.
    Referent? DoneTo(int index, int thing, LinkType type)
    {
        var tree = scene[index].Tree;
        // "The price rose": the rise.
        if (tree[thing] is { Relation: "nsubj", Head: >= 0 and var moving } && Happenings.IsAlone(tree[moving].Lemma) && tree.ObjectOf(moving) < 0) return referents.ClauseAt(index, moving);
        if (tree[thing] is not { Relation: "obj" or "nsubj:pass", Head: >= 0 and var verb }) return null;

        var lemma = tree[verb].Lemma;
        var isChanged = Lessening.Contains(lemma) || Touching.Contains(lemma) || (!Making.Contains(lemma) && IsThere(index, thing)) || (lemma is "bring" or "put" && (tree.Child(verb, "compound:prt") >= 0 || ClauseNamer.IsEnding(tree, verb)));
        // "The government printed money": the printing is its deed, the money is not.
        if (type.Info.Family != LinkFamily.Causal && type != LinkType.CarriedOut) return null;
        return isChanged || (type == LinkType.CarriedOut && referents.At(index, thing) is { Kind: EntityKind.Concept, IsNamed: false }) ? referents.ClauseAt(index, verb) : null;
    }

    // "The broadcasts touched the foundations of the party", "flattened 2,000 houses": they were there before.
    bool IsThere(int index, int thing)
    {
        var tree = scene[index].Tree;
        return tree.Child(thing, "nmod:poss") >= 0 || referents.At(index, thing) is { IsNamed: true } || (tree.Child(thing, "det") is >= 0 and var det && tree[det].Lemma is "the" or "this" or "that" or "these" or "those" or "every" or "all") || tree.Child(thing, "nummod") >= 0;
    }

    // "The speech was its starting point", "the tax was the root of the revolt": the other way round.
    static bool IsBegunBy(Sentence tree, int cause, int effect) =>
        (tree[cause].Relation == "nmod:poss" || Clauses.Marked(tree, cause, "of")) && tree[cause].Head is >= 0 and var beginning && tree.Child(beginning, "cop") >= 0 && tree.SubjectOf(beginning) == effect
        && tree[beginning].Lemma is "point" or "origin" or "beginning" or "start" or "root" or "source" or "cause" or "reason" or "trigger" or "spark" or "seed" or "germ" or "prelude" or "foundation" or "basis";

    // "The failure of the harvest led to riots": the harvest did not.
    static bool IsMissing(Sentence tree, LinkNode cause) =>
        !LinkNode.IsPredicate(tree, cause.Token) && Clauses.Marked(tree, cause.Token, "of") && tree[cause.Token].Head is >= 0 and var above && tree[above].Upos == Upos.Noun && Missing.Contains(tree[above].Lemma);

    // "The speech enabled the strike, and the strike triggered the revolt": rules have told the way from the one to the other.
    static bool IsByWay(LinkNode from, LinkNode to, RuledPairs told)
    {
        foreach (var first in told.Claims)
        {
            if (first.Source != from.Referent || !IsCausal(first)) continue;
            foreach (var second in told.Claims)
                if (second.Source == first.Target && second.Target == to.Referent && IsCausal(second)) return true;
        }

        return false;
    }

    // "The expedition to Cádiz had been a fiasco", "opened the road to the capital": where something leads, not where it happens.
    static bool IsWayTo(Sentence tree, int place, in LinkPath path) => tree[place].Is("nmod") && path.Length > 1 && Clauses.Marked(tree, place, "to");

    // "attacked the fort", "drove him from the city": no word against it.
    static bool IsStruck(Sentence tree, LinkNode thing, in LinkPath path) => tree[tree[thing.Token] is { Relation: "obj" or "nsubj:pass", Head: >= 0 and var verb } ? verb : path.Top].Lemma switch
    {
        "attack" => thing.Referent is { Kind: EntityKind.Place } or { Kind: EntityKind.Organization or EntityKind.Person, IsNamed: false } || tree.MentionOf(thing.Token) is { Kind: MentionKind.Thing or MentionKind.Place or MentionKind.Animal },
        "drive" or "expel" or "raid" => true,
        _ => false,
    };

    // "Hitler had Röhm shot", "wounding a bystander": to whom something is done is not therefore led.
    static bool IsNotLed(Sentence tree, int whom) =>
        tree[whom] is { Relation: "obj" or "nsubj:pass", Head: >= 0 and var verb } && tree.Child(whom, "nmod:poss") < 0
        && tree[verb].Lemma is not ("lead" or "command" or "head" or "direct" or "rule" or "govern" or "rally" or "organise" or "organize" or "unite" or "mobilise" or "mobilize" or "recruit" or "raise" or "gather" or "guide" or "inspire" or "march" or "train" or "oversee" or "captain");

    // "Lord Howard's ships", "Haydn's contract": what is somebody's and no deed.
    static bool IsOwnThing(Sentence tree, LinkNode who, LinkNode thing) =>
        tree[who.Token].Relation == "nmod:poss" && tree[who.Token].Head == thing.Token && !thing.Referent.IsNamed && tree.MentionOf(thing.Token) is { Kind: not (MentionKind.Event or MentionKind.Abstract) }
        && tree[thing.Token].Lemma.ToLowerInvariant() is var noun && !Nominals.IsNoun(noun) && !Nominals.Has(noun) && !WordTopics.MayHappen(noun);

    // "He could be beaten only by destroying the harvests": others would destroy them.
    static bool IsMeansAgainst(Sentence tree, LinkNode who, LinkNode deed) =>
        tree[deed.Token] is { Relation: "advcl", Head: >= 0 and var done } && Clauses.Marked(tree, deed.Token, "by") && tree.Child(done, "aux:pass") >= 0 && tree.SubjectOf(done) == who.Token;

    // "Despite the famine", "without water", "although the army fled", "before founding the hospital": in spite of that, for want of it, or before it something happened.
    static bool IsInSpite(Sentence tree, int cause)
    {
        if (tree[cause].Head is >= 0 and var above && tree[above].Lemma is "spite" or "notwithstand") return true;
        foreach (var child in tree.Children(cause))
        {
            if (tree[child].Is("case") && (tree[child].Lemma is "despite" or "notwithstanding" or "without" or "instead" or "unlike" or "except" or "regardless" || (child + 1 < tree.Count && tree.Has(child + 1, "spite")))) return true;
            // "dissolved the Duma, to the anger of the liberals": that came of it.
            if (tree[child].Is("case") && tree[child].Lemma == "to" && tree[cause].Is("obl") && Moods.Contains(tree[cause].Lemma)) return true;
            if (tree[child].Is("mark") && tree[child].Lemma is "although" or "though" or "whereas" or "before" or "until" or "till") return true;
        }

        return false;
    }

    // "quarrelled over Corcyra", "ceded Hong Kong to Britain": not where it happened.
    static bool IsNoScene(Sentence tree, int place) =>
        (tree.Child(place, "case") is >= 0 and var word && (tree[word].Lemma is "against" or "about" or "from" || (tree[word].Lemma is "over" or "for" && tree[place].Head is >= 0 and var about && tree[about].Lemma is "quarrel" or "dispute" or "fight" or "war" or "clash" or "struggle" or "conflict" or "rivalry"))) || (tree[place] is { Relation: "obl", Head: >= 0 and var verb } && tree[verb].Lemma is "cede" or "grant" or "give" or "sell" or "link" && Clauses.Marked(tree, place, "to"));

    // "The war began after the murder in Sarajevo": the murder was there.
    static bool IsOfOther(Sentence tree, in LinkPath path)
    {
        for (var step = 0; step < path.Down.Length - 1; step++)
            if (tree.Child(path.Down[step], "case") is >= 0 and var word && tree[word].Lemma is "after" or "before" or "since" or "because" or "despite" or "following" or "until" or "against" or "due") return true;

        return false;
    }

    // "The massacre drew condemnation and prompted the party to take up arms": both came of the massacre, not the one of the other.
    static bool IsBesides(Sentence tree, LinkNode one, LinkNode other, RuledPairs told)
    {
        if (!LinkNode.IsPredicate(tree, one.Token) || !LinkNode.IsPredicate(tree, other.Token)) return false;

        var verb = other.Token;
        while (tree[verb].Relation is "xcomp" or "ccomp" && tree[verb].Head >= 0) verb = tree[verb].Head;
        if (!tree[verb].Is("conj") || tree[verb].Head != one.Token || tree.Child(verb, "nsubj") >= 0) return false;

        foreach (var claim in told.Claims)
            if (claim.Target == one.Referent && IsCausal(claim)) return true;

        return false;
    }

    // "resisted until famine struck": what ends a thing did not come of it. "Lasted a year": nor did that.
    static bool IsUntil(Sentence tree, int effect)
    {
        foreach (var child in tree.Children(effect))
            if (tree[child].Is("mark") && tree[child].Lemma is "until" or "till" or "before") return true;

        return LinkNode.IsPredicate(tree, effect) && tree[effect].Lemma == "last";
    }

    // "the Reign of Terror", "the Bank of England": the terror is but a part of the name.
    bool IsInName(int index, LinkNode effect)
    {
        var tree = scene[index].Tree;
        return tree[effect.Token] is { Relation: "nmod", Head: >= 0 and var whole } && referents.At(index, whole) is { IsNamed: true } named && named != effect.Referent && named.Name.EndsWith(" of " + effect.Referent.Name, StringComparison.OrdinalIgnoreCase);
    }

    // "less by drought than by war", "less to a lack of courage than to": the other.
    static bool IsLesser(Sentence tree, int cause)
    {
        const int Farthest = 4;

        for (var at = cause - 2; at >= Math.Max(0, cause - Farthest); at--)
            if (tree.Has(at, "less") && tree[at + 1].Upos == Upos.Adp) return Enumerable.Range(cause + 1, tree.Count - cause - 1).Any(than => tree.Has(than, "than"));

        return false;
    }

    // "None of the banks lent money, so the firm collapsed": no money brought that about.
    static bool IsOfDenied(Sentence tree, LinkNode from, LinkNode to, in LinkPath path)
    {
        foreach (var at in path.Up)
            if (at != from.Token && at != to.Token && IsDenied(at)) return true;
        foreach (var at in path.Down)
            if (at != from.Token && at != to.Token && IsDenied(at)) return true;

        return false;

        bool IsDenied(int at) => LinkNode.IsPredicate(tree, at) && Stances.Of(tree, at, RuleKind.Verb).Modality == Modality.Negated;
    }

    // "Asked the king to launch a crusade", "rather than ban the guilds": what stands below was not done.
    static bool IsOfUndone(Sentence tree, in LinkPath path)
    {
        foreach (var at in path.Up)
            if (Qualifiers.IsAsked(tree, at) || Qualifiers.IsReplaced(tree, at)) return true;
        foreach (var at in path.Down)
            if (Qualifiers.IsAsked(tree, at) || Qualifiers.IsReplaced(tree, at)) return true;

        return false;
    }

    // "Seeking to end the dispute, he divided the land": the end of it moved him, and brought about nothing yet.
    static bool IsAim(Sentence tree, LinkNode cause) =>
        tree[cause.Token].Is("xcomp") && Clauses.Marked(tree, cause.Token, "to") && tree[cause.Token].Head is >= 0 and var above && Aiming.Contains(tree[above].Lemma);

    // "Side not accepting the plan", "nobody helping the rebels"
    static bool IsNamedUndone(string name) => name.Contains(" not ", StringComparison.Ordinal) || name.StartsWith("Nobody ", StringComparison.Ordinal) || name.StartsWith("Nothing ", StringComparison.Ordinal);

    static bool HasBe(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && tree[child].Lemma == "be" && tree[verb].Xpos == "VB") return true;

        return false;
    }

    // "were to leave the city", "no dividends", "so that panic would not spread", "did nothing to stop it": what was not and did not happen.
    static bool IsUndone(Sentence tree, LinkNode node) => LinkNode.IsPredicate(tree, node.Token)
        ? tree[node.Token].Lemma == "notwithstand" || Answers.IsOfResults(tree, node.Token) || Qualifiers.IsAsked(tree, node.Token) || Qualifiers.IsReplaced(tree, node.Token) || IsPossible(tree, node.Token) || IsExhorted(tree, node.Token)
            || (Undone.IsDenied(tree, node.Token) && !IsNamedUndone(node.Referent.Name))
            || (Clauses.Marked(tree, node.Token, "to") && HasBe(tree, node.Token))
            || (tree[node.Token].Head is >= 0 and var above && Clauses.Marked(tree, node.Token, "to") && (tree[above].Lemma == "be" || Stances.IsVain(tree, above) || ClauseDeeds.IsDisobeyed(tree, above)))
        : Stances.IsNone(tree, node.Token) || Stances.IsFew(tree, node.Token) || Undone.IsRuledOut(tree, node.Token);

    // "The king denounced the treaty", "the women who opposed the closure": nobody denounces his own denunciation.
    bool IsOwnDeed(int index, LinkNode doer, LinkNode deed) =>
        LinkNode.IsPredicate(scene[index].Tree, deed.Token) && scene[index].Tree.SubjectOf(deed.Token) is >= 0 and var subject && (subject == doer.Token || referents.At(index, subject) == doer.Referent);

    // "The tax, which Pitt introduced, caused riots": it has no part in its introduction.
    static bool IsDoneTo(Sentence tree, LinkNode thing, LinkNode deed) =>
        LinkNode.IsPredicate(tree, deed.Token) && tree.Whom(deed.Token) is >= 0 and var whom && (thing.Token == whom || thing.Token == tree.Overtaken(deed.Token) || (tree[deed.Token] is { Relation: "acl:relcl", Head: var noun } && thing.Token == noun && tree[noun].Upos is Upos.Noun or Upos.Propn));

    // "The Act became law", "the strike was a response": it did not bring about the law, nor that it became one, nor the response.
    bool IsBecoming(int index, LinkNode thing, LinkNode what)
    {
        var tree = scene[index].Tree;
        if (tree.Child(what.Token, "cop") >= 0 && tree.SubjectOf(what.Token) is >= 0 and var self && referents.At(index, self) == thing.Referent) return true;

        var verb = tree[what.Token] is { Relation: "xcomp", Head: var above } ? above : what.Token;
        return tree[verb].Lemma is "become" or "remain" or "stay" && tree.SubjectOf(verb) is >= 0 and var subject && referents.At(index, subject) == thing.Referent;
    }

    // "The campaign spread": what the campaign did, or was done to it, it did not cause. What happens is named after what it happens to.
    static bool IsOwn(LinkNode thing, LinkNode what)
    {
        var (name, about) = (thing.Referent.Name, what.Referent.Name);
        for (var at = about.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = about.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(about[at - 1])) && (at + name.Length == about.Length || !char.IsLetterOrDigit(about[at + name.Length]))) return true;

        return false;
    }

    // "The navy sank the ferry, which led to protests": what a rule says of the sinking the ferry did not bring about as well.
    bool IsOfDeed(int index, LinkNode thing, LinkNode effect, RuledPairs told)
    {
        var tree = scene[index].Tree;
        var named = tree[thing.Token] is { Form: "which", Head: >= 0 and var clause } && tree[clause].Relation == "acl:relcl" ? tree[clause].Head : thing.Token;
        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (referents.ClauseAt(index, verb) is not { } deed || deed == effect.Referent || !told.Has(deed, effect.Referent)) continue;
            // "They introduced guns to the islands, which led to war"
            if (tree[named].Head == verb && Standing.IsReached(tree, named)) return true;
            if (tree.ObjectOf(verb) is >= 0 and var done && tree.MentionOf(done) is { Kind: not (MentionKind.Event or MentionKind.Abstract) } && referents.At(index, done) == thing.Referent) return true;
        }

        return false;
    }

    // "Truman announced that the Soviet Union had exploded a bomb", "the army defeated his troops": who only tells of it, or owns what it was done to, did not do it.
    bool IsOthersDeed(int index, LinkNode who, LinkNode deed)
    {
        var tree = scene[index].Tree;
        if (!LinkNode.IsPredicate(tree, deed.Token)) return false;

        var (isPassive, owned) = (tree.IsPassive(deed.Token), tree[who.Token].Head);
        var doer = isPassive ? tree.Agent(deed.Token) : tree.Child(deed.Token, "nsubj");
        if (doer < 0 || doer == who.Token || referents.At(index, doer) == who.Referent) return false;
        // "He left after the regime had ordered the dismissal", "After Caesar crossed the river, the senate fled"
        if (tree[who.Token].Is("nsubj") && owned >= 0 && ((IsAside(deed.Token) && tree[deed.Token].Head == owned) || (IsAside(owned) && tree[owned].Head == deed.Token))) return true;
        // "The empress sent an army, but he was in chains"
        if (tree[who.Token].Is("nsubj") && owned >= 0 && tree[owned].Is("conj") && tree[owned].Head == deed.Token) return true;
        if (tree[who.Token].Relation == "nmod:poss" || Clauses.Marked(tree, who.Token, "of")) return owned == (isPassive ? tree.SubjectOf(deed.Token) : tree.ObjectOf(deed.Token));
        return tree[deed.Token] is { Relation: "ccomp", Head: >= 0 and var verb } && Stances.IsReporting(tree[verb].Lemma) && tree.SubjectOf(verb) == who.Token;

        bool IsAside(int clause) => tree[clause].Is("advcl") && tree.Child(clause, "mark") >= 0 && tree.Child(clause, "nsubj") >= 0;
    }

    // "Brutus stabbed Caesar", "his dismissal": whom something befalls did not do it.
    bool IsVictim(int index, LinkNode who, LinkNode deed)
    {
        var tree = scene[index].Tree;
        // "sent an army against Pugachev"
        if (Clauses.Marked(tree, who.Token, "against") && tree.IsBelow(who.Token, deed.Token)) return true;
        if (!LinkNode.IsPredicate(tree, deed.Token)) return Referents.Befalls(tree[deed.Token].Lemma) && (Standing.Below(tree, deed.Token, "of") is >= 0 and var of ? of == who.Token : tree.Child(deed.Token, "nmod:poss") == who.Token);
        if (tree[deed.Token].Upos != Upos.Verb) return false;

        var victim = tree.IsPassive(deed.Token) ? tree.SubjectOf(deed.Token) : tree.ObjectOf(deed.Token);
        var doer = tree.IsPassive(deed.Token) ? tree.Agent(deed.Token) : tree.SubjectOf(deed.Token);
        return victim >= 0 && (victim == who.Token || referents.At(index, victim) == who.Referent) && doer != who.Token && (doer < 0 || referents.At(index, doer) != who.Referent);
    }

    // "The king lost his crown", "the duke had to be recalled": it befell him.
    static bool IsUndergone(Sentence tree, LinkNode who, LinkNode what) =>
        LinkNode.IsPredicate(tree, what.Token) && tree.SubjectOf(what.Token) == who.Token
        && (Happenings.IsBefallen(tree[what.Token].Lemma) || (tree[what.Token].Lemma is "break" or "burst" or "freeze" or "thaw" && tree.ObjectOf(what.Token) < 0 && tree.Child(what.Token, "obl") < 0 && tree.Child(what.Token, "compound:prt") < 0) || (tree[what.Token].Lemma == "have" && tree.Child(what.Token, "xcomp") is >= 0 and var done && tree.IsPassive(done)));

    // "The bishop, whom the emperor had exiled, founded a school": the emperor did not.
    static bool IsOthersClause(Sentence tree, LinkNode who, in LinkPath path) =>
        tree[who.Token].Is("nsubj") && tree[who.Token].Head == path.Top && path.Down.Length > 0 && tree[path.Down[0]].Is("conj") && tree.SubjectOf(path.Down[0]) is >= 0 and var doer && doer != who.Token && doer != tree.SubjectOf(path.Top);
}
